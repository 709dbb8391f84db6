import { type Static, type TObject, type TSchema, Type } from 'typebox';
import { FunilError } from '../../core/errors.ts';
import { CREDITED } from '../../core/method.ts';
import { oneOf } from '../../lib/one-of.ts';
import { MODELS, type ModelName } from './attribution.ts';
import { campaignsReport } from './campaigns-report.ts';
import { COMPARISONS } from './compare.ts';
import type { Frame, ReportParts } from './context.ts';
import { methodsReport } from './methods-report.ts';
import { MOMENTS, readSteps } from './picked-steps.ts';
import { PRODUCTS_BY, productsReport } from './products-report.ts';
import { qualityReport } from './quality-report.ts';
import { attributionReport, cohortsReport, conversionReport, cycleReport, eventsReport, funnelReport, seriesReport } from './reports.ts';
import * as rows from './shapes.ts';
import { STEPS_BY, stepsReport } from './steps-report.ts';

/** A report: its address, what it is asked with, what a row looks like, and how it is made. */
export interface Report {
  name: string;
  summary: string;
  description: string;
  query: TObject;
  row: TSchema;
  extra: Record<string, TSchema>;
  run: (parts: ReportParts, frame: Frame, query: Record<string, never>) => Promise<ReportAnswer>;
}

/** What every report answers, beside its own figures. */
export interface ReportAnswer {
  report: string;
  period: { from: string | null; to: string | null };
  asKnownOn: string | null;
  timezone: string;
  currency: string;
  rows: unknown[];
  /** Of the other period, where one is set beside. */
  compared?: ReportAnswer;
}

export const frameQuery = {
  from: Type.Optional(
    Type.String({
      maxLength: 40,
      description: 'First day of the workspace’s time zone (2026-03-01), or a moment. Leads count by their first touch.',
    }),
  ),
  to: Type.Optional(Type.String({ maxLength: 40, description: 'Last day (included) or moment (excluded).' })),
  asKnownOn: Type.Optional(
    Type.String({ maxLength: 40, description: 'Read the ledger as it was known at the end of this day, or at this moment.' }),
  ),
};

/** What every report may be set beside. */
export const compareQuery = {
  compare: Type.Optional(oneOf(COMPARISONS, 'Also report the period before, as long (previous), or the same days a year before (year).')),
  compareFrom: Type.Optional(Type.String({ maxLength: 40, description: 'Also report this other period: its first day or moment.' })),
  compareTo: Type.Optional(Type.String({ maxLength: 40, description: 'Last day (included) or moment (excluded) of the other period.' })),
};

export const stepsText = Type.String({
  minLength: 1,
  maxLength: 2_000,
  description: `Two to ten steps, separated by commas: event types, or moments (${MOMENTS.join(', ')}). A property of the event may follow: product_viewed[product=sku-1].`,
});

export const windowDays = Type.Number({
  minimum: 0.001,
  maximum: 3_650,
  default: 30,
  description: 'Days from the first step to the last.',
});

const attributionQuery = {
  windowDays: Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: 3_650,
      description: 'Touches at most this many days before a conversion share its credit. Left out: 30 for B2C, 365 for B2B, 90 for both.',
    }),
  ),
  halfLifeDays: Type.Number({ minimum: 0.1, maximum: 365, default: 7, description: 'Half-life of a touch for the model time-decay.' }),
  order: Type.Unsafe<1 | 2 | 3>({
    type: 'integer',
    minimum: 1,
    maximum: 3,
    default: 1,
    description: 'How many touches back the model markov remembers.',
  }),
};

function report<Q extends TObject>(
  given: Omit<Report, 'query' | 'run' | 'extra'> & {
    query: Q;
    extra?: Record<string, TSchema>;
    run: (parts: ReportParts, frame: Frame, query: Static<Q>) => Promise<ReportAnswer>;
  },
): Report {
  return { extra: {}, ...given, run: given.run as Report['run'] };
}

/** Of the first touch, but for the kind of device, as far as events name it, and the country that the lead told. */
const CONVERSION_BY = ['method', 'channel', 'campaign', 'landing', 'content', 'creator', 'device', 'country'] as const;

const Days = Type.Integer({ minimum: 1, maximum: 3_650 });

/** Every report there is, in the order the reference lists them. */
export const reports: readonly Report[] = [
  report({
    name: 'funnel',
    summary: 'The funnel by stage',
    description: 'Leads first met in the period, by how far they came. A stage counts those who reached it or a later one.',
    query: Type.Object(frameQuery),
    row: rows.funnelRow,
    run: funnelReport,
  }),
  report({
    name: 'methods',
    summary: 'What each method brought and cost',
    description:
      'One row a method, baseline included: touches, leads, customers, credited conversions, revenue and margin, cost, and the ratios between them.',
    query: Type.Object({
      ...frameQuery,
      ...attributionQuery,
      models: Type.String({
        default: 'last-non-baseline',
        maxLength: 200,
        description: `Models to credit by, separated by commas; the first fills the main columns. Known: ${MODELS.join(', ')}.`,
      }),
    }),
    row: rows.methodRow,
    extra: rows.methodsExtra,
    run: (parts, frame, { models, ...query }) =>
      methodsReport(parts, frame, { ...query, windowDays: query.windowDays ?? usualWindow(frame), models: readModels(models) }),
  }),
  report({
    name: 'campaigns',
    summary: 'What each campaign cost and brought',
    description:
      'One row a method and campaign that cost or brought anything: leads and customers by first touch, conversions, revenue and margin by last non-baseline touch.',
    query: Type.Object({ ...frameQuery, windowDays: attributionQuery.windowDays }),
    row: rows.campaignRow,
    extra: rows.campaignsExtra,
    run: (parts, frame, { windowDays }) => campaignsReport(parts, frame, windowDays ?? usualWindow(frame)),
  }),
  report({
    name: 'attribution',
    summary: 'Credit of conversions and revenue',
    description:
      'Conversions and revenue credited to methods, channels or campaigns by one model. Credits add up exactly to all conversions and all revenue.',
    query: Type.Object({
      ...frameQuery,
      ...attributionQuery,
      model: oneOf(MODELS, 'How credit is shared.', 'last-non-baseline'),
      by: oneOf(['method', 'channel', 'campaign'], 'What credit is given to.', 'method'),
    }),
    row: rows.creditRow,
    extra: rows.attributionExtra,
    run: (parts, frame, query) => attributionReport(parts, frame, { ...query, windowDays: query.windowDays ?? usualWindow(frame) }),
  }),
  report({
    name: 'conversion',
    summary: 'Conversion of leads',
    description: 'Leads by their first touch: how many converted, and in how many days (median).',
    query: Type.Object({
      ...frameQuery,
      by: oneOf(CONVERSION_BY, 'What leads are told apart by.', 'method'),
      method: Type.Optional(oneOf(CREDITED, 'Only leads whose first touch was of this method.')),
    }),
    row: rows.conversionRow,
    extra: { by: Type.String() },
    run: (parts, frame, { by, method }) => conversionReport(parts, frame, by, method),
  }),
  report({
    name: 'series',
    summary: 'Over time',
    description: 'Visits, new leads, conversions, revenue and cost by day, week or month and method, in the workspace’s time zone.',
    query: Type.Object({ ...frameQuery, unit: oneOf(['day', 'week', 'month'], 'Length of a bucket.', 'day') }),
    row: rows.seriesRow,
    extra: { unit: Type.String() },
    run: (parts, frame, { unit }) => seriesReport(parts, frame, unit),
  }),
  report({
    name: 'cohorts',
    summary: 'Cohorts with maturity',
    description:
      'Leads by month of first touch: conversion by age from Kaplan-Meier, which counts leads only for as long as they were watched, so that young cohorts are not read as failures.',
    query: Type.Object({
      ...frameQuery,
      horizonDays: Type.Integer({ minimum: 1, maximum: 3_650, default: 365, description: 'Age at which a cohort counts as mature.' }),
      method: Type.Optional(oneOf(CREDITED, 'Only leads whose first touch was of this method.')),
    }),
    row: rows.cohortRow,
    extra: { horizonDays: Days, observedUntil: Type.String() },
    run: (parts, frame, { horizonDays, method }) => cohortsReport(parts, frame, horizonDays, method),
  }),
  report({
    name: 'cycle',
    summary: 'Length of the sales cycle',
    description: 'Days from first touch to first conversion, for leads first met in the period that converted.',
    query: Type.Object(frameQuery),
    row: rows.cycleRow,
    extra: { summary: rows.cycleSummary },
    run: cycleReport,
  }),
  report({
    name: 'steps',
    summary: 'A funnel of your own steps',
    description:
      'Leads who did these steps in this order within the window that starts at the first. GET /api/v1/leads lists those who stopped at one.',
    query: Type.Object({
      ...frameQuery,
      steps: stepsText,
      windowDays,
      by: Type.Optional(
        oneOf(
          STEPS_BY,
          'What leads are told apart by: their first touch, the kind of device of the first step, or their level: anonymous, known or customer.',
        ),
      ),
    }),
    row: rows.stepRow,
    extra: rows.stepsExtra,
    run: (parts, frame, query) => stepsReport(parts, frame, readSteps(query.steps), query.windowDays, query.by ?? ''),
  }),
  report({
    name: 'events',
    summary: 'Events by type',
    description: 'Which events came in the period, how often and of how many leads: what the steps of a funnel can be.',
    query: Type.Object(frameQuery),
    row: rows.eventTypeRow,
    run: eventsReport,
  }),
  report({
    name: 'products',
    summary: 'Products',
    description: 'Leads who looked at, added and bought each product, with units and revenue; by product, by method, or both.',
    query: Type.Object({
      ...frameQuery,
      by: oneOf(PRODUCTS_BY, 'What is told apart.', 'product'),
      search: Type.Optional(Type.String({ maxLength: 200, description: 'Part of a product’s id.' })),
      limit: Type.Integer({ minimum: 1, maximum: 5_000, default: 200 }),
    }),
    row: rows.productRow,
    extra: { by: Type.String() },
    run: productsReport,
  }),
  report({
    name: 'quality',
    summary: 'Sources and quality of the data',
    description:
      'What arrived by day and source, what was refused and why, and the shares of robots, of touches nobody knows the origin of, and of orders without a lead.',
    query: Type.Object(frameQuery),
    row: rows.qualityRow,
    extra: rows.qualityExtra,
    run: qualityReport,
  }),
];

/** How long a touch may work before the conversion, by how the brand sells. */
const USUAL_WINDOWS = { b2c: 30, b2b: 365, both: 90 } as const;

function usualWindow(frame: Frame): number {
  return USUAL_WINDOWS[frame.workspace.motion];
}

function readModels(text: string): ModelName[] {
  return text.split(',').map((part) => {
    const model = MODELS.find((known) => known === part.trim());
    if (!model)
      throw new FunilError('bad_model', `"${part.trim()}" is not an attribution model.`, { hint: `Choose among ${MODELS.join(', ')}.` });
    return model;
  });
}
