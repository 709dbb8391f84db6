import { type TProperties, Type } from 'typebox';
import { FunilError, type ProblemValues } from '../../core/errors.ts';
import { DEALS, ORDERS, TOUCHES } from './ledger-sql.ts';
import { type ledgerParameters, moneyParameters, periodParameters } from './parameters.ts';

/** A step of a funnel of one's own: an event type or a moment of Funil's, and what a property of the event must be. */
export interface PickedStep {
  type: string;
  /** '' asks for nothing. */
  key: string;
  value: string;
}

/** Steps that are not event types: a visit, becoming contactable, an order, a deal opened and one won. */
export const MOMENTS = ['@visit', '@contactable', '@order', '@deal', '@won'] as const;

const MOST_STEPS = 10;
const DAY_SECONDS = 86_400;
const slots = Array.from({ length: MOST_STEPS }, (_, index) => index + 1);
const MOMENT = /^@/;
const STEP = /\s*([^,[\]=\s][^,[\]=]*?)\s*(?:\[\s*([^[\]=]+?)\s*=\s*([^\]]*?)\s*\])?\s*(?:,|$)/y;

/** Reads "page, product_viewed[product=sku-1], @order". @throws FunilError `bad_steps` */
export function readSteps(text: string): PickedStep[] {
  const steps: PickedStep[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const [, type, key = '', value = ''] = STEP.exec(text) ?? [];
    if (type === undefined) throw badSteps('A step cannot be read.', { fault: 'unreadable' });
    if (MOMENT.test(type) && !(MOMENTS as readonly string[]).includes(type))
      throw badSteps(`"${type}" is no moment of a lead's.`, { fault: 'moment', step: type, moments: MOMENTS.join(', ') });
    steps.push({ type, key, value });
  }
  if (steps.length < 2 || steps.length > MOST_STEPS)
    throw badSteps('A funnel has two to ten steps.', { fault: 'number', most: MOST_STEPS });
  return steps;
}

function badSteps(title: string, values: ProblemValues): FunilError {
  return new FunilError('bad_steps', title, {
    values,
    hint: `Separate event types by commas; a property may follow in brackets: product_viewed[product=sku-1],product_added,@order. Moments: ${MOMENTS.join(', ')}.`,
  });
}

/** Event types only, no properties: the engine can be asked more simply. */
export function isPlain(steps: readonly PickedStep[]): boolean {
  return steps.every(({ type, key }) => key === '' && !MOMENT.test(type));
}

/** The parameters of the question `steps`. */
export function plainParameters(steps: readonly PickedStep[], windowDays: number) {
  return {
    seconds: Math.round(windowDays * DAY_SECONDS),
    types: [...new Set(steps.map(({ type }) => type))],
    ...Object.fromEntries(slots.map((nth) => [`step${nth}`, steps[nth - 1]?.type ?? ''])),
  };
}

/** The parameters of PICKED_LEADS. */
export function pickedParameters(steps: readonly PickedStep[], windowDays: number) {
  const properties = slots.flatMap((nth) => [
    [`key${nth}`, steps[nth - 1]?.key ?? ''],
    [`value${nth}`, steps[nth - 1]?.value ?? ''],
  ]);
  return { ...plainParameters(steps, windowDays), ...(Object.fromEntries(properties) as Record<string, string>) };
}

export const pickedShape: TProperties & typeof ledgerParameters = {
  ...moneyParameters,
  ...periodParameters,
  seconds: Type.Number(),
  types: Type.Array(Type.String()),
  ...Object.fromEntries(slots.flatMap((nth) => [`step${nth}`, `key${nth}`, `value${nth}`]).map((name) => [name, Type.String()])),
};

const property = (key: string) =>
  `multiIf(${key} = 'product', product, ${key} = 'path', path, JSONType(props, ${key}) = 'String', JSONExtractString(props, ${key}), JSONExtractRaw(props, ${key}))`;

const fits = slots.map(
  (nth) => `type = {step${nth}:String} and ({key${nth}:String} = '' or ${property(`{key${nth}:String}`)} = {value${nth}:String})`,
);

const moments = (name: string, from: string) => `
    union all
    select person, at, toLowCardinality('${name}'), '', '', '' from ${from}
    where has({types:Array(String)}, '${name}') and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)}`;

/**
 * SQL: every lead that did any of the steps in the period, how many of them it had `done` in this order within the time that starts at the first,
 * and the kind of `device` it did the first with ('' where nobody said). By core/period's LATEST everything is known, so that column (eight bytes an event
 * that hardly compress) is then not read, nor are properties that no step asks for.
 */
export const PICKED_LEADS = `select
    person,
    windowFunnel({seconds:UInt64} * 1000)(
        toUInt64(toUnixTimestamp64Milli(at)),
        ${fits.join(',\n        ')}) as done,
    argMinIf(JSONExtractString(props, 'context', 'device'), at, ${fits[0]}) as device
from
(
    select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, at, type, product, path, props
    from events
    where workspace = {workspace:UInt32} and ({known:DateTime64(3)} >= '2100-01-01 00:00:00.000' or known <= {known:DateTime64(3)}) and bot = 0
        and at >= {from:DateTime64(3)} and at < {to:DateTime64(3)} and type in {types:Array(String)}${moments('@visit', TOUCHES)}${moments(
          '@contactable',
          `(
        select dictGetOrDefault({identities:String}, 'lead', node, lead) as person, min(profiles.at) as at
        from profiles
        where workspace = {workspace:UInt32} and known <= {known:DateTime64(3)} and (email != '' or phone != '' or user != '')
        group by person
    )`,
        )}${moments('@order', ORDERS)} and status != 'cancelled'${moments('@deal', DEALS)}${moments(
          '@won',
          `(select person, assumeNotNull(closed) as at from ${DEALS} where status = 'won')`,
        )}
)
group by person`;
