import type { Answered } from '../../../store/question.ts';
import { SEGMENT_NAMES, typeOfName } from '../collect/map-names.ts';
import type { Plan, PlannedEvent, PlannedProperty } from './plan.ts';
import type { plan_conformance } from './plan-conformance.question.ts';
import { fits, PROPERTY_TYPES, type PropertyType, type ValueKind } from './value-kind.ts';

export type SentRow = Answered<typeof plan_conformance>;

/** How often events of one type came, and what their properties held. */
interface Sent {
  type: string;
  events: number;
  first: number;
  last: number;
  properties: Map<string, Map<ValueKind, number>>;
}

export interface PropertyConformance extends PlannedProperty {
  /** Shares of the events seen, 0 to 1; null when none was. `wrong` counts values of another type, of those that were there. */
  missing: number | null;
  wrong: number | null;
}

export interface EventConformance {
  event: string;
  type: string;
  planned: boolean;
  seen: number;
  /** Refused because the plan is enforced. */
  refused: number;
  first: string | null;
  last: string | null;
  properties: PropertyConformance[];
}

/** Gathers the rows of the question, by event type. */
export function sentOf(rows: readonly SentRow[]): Map<string, Sent> {
  const all = new Map<string, Sent>();
  for (const { type, property, kind, events, first, last } of rows) {
    const sent = all.get(type) ?? { type, events: 0, first, last, properties: new Map() };
    all.set(type, sent);
    if (property === '') {
      Object.assign(sent, { events, first, last });
      continue;
    }
    const kinds = sent.properties.get(property) ?? new Map<ValueKind, number>();
    kinds.set(kind as ValueKind, events);
    sent.properties.set(property, kinds);
  }
  return all;
}

/** Holds what was sent against the plan: planned events in its order, then the others, the commonest first. `refused` by event type. */
export function conformanceOf(plan: Plan, rows: readonly SentRow[], refused: ReadonlyMap<string, number>): EventConformance[] {
  const sent = sentOf(rows);
  const planned = new Map(plan.events.map((one) => [typeOfName(one.event), one]));
  const others = [...sent.values()].filter(({ type }) => !planned.has(type)).sort((a, b) => b.events - a.events);
  return [
    ...[...planned].map(([type, event]) => eventConformance(type, event, sent.get(type), refused.get(type) ?? 0)),
    ...others.map((one) => eventConformance(one.type, null, one, 0)),
  ];
}

function eventConformance(type: string, planned: PlannedEvent | null, sent: Sent | undefined, refused: number): EventConformance {
  return {
    event: planned?.event ?? type,
    type,
    planned: planned !== null,
    seen: sent?.events ?? 0,
    refused,
    first: sent ? new Date(sent.first).toISOString() : null,
    last: sent ? new Date(sent.last).toISOString() : null,
    properties: (planned?.properties ?? []).map((property) => propertyConformance(property, sent)),
  };
}

function propertyConformance(property: PlannedProperty, sent: Sent | undefined): PropertyConformance {
  if (!sent || sent.events === 0) return { ...property, missing: null, wrong: null };
  const kinds = sent.properties.get(property.name) ?? new Map<ValueKind, number>();
  const there = count(kinds, (kind) => kind !== 'nothing');
  const right = count(kinds, (kind) => fits(property.type, kind));
  return { ...property, missing: (sent.events - there) / sent.events, wrong: there === 0 ? null : (there - right) / there };
}

function count(kinds: ReadonlyMap<ValueKind, number>, wanted: (kind: ValueKind) => boolean): number {
  return [...kinds].reduce((sum, [kind, events]) => sum + (wanted(kind) ? events : 0), 0);
}

/** What a draft takes up: events seen this often, properties of this share of them; required or of a type when nearly all are. */
const LEAST_EVENTS = 5;
const LEAST_SHARE = 0.01;
const NEARLY_ALL = 0.99;
const MOST_EVENTS = 200;
const MOST_PROPERTIES = 100;
/** Calls that are no events of a plan. */
const NOT_PLANNED = new Set(['identify', 'group', 'alias', 'withheld', 'touch']);

/** A plan as a source behaves now, to be looked through by a person: what it always sends is required. */
export function draftOf(rows: readonly SentRow[]): Plan {
  const events = [...sentOf(rows).values()]
    .filter(({ type, events: seen }) => seen >= LEAST_EVENTS && !NOT_PLANNED.has(type))
    .sort((a, b) => b.events - a.events)
    .slice(0, MOST_EVENTS)
    .map((sent) => ({ event: writtenName(sent.type), properties: draftProperties(sent) }));
  return { mode: 'warn', events };
}

function draftProperties({ events, properties }: Sent): PlannedProperty[] {
  return [...properties]
    .map(([name, kinds]) => ({ name, kinds, there: count(kinds, (kind) => kind !== 'nothing') }))
    .filter(({ there }) => there / events >= LEAST_SHARE)
    .sort((a, b) => b.there - a.there || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_PROPERTIES)
    .map(({ name, kinds, there }) => ({ name, type: narrowest(kinds, there), required: there / events >= NEARLY_ALL }));
}

function narrowest(kinds: ReadonlyMap<ValueKind, number>, there: number): PropertyType {
  return PROPERTY_TYPES.find((type) => count(kinds, (kind) => fits(type, kind)) / there >= NEARLY_ALL) ?? 'any';
}

const WRITTEN = new Map(SEGMENT_NAMES.map((name) => [typeOfName(name), name as string]));

function writtenName(type: string): string {
  return WRITTEN.get(type) ?? type;
}
