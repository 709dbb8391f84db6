import { hash } from 'node:crypto';
import type { Language } from '../../../core/language.ts';
import { type Html, html, trusted } from '../../../lib/html.ts';
import { type PageDocument, renderContent } from './blocks/document.ts';
import type { Picture } from './blocks/fields.ts';
import { type Sibling, top } from './blocks/frame.ts';
import { lookOf } from './blocks/look.ts';
import { embedOf } from './blocks/video.ts';
import { formFrame } from './form-frame.ts';
import { linkedData } from './linked-data.ts';
import { PAGE_SCRIPT_PATH } from './script.ts';

/** Where a page is shown, and beside what. */
export interface Place {
  language: Language;
  slug: string;
  /** "https://shop.example": where the page is at home. */
  origin: string;
  /** The page in every language it is shown in, itself included. */
  siblings: readonly Sibling[];
  /** The tracker's key; null in a preview, which counts nothing. */
  writeKey: string | null;
  /** The name of the shop whose consent is asked for before the tracker begins; null where nobody asks. */
  consentSite: string | null;
  /** The test this page is a variant in. */
  test: { id: string; variant: string; page: string } | null;
  now: number;
}

/** A page as it is answered. */
export interface Rendered {
  body: Buffer;
  etag: string;
  policy: string;
  /** Until when it may be answered as it is: the next deadline on it. */
  until: number;
}

/** Makes the whole page. The same page and place give the same bytes. */
export function renderPage(document: PageDocument, place: Place): Rendered {
  const style = lookOf(document.root.props);
  const body = Buffer.from(whole(document, place, style).markup);
  return {
    body,
    etag: `"${hash('sha256', body, 'base64url').slice(0, 27)}"`,
    policy: policyOf(document, style),
    until: nextDeadline(document, place.now),
  };
}

function whole(document: PageDocument, place: Place, style: string): Html {
  const { title, description, picture, listed } = document.root.props;
  const { language, origin, slug, siblings, test } = place;
  const canonical = `${origin}/p/${slug}`;
  const formOf = (id: string) => formFrame(id, language, `${canonical}${test ? `/~${test.variant}` : ''}`);
  const { main, footer } = renderContent(document, { language, now: place.now, formOf });
  return html`<!doctype html>
<html lang="${language}"${test && html` data-test="${test.id}" data-variant="${test.variant}" data-page="${test.page}"`}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<meta name="description" content="${description}">${(listed === 'no' || place.writeKey === null) && html`<meta name="robots" content="noindex">`}
<link rel="canonical" href="${canonical}">${alternates(siblings, origin)}
<meta property="og:type" content="website"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}"><meta property="og:url" content="${canonical}">${
    picture.src && html`<meta property="og:image" content="${new URL(picture.src, origin).href}">`
  }
<link rel="icon" href="data:,"><style>${trusted(style)}</style>
<script defer src="${PAGE_SCRIPT_PATH}"></script>${tracker(place)}
${linkedData(document, { canonical, origin, language })}</head>
<body>${top(document.root.props, language, siblings)}<main id="content" aria-label="${title}">${main}</main>${footer}</body></html>
`;
}

/** Where somebody asks, nothing is counted before. */
function tracker({ writeKey, consentSite }: Place): Html | null {
  if (writeKey === null) return null;
  const asking = consentSite !== null && html`<script defer src="/consent/${consentSite}.js"></script>`;
  return html`${asking}<script defer src="/funil.js" data-key="${writeKey}" data-consent="${consentSite === null ? 'cookieless' : 'off'}"></script>`;
}

function alternates(siblings: readonly Sibling[], origin: string): Html[] | null {
  if (siblings.length < 2) return null;
  const first = siblings.find(({ language }) => language === 'en') ?? siblings[0];
  return [...siblings.map(({ language, href }) => [language, href]), ['x-default', first?.href]].map(
    ([language, href]) => html`<link rel="alternate" hreflang="${language}" href="${origin}${href}">`,
  );
}

/** Nothing runs but what this server sends; nothing is asked of other hosts but the pictures, videos and players that the author named. */
function policyOf({ root, content }: PageDocument, style: string): string {
  const pictures = new Set([root.props.logo, ...picturesIn(content)].map(({ src }) => originOf(src)).filter((one) => one !== null));
  const videos = content.flatMap((block) => (block.type === 'video' && block.props.video ? [block.props.video] : []));
  const players = videos.flatMap((address) => embedOf(address)?.host ?? []).map((host) => `https://${host}`);
  const media = videos.filter((address) => embedOf(address) === null).map(originOf);
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
    `img-src 'self' data: ${[...pictures].join(' ')}`.trim(),
    `media-src 'self' ${media.join(' ')}`.trim(),
    `frame-src 'self' ${players.join(' ')}`.trim(),
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Every picture in what blocks hold. */
export function picturesIn(value: unknown): Picture[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('src' in value && 'alt' in value) return [value as Picture];
  return Object.values(value).flatMap(picturesIn);
}

function originOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).origin : null;
}

function nextDeadline({ content }: PageDocument, now: number): number {
  const deadlines = content.flatMap((block) => (block.type === 'countdown' ? [Date.parse(block.props.until)] : []));
  return Math.min(...deadlines.filter((at) => at > now), Number.POSITIVE_INFINITY);
}
