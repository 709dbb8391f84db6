import { type Html, html } from '../../../../lib/html.ts';
import { block, type Shown } from './block.ts';
import { line, picture, prose, video as videoField } from './fields.ts';
import { image, paragraphs, title } from './parts.ts';
import { WORDS } from './words.ts';

/** A video of another site: its player without cookies, and the page it can be watched on. */
export interface Embed {
  host: string;
  player: string;
  page: string;
}

/** A video. One's own plays in the page; another site's is asked for nothing before somebody clicks, and is a link without scripts. */
export const video = block({ title: line(160), text: prose(600), video: videoField, picture, caption: line(200) }, (values, shown) => {
  return html`<section class="video"><div class="held narrow">${title(values.title)}${paragraphs(values.text)}
<figure>${player(values, shown)}${values.caption && html`<figcaption>${values.caption}</figcaption>`}</figure></div></section>`;
});

/** YouTube's or Vimeo's video in an address, as the two write them; null for any other address. */
export function embedOf(address: string): Embed | null {
  const youtube = /^https:\/\/(?:www\.youtube(?:-nocookie)?\.com\/(?:watch\?v=|embed\/|shorts\/)|youtu\.be\/)([\w-]{6,20})/.exec(
    address,
  )?.[1];
  if (youtube) {
    const player = `https://www.youtube-nocookie.com/embed/${youtube}?autoplay=1&rel=0`;
    return { host: 'www.youtube-nocookie.com', player, page: `https://www.youtube.com/watch?v=${youtube}` };
  }
  const vimeo = /^https:\/\/(?:player\.)?vimeo\.com\/(?:video\/)?(\d{5,12})/.exec(address)?.[1];
  if (!vimeo) return null;
  return {
    host: 'player.vimeo.com',
    player: `https://player.vimeo.com/video/${vimeo}?autoplay=1&dnt=1`,
    page: `https://vimeo.com/${vimeo}`,
  };
}

function player(
  { video: address, picture: poster }: { video: string; picture: Parameters<typeof image>[0] },
  { language }: Shown,
): Html | null {
  const words = WORDS[language];
  const embed = embedOf(address);
  if (embed) {
    return html`<a class="player" href="${embed.page}" rel="noopener noreferrer" data-player="${embed.player}">${image(poster)}
<span class="play"><span aria-hidden="true">▶</span> ${words.play}</span><small>${words.plays(embed.host)}</small></a>`;
  }
  if (!URL.canParse(address) || new URL(address).protocol !== 'https:') return null;
  return html`<video controls preload="none" playsinline src="${address}"${poster.src && html` poster="${poster.src}"`}></video>`;
}
