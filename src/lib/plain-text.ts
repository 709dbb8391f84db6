import sanitizeHtml from 'sanitize-html';

const BREAKS = /<(?:br|\/p|\/h[1-6]|\/div|\/tr|\/table|\/li|\/ul|\/ol|hr)\b[^>]*>/gi;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

/** HTML as plain text: paragraphs apart, links with their address behind them, pictures by what they show. For readers without HTML. */
export function plainText(markup: string): string {
  const kept = sanitizeHtml(markup, {
    allowedTags: ['a', 'br', 'p', 'h1', 'h2', 'h3', 'h4', 'div', 'tr', 'table', 'li', 'ul', 'ol', 'hr'],
    allowedAttributes: { a: ['href'] },
    nonTextTags: ['style', 'script', 'head', 'title', 'textarea', 'option', 'noscript'],
    transformTags: { img: (_tag, { alt = '' }) => ({ tagName: 'span', attribs: {}, text: alt }) },
  });
  return kept
    .replace(/<a href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, (_all, href: string, words: string) =>
      words.trim() === href ? href : `${words.trim()}: ${href}`,
    )
    .replace(/<li\b[^>]*>/gi, '- ')
    .replace(/\s+/g, ' ')
    .replace(BREAKS, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_all, name: string) => ENTITIES[name] as string)
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim();
}
