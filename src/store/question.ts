import { type Static, type TObject, type TProperties, Type } from 'typebox';
import { Value } from 'typebox/value';
import type { EventStore, Lane, ReadOptions } from './events.ts';

/** One named, typed, read-only SQL query. Parameters stand in the text as {name:Type}; the row's shape is checked against the engine in a test. */
export interface Question<Parameters extends TProperties, Row extends TProperties> {
  name: string;
  sql: string;
  parameters: TObject<Parameters>;
  row: TObject<Row>;
  lane: Lane;
}

export type Asked<Q> = Q extends Question<infer P, TProperties> ? Static<TObject<P>> : never;
export type Answered<Q> = Q extends Question<TProperties, infer R> ? Static<TObject<R>> : never;

/** Declares a question. */
export function question<P extends TProperties, R extends TProperties>(
  name: string,
  parameters: P,
  row: R,
  sql: string,
  options: ReadOptions = {},
): Question<P, R> {
  return { name, sql, parameters: Type.Object(parameters), row: Type.Object(row), lane: options.lane ?? 'heavy' };
}

/** Asks it. Numbers that the engine sends as text (64-bit integers, decimals) become what the row's shape says they are. */
export async function ask<P extends TProperties, R extends TProperties>(
  events: Pick<EventStore, 'read'>,
  asked: Question<P, R>,
  parameters: Static<TObject<P>>,
): Promise<Static<TObject<R>>[]> {
  const rows = await events.read<Record<string, unknown>>(asked.sql, parameters as Record<string, unknown>, { lane: asked.lane });
  const numeric = Object.entries(asked.row.properties)
    .filter(([, schema]) => wantsNumber(schema))
    .map(([key]) => key);
  if (numeric.length > 0) for (const row of rows) for (const key of numeric) if (typeof row[key] === 'string') row[key] = Number(row[key]);
  const first = rows[0];
  if (first && !Value.Check(asked.row, first)) {
    const problem = [...Value.Errors(asked.row, first)][0];
    throw new Error(`Question ${asked.name} answered with an unexpected shape: ${problem?.instancePath} ${problem?.message}`);
  }
  return rows as Static<TObject<R>>[];
}

/** The same for an answer of lists of numbers, which come as typed arrays. */
export async function askColumns<P extends TProperties, R extends TProperties>(
  events: Pick<EventStore, 'readBinary'>,
  asked: Question<P, R>,
  parameters: Static<TObject<P>>,
): Promise<Static<TObject<R>>[]> {
  const rows = await events.readBinary(asked.sql, parameters as Record<string, unknown>, { lane: asked.lane });
  const missing = Object.keys(asked.row.properties).find((key) => rows[0] && !(key in rows[0]));
  if (missing !== undefined) throw new Error(`Question ${asked.name} answered without ${missing}`);
  return rows as Static<TObject<R>>[];
}

function wantsNumber(schema: object): boolean {
  const { type, anyOf } = schema as { type?: string; anyOf?: { type?: string }[] };
  return type === 'number' || (anyOf ?? []).some((option) => option.type === 'number');
}
