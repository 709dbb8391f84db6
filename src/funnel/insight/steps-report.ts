import { ask } from '../../store/question.ts';
import { type Frame, heading, type ReportParts } from './context.ts';
import { pickedSteps, pickedStepsByLevel } from './picked-steps.question.ts';
import { isPlain, type PickedStep, pickedParameters, plainParameters } from './picked-steps.ts';
import { share, sum } from './reports.ts';
import { manySteps, steps, USUAL_STEPS } from './steps.question.ts';

export const STEPS_BY = ['method', 'channel', 'campaign', 'landing', 'device', 'level'] as const;

interface Found {
  key: string;
  done: number;
  leads: number;
}

const MOST_KEYS = 50;
const OTHER = 'other';

/** A funnel of the user's own steps. Each step counts those who did it and all before it; `rest` says how many went no further. */
export async function stepsReport(
  parts: ReportParts,
  frame: Frame,
  picked: readonly PickedStep[],
  windowDays: number,
  by: '' | (typeof STEPS_BY)[number],
) {
  const found = fold(await readFound(parts, frame, picked, windowDays, by));
  const keys = by === '' ? [] : [...new Set(found.map(({ key }) => key))];
  const did = (index: number, key?: string) =>
    sum(found.filter((row) => row.done > index && (key === undefined || row.key === key)).map(({ leads }) => leads));
  const counts = picked.map((_, index) => did(index));
  const rows = picked.map((step, index) => ({
    step: written(step),
    leads: counts[index] as number,
    rest: index + 1 < counts.length ? (counts[index] as number) - (counts[index + 1] as number) : 0,
    ofFirst: share(counts[index] as number, counts[0] as number),
    ofPrevious: index === 0 ? null : share(counts[index] as number, counts[index - 1] as number),
    byKey: Object.fromEntries(keys.map((key) => [key, did(index, key)])),
  }));
  return { ...heading('steps', frame), windowDays, by: by || null, rows };
}

async function readFound(
  { events }: ReportParts,
  frame: Frame,
  picked: readonly PickedStep[],
  windowDays: number,
  by: string,
): Promise<Found[]> {
  if (by === '' && isPlain(picked)) {
    const rows = await ask(events, picked.length > USUAL_STEPS ? manySteps : steps, {
      ...frame.ledger,
      ...frame.between,
      ...plainParameters(picked, windowDays),
    });
    return rows.map((row) => ({ key: '', ...row }));
  }
  const asked = { ...frame.money, ...frame.between, ...pickedParameters(picked, windowDays) };
  return by === 'level' ? ask(events, pickedStepsByLevel, asked) : ask(events, pickedSteps, { ...asked, by });
}

/** Keys beyond the fifty with most leads become one. */
function fold(found: readonly Found[]): Found[] {
  const weights = new Map<string, number>();
  for (const { key, leads } of found) weights.set(key, (weights.get(key) ?? 0) + leads);
  if (weights.size <= MOST_KEYS) return [...found];
  const kept = new Set(
    [...weights]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_KEYS)
      .map(([key]) => key),
  );
  return found.map((row) => (kept.has(row.key) ? row : { ...row, key: OTHER }));
}

function written({ type, key, value }: PickedStep): string {
  return key === '' ? type : `${type}[${key}=${value}]`;
}
