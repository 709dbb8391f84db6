import { FunilError } from '../../../core/errors.ts';
import { type IdentifierKind, publicLeadId } from '../../../core/identity.ts';
import { compileRules } from '../../../core/identity-rules.ts';
import { LATEST } from '../../../core/period.ts';
import { ask } from '../../../store/question.ts';
import { type StateDb, sql } from '../../../store/state.ts';
import { leadOf, membersOf } from './members.ts';
import { type IdentityParts, isoOf, ledgerNow, momentText } from './parts.ts';
import { proposals } from './proposals.question.ts';
import { newestRules } from './rules.ts';

const LAST_ID = '9223372036854775807';

/**
 * Leads that share something and were not merged by it, because what they share is not enough to make two strong ids one. Pairs that a person
 * split, and what the rules say joins nobody, are left out. A page may hold fewer than asked for; `next` tells whether there are more.
 */
export async function readProposals(parts: IdentityParts, workspace: number, { after, limit }: { after?: string; limit: number }) {
  const cursor = after === undefined ? { at: momentText(LATEST), one: LAST_ID, other: LAST_ID } : readCursor(after);
  const found = await ask(parts.events, proposals, {
    ...(await ledgerNow(parts, workspace)),
    beforeAt: cursor.at,
    beforeOne: cursor.one,
    beforeOther: cursor.other,
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const last = page[page.length - 1];
  const isApart = await splitPairs(parts.db, workspace);
  const shared = await sharedBy(
    parts,
    workspace,
    page.flatMap(({ signals }) => signals),
  );
  const rows = page
    .filter(({ one, other }) => !isApart.has(pairOf(one, other)))
    .map(({ one, other, signals, lastAt }) => ({
      one: publicLeadId(one),
      other: publicLeadId(other),
      signals: shared(signals),
      lastAt: isoOf(lastAt),
    }))
    .filter(({ signals }) => signals.length > 0);
  return { rows, next: found.length > limit && last ? writeCursor(last) : null };
}

interface Signal {
  kind: IdentifierKind;
  /** Null for a device whose own id Funil never kept. */
  value: string | null;
}

/** Signals as people know them, without those that the rules let join nobody. Events name the weakest identifier by its number. */
async function sharedBy(
  parts: IdentityParts,
  workspace: number,
  all: readonly string[][],
): Promise<(signals: readonly string[][]) => Signal[]> {
  const read = compileRules((await newestRules(parts, workspace)).rules);
  const numbers = await namesOf(parts.db, workspace, all);
  const joins = ({ kind, value }: Signal) => value === null || !read({ [kind]: value }).barred.some(({ bar }) => bar !== 'unclear');
  return (signals) => {
    const named = signals.map(([signal, mark = '']) =>
      signal === 'device'
        ? (numbers.get(mark) ?? { kind: 'anonymous' as const, value: null })
        : { kind: signal as IdentifierKind, value: mark },
    );
    return [...new Map(named.map((one) => [`${one.kind}:${one.value}`, one])).values()].filter(joins);
  };
}

/** Says that two leads are two people, so that they are proposed no more. */
export async function refuseProposal(parts: IdentityParts, workspace: number, pair: readonly [string, string], who: string): Promise<void> {
  const [one, other] = await Promise.all(pair.map(async (lead) => leadOf(await membersOf(parts.db, workspace, [lead]), lead)));
  const [low, high] = pairOf(one as string, other as string).split('/') as [string, string];
  if (low === high)
    throw new FunilError('same_lead', 'These are one lead already.', { status: 409, hint: 'Old ids lead to where a lead is now.' });
  await parts.db
    .insertInto('proposal_refusal')
    .values({ workspace, one: low, other: high, who, at: new Date(parts.clock()) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Pairs of leads that a person took apart or found to be two people, and nobody has joined since. */
async function splitPairs(db: StateDb, workspace: number): Promise<Set<string>> {
  const { rows } = await sql<{ one: string; other: string }>`
    select coalesce(a.lead, moved) as one, coalesce(b.lead, alias_act.parent) as other
    from alias_act left join identity a on a.node = moved left join identity b on b.node = alias_act.parent
    where alias_act.workspace = ${workspace} and act = 'split' and moved is not null and alias_act.parent is not null
    union all
    select coalesce(a.lead, refused.one), coalesce(b.lead, refused.other)
    from proposal_refusal as refused left join identity a on a.node = refused.one left join identity b on b.node = refused.other
    where refused.workspace = ${workspace}`.execute(db);
  return new Set(rows.map(({ one, other }) => pairOf(one, other)));
}

function pairOf(one: string, other: string): string {
  return BigInt(one) < BigInt(other) ? `${one}/${other}` : `${other}/${one}`;
}

async function namesOf(db: StateDb, workspace: number, signals: readonly string[][]): Promise<Map<string, Signal>> {
  const nodes = signals.filter(([signal]) => signal === 'device').map(([, mark]) => mark as string);
  if (nodes.length === 0) return new Map();
  const rows = await db
    .selectFrom('identity')
    .select(['node', 'kind', 'value'])
    .where('workspace', '=', workspace)
    .where('node', 'in', nodes)
    .execute();
  return new Map(rows.map(({ node, kind, value }) => [node, { kind: kind as IdentifierKind, value }]));
}

function writeCursor({ lastAt, one, other }: { lastAt: string; one: string; other: string }): string {
  return Buffer.from(`${lastAt}|${one}|${other}`).toString('base64url');
}

const CURSOR = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}\.\d{3})\|(\d{1,20})\|(\d{1,20})$/;

function readCursor(text: string): { at: string; one: string; other: string } {
  const match = CURSOR.exec(Buffer.from(text, 'base64url').toString());
  if (!match)
    throw new FunilError('bad_cursor', 'The place to go on from is not one this list gave out.', {
      hint: 'Use the value of `next` as it came, or leave it out to start over.',
    });
  return { at: match[1] as string, one: match[2] as string, other: match[3] as string };
}
