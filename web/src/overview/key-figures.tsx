import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type FunnelReport, funnelQuery, type MethodsReport, methodsQuery } from '../api/queries.ts';
import { Definitions } from '../frame/definitions.tsx';
import { Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { tell, tellShare } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';

interface Figure {
  name: string;
  value: ReactNode;
  note: string;
  against: string;
}

interface Counted {
  methods: MethodsReport;
  funnel: FunnelReport | undefined;
}

const MODEL = 'last-non-baseline';
const NAMES = ['figure.leads', 'figure.customers', 'figure.revenue', 'figure.margin', 'figure.cost'];
const NOT_YET = '\u00a0';

/** The five figures a Monday starts with, each with what it counts and what it was before. */
export function KeyFigures() {
  const words = useWords();
  const { frame, compared } = useFrame();
  const funnel = useQuery(funnelQuery(frame));
  const methods = useQuery(methodsQuery(frame, MODEL));
  const funnelBefore = useQuery({ ...funnelQuery(compared ?? {}), enabled: compared !== null });
  const methodsBefore = useQuery({ ...methodsQuery(compared ?? {}, MODEL), enabled: compared !== null });
  const before = compared && methodsBefore.data ? { methods: methodsBefore.data, funnel: funnelBefore.data } : null;
  return (
    <Ready
      query={methods}
      before={compared && (funnelBefore.error ? funnelBefore : methodsBefore)}
      waiting={<NotYet isCompared={compared !== null} />}
    >
      {(report) => (
        <>
          <Figures figures={figuresOf(words, { methods: report, funnel: funnel.data }, before)} isCompared={compared !== null} />
          <Computed />
        </>
      )}
    </Ready>
  );
}

function Figures({ figures, isCompared }: { figures: readonly Figure[]; isCompared: boolean }) {
  return (
    <dl className="figures key">
      {figures.map(({ name, value, note, against }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="figure">{value}</dd>
          {isCompared && <dd className="against">{against || NOT_YET}</dd>}
          <dd className="measure">{note}</dd>
        </div>
      ))}
    </dl>
  );
}

function Computed() {
  const { t } = useWords();
  return (
    <Definitions
      entries={[
        [t('figure.leads'), t('stageMeaning.traffic')],
        [t('figure.customers'), t('stageMeaning.convert')],
        [t('figure.revenue'), t('meaning.revenue')],
        [t('figure.margin'), t('meaning.margin')],
        [t('figure.cost'), t('meaning.cost')],
      ]}
      questions={['funnel', 'journeys', 'touched', 'method-costs']}
    />
  );
}

/** The names of the figures stand where they will stand, and take the place they will take. */
function NotYet({ isCompared }: { isCompared: boolean }) {
  const { t } = useWords();
  const figures = NAMES.map((name) => ({ name: t(name), value: <Skeleton width="60%">{NOT_YET}</Skeleton>, note: NOT_YET, against: '' }));
  return (
    <>
      <span className="unseen" role="status">
        {t('state.loading')}
      </span>
      <Figures figures={figures} isCompared={isCompared} />
      <Computed />
    </>
  );
}

function figuresOf(words: Words, now: Counted, before: Counted | null): Figure[] {
  const { t, count, money } = words;
  const { totals, currency } = now.methods;
  const amount = (value: number) => money(value, currency);
  const leads = leadsOf(now);
  const customers = customersOf(now);
  const share = leads === 0 ? null : customers / leads;
  const measured = now.methods.rows.filter((row) => row.cost !== null).length;
  const against = (of: (counted: Counted) => number | null, write: (value: number) => string) =>
    toldAgainst(words, of(now), before && of(before), write);
  return [
    { name: t('figure.leads'), value: count(leads), note: t('figure.leadsNote'), against: against(leadsOf, count) },
    {
      name: t('figure.customers'),
      value: count(customers),
      note: t('figure.customersNote', { share: tellShare(words, share, leads) }),
      against: against(customersOf, count),
    },
    {
      name: t('figure.revenue'),
      value: amount(totals.revenue),
      note: t('figure.revenueNote', { conversions: totals.conversions }),
      against: against(({ methods }) => methods.totals.revenue, amount),
    },
    {
      name: t('figure.margin'),
      value: tell(words, totals.margin, amount),
      note: marginNote(words, totals),
      against: against(({ methods }) => methods.totals.margin, amount),
    },
    {
      name: t('figure.cost'),
      value: tell(words, costOf(now), amount),
      note: t('figure.costNote', { methods: measured }),
      against: against(costOf, amount),
    },
  ];
}

function toldAgainst({ t, percent }: Words, now: number | null, before: number | null, write: (value: number) => string): string {
  if (now === null || before === null || before <= 0) return '';
  const change = now / before - 1;
  return t('figure.against', { change: `${change > 0 ? '+' : change < 0 ? '−' : ''}${percent(Math.abs(change))}`, before: write(before) });
}

function leadsOf({ funnel }: Counted): number {
  return funnel?.rows[0]?.leads ?? 0;
}

function customersOf({ funnel }: Counted): number {
  return funnel?.rows.at(-1)?.leads ?? 0;
}

/** What was booked; null where nothing was. */
function costOf({ methods: { rows } }: Counted): number | null {
  const measured = rows.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  return measured.length === 0 ? null : measured.reduce((sum, cost) => sum + cost, 0);
}

function marginNote({ t, count }: Words, { margin, marginKnownOf, conversions }: MethodsReport['totals']): string {
  if (margin !== null) return t('figure.marginNote');
  return t('figure.marginMissing', { known: count(marginKnownOf), all: count(conversions) });
}
