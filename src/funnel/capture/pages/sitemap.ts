import { html, trusted } from '../../../lib/html.ts';
import type { KnownPage } from './page-book.ts';

/** The pages shown, each with its other languages (sitemaps.org 0.9, with Google's hreflang links). */
export function sitemapOf(pages: readonly KnownPage[], origin: string): string {
  const entries = pages.map(({ slug, family }) => {
    const same = pages.filter((one) => one.family === family);
    const links =
      same.length < 2
        ? []
        : same.map((one) => html`<xhtml:link rel="alternate" hreflang="${one.language}" href="${origin}/p/${one.slug}"/>`);
    return html`<url><loc>${origin}/p/${slug}</loc>${links}</url>
`;
  });
  return html`${trusted('<?xml version="1.0" encoding="UTF-8"?>')}
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries}</urlset>
`.markup;
}
