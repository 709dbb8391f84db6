import { FunilError, type ProblemValues } from './errors.ts';
import type { Identifiers } from './fact.ts';
import { IDENTIFIER_KINDS, type Identifier, type IdentifierKind, usableIdentifiers } from './identity.ts';
import type { Motion } from './stage.ts';

/**
 * What an identifier can do for a lead. `strong` gathers every weaker identifier it is seen with; `medium` gathers weak ones only;
 * `weak` gathers nothing, it can only be gathered; `evidence` says something about a visit and nothing about who it was.
 */
export const STRENGTHS = ['strong', 'medium', 'weak', 'evidence'] as const;

export type Strength = (typeof STRENGTHS)[number];

/** At most so many identifiers of a kind for one person: ever, or within any span of that many days. */
export interface Limit {
  most: number;
  days: number | null;
}

/** How a workspace tells who is who. Values and patterns (`*` stands for any text) are compared in lower case. */
export interface IdentityRules {
  /** Strongest first. A fact goes to the first of these that it carries; the others stand under it. */
  priority: IdentifierKind[];
  kinds: Record<IdentifierKind, { strength: Strength; limits: Limit[] }>;
  /** Calling code of the country ("55") that numbers written without + must begin with; null takes 11 to 15 digits for a whole number. */
  phoneCountry: string | null;
  /** Values that name nobody. */
  blocked: string[];
  /** Mailboxes of a company, not of a person. */
  shared: string[];
  /** Anonymous ids of devices that many people use: tablets in a store, computers at a till. */
  kiosks: string[];
}

/** Identifiers of one kind that may be set to one lead; the forest looks at the earliest 500 of each identifier. */
export const HIGHEST_LIMIT = 200;
export const MOST_PATTERNS = 1_000;

const SHARED_MAILBOXES = (
  'info contact contato contacto contact-us hello ola hola sales vendas ventas compras comercial purchasing orders pedidos accounting ' +
  'financeiro fiscal billing faturamento facturacion finance office escritorio admin administracao support suporte soporte help ajuda sac ' +
  'atendimento marketing rh hr jobs no-reply noreply postmaster webmaster'
)
  .split(' ')
  .map((name) => `${name}@*`);

/** What holds until a workspace states rules of its own. */
export function defaultRules(motion: Motion): IdentityRules {
  return {
    priority: [...IDENTIFIER_KINDS].reverse(),
    kinds: {
      user: { strength: 'strong', limits: [] },
      email: { strength: 'strong', limits: [{ most: 5, days: null }] },
      phone: { strength: 'strong', limits: [{ most: 3, days: null }] },
      external: { strength: 'medium', limits: [{ most: 3, days: null }] },
      anonymous: {
        strength: 'weak',
        limits: [
          { most: 5, days: 7 },
          { most: 50, days: 365 },
        ],
      },
    },
    phoneCountry: null,
    blocked: ['test@test.*', 'test@example.*', 'anonymous@*', 'guest@*'],
    shared: motion === 'b2c' ? [] : SHARED_MAILBOXES,
    kiosks: [],
  };
}

/** Why an identifier joins nothing. It names a lead only where a fact carries nothing better. */
export type Bar = 'blocked' | 'shared' | 'unclear' | 'evidence' | 'kiosk';

export interface Barred extends Identifier {
  bar: Bar;
}

/** One fact's identifiers by the rules: who it is about, the device it came from, what stands under what. */
export interface Reading {
  /** The strongest; null when the fact names nobody. */
  strong: Identifier | null;
  /** The weakest, what visits are cut by. */
  device: Identifier | null;
  /** Weaker identifiers, each with the one that gathers it. */
  joins: { weak: Identifier; strong: Identifier }[];
  barred: Barred[];
}

export type ReadIdentifiers = (ids: Identifiers) => Reading;

/** Rules made ready: reading one fact takes a few microseconds. */
export function compileRules(rules: IdentityRules): ReadIdentifiers {
  const blocked = matcherOf(rules.blocked);
  const shared = matcherOf(rules.shared);
  const kiosks = new Set(rules.kiosks.map((kiosk) => kiosk.trim().toLowerCase()));
  const strengthOf = (one: Identifier) => rules.kinds[one.kind].strength;

  function barOf(one: Identifier): Bar | null {
    const value = one.value.toLowerCase();
    if (blocked(value)) return 'blocked';
    if (one.kind === 'email' && shared(value)) return 'shared';
    if (one.kind === 'phone' && !value.startsWith('+')) return 'unclear';
    if (strengthOf(one) === 'evidence') return 'evidence';
    return one.kind === 'anonymous' && kiosks.has(value) ? 'kiosk' : null;
  }

  return (ids) => {
    const found = usableIdentifiers(ids, rules.priority, rules.phoneCountry);
    const barred: Barred[] = [];
    const free: Identifier[] = [];
    let kiosk: Identifier | null = null;
    for (const one of found) {
      const bar = barOf(one);
      if (bar === null) free.push(one);
      else barred.push({ ...one, bar });
      if (bar === 'kiosk') kiosk = one;
    }
    const strong = free[0] ?? found[0] ?? null;
    return { strong, device: kiosk ?? free[free.length - 1] ?? strong, joins: joinsOf(free, strengthOf), barred };
  };
}

/** Each identifier stands under the strongest of the fact's that gathers its like. */
function joinsOf(free: Identifier[], strengthOf: (one: Identifier) => Strength): Reading['joins'] {
  const joins: Reading['joins'] = [];
  for (let at = 1; at < free.length; at += 1) {
    const weak = free[at] as Identifier;
    const strong = free.slice(0, at).find((one) => gathers(strengthOf(one), strengthOf(weak)));
    if (strong) joins.push({ weak, strong });
  }
  return joins;
}

/** May an identifier of the one strength have one of the other, of lower priority, under it? */
export function gathers(strong: Strength, weak: Strength): boolean {
  if (weak === 'evidence') return false;
  return strong === 'strong' || (strong === 'medium' && weak === 'weak');
}

/** Tells whether a text fits one of the patterns. Walks each pattern's pieces once, so that none can be made slow. */
export function matcherOf(patterns: readonly string[]): (text: string) => boolean {
  const whole = new Set<string>();
  const pieces: string[][] = [];
  for (const pattern of patterns) {
    const lower = pattern.trim().toLowerCase();
    if (lower.includes('*')) pieces.push(lower.split('*'));
    else whole.add(lower);
  }
  return (text) => whole.has(text) || pieces.some((parts) => fits(text, parts));
}

function fits(text: string, parts: readonly string[]): boolean {
  const [head, tail] = [parts[0] as string, parts[parts.length - 1] as string];
  if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail)) return false;
  let at = head.length;
  const end = text.length - tail.length;
  for (const part of parts.slice(1, -1)) {
    const found = text.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

const LEAST_OF_PATTERN = 2;

/** What a schema cannot say. @throws FunilError `bad_rules` */
export function checkRules(rules: IdentityRules): void {
  if (new Set(rules.priority).size !== IDENTIFIER_KINDS.length)
    throw badRules('priority must name each kind of identifier once.', `The kinds are ${IDENTIFIER_KINDS.join(', ')}.`, {
      fault: 'priority',
    });
  const first = rules.priority[0] as IdentifierKind;
  if (rules.kinds[first].strength !== 'strong')
    throw badRules(`"${first}" comes first, so it must be strong.`, 'Or put another kind first.', { fault: 'weak_first', kind: first });
  for (const pattern of [...rules.blocked, ...rules.shared]) {
    const said = pattern.replace(/[*@.\s]/g, '');
    if (said.length < LEAST_OF_PATTERN)
      throw badRules(`The pattern "${pattern}" would take in almost everybody.`, 'Write two letters or more beside the *.', {
        fault: 'wide',
        pattern,
      });
  }
}

function badRules(title: string, hint: string, values: ProblemValues): FunilError {
  return new FunilError('bad_rules', title, { hint, values });
}
