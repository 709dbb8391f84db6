import { html } from '../../../../lib/html.ts';
import { block } from './block.ts';
import { line, link, list, prose } from './fields.ts';
import { pageHref, paragraphs } from './parts.ts';
import { WORDS } from './words.ts';

/** Who speaks, and the legal texts. */
export const footer = block(
  {
    company: line(160),
    address: prose(400),
    privacyLink: link,
    termsLink: link,
    imprintLink: link,
    withdrawalLink: link,
    links: list(8, { label: line(60), link }),
    note: line(300),
  },
  ({ company, address, privacyLink, termsLink, imprintLink, withdrawalLink, links, note }, { language }) => {
    const words = WORDS[language];
    const legal = [
      { label: words.privacy, link: privacyLink },
      { label: words.terms, link: termsLink },
      { label: words.imprint, link: imprintLink },
      { label: words.withdrawal, link: withdrawalLink },
      ...links,
    ].flatMap((one) => {
      const href = pageHref(one.link);
      return href && one.label ? [html`<li><a href="${href}">${one.label}</a></li>`] : [];
    });
    return html`<footer class="footer"><div class="held"><div class="who"><p><strong>${company}</strong></p>${paragraphs(address)}</div>
${legal.length > 0 && html`<nav aria-label="${words.legal}"><ul>${legal}</ul></nav>`}${note && html`<p class="note">${note}</p>`}</div></footer>`;
  },
);
