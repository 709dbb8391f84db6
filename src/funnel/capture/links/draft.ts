import type { Credited } from '../../../core/method.ts';
import { checkDestination } from './destination.ts';
import type { Fault } from './fault.ts';
import type { Device, Split, Tags, Target } from './link.ts';
import type { LinkBook } from './link-book.ts';
import type { LinkParts } from './parts.ts';
import { checkTags, type Taxonomy } from './taxonomy.ts';

/** A link as somebody wants it. */
export interface Draft {
  domain: string | null;
  /** Null: one is made. */
  slug: string | null;
  name: string;
  destination: string;
  targets: Target[];
  splits: Split[];
  tags: Tags;
  method: Credited;
  channel: string;
  creator: string | null;
  fallback: string | null;
  expiresAt: number | null;
}

export interface Checked {
  draft: Draft;
  faults: Fault[];
}

const SLUG = /^[a-z0-9][a-z0-9_-]{0,63}$/;
const LEAST_MAIN_SHARE = 1;

/** Checks a link before it is saved, and writes its addresses out. `id` is that of a link that is being changed. */
export function checkDraft(
  { parts, book, taxonomy }: { parts: Pick<LinkParts, 'claim' | 'clock' | 'publicUrl'>; book: LinkBook; taxonomy: Taxonomy },
  workspace: number,
  given: Draft,
  id: string | null,
): Checked {
  const draft = { ...given, slug: given.slug?.trim().toLowerCase() ?? null };
  const faults = [...checkAddress(book, workspace, draft, id), ...checkAddresses(draft, ownHosts(book, parts.publicUrl))];
  if (draft.splits.reduce((sum, { share }) => sum + share, 0) > 100 - LEAST_MAIN_SHARE) {
    faults.push({ field: 'splits', fault: 'shares', suggestion: null, detail: 'The shares of a split leave nothing for the main page.' });
  }
  if (draft.expiresAt !== null && draft.expiresAt <= parts.clock() && id === null) {
    faults.push({ field: 'expiresAt', fault: 'past', suggestion: null, detail: 'The end lies in the past.' });
  }
  faults.push(
    ...checkTags(draft.tags, taxonomy, { method: draft.method, claimed: claimedBy(parts, workspace, draft.tags) }, parts.clock()),
  );
  return { draft, faults };
}

/** Whose a visit would be by its campaign parameters alone. */
function claimedBy({ claim, clock }: Pick<LinkParts, 'claim' | 'clock'>, workspace: number, tags: Tags) {
  const now = clock();
  return claim({ workspace, source: 0, at: now, accepted: now, evidence: { ...tags }, path: '' });
}

function ownHosts(book: LinkBook, publicUrl: string | null): Set<string> {
  return new Set([...book.hosts(), ...(publicUrl === null ? [] : [new URL(publicUrl).hostname])]);
}

function checkAddress(book: LinkBook, workspace: number, { domain, slug }: Draft, id: string | null): Fault[] {
  if (domain !== null && book.ownerOf(domain) !== workspace) {
    return [{ field: 'domain', fault: 'no_domain', suggestion: null, detail: `${domain} is not among the domains of this workspace.` }];
  }
  if (slug === null) return [];
  if (!SLUG.test(slug)) {
    const suggestion = slug
      .replace(/[^a-z0-9_-]+/g, '-')
      .replace(/^[-_]+|-+$/g, '')
      .slice(0, 64);
    const detail = 'The short name may hold lower-case letters, digits, dashes and underscores.';
    return [{ field: 'slug', fault: 'bad_slug', suggestion: suggestion || null, detail }];
  }
  const other = book.find(domain, slug);
  if (!other || other.id === id) return [];
  let nth = 2;
  while (book.find(domain, `${slug}-${nth}`)) nth += 1;
  return [{ field: 'slug', fault: 'taken', suggestion: `${slug}-${nth}`, detail: 'There is a link of this name.' }];
}

/** Checks every address of the draft, and puts in its place how the standard writes it. */
function checkAddresses(draft: Draft, own: ReadonlySet<string>): Fault[] {
  const faults: Fault[] = [];
  const written = (text: string, field: string) => {
    const checked = checkDestination(text, field, own);
    if ('url' in checked) return checked.url;
    faults.push(checked.fault);
    return text;
  };
  draft.destination = written(draft.destination, 'destination');
  draft.targets = draft.targets.map((target, nth) => ({ ...tidyTarget(target), url: written(target.url, `targets.${nth}`) }));
  for (const [nth, { devices, countries, languages }] of draft.targets.entries()) {
    if (devices || countries || languages) continue;
    const detail = 'This destination names nobody: say for which devices, countries or languages it is.';
    faults.push({ field: `targets.${nth}`, fault: 'no_condition', suggestion: null, detail });
  }
  draft.splits = draft.splits.map((split, nth) => ({ ...split, url: written(split.url, `splits.${nth}`) }));
  if (draft.fallback !== null) draft.fallback = written(draft.fallback, 'fallback');
  return faults;
}

function tidyTarget({ devices, countries, languages }: Target): Omit<Target, 'url'> {
  const some = <T>(list: T[] | undefined) => (list && list.length > 0 ? list : undefined);
  const target: { devices?: Device[]; countries?: string[]; languages?: string[] } = {};
  const [kinds, places, tongues] = [some(devices), some(countries), some(languages)];
  if (kinds) target.devices = kinds;
  if (places) target.countries = places.map((country) => country.toUpperCase());
  if (tongues) target.languages = tongues.map((language) => language.toLowerCase().slice(0, 2));
  return target;
}
