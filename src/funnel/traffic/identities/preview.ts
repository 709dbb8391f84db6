import { FunilError } from '../../../core/errors.ts';
import { IDENTIFIER_KINDS, type IdentifierKind, publicLeadId } from '../../../core/identity.ts';
import { type Answered, ask } from '../../../store/question.ts';
import { leadOf, type Member, membersOf, namedOf } from './members.ts';
import { type IdentityParts, isoOf, ledgerNow } from './parts.ts';
import { side } from './side.question.ts';

type Side = Answered<typeof side>;

export type Warning = 'two_strong' | 'different_emails' | 'different_names' | 'different_countries' | 'over_limit' | 'other_remains';

/** Both leads as they are, and the one they would become. Changes nothing. @throws FunilError `no_lead`, `same_lead` */
export async function previewMerge(parts: IdentityParts, workspace: number, one: string, into: string) {
  const members = await membersOf(parts.db, workspace, [one, into]);
  const [a, b] = [leadOf(members, one), leadOf(members, into)];
  if (a === b) throw sameLead();
  const [first, second] = await sidesOf(parts, workspace, [a, b], members);
  const [ofA, ofB] = [members.filter(({ lead }) => lead === a), members.filter(({ lead }) => lead === b)];
  const remains = await remaining(parts, workspace, [a, ofA], [b, ofB]);
  return {
    one: summary(a, first as Side, ofA),
    into: summary(b, second as Side, ofB),
    merged: summary(remains, joined(first as Side, second as Side), [...ofA, ...ofB]),
    warnings: await warnings(parts, workspace, [ofA, ofB], [first as Side, second as Side], remains !== b),
  };
}

/** The lead an identifier would leave, and the one it would become. @throws FunilError `no_identifier` */
export async function previewSplit(parts: IdentityParts, workspace: number, node: string) {
  const members = await membersOf(parts.db, workspace, [node]);
  const taken = splitOff(members, node);
  if (!taken) throw standsAlone();
  const moving = below(members, taken);
  const staying = members.filter((member) => !moving.includes(member));
  const kept = (list: readonly Member[]) => list.map(namedOf);
  return {
    lead: publicLeadId(leadOf(members, node)),
    takesOut: publicLeadId(taken.node),
    undoesMerge: taken.pinned,
    leaves: kept(moving),
    stays: kept(staying),
  };
}

/** As the forest splits: the nearest join a person made at or above it, else itself. */
export function splitOff(members: readonly Member[], node: string): Member | null {
  const row = members.find((member) => member.node === node);
  const path: Member[] = [];
  for (let at = row; at?.parent && at.node !== at.lead; at = members.find((member) => member.node === at?.parent)) path.push(at);
  return path.find(({ pinned }) => pinned) ?? path[0] ?? null;
}

function below(members: readonly Member[], top: Member): Member[] {
  const found = new Set([top.node]);
  for (let grown = 0; grown !== found.size; ) {
    grown = found.size;
    for (const { node, lead, parent } of members) if (node !== lead && parent !== null && found.has(parent)) found.add(node);
  }
  return members.filter(({ node }) => found.has(node));
}

async function sidesOf(parts: IdentityParts, workspace: number, leads: readonly string[], members: readonly Member[]): Promise<Side[]> {
  const { currency } = parts.workspaces.get(workspace);
  const rows = await ask(parts.events, side, {
    ...(await ledgerNow(parts, workspace)),
    currency,
    persons: leads.map(BigInt),
    nodes: [...new Set([...leads, ...members.map(({ node }) => node)])].map(BigInt),
  });
  return leads.map((lead) => {
    const row = rows.find(({ person }) => person === lead);
    if (!row) throw noSuchLead(lead);
    return row;
  });
}

function summary(
  lead: string,
  { firstAt, lastAt, touchAt, method, channel, campaign, firstBought, ...counts }: Side,
  members: readonly Member[],
) {
  const { person: _person, ...rest } = counts;
  return {
    lead: publicLeadId(lead),
    ...rest,
    identifiers: members.map(namedOf),
    firstAt: firstAt && isoOf(firstAt),
    lastAt: lastAt && isoOf(lastAt),
    firstBought: firstBought && isoOf(firstBought),
    firstTouch: touchAt === null ? null : { at: isoOf(touchAt), method, channel, campaign },
  };
}

/** Facts of two leads are of two sets, so counts add up; the first touch is the earlier one. */
function joined(a: Side, b: Side): Side {
  const first = b.touchAt !== null && (a.touchAt === null || b.touchAt < a.touchAt) ? b : a;
  const earlier = (x: string | null, y: string | null) => (x !== null && (y === null || x < y) ? x : y);
  const later = (x: string | null, y: string | null) => (x !== null && (y === null || x > y) ? x : y);
  return {
    ...first,
    events: a.events + b.events,
    touches: a.touches + b.touches,
    conversions: a.conversions + b.conversions,
    revenue: a.revenue === null || b.revenue === null ? null : Math.round((a.revenue + b.revenue) * 1e6) / 1e6,
    firstAt: earlier(a.firstAt, b.firstAt),
    lastAt: later(a.lastAt, b.lastAt),
    firstBought: earlier(a.firstBought, b.firstBought),
    name: b.name || a.name,
    email: b.email || a.email,
    country: b.country || a.country,
  };
}

type Group = readonly [lead: string, members: readonly Member[]];

/** The stronger root stays, `into` among equals. */
async function remaining(parts: IdentityParts, workspace: number, [one, ofOne]: Group, [into, ofInto]: Group): Promise<string> {
  await parts.identityRules.refresh();
  const { rankOf } = parts.identityRules.terms(parts.clock());
  const rank = (lead: string, members: readonly Member[]) =>
    rankOf(workspace, members.find(({ node }) => node === lead)?.kind ?? 'anonymous');
  return rank(one, ofOne) > rank(into, ofInto) ? one : into;
}

async function warnings(
  parts: IdentityParts,
  workspace: number,
  [a, b]: readonly [readonly Member[], readonly Member[]],
  [one, other]: readonly [Side, Side],
  isOtherKept: boolean,
): Promise<Warning[]> {
  const now = parts.clock();
  const { limitsOf } = parts.identityRules.terms(now);
  const has = (members: readonly Member[], kind: IdentifierKind) => members.some((member) => member.kind === kind);
  const count = (kind: IdentifierKind) => [...a, ...b].filter((member) => member.kind === kind).length;
  const differ = (x: string, y: string) => x !== '' && y !== '' && x.toLowerCase() !== y.toLowerCase();
  const found: [boolean, Warning][] = [
    [has(a, 'user') && has(b, 'user'), 'two_strong'],
    [differ(one.email, other.email), 'different_emails'],
    [differ(one.name, other.name), 'different_names'],
    [differ(one.country, other.country), 'different_countries'],
    [
      IDENTIFIER_KINDS.some((kind) => limitsOf(workspace, kind, now).some(({ most, days }) => days === null && count(kind) > most)),
      'over_limit',
    ],
    [isOtherKept, 'other_remains'],
  ];
  return found.filter(([isSo]) => isSo).map(([, warning]) => warning);
}

function sameLead(): FunilError {
  return new FunilError('same_lead', 'These are one lead already.', { status: 409, hint: 'Old ids lead to where a lead is now.' });
}

function noSuchLead(lead: string): FunilError {
  return new FunilError('no_lead', `There is no lead ${publicLeadId(lead)}.`, {
    status: 404,
    hint: 'It may have been known under another workspace.',
  });
}

export function standsAlone(): FunilError {
  return new FunilError('stands_alone', 'This identifier stands alone, so there is nothing to split.', {
    status: 409,
    hint: 'The page of a lead lists the identifiers that stand for it.',
  });
}
