import type { Claim } from '../../../core/claim.ts';
import { plain } from '../../../core/click-ids.ts';
import type { Credited } from '../../../core/method.ts';
import type { Fault } from './fault.ts';
import type { Tags } from './link.ts';

/** What a workspace's campaign parameters may say. An empty list allows any value that is written tidily. */
export interface Taxonomy {
  sources: string[];
  mediums: string[];
  /** How campaigns are named: text with {year}, {month}, {name} and {any}; '' for any name. */
  campaign: string;
  templates: Template[];
}

/** Values that are filled in together. */
export interface Template {
  name: string;
  source: string;
  medium: string;
  method: Credited;
  channel: string;
}

export const FIELDS = ['source', 'medium', 'campaign', 'term', 'content'] as const;

export type Field = (typeof FIELDS)[number];

export const NO_TAXONOMY: Taxonomy = { sources: [], mediums: [], campaign: '', templates: [] };

const TIDY = /^[a-z0-9]+([._-][a-z0-9]+)*$/;
const NEEDED: readonly Field[] = ['source', 'medium', 'campaign'];
const FARTHEST = 3;
const PIECES = { year: '20\\d\\d', month: '(?:0[1-9]|1[0-2])', name: '[a-z0-9]+(?:-[a-z0-9]+)*', any: '[a-z0-9._-]+' } as const;
const PIECE = /\{(year|month|name|any)\}/g;

/** A medium that says the method to every tool that reads it. */
export const MEDIUM_OF: Record<Credited, string> = {
  content: 'content',
  communities: 'community',
  influencers: 'influencer',
  social: 'social',
  seo: 'organic',
  paid: 'paid_social',
  winback: 'winback',
  baseline: 'other',
};

/** A text as a parameter may be written: lower case, no accents, dashes for what is neither letter nor digit. */
export function tidied(text: string): string {
  return plain(text)
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[._-]+|[._-]+$/g, '')
    .replace(/([._-])[._-]+/g, '$1')
    .slice(0, 100);
}

/**
 * Everything that is wrong with the campaign parameters of a link tied to `method`; a link is saved only when there is nothing. `claimed` is
 * whose a visit with these parameters would be without the link: other tools see no more, so they must not say another method.
 */
export function checkTags(tags: Tags, taxonomy: Taxonomy, tied: { method: Credited; claimed: Claim }, now: number): Fault[] {
  const faults = FIELDS.flatMap((field) => faultOf(field, tags[field] ?? '', taxonomy, now) ?? []);
  const { method, claimed } = tied;
  if (faults.length === 0 && claimed.method !== 'baseline' && claimed.method !== method) {
    const medium = taxonomy.mediums.length === 0 || taxonomy.mediums.includes(MEDIUM_OF[method]) ? MEDIUM_OF[method] : null;
    faults.push({
      field: 'medium',
      fault: 'other_method',
      suggestion: medium,
      detail: `These parameters say ${claimed.method}, but the link is tied to ${method}.`,
    });
  }
  return faults;
}

function faultOf(field: Field, value: string, taxonomy: Taxonomy, now: number): Fault | null {
  if (value === '')
    return NEEDED.includes(field) ? { field, fault: 'missing', suggestion: null, detail: `utm_${field} is missing.` } : null;
  const allowed = field === 'source' ? taxonomy.sources : field === 'medium' ? taxonomy.mediums : [];
  if (allowed.length > 0) return allowed.includes(value) ? null : notAllowed(field, value, allowed);
  if (!TIDY.test(value)) {
    const detail = `utm_${field} may hold lower-case letters and digits, with single dots, dashes or underscores between.`;
    return { field, fault: 'untidy', suggestion: tidied(value) || null, detail };
  }
  if (field !== 'campaign' || matchesPattern(value, taxonomy.campaign)) return null;
  const detail = `utm_campaign does not follow ${taxonomy.campaign}.`;
  return { field, fault: 'off_pattern', suggestion: filledPattern(value, taxonomy.campaign, now), detail };
}

function notAllowed(field: Field, value: string, allowed: readonly string[]): Fault {
  const detail = `utm_${field} may be ${allowed.slice(0, 10).join(', ')}${allowed.length > 10 ? ' ...' : ''}.`;
  return { field, fault: 'not_allowed', suggestion: nearest(value, allowed), detail };
}

/** Whether a name follows a pattern. A pattern has three pieces at most and a name 100 characters, so that no name takes long. */
export function matchesPattern(name: string, pattern: string): boolean {
  if (pattern === '') return true;
  const written = pattern.split(PIECE).map((part, nth) => (nth % 2 === 1 ? PIECES[part as keyof typeof PIECES] : literally(part)));
  return new RegExp(`^${written.join('')}$`).test(name);
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The pattern with today's year and month, and what was written as its name. */
function filledPattern(value: string, pattern: string, now: number): string | null {
  const [year = '', month = ''] = new Date(now).toISOString().split('-');
  const name = tidied(value)
    .replace(/[._]/g, '-')
    .replace(/^(20\d\d-?)?((0[1-9]|1[0-2])-)?/, '');
  const made = pattern.replace(PIECE, (_whole, piece: string) => ({ year, month })[piece] ?? (name || 'name'));
  return matchesPattern(made, pattern) ? made : null;
}

/** The allowed value that differs least (Levenshtein), if it is near enough to be meant. */
export function nearest(value: string, allowed: readonly string[]): string | null {
  const meant = tidied(value);
  if (allowed.includes(meant)) return meant;
  const near = allowed.map((one) => ({ one, distance: distanceOf(meant, one) })).sort((a, b) => a.distance - b.distance)[0];
  return near && near.distance <= FARTHEST ? near.one : null;
}

/** How many letters to change, add or drop to make one word of the other. */
function distanceOf(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (let to = 1; to <= other.length; to += 1) {
      const changed = (row[to - 1] as number) + (letter === other[to - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[to] as number) + 1, (next[to - 1] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}
