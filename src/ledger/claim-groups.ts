import { setImmediate as othersTurn } from 'node:timers/promises';
import type { Evidence } from '../core/claim.ts';
import { LATEST, type Period } from '../core/period.ts';
import { linesOf } from '../lib/lines.ts';
import type { EventStore } from '../store/events.ts';

/** What of history is looked at: numbers only, and the name of a map that Funil made. */
export interface History extends Period {
  workspace: number;
  /** The map from identifiers to leads, as `Freshness.identityMap` names it. */
  identities: string;
}

/** Touches that are claimed alike whatever the rules are: same evidence but for what tells one click from another, same claim so far. */
export interface ClaimGroup {
  key: string;
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
  const { workspace, identities } = history;
  return `with
    stood as (select event, person, method, channel, campaign, creator, witness, rule from ${touchesKnown(history)} where ${during(history)}),
    heard as
    (
        select
            id, at, source, type = 'touch' as alone, dictGetOrDefault('${identities}', 'lead', node, lead) as person,
            if(position(evidence, '"clickIds"') = 0, [], arraySort(JSONExtractKeys(evidence, 'clickIds'))) as names,
            replaceRegexpOne(replaceRegexpOne(evidence, '${CLICK_IDS}', ''), '${REFERRER_QUERY}', '\\\\1"') as shortened,
            if(position(evidence, '"landing"') = 0, path, '') as page
        from events
        where workspace = ${workspace} and bot = 0 and ${during(history)} and (type = 'touch' or id in (select event from stood))
    ),
    contacts as
    (
        select
            heard.id as id, heard.at as at, heard.person as person, source, alone, names, shortened, page, stood.rule != '' as standing,
            stood.method as method, stood.channel as channel, stood.campaign as campaign, stood.creator as creator, stood.witness as witness, stood.rule as rule,
            cityHash64(source, alone, names, shortened, page, method, channel, campaign, creator, witness, rule) as key
        from heard
        any left join stood on stood.event = heard.id
    )`;
}

function groupsSql(history: History): string {
  return `${contactsSql(history)},
    firsts as (select argMin(event, (at, event)) as event from ${touchesKnown(history)} group by person having ${during(history).replaceAll('at ', 'min(at) ')})
select
    key, any(shortened), any(names), any(source), any(page), any(alone), any(standing), any(method), any(channel), any(campaign), any(creator), any(witness), any(rule),
    count(), countIf(id in (select event from firsts)), toUnixTimestamp64Milli(min(at)) as first_at, argMin(person, (contacts.at, id))
from contacts
group by key`;
}

function peopleSql(history: History): string {
  return `${contactsSql(history)}
select keys, count() from (select arraySort(groupUniqArray(key)) as keys from contacts group by person) group by keys`;
}
