import { STAGES } from '../../core/stage.ts';
import { ask } from '../../store/question.ts';
import { ages } from './ages.question.ts';
import { type Frame, heading, momentText, type ReportParts } from './context.ts';
import { conversion } from './conversion.question.ts';
import { summariseCycles } from './cycle.ts';
import { cycleDays } from './cycle-days.question.ts';
import { eventTypes } from './event-types.question.ts';
import { funnel } from './funnel.question.ts';
import { type AttributionQuery, credit, readJourneys } from './journeys.ts';
import { type CohortLead, cohortMaturity } from './maturity.ts';
import { series } from './series.question.ts';

const DAY_MS = 86_400_000;
const HOURS_PER_DAY = 24;

/** Leads by their first touch; of one method where `method` names it. */
export async function conversionReport(parts: ReportParts, frame: Frame, by: string, method = '') {
  const rows = await ask(parts.events, conversion, { ...frame.money, ...frame.between, by, method });
  return {
    ...heading('conversion', frame),
    by,
    rows: rows
      .map((row) => ({ ...row, rate: share(row.converted, row.leads) }))
      .map(({ key, leads, converted, rate, medianDays }) => ({ key, leads, converted, rate, medianDays })),
  };
}

export async function attributionReport(parts: ReportParts, frame: Frame, query: AttributionQuery) {
  const journeys = await readJourneys(parts, frame, query, [query.model]);
  const rows = credit(journeys, query).sort((a, b) => b.conversions - a.conversions || (a.key < b.key ? -1 : 1));
  return { ...heading('attribution', frame), ...query, rows };
}

/** Leads by stage. Each stage counts those who reached it or a later one; `rest` says how many stopped there. */
export async function funnelReport(parts: ReportParts, frame: Frame) {
  const found = await ask(parts.events, funnel, { ...frame.money, ...frame.between });
  const reached = (stage: number, method?: string) =>
    sum(found.filter((row) => row.stage >= stage && (method === undefined || row.method === method)).map((row) => row.leads));
  const methods = [...new Set(found.map((row) => row.method))];
  const rows = STAGES.map((stage, index) => {
    const leads = reached(index + 1);
    const next = index + 1 < STAGES.length ? reached(index + 2) : null;
    return {
      stage,
      leads,
      rest: next === null ? 0 : leads - next,
      onward: next === null ? null : share(next, leads),
      ofAll: share(leads, reached(1)),
      medianDays: weightedMedian(found.filter((row) => row.stage === index + 1)),
      byMethod: Object.fromEntries(methods.map((method) => [method, reached(index + 1, method)])),
    };
  });
  return { ...heading('funnel', frame), rows };
}

/** The median days of the largest method at that stage would mislead; the lead-weighted median of the methods' medians is close and honest. */
function weightedMedian(rows: readonly { leads: number; medianDays: number | null }[]): number | null {
  const sorted = rows.filter((row) => row.medianDays !== null).sort((a, b) => (a.medianDays as number) - (b.medianDays as number));
  let half = sum(sorted.map((row) => row.leads)) / 2;
  for (const row of sorted) {
    half -= row.leads;
    if (half <= 0) return row.medianDays;
  }
  return null;
}

export async function seriesReport(parts: ReportParts, frame: Frame, unit: string) {
  const { timezone: zone, weekStart } = frame.workspace;
  const rows = await ask(parts.events, series, { ...frame.money, ...frame.between, unit, zone, weekStart });
  return { ...heading('series', frame), unit, rows };
}

/** Cohorts by month of first touch, of one method where `method` names it, with conversion by age from Kaplan-Meier and how mature each cohort is. */
export async function cohortsReport(parts: ReportParts, frame: Frame, horizonDays: number, method = '') {
  const until = Math.min(frame.asKnownOn ?? parts.clock(), frame.period.to);
  const found = await ask(parts.events, ages, {
    ...frame.money,
    ...frame.between,
    until: momentText(until),
    zone: frame.workspace.timezone,
    method,
  });
  const leads: CohortLead[] = [];
  for (const row of found) {
    const lead = { cohort: row.cohort, ageDays: row.hours / HOURS_PER_DAY, converted: row.converted === 1 };
    for (let copy = 0; copy < row.leads; copy += 1) leads.push(lead);
  }
  return {
    ...heading('cohorts', frame),
    horizonDays,
    observedUntil: new Date(until).toISOString(),
    rows: cohortMaturity(leads, horizonDays),
  };
}

/** What the shop sends: every type of event there was. */
export async function eventsReport(parts: ReportParts, frame: Frame) {
  return { ...heading('events', frame), rows: await ask(parts.events, eventTypes, { ...frame.ledger, ...frame.between }) };
}

export async function cycleReport(parts: ReportParts, frame: Frame) {
  const found = await ask(parts.events, cycleDays, { ...frame.money, ...frame.between });
  const days: number[] = [];
  for (const { duration, leads } of found) for (let copy = 0; copy < leads; copy += 1) days.push(duration / DAY_MS);
  const summary = summariseCycles(days);
  if (summary === null) return { ...heading('cycle', frame), summary: null, rows: [] };
  const { buckets, ...figures } = summary;
  return {
    ...heading('cycle', frame),
    summary: figures,
    rows: buckets.map((bucket) => ({ ...bucket, share: share(bucket.count, summary.count) })),
  };
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
