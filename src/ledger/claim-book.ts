import { uuidv7 } from 'uuidv7';
import type { Claim, ClaimContact, MethodDeclaration } from '../core/claim.ts';
import { type ClaimSettings, dated, NO_SETTINGS, saysTheSame } from '../core/claim-settings.ts';
import { type ClaimVersion, decidedAt, type Restatement, versionFor } from '../core/claims-in-force.ts';
import type { Clock } from '../core/clock.ts';
import { FunilError } from '../core/errors.ts';
import { claimWith, compileClaims, type OwnClaims, type RuledContact } from '../core/own-claims.ts';
import type { StateDb, StateTransaction } from '../store/state.ts';
import { nextMoments } from './journal.ts';
import type { Ties } from './ties.ts';

/** Whose a contact is by one version of the settings, and by the links and codes tied until `decided` (ms); by all there are without it. */
export interface ClaimRuled {
  (contact: RuledContact & { at: number }, decided?: number): Claim;
  /** Moments (ms) after which equal contacts may be claimed otherwise: codes end. */
  ends: readonly number[];
}

/** A version of a workspace's claim settings as it was kept. `known` in ms. */
export interface KeptVersion extends ClaimVersion {
  settings: ClaimSettings;
  by: string;
  note: string;
}

/** A version put to history; `done` is null while it waits or runs. */
export interface KeptRestatement extends Restatement {
  id: string;
  workspace: number;
  /** The journal entry that carries it out. */
  batch: string;
  by: string;
  done: { stated: number; takenBack: number } | null;
  error: string | null;
}

/** What every workspace says of claims, all versions of it, and which of them holds for a contact. Kept in memory: every event asks. */
export interface ClaimBook {
  /** Whose a contact is, by the version in force for it and the methods. */
  claim: ClaimContact;
  /** The newest version; number 0 and empty where nothing was ever kept. */
  newest(workspace: number): KeptVersion;
  /** @throws FunilError `no_version` (404). */
  version(workspace: number, version: number): KeptVersion;
  history(workspace: number): readonly KeptVersion[];
  /** Click-id parameters that the newest version adds to the built-in ones. */
  clickIds(workspace: number): readonly string[];
  restatements(workspace: number): readonly KeptRestatement[];
  restatementOf(batch: string): KeptRestatement | undefined;
  /** Settings ready for use, whether they are kept or not. */
  compile(workspace: number, settings: ClaimSettings): Promise<ClaimRuled>;
  /** Names of the sources that rules may name. */
  sources(workspace: number): Promise<string[]>;
  /** Keeps a new version, unless it says what the newest says. Call it between two blocks. @throws FunilError `claims_changed` (409). */
  save(workspace: number, settings: ClaimSettings, said: { by: string; note: string; base?: number }): Promise<KeptVersion>;
  /** Puts a version to history: writes the journal entry that will carry it out. Call it between two blocks. */
  restate(workspace: number, version: number, period: { from: number; to: number }, by: string): Promise<KeptRestatement>;
  settled(restatement: KeptRestatement, outcome: Pick<KeptRestatement, 'done' | 'error'>): Promise<void>;
}

interface Book {
  versions: KeptVersion[];
  restatements: KeptRestatement[];
  clickIds: readonly string[];
  /** By version number. */
  compiled: Map<number, ClaimRuled>;
}

const NO_NAMES: readonly string[] = [];
const NOTHING: KeptVersion = { version: 0, known: 0, settings: NO_SETTINGS, by: '', note: '' };

export async function openClaimBook(
  db: StateDb,
  clock: Clock,
  methods: readonly MethodDeclaration[],
  ties: Pick<Ties, 'heard' | 'ends'>,
): Promise<ClaimBook> {
  const books = new Map<number, Book>();

  function bookOf(workspace: number): Book {
    const known = books.get(workspace);
    if (known) return known;
    const made: Book = { versions: [], restatements: [], clickIds: NO_NAMES, compiled: new Map() };
    books.set(workspace, made);
    return made;
  }

  function claimNow(workspace: number, own: OwnClaims | null, contact: RuledContact & { at: number }, decided: number): Claim {
    const { claim: tie, over } = ties.heard(workspace, contact, decided);
    if (over === null) return claimWith(tie ? [{ claims: () => tie }, ...methods] : methods, own, contact);
    const { code: _over, ...evidence } = contact.evidence;
    const claim = claimWith(methods, own, { ...contact, evidence });
    return { ...claim, rule: `${claim.rule}, code-${over} over` };
  }

  async function compile(workspace: number, settings: ClaimSettings): Promise<ClaimRuled> {
    const own = compileClaims(settings, await sourceIds(db, workspace));
    const ruled = (contact: RuledContact & { at: number }, decided = Number.POSITIVE_INFINITY) =>
      claimNow(workspace, own, contact, decided);
    return Object.defineProperty(ruled, 'ends', { get: () => ties.ends(workspace) }) as ClaimRuled;
  }

  async function keep(workspace: number, version: KeptVersion): Promise<KeptVersion> {
    const book = bookOf(workspace);
    book.compiled.set(version.version, await compile(workspace, version.settings));
    book.clickIds = version.settings.clickIds.map(({ name }) => name);
    book.versions.push(version);
    return version;
  }

  const newest = (workspace: number) => books.get(workspace)?.versions.at(-1) ?? NOTHING;

  const book: ClaimBook = {
    claim(contact) {
      const own = books.get(contact.workspace);
      if (!own) return claimNow(contact.workspace, null, contact, contact.accepted);
      const decided = decidedAt(contact, own.restatements);
      const ruled = own.compiled.get(versionFor(contact, own.versions, own.restatements));
      return ruled ? ruled(contact, decided) : claimNow(contact.workspace, null, contact, decided);
    },
    newest,
    version(workspace, version) {
      const found = version === 0 ? NOTHING : books.get(workspace)?.versions.find((one) => one.version === version);
      if (found) return found;
      throw new FunilError('no_version', `There is no version ${version} of the claim rules.`, {
        status: 404,
        hint: 'GET /api/v1/claims/versions lists them.',
      });
    },
    clickIds: (workspace) => books.get(workspace)?.clickIds ?? NO_NAMES,
    history: (workspace) => books.get(workspace)?.versions ?? [],
    restatements: (workspace) => books.get(workspace)?.restatements ?? [],
    restatementOf: (batch) => [...books.values()].flatMap(({ restatements }) => restatements).find((one) => one.batch === batch),
    compile,
    sources: async (workspace) => [...(await sourceIds(db, workspace)).keys()],
    async save(workspace, settings, { by, note, base }) {
      const before = newest(workspace);
      if (base !== undefined && base !== before.version) throw changed(before);
      if (saysTheSame(settings, before.settings)) return before;
      const version = before.version + 1;
      const said = { version, settings: dated(settings, before.settings, version), by, note };
      const known = await db.transaction().execute((tx) => writeVersion(tx, clock(), workspace, said));
      return keep(workspace, { ...said, known });
    },
    async restate(workspace, version, { from, to }, by) {
      book.version(workspace, version);
      const said = { id: uuidv7(), workspace, version, from, to, by };
      const entry = await db.transaction().execute((tx) => writeRestatement(tx, clock(), said));
      const made: KeptRestatement = { ...said, ...entry, done: null, error: null };
      bookOf(workspace).restatements.push(made);
      return made;
    },
    async settled(restatement, { done, error }) {
      const row = { stated: done?.stated ?? null, taken_back: done?.takenBack ?? null, error };
      await db.updateTable('claim_restatement').set(row).where('id', '=', restatement.id).execute();
      Object.assign(restatement, { done, error });
    },
  };

  for (const row of await db.selectFrom('claim_version').selectAll().orderBy('workspace').orderBy('version').execute()) {
    const { workspace, version, known, made_by: by, note } = row;
    await keep(workspace, { version, known: known.getTime(), settings: row.settings as unknown as ClaimSettings, by, note });
  }
  for (const row of await db.selectFrom('claim_restatement').selectAll().orderBy('known').execute()) {
    bookOf(row.workspace).restatements.push(keptRestatement(row));
  }
  return book;
}

type RestatementRow = {
  id: string;
  workspace: number;
  version: number;
  batch: string;
  known: Date;
  first: Date;
  until: Date;
  made_by: string;
  stated: string | null;
  taken_back: string | null;
  error: string | null;
};

function keptRestatement({ known, first, until, made_by: by, stated, taken_back: takenBack, ...row }: RestatementRow): KeptRestatement {
  const done = stated === null ? null : { stated: Number(stated), takenBack: Number(takenBack) };
  return { ...row, known: known.getTime(), from: first.getTime(), to: until.getTime(), by, done };
}

async function sourceIds(db: StateDb, workspace: number): Promise<Map<string, number>> {
  const rows = await db.selectFrom('source').select(['id', 'name']).where('workspace', '=', workspace).orderBy('name').execute();
  return new Map(rows.map(({ id, name }) => [name, id]));
}

type Said = Pick<KeptVersion, 'version' | 'settings' | 'by' | 'note'>;

/** The moment comes from the journal's clock, so everything accepted earlier has an earlier one, and everything later a later one. */
async function writeVersion(tx: StateTransaction, now: number, workspace: number, { version, settings, by, note }: Said): Promise<number> {
  const known = await nextMoments(tx, now, 1);
  const row = { workspace, version, known: new Date(known), settings: JSON.stringify(settings), made_by: by, note };
  await tx.insertInto('claim_version').values(row).execute();
  return known;
}

/** An entry without facts: like every entry it is taken off the journal once what it asks for is on the ledger, whatever is killed before. */
async function writeRestatement(
  tx: StateTransaction,
  now: number,
  { id, workspace, version, from, to, by }: { id: string; workspace: number; version: number; from: number; to: number; by: string },
): Promise<{ batch: string; known: number }> {
  const known = await nextMoments(tx, now, 1);
  const { seq } = await tx
    .insertInto('journal')
    .values({ workspace, source: 0, import: null, known: new Date(known), facts: 0, payload: Buffer.from('[]') })
    .returning('seq')
    .executeTakeFirstOrThrow();
  const row = { id, workspace, version, batch: seq, known: new Date(known), first: new Date(from), until: new Date(to), made_by: by };
  await tx.insertInto('claim_restatement').values(row).execute();
  return { batch: seq, known };
}

function changed({ version, by }: KeptVersion): FunilError {
  return new FunilError(
    'claims_changed',
    `The claim rules were changed meanwhile: the newest version is ${version}, by ${by || 'nobody'}.`,
    {
      status: 409,
      values: { version, by },
      hint: 'Read them again, and repeat the change on the newest version.',
    },
  );
}
