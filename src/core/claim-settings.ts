import type { Evidence, Witness } from './claim.ts';
import type { Credited } from './method.ts';

/** What a condition of a workspace's own rule may look at. `source` is where the fact came in; `utm_source` is the campaign's. */
export const RULE_FIELDS = [
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'click_id',
  'referrer',
  'landing',
  'code',
  'link',
  'creator',
  'survey',
  'app',
  'channel',
  'method',
  'source',
] as const;

export type RuleField = (typeof RULE_FIELDS)[number];

/** How it is compared, ignoring case. `matches` is a pattern in which * stands for any text. Of a referrer, the host; `is` takes its subdomains too. */
export const RULE_OPERATORS = ['is', 'one_of', 'starts', 'contains', 'matches', 'exists', 'missing'] as const;

export type RuleOperator = (typeof RULE_OPERATORS)[number];

export interface Condition {
  field: RuleField;
  operator: RuleOperator;
  /** One text; a list of texts for one_of; nothing for exists and missing. */
  value?: string | string[];
}

/** Where a touch is put. */
export interface Placing {
  method: Credited;
  channel: string;
  campaign?: string;
  creator?: string;
}

/** A rule of a workspace's own: all conditions must hold. */
export interface OwnRule extends Placing {
  name: string;
  enabled: boolean;
  conditions: Condition[];
  /** The version in which it came to say what it says; named with every touch it claims. */
  since: number;
}

/** A click-id parameter of a workspace's own, or a built-in one put elsewhere. Its name is in lower case. */
export interface OwnClickId extends Placing {
  name: string;
  since: number;
}

/** A discount or creator code, in lower case. */
export interface OwnCode extends Placing {
  code: string;
  since: number;
}

/** All that a workspace says of claims. Rules come first, in their order, then whatever has the strongest witness. */
export interface ClaimSettings {
  rules: OwnRule[];
  clickIds: OwnClickId[];
  codes: OwnCode[];
}

export const NO_SETTINGS: ClaimSettings = { rules: [], clickIds: [], codes: [] };

/** What a condition proves when it holds. */
export const WITNESS_OF_FIELD: Record<RuleField, Witness> = {
  method: 'declared',
  channel: 'declared',
  source: 'declared',
  link: 'link',
  code: 'code',
  creator: 'code',
  click_id: 'click_id',
  utm_source: 'campaign',
  utm_medium: 'campaign',
  utm_campaign: 'campaign',
  utm_term: 'campaign',
  utm_content: 'campaign',
  survey: 'survey',
  referrer: 'referrer',
  app: 'referrer',
  landing: 'landing',
};

/** Fields that are one text of the evidence. */
export const TEXT_OF_FIELD = {
  utm_source: 'source',
  utm_medium: 'medium',
  utm_campaign: 'campaign',
  utm_term: 'term',
  utm_content: 'content',
  code: 'code',
  link: 'link',
  creator: 'creator',
  survey: 'survey',
  app: 'app',
  channel: 'channel',
  method: 'method',
} as const satisfies Partial<Record<RuleField, keyof Evidence>>;

/** Gives every entry the version since which it says what it says: that of the same entry before, else this one. */
export function dated(settings: ClaimSettings, before: ClaimSettings, version: number): ClaimSettings {
  return {
    rules: datedEach(settings.rules, before.rules, ({ name }) => name, version),
    clickIds: datedEach(settings.clickIds, before.clickIds, ({ name }) => name, version),
    codes: datedEach(settings.codes, before.codes, ({ code }) => code, version),
  };
}

function datedEach<T extends { since: number }>(
  entries: readonly T[],
  before: readonly T[],
  keyOf: (entry: T) => string,
  version: number,
): T[] {
  const known = new Map(before.map((entry) => [keyOf(entry), entry]));
  return entries.map((entry) => {
    const former = known.get(keyOf(entry));
    return { ...entry, since: former && saysTheSame(former, entry) ? former.since : version };
  });
}

/** Whether two settings, or two entries of them, say the same; since when does not matter, nor the order in which fields are written. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return writtenOut(a) === writtenOut(b);
}

function writtenOut(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writtenOut).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  const fields = Object.entries(value).filter(([name, one]) => name !== 'since' && one !== undefined);
  return `{${fields
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${writtenOut(one)}`)
    .join()}}`;
}
