import type { PageDocument } from './blocks/document.ts';
import type { Sibling } from './blocks/frame.ts';
import { type KnownPage, nextChange, shownAt } from './page-book.ts';
import type { PageParts } from './parts.ts';
import { type Rendered, renderPage } from './render-page.ts';

/** Pages ready to be answered. */
export interface Showcase {
  /** The page at a version, made once and kept until something changes. */
  show(page: KnownPage, version: number, variant: string | null): Promise<Rendered>;
  /** The draft as it would look; nothing is counted. */
  preview(page: KnownPage, document: PageDocument): Rendered;
}

type ShowcaseParts = Pick<PageParts, 'book' | 'clock' | 'base'>;

/** Where a page is at home is changed elsewhere: what it says of that is at most this old. */
const KEPT_MS = 15_000;
const MOST_KEPT = 1_000;

interface Kept {
  edition: number;
  until: number;
  rendered: Rendered;
}

export function openShowcase({ book, clock, base }: ShowcaseParts): Showcase {
  let kept = new Map<string, Kept>();

  async function make(page: KnownPage, version: number, variant: string | null): Promise<Kept> {
    const now = clock();
    const edition = book.edition();
    const document = await book.documentOf(page.id, version);
    const family = book.family(page);
    const test = page.test && variant !== null ? { id: page.test.id, variant, page: page.slug } : null;
    const place = { ...page, origin: book.homeOf(page.workspace) ?? base(), siblings: siblingsOf(family, now), test, now };
    const rendered = renderPage(document, place);
    return { edition, rendered, until: Math.min(now + KEPT_MS, rendered.until, ...family.map((one) => nextChange(one, now))) };
  }

  return {
    async show(page, version, variant) {
      const key = `${page.id} ${version} ${variant ?? ''}`;
      const known = kept.get(key);
      if (known && known.edition === book.edition() && clock() < known.until) return known.rendered;
      const made = await make(page, version, variant);
      if (kept.size >= MOST_KEPT) kept = new Map();
      kept.set(key, made);
      return made.rendered;
    },
    preview(page, document) {
      const now = clock();
      const siblings = siblingsOf(book.family(page), now);
      return renderPage(document, {
        ...page,
        origin: book.homeOf(page.workspace) ?? base(),
        siblings,
        writeKey: null,
        test: null,
        now,
      });
    },
  };
}

function siblingsOf(family: readonly KnownPage[], now: number): Sibling[] {
  return family.filter((page) => shownAt(page, now) !== null).map(({ language, slug }) => ({ language, href: `/p/${slug}` }));
}
