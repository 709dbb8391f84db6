import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Claim, Evidence } from '../core/claim.ts';
import { LATEST, type Period } from '../core/period.ts';
import { linesOf } from '../lib/lines.ts';
import type { EventStore } from '../store/events.ts';
import { recognises, type StoredEvent } from './touch-rows.ts';

/** What of history is looked at: numbers only, and the name of a map that Funil made. */
export interface History extends Period {
  workspace: number;
  /** The map from identifiers to leads, as `Freshness.identityMap` names it. */
  identities: string;
  /** Moments (ms) that tell equal contacts with a code apart: some code ended then. */
  ends?: readonly number[];
}

/** Touches that are claimed alike whatever the rules are: same evidence but for what tells one click from another, same claim so far. */
export interface ClaimGroup {
  key: string;
  /** When one of them happened, in ms. */
  at: number;
  evidence: Evidence;
  source: number;
  path: string;
  /** A contact that is only a statement: a touch if a method recognises it. */
  alone: boolean;
  /** What stands on the ledger; null for a statement that no method has recognised. */
  standing: Standing | null;
  touches: number;
  /** How many of them are the first touch of their lead. */
  firsts: number;
  /** One of them. */
  example: { at: number; person: string };
}

export interface Standing {
  method: string;
  channel: string;
  campaign: string;
  creator: string;
  witness: string;
  rule: string;
}

/** What a touch of this group would say by that claim; null when a statement is no touch. */
export function standingBy({ alone, evidence }: Pick<ClaimGroup, 'alone' | 'evidence'>, claim: Claim): Standing | null {
  const { method, channel, campaign = evidence.campaign ?? '', creator = evidence.creator ?? '', witness, rule } = claim;
  return alone && !recognises(claim) ? null : { method, channel, campaign, creator, witness, rule };
}

export function saysSame(one: Standing | null, other: Standing | null): boolean {
  if (one === null || other === null) return one === other;
  return (Object.keys(one) as (keyof Standing)[]).every((field) => one[field] === other[field]);
}

const ROWS_AT_A_TIME = 200;

type GroupRow = [string, string, string[], number, string, number, number, ...string[]];

/**
 * Every group of a period, as the engine finds them: history is gone through once, and nothing of it is held here. The value of a click id
 * decides nothing, nor does what stands behind the ? of a referrer, so they are left out.
 */
export async function* claimGroups(events: Pick<EventStore, 'stream'>, history: History): AsyncGenerator<ClaimGroup> {
  for await (const lines of linesOf(events.stream(groupsSql(history), 'JSONCompactEachRow'))) {
    for (let at = 0; at < lines.length; at += ROWS_AT_A_TIME) {
      for (const line of lines.slice(at, at + ROWS_AT_A_TIME)) yield groupOf(JSON.parse(line) as GroupRow);
      await othersTurn();
    }
  }
}

function groupOf([key, evidence, names, source, path, alone, stood, ...texts]: GroupRow): ClaimGroup {
  const [method, channel, campaign, creator, witness, rule, touches, firsts, at, person] = texts as [string, string, ...string[]];
  const clickIds = names.length === 0 ? {} : { clickIds: Object.fromEntries(names.map((name) => [name, 'x'])) };
  return {
    key,
    at: Number(at),
    // The object of click ids was cut out of the text; where it came first, its comma is left.
    evidence: { ...(evidence === '' ? {} : (JSON.parse(evidence.replace(/^\{,/, '{')) as Evidence)), ...clickIds },
    source,
    path,
    alone: alone === 1,
    standing: stood === 1 ? ({ method, channel, campaign, creator, witness, rule } as Standing) : null,
    touches: Number(touches),
    firsts: Number(firsts),
    example: { at: Number(at), person: String(person) },
  };
}

/** How many people have which groups of touches: [keys, people], each set of groups once. */
export async function* peopleByGroups(events: Pick<EventStore, 'stream'>, history: History): AsyncGenerator<[string[], number]> {
  for await (const lines of linesOf(events.stream(peopleSql(history), 'JSONCompactEachRow'))) {
    for (let at = 0; at < lines.length; at += ROWS_AT_A_TIME) {
      for (const line of lines.slice(at, at + ROWS_AT_A_TIME)) {
        const [keys, people] = JSON.parse(line) as [string[], string];
        yield [keys, Number(people)];
      }
      await othersTurn();
    }
  }
}

/** A contact with the columns of its event, and those of the touch that stands for it. */
export interface StoredContact extends StoredEvent {
  standing: number;
  touch: Record<(typeof TOUCH_TEXTS)[number], string>;
}

const EVENT_COLUMNS = [
  'workspace',
  'source',
  'device',
  'node',
  'lead',
  'at',
  'accepted',
  'id',
  'type',
  'visit',
  'evidence',
  'path',
] as const;
const TOUCH_TEXTS = ['visit', 'method', 'channel', 'campaign', 'content', 'creator', 'landing', 'witness', 'rule'] as const;

/** The contacts of the groups of these keys (numbers), a few hundred at a time; of all groups without. */
export async function* contactsOf(
  events: Pick<EventStore, 'stream'>,
  history: History,
  keys: readonly string[] | null,
): AsyncGenerator<StoredContact[]> {
  for await (const lines of linesOf(events.stream(storedSql(history, keys), 'JSONCompactEachRow'))) {
    for (let at = 0; at < lines.length; at += ROWS_AT_A_TIME) {
      yield lines.slice(at, at + ROWS_AT_A_TIME).map((line) => storedContact(JSON.parse(line) as string[]));
      await othersTurn();
    }
  }
}

function storedContact(cells: readonly unknown[]): StoredContact {
  const [standing, ...rest] = cells;
  const event = Object.fromEntries(EVENT_COLUMNS.map((name, index) => [name, rest[index]]));
  const touch = Object.fromEntries(TOUCH_TEXTS.map((name, index) => [name, rest[EVENT_COLUMNS.length + index]]));
  return { ...event, standing: Number(standing), touch } as unknown as StoredContact;
}

function storedSql(history: History, keys: readonly string[] | null): string {
  const touch = TOUCH_TEXTS.map((name) => `toString(touch_${name})`).join(', ');
  return `${contactsSql(history)}
select
    standing, toUInt32(${history.workspace}), source, device, node, lead, toUnixTimestamp64Milli(at), toUnixTimestamp64Milli(known), id, type, visit, evidence, path, ${touch}
from contacts${keys === null ? '' : `\nwhere key in (${keys.join(', ')})`}`;
}

function touchesKnown({ workspace, identities }: History): string {
  const known = new Date(LATEST).toISOString().slice(0, 23).replace('T', ' ');
  return `touches_known(workspace = ${workspace}, known = '${known}', identities = '${identities}')`;
}

function during({ from, to }: Period): string {
  return `at >= fromUnixTimestamp64Milli(${from}) and at < fromUnixTimestamp64Milli(${to})`;
}

// A key of JSON is told from the same letters inside a text by its quotes, which a text holds with a backslash before them.
const CLICK_IDS = `,?"clickIds":\\\\{(?:"(?:[^"\\\\\\\\]|\\\\\\\\.)*":"(?:[^"\\\\\\\\]|\\\\\\\\.)*",?)*\\\\}`;
const REFERRER_QUERY = `("referrer":"[^"?#\\\\\\\\]*)[?#](?:[^"\\\\\\\\]|\\\\\\\\.)*"`;

/** The events of touches and of statements in the period, each with what stands for it. */
function contactsSql(history: History): string {
  const { workspace, identities, ends = [] } = history;
  return `with
    stood as
    (
        select
            event, person, visit as touch_visit, method as touch_method, channel as touch_channel, campaign as touch_campaign, content as touch_content,
            creator as touch_creator, landing as touch_landing, witness as touch_witness, rule as touch_rule
        from ${touchesKnown(history)}
        where ${during(history)}
    ),
    contacts as
    (
        select
            heard.*, stood.*, touch_rule != '' as standing, type = 'touch' as alone,
            if(standing, stood.person, dictGetOrDefault('${identities}', 'lead', node, lead)) as whose,
            if(position(evidence, '"clickIds"') = 0, [], arraySort(JSONExtractKeys(evidence, 'clickIds'))) as names,
            if(empty(names), evidence, replaceRegexpOne(evidence, '${CLICK_IDS}', '')) as nameless,
            if(position(nameless, '"referrer"') = 0, nameless, replaceRegexpOne(nameless, '${REFERRER_QUERY}', '\\\\1"')) as shortened,
            if(position(evidence, '"landing"') = 0, path, '') as page,
            if(position(evidence, '"code"') = 0, 0, arrayCount(ended -> ended <= toUnixTimestamp64Milli(at), [${ends.join(', ')}]::Array(Int64))) as codes_over,
            cityHash64(codes_over, source, alone, names, shortened, page, touch_method, touch_channel, touch_campaign, touch_creator, touch_witness, touch_rule) as key
        from
        (
            select id, at, known, source, type, device, node, lead, visit, evidence, path
            from events
            where workspace = ${workspace} and bot = 0 and ${during(history)}
        ) as heard
        any left join stood on stood.event = heard.id
        where alone or standing
    )`;
}

function groupsSql(history: History): string {
  return `${contactsSql(history)},
    firsts as (select argMin(event, (at, event)) as event from ${touchesKnown(history)} group by person having ${during(history).replaceAll('at ', 'min(at) ')})
select
    key, any(shortened), any(names), any(source), any(page), any(alone), any(standing), any(touch_method), any(touch_channel), any(touch_campaign), any(touch_creator), any(touch_witness), any(touch_rule),
    count(), countIf(id in (select event from firsts)), toUnixTimestamp64Milli(min(at)) as first_at, argMin(whose, (contacts.at, id))
from contacts
group by key`;
}

function peopleSql(history: History): string {
  return `${contactsSql(history)}
select keys, count() from (select arraySort(groupUniqArray(key)) as keys from contacts group by whose) group by keys`;
}
