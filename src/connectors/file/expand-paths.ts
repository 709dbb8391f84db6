import type { Evidence } from '../../core/claim.ts';
import type { Drop } from '../../core/errors.ts';
import type { Fact, OrderFact } from '../../core/fact.ts';
import { compileFields, fieldReader } from './fields.ts';
import { contentHash, joinId } from './ids.ts';
import type { ImportPlan } from './plan.ts';
import type { Row } from './rows.ts';
import { TARGETS } from './targets.ts';
import { readDecimal, roundDecimal, withPoint } from './values.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MAX_TOUCHES = 5_000_000;
const DIGITS = 6;

interface PathRow {
  at: number;
  path: string;
  separator: string;
  conversions: number;
  nulls?: number;
  value?: string;
  currency: string;
}

type Credit = (channel: string, drops: Drop[]) => Evidence;

/**
 * Reads rows of attribution paths ("a > b > c", conversions, value, nulls). Each conversion and each null is one lead whose touches come a minute
 * apart; a converting lead orders an hour after its last touch. The facts of a row come one by one: a row may stand for millions.
 */
export function pathReader(plan: ImportPlan): (row: Row, base: string) => Iterable<Fact> | Drop {
  const { 'evidence.method': method, ...fields } = plan.mapping.fields;
  const defaults = Object.fromEntries(Object.entries(TARGETS.paths.defaults).map(([field, value]) => [field, { value }]));
  const fill = compileFields(plan, 'paths', { ...defaults, ...fields });
  const credit = stepCredit(plan, method);
  return (row, base) => {
    const drops: Drop[] = [];
    const made: Partial<PathRow> = {};
    fill(made as Record<string, unknown>, row, drops);
    const checked = drops[0] ?? checkedRow(made, plan);
    if ('reason' in checked) return checked;
    const steps = checked.path.split(checked.separator).map((step) => credit(step.trim(), drops));
    if (drops[0]) return drops[0];
    if (steps.length * (checked.conversions + (checked.nulls ?? 0)) > MAX_TOUCHES) {
      return { reason: 'too_large', detail: 'The row stands for more than five million touches. Split it into several rows.' };
    }
    return expand(checked, steps, base);
  };
}

/** Evidence of one step: its name as the channel and, where the mapping has a map, its method. */
function stepCredit(plan: ImportPlan, method: ImportPlan['mapping']['fields'][string] | undefined): Credit {
  if (method === undefined) return (channel) => ({ channel });
  const ofSteps: ImportPlan = { ...plan, layout: { ...plan.layout, columns: ['step'] } };
  const source = typeof method === 'string' ? 'step' : { ...method, ...(method.column === undefined ? {} : { column: 'step' }) };
  const read = fieldReader(ofSteps, 'evidence.method', TARGETS.paths.fields['evidence.method'] ?? 'text', source, () => undefined);
  return (channel, drops) => {
    const found = read({ line: 0, end: 0, raw: '', cells: [channel] }, drops) as Evidence['method'];
    return found === undefined ? { channel } : { method: found, channel };
  };
}

function checkedRow(made: Partial<PathRow>, plan: ImportPlan): PathRow | Drop {
  const missing = TARGETS.paths.required.find((field) => made[field as keyof PathRow] === undefined);
  if (missing) return { reason: 'missing_field', field: missing, detail: `"${missing}" is missing.` };
  for (const field of ['conversions', 'nulls'] as const) {
    const count = made[field] ?? 0;
    if (!Number.isSafeInteger(count) || count < 0)
      return { reason: 'bad_number', field, detail: `"${field}" must be a whole number of leads.` };
  }
  if (made.value === undefined) return made as PathRow;
  const value = readDecimal(made.value.trim(), plan.decimal);
  if (value === undefined || value.startsWith('-'))
    return { reason: 'bad_amount', field: 'value', detail: `"${made.value.slice(0, 100)}" is not an amount.` };
  return { ...(made as PathRow), value: roundDecimal(value, DIGITS) };
}

function* expand(row: PathRow, steps: readonly Evidence[], base: string): Generator<Fact> {
  const leads = row.conversions + (row.nulls ?? 0);
  for (let lead = 0; lead < leads; lead += 1) {
    const name = `${base}-${lead + 1}`;
    const ids = { user: `path-${name}` };
    for (const [i, evidence] of steps.entries()) {
      yield { kind: 'event', id: `event:${name}-${i + 1}`, at: row.at + i * MINUTE, type: 'touch', ids, evidence };
    }
    if (lead < row.conversions) yield pathOrder(row, name, ids, row.at + (steps.length - 1) * MINUTE + HOUR, lead);
  }
}

function pathOrder(row: PathRow, order: string, ids: { user: string }, at: number, lead: number): OrderFact {
  const total = row.value === undefined ? undefined : share(row.value, row.conversions, lead);
  const content = { order, at, ids, currency: row.currency, status: 'paid' as const, ...(total === undefined ? {} : { total }) };
  return { kind: 'order', id: joinId(['order', order, contentHash(JSON.stringify(content))]), ...content };
}

/** The part of `value` that falls to one of `parts`: equal parts in millionths, the first ones one millionth more until the sum is exact. */
function share(value: string, parts: number, part: number): string {
  const [whole = '0', fraction = ''] = value.split('.');
  const units = BigInt(whole + fraction.padEnd(DIGITS, '0'));
  const count = BigInt(parts);
  return withPoint(units / count + (BigInt(part) < units % count ? 1n : 0n), DIGITS);
}
