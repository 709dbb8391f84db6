import { nameOfField } from '../words/field-names.ts';
import type { Words } from '../words/use-words.ts';

type Loose = Record<string, unknown>;

/** A mapping's name; nothing where it has none. */
export function nameOf({ name }: Loose): string {
  return typeof name === 'string' ? name : '';
}

/** What a fact says, in a line: "When: 2 Jan 2026, 10:00 · Total charged: 19.90". The id that Funil gave it says nothing to readers. Costs and rates are of days, which have no hour. */
export function writeFact({ t, moment }: Words, fact: Loose): string {
  const { kind, id: _, at, ...rest } = fact;
  const isOfDays = kind === 'cost' || kind === 'rate';
  const told = leavesOf(rest).map(
    ([name, value]) => `${nameOfField(t, name)}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return [...(typeof at === 'number' && !isOfDays ? [`${t('field.at')}: ${moment(new Date(at).toISOString())}`] : []), ...told].join(' · ');
}

/** Each value with the way to it: "ids.email". */
function leavesOf(from: Loose, under = ''): [string, unknown][] {
  return Object.entries(from).flatMap(([key, value]) => {
    const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isGroup ? leavesOf(value as Loose, `${under}${key}.`) : [[`${under}${key}`, value] as [string, unknown]];
  });
}
