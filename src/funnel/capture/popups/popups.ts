import { randomInt } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Clock } from '../../../core/clock.ts';
import { FunilError } from '../../../core/errors.ts';
import type { Freshness } from '../../../ledger/freshness.ts';
import type { Workspaces } from '../../../ledger/workspaces.ts';
import type { EventStore } from '../../../store/events.ts';
import type { PopupTables } from '../../../store/popup-tables.ts';
import type { StateDb } from '../../../store/state.ts';
import type { Judge } from '../outcomes/judged.ts';
import { checkDocument } from './check-document.ts';
import { checkAgainst, checkForm } from './check-named.ts';
import type { PopupDocument } from './document.ts';
import { type LivePopup, openLive } from './live.ts';

export interface PopupParts {
  db: StateDb;
  clock: Clock;
  events: EventStore;
  freshness: Pick<Freshness, 'identityMap'>;
  workspaces: Pick<Workspaces, 'get'>;
  publicUrl: string | null;
  /** Of a test, the pop-up that the others are tested against is what they are compared with. */
  judge: Judge;
}

/** Moments in ms. */
export interface Popup {
  id: string;
  workspace: number;
  name: string;
  document: PopupDocument;
  isLive: boolean;
  archivedAt: number | null;
  by: string;
  madeAt: number;
}

export interface Popups {
  list(workspace: number): Promise<Popup[]>;
  /** @throws FunilError `no_popup` (404). */
  get(workspace: number, id: string): Promise<Popup>;
  create(workspace: number, name: string, document: PopupDocument, by: string): Promise<Popup>;
  update(workspace: number, id: string, changed: Partial<Pick<Popup, 'name' | 'document' | 'isLive' | 'archivedAt'>>): Promise<Popup>;
  /** The name of the workspace's pages, made when it is first asked for. */
  siteOf(workspace: number): Promise<string>;
  /** What a shop's pages need: those that may show now. Null for a name that is nobody's. */
  live(site: string): Promise<LivePopup[] | null>;
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const ID = 10;
const SITE = 22;

export function openPopups({ db, clock }: Pick<PopupParts, 'db' | 'clock'>): Popups {
  const live = openLive({ db, clock });

  const popups: Popups = {
    async list(workspace) {
      const rows = await db.selectFrom('popup').selectAll().where('workspace', '=', workspace).orderBy('made_at', 'desc').execute();
      return rows.map(popupOf);
    },
    async get(workspace, id) {
      const row = await db.selectFrom('popup').selectAll().where('workspace', '=', workspace).where('id', '=', id).executeTakeFirst();
      if (!row) throw new FunilError('no_popup', 'There is no such pop-up.', { status: 404, hint: 'GET /api/v1/popups lists them.' });
      return popupOf(row);
    },
    async create(workspace, name, document, by) {
      checkDocument(document);
      await checkForm(db, workspace, document);
      await checkAgainst(db, workspace, null, document);
      const now = new Date(clock());
      const row = {
        id: made(ID),
        workspace,
        name,
        document: JSON.stringify(document),
        is_live: false,
        archived_at: null,
        made_by: by,
        made_at: now,
        saved_at: now,
      };
      await db.insertInto('popup').values(row).execute();
      return popupOf({ ...row, document });
    },
    async update(workspace, id, { document, archivedAt, isLive, name }) {
      await popups.get(workspace, id);
      if (document) {
        checkDocument(document);
        await checkForm(db, workspace, document);
        await checkAgainst(db, workspace, id, document);
      }
      const row = await db
        .updateTable('popup')
        .set({
          saved_at: new Date(clock()),
          ...(name === undefined ? {} : { name }),
          ...(document ? { document: JSON.stringify(document) } : {}),
          ...(isLive === undefined ? {} : { is_live: isLive }),
          ...(archivedAt === undefined ? {} : { archived_at: archivedAt === null ? null : new Date(archivedAt) }),
        })
        .where('workspace', '=', workspace)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow();
      live.forget();
      return popupOf(row);
    },
    async siteOf(workspace) {
      await db
        .insertInto('popup_site')
        .values({ workspace, site: made(SITE) })
        .onConflict((conflict) => conflict.column('workspace').doNothing())
        .execute();
      const { site } = await db.selectFrom('popup_site').select('site').where('workspace', '=', workspace).executeTakeFirstOrThrow();
      return site;
    },
    live: live.of,
  };
  return popups;
}

function popupOf({ made_by, made_at, archived_at, is_live, saved_at: _saved, document, ...row }: Selectable<PopupTables['popup']>): Popup {
  return {
    ...row,
    document: document as PopupDocument,
    isLive: is_live,
    archivedAt: archived_at?.getTime() ?? null,
    by: made_by,
    madeAt: made_at.getTime(),
  };
}

function made(length: number): string {
  return Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
