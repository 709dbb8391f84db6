import { arbitrate, type Claim, type Contact, type Evidence, type MethodDeclaration, WITNESSES, type Witness } from './claim.ts';
import {
  type ClaimSettings,
  type Condition,
  type OwnRule,
  type Placing,
  type RuleField,
  TEXT_OF_FIELD,
  WITNESS_OF_FIELD,
} from './claim-settings.ts';

/** A workspace's settings, ready to be asked of every contact. */
export interface OwnClaims {
  /** The first of the workspace's rules that holds. */
  rule(contact: RuledContact): Claim | null;
  /** What the registry of codes and click ids says. */
  claims(evidence: Evidence): Claim | null;
}

/** What rules look at. */
export type RuledContact = Pick<Contact, 'source' | 'evidence' | 'path'>;

type Methods = readonly Pick<MethodDeclaration, 'claims'>[];

/** Whose a contact is: the workspace's rules first, then the strongest witness among its registry and the methods. */
export function claimWith(methods: Methods, own: OwnClaims | null, contact: RuledContact): Claim {
  if (!own) return arbitrate(methods, contact.evidence);
  return own.rule(contact) ?? arbitrate([own, ...methods], contact.evidence);
}

/** Makes settings ready for use. `sourceIds` gives the ids of the sources that rules name. */
export function compileClaims(settings: ClaimSettings, sourceIds: ReadonlyMap<string, number>): OwnClaims {
  const rules = settings.rules.filter(({ enabled }) => enabled).map((rule) => compileRule(rule, sourceIds));
  const codes = new Map(settings.codes.map((code) => [code.code, claimOf(code, 'code', `code-${code.code}`, code.since)]));
  const clickIds = settings.clickIds.map((id) => ({ name: id.name, claim: claimOf(id, 'click_id', `click-id-${id.name}`, id.since) }));
  return {
    rule: (contact) => rules.find(({ holds }) => holds(contact))?.claim ?? null,
    claims(evidence) {
      const byCode = evidence.code === undefined ? undefined : codes.get(lower(evidence.code));
      if (byCode) return byCode;
      const { clickIds: found } = evidence;
      return (found && clickIds.find(({ name }) => found[name])?.claim) ?? null;
    },
  };
}

function claimOf({ method, channel, campaign, creator }: Placing, witness: Witness, mark: string, since: number): Claim {
  const rule = `workspace/${mark}@${since}`;
  return { method, channel, witness, rule, ...(campaign === undefined ? {} : { campaign }), ...(creator === undefined ? {} : { creator }) };
}

function compileRule(rule: OwnRule, sourceIds: ReadonlyMap<string, number>) {
  const tests = rule.conditions.map((condition) => testOf(condition, sourceIds));
  return {
    claim: claimOf(rule, witnessOf(rule.conditions), rule.name, rule.since),
    holds: (contact: RuledContact) => tests.every((test) => test(contact)),
  };
}

/** The strongest proof among the conditions; that something is missing proves nothing. */
function witnessOf(conditions: readonly Condition[]): Witness {
  const proofs = conditions.filter(({ operator }) => operator !== 'missing').map(({ field }) => WITNESS_OF_FIELD[field]);
  return WITNESSES.find((witness) => proofs.includes(witness)) ?? 'none';
}

type Test = (contact: RuledContact) => boolean;

function testOf({ field, operator, value }: Condition, sourceIds: ReadonlyMap<string, number>): Test {
  const values = [value ?? []].flat();
  if (field === 'source') {
    const ids = new Set(values.map((name) => sourceIds.get(name)));
    return ({ source }) => ids.has(source);
  }
  const read = READERS[field];
  if (operator === 'exists') return (contact) => read(contact).length > 0;
  if (operator === 'missing') return (contact) => read(contact).length === 0;
  const compare = comparison(field, operator, values.map(lower));
  return (contact) => read(contact).some(compare);
}

function comparison(field: RuleField, operator: Condition['operator'], values: readonly string[]): (text: string) => boolean {
  const [value = ''] = values;
  if (operator === 'starts') return (text) => text.startsWith(value);
  if (operator === 'contains') return (text) => text.includes(value);
  if (operator === 'matches') return glob(value);
  if (field === 'referrer') return (host) => values.some((domain) => host === domain || host.endsWith(`.${domain}`));
  const wanted = new Set(values);
  return (text) => wanted.has(text);
}

/** A pattern in which * stands for any text. Its pieces are sought one after another, so no pattern takes long. */
export function glob(pattern: string): (text: string) => boolean {
  const pieces = pattern.split('*');
  if (pieces.length === 1) return (text) => text === pattern;
  const [first, last] = [pieces[0] as string, pieces[pieces.length - 1] as string];
  const middle = pieces.slice(1, -1);
  return (text) => {
    if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
    const end = text.length - last.length;
    let at = first.length;
    for (const piece of middle) {
      const found = text.indexOf(piece, at);
      if (found < 0 || found + piece.length > end) return false;
      at = found + piece.length;
    }
    return true;
  };
}

type Reader = (contact: RuledContact) => readonly string[];

const NOTHING: readonly string[] = [];

function one(text: string | undefined): readonly string[] {
  return text ? [lower(text)] : NOTHING;
}

const READERS = {
  ...(Object.fromEntries(
    Object.entries(TEXT_OF_FIELD).map(([field, name]) => [field, ({ evidence }: RuledContact) => one(evidence[name])]),
  ) as Record<keyof typeof TEXT_OF_FIELD, Reader>),
  click_id: ({ evidence }) =>
    evidence.clickIds
      ? Object.keys(evidence.clickIds)
          .filter((name) => evidence.clickIds?.[name])
          .map(lower)
      : NOTHING,
  referrer: ({ evidence }) => one(evidence.referrer && HOST.exec(evidence.referrer.slice(0, LONGEST_READ))?.[1]),
  landing: ({ evidence, path }) => one(evidence.landing || path),
} satisfies Record<Exclude<RuleField, 'source'>, Reader>;

const LONGEST_READ = 2_048;
const HOST = /^[a-z][a-z0-9+.-]*:\/\/(?:[^/?#\\@]*@)?([^/?#\\:@]+)/i;

function lower(text: string): string {
  return text.slice(0, LONGEST_READ).trim().toLowerCase();
}
