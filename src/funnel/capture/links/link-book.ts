import type { Selectable } from 'kysely';
import type { LinkTables } from '../../../store/link-tables.ts';
import type { StateDb } from '../../../store/state.ts';
import type { Link, Split, SplitSpell, Tags, Target } from './link.ts';

/** Every link in memory, by where it is reached: a redirect asks nothing else. */
export interface LinkBook {
  /** `domain` null: Funil's own address. */
  find(domain: string | null, slug: string): Link | null;
  get(workspace: number, id: string): Link | null;
  of(workspace: number): Link[];
  /** Whose host that is; null when it is nobody's. */
  ownerOf(host: string): number | null;
  domainsOf(workspace: number): string[];
  hosts(): ReadonlySet<string>;
  keep(link: Link): void;
  keepDomain(host: string, workspace: number): void;
  forgetDomain(host: string): void;
}

export async function openLinkBook(db: StateDb): Promise<LinkBook> {
  const byAddress = new Map<string, Link>();
  const byId = new Map<string, Link>();
  const domains = new Map<string, number>();
  const keyOf = ({ domain, slug }: Pick<Link, 'domain' | 'slug'>) => `${domain ?? ''}/${slug}`;

  const book: LinkBook = {
    find: (domain, slug) => byAddress.get(keyOf({ domain, slug })) ?? null,
    get(workspace, id) {
      const link = byId.get(id);
      return link?.workspace === workspace ? link : null;
    },
    of: (workspace) => [...byId.values()].filter((link) => link.workspace === workspace),
    ownerOf: (host) => domains.get(host) ?? null,
    domainsOf: (workspace) => [...domains].flatMap(([host, owner]) => (owner === workspace ? [host] : [])),
    hosts: () => new Set(domains.keys()),
    keep(link) {
      const former = byId.get(link.id);
      if (former) byAddress.delete(keyOf(former));
      byId.set(link.id, link);
      byAddress.set(keyOf(link), link);
    },
    keepDomain: (host, workspace) => void domains.set(host, workspace),
    forgetDomain: (host) => void domains.delete(host),
  };

  for (const { host, workspace } of await db.selectFrom('link_domain').selectAll().execute()) book.keepDomain(host, workspace);
  for (const row of await db.selectFrom('link').selectAll().orderBy('created_at').execute()) book.keep(linkOf(row));
  return book;
}

export function linkOf({ expires_at, archived_at, created_at, made_by, split_history, ...row }: Selectable<LinkTables['link']>): Link {
  return {
    ...row,
    targets: row.targets as Target[],
    splits: row.splits as Split[],
    splitHistory: split_history as SplitSpell[],
    tags: row.tags as unknown as Tags,
    expiresAt: expires_at?.getTime() ?? null,
    archivedAt: archived_at?.getTime() ?? null,
    by: made_by,
    createdAt: created_at.getTime(),
  };
}

export function rowOf({ expiresAt, archivedAt, createdAt, by, targets, splits, splitHistory, tags, ...link }: Link) {
  return {
    ...link,
    targets: JSON.stringify(targets),
    splits: JSON.stringify(splits),
    split_history: JSON.stringify(splitHistory),
    tags: JSON.stringify(tags),
    expires_at: expiresAt === null ? null : new Date(expiresAt),
    archived_at: archivedAt === null ? null : new Date(archivedAt),
    created_at: new Date(createdAt),
    made_by: by,
  };
}
