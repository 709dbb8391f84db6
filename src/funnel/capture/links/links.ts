import { randomInt } from 'node:crypto';
import { FunilError } from '../../../core/errors.ts';
import { isDuplicate } from '../../../store/state.ts';
import { checkDraft, type Draft } from './draft.ts';
import { refuseFaults } from './fault.ts';
import type { Link } from './link.ts';
import { type LinkBook, rowOf } from './link-book.ts';
import type { LinkParts } from './parts.ts';
import { withSpell } from './split-history.ts';
import type { Taxonomies } from './taxonomies.ts';

export interface Links {
  create(workspace: number, draft: Draft, by: string): Promise<Link>;
  /** Where it is reached stays: it may be printed. @throws FunilError `no_link` (404), `bad_link`. */
  update(workspace: number, id: string, draft: Draft): Promise<Link>;
  archive(workspace: number, id: string, isArchived: boolean): Promise<Link>;
  /** @throws FunilError `no_link` (404). */
  get(workspace: number, id: string): Link;
}

// No letters that are taken for another when they are read aloud or copied by hand.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const MADE_SLUG = 6;
const ID = 10;
const TRIES = 5;

export function openLinks(parts: LinkParts, book: LinkBook, taxonomies: Taxonomies): Links {
  const { db, ties, clock } = parts;

  function checked(workspace: number, given: Draft, id: string | null): Draft {
    const { draft, faults } = checkDraft({ parts, book, taxonomy: taxonomies.of(workspace) }, workspace, given, id);
    refuseFaults(faults);
    return draft;
  }

  /** The link and whom it speaks for are one thing: committed together, and in memory only then. */
  async function save(link: Link, draft: Draft | null, isNew: boolean): Promise<Link> {
    const tied = await db.transaction().execute(async (tx) => {
      if (isNew) await tx.insertInto('link').values(rowOf(link)).execute();
      else await tx.updateTable('link').set(rowOf(link)).where('id', '=', link.id).execute();
      if (!draft) return () => undefined;
      const { method, channel, creator, tags } = draft;
      return ties.write(tx, clock(), link.workspace, 'link', [{ name: link.id, method, channel, creator, campaign: tags.campaign }]);
    });
    tied();
    book.keep(link);
    return link;
  }

  const links: Links = {
    get(workspace, id) {
      const link = book.get(workspace, id);
      if (!link) throw new FunilError('no_link', 'There is no such link.', { status: 404, hint: 'GET /api/v1/links lists them.' });
      return link;
    },
    async create(workspace, given, by) {
      const { method: _method, channel: _channel, creator: _creator, slug, ...draft } = checked(workspace, given, null);
      for (let nth = 1; ; nth += 1) {
        const address = { slug: slug ?? made(MADE_SLUG), id: made(ID) };
        const now = clock();
        const link = { ...draft, ...address, splitHistory: withSpell([], draft, now), workspace, archivedAt: null, by, createdAt: now };
        try {
          return await save(link, given, true);
        } catch (error) {
          if (!isDuplicate(error) || nth === TRIES) throw error;
          if (slug !== null)
            throw new FunilError('slug_taken', 'There is a link of this name.', { status: 409, hint: 'Take another one.' });
        }
      }
    },
    async update(workspace, id, given) {
      const before = links.get(workspace, id);
      const { domain, slug } = before;
      const draft = checked(workspace, { ...given, domain, slug }, id);
      const { name, destination, targets, splits, tags, fallback, expiresAt } = draft;
      const splitHistory = withSpell(before.splitHistory, draft, clock());
      return save({ ...before, name, destination, targets, splits, splitHistory, tags, fallback, expiresAt }, draft, false);
    },
    archive(workspace, id, isArchived) {
      const link = links.get(workspace, id);
      return save({ ...link, archivedAt: isArchived ? (link.archivedAt ?? clock()) : null }, null, false);
    },
  };
  return links;
}

function made(length: number): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
