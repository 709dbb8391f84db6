import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Credited } from '../../../src/core/method.ts';
import { type ConversionReport, conversionQuery } from '../api/queries.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Definitions } from '../frame/definitions.tsx';
import { daysText } from '../frame/period-control.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { Glyph } from '../look/glyphs.tsx';
import { wilson } from '../overview/noise.ts';
import { isCountry, isMethod, methodNames, wordsOf } from '../words/labels.ts';
import { FEW, tellShare } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { BREAKDOWNS, type BreakdownBy } from './funnel-search.ts';
import { leadsOf } from './leads-of.ts';

const HEIGHT = 320;
const SHOWN = 15;

const byNames: Record<BreakdownBy, string> = {
  method: 'by.method',
  channel: 'by.channel',
  campaign: 'by.campaign',
  landing: 'by.landing',
  content: 'by.content',
  creator: 'by.creator',
  device: 'by.device',
  country: 'by.country',
};

type Row = ConversionReport['rows'][number];

interface BreakdownSectionProps {
  by: BreakdownBy;
  onBy: (by: BreakdownBy) => void;
  /** One method only; all where left out. */
  only?: Credited;
}

/** Who converts, by where they came from; each share with the interval it is known to. */
export function BreakdownSection({ by, onBy, only }: BreakdownSectionProps) {
  const words = useWords();
  const { t } = words;
  const { frame, compared } = useFrame();
  const query = useQuery(conversionQuery(frame, by, only));
  const before = useQuery({ ...conversionQuery(compared ?? {}, by, only), enabled: compared !== null });
  const choice = (
    <NativeSelect
      label={t('by.label')}
      value={by}
      data={BREAKDOWNS.filter((value) => value !== 'method' || only === undefined).map((value) => ({ value, label: t(byNames[value]) }))}
      onChange={(event) => onBy(event.currentTarget.value as BreakdownBy)}
    />
  );
  return (
    <Section title={titleOf(words, by, query.data)} measure={t('breakdown.measure')} controls={choice}>
      <Ready query={query} before={compared && before} height={HEIGHT}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={t('breakdown.none')}>
              <p>{t('breakdown.noneWhy')}</p>
            </Empty>
          ) : (
            <DataTable
              label={t('breakdown.table')}
              file={`conversion-by-${by}`}
              columns={columnsFor(words, by, rows, only)}
              rows={rows}
              keyOf={keyOf}
              shown={SHOWN}
              before={compared ? { rows: before.data?.rows, days: daysText(words, compared) } : undefined}
              className="breakdown"
            />
          )
        }
      </Ready>
      <Definitions
        entries={[
          [t('breakdown.rate'), t('breakdown.rateMeaning')],
          [t('breakdown.days'), t('breakdown.daysMeaning')],
        ]}
        questions={['conversion']}
      />
    </Section>
  );
}

function columnsFor(words: Words, by: BreakdownBy, rows: readonly Row[], only: Credited | undefined): Column<Row>[] {
  const { t, count, duration } = words;
  const most = Math.max(0.01, ...rows.filter(({ leads }) => leads >= FEW).map(({ rate }) => rate ?? 0)) * 1.3;
  return [
    {
      id: 'key',
      title: t(byNames[by]),
      isWord: true,
      of: ({ key }) => key,
      show: ({ key }) => <KeyName by={by} value={key} only={only} />,
    },
    {
      id: 'leads',
      title: t('column.leads'),
      of: ({ leads }) => leads,
      show: (row) => <People by={by} row={row} only={only} />,
      showBefore: ({ leads }) => count(leads),
    },
    { id: 'customers', title: t('column.customers'), of: ({ converted }) => converted, show: ({ converted }) => count(converted) },
    {
      id: 'stayed',
      title: t('breakdown.stayed'),
      of: ({ leads, converted }) => leads - converted,
      show: (row) => <Stayed by={by} row={row} only={only} />,
      showBefore: ({ leads, converted }) => count(leads - converted),
    },
    { id: 'rate', title: t('breakdown.rate'), of: ({ rate }) => rate, show: ({ rate, leads }) => tellShare(words, rate, leads) },
    { id: 'drawn', title: '', isDrawn: true, of: () => '', show: (row) => row.leads >= FEW && <RateBar row={row} most={most} /> },
    {
      id: 'days',
      title: t('breakdown.days'),
      of: ({ medianDays }) => medianDays,
      show: ({ medianDays }) => duration(medianDays ?? 0),
    },
  ];
}

function keyOf({ key }: Row): string {
  return key;
}

/** How many they are, as a way to them where the list of leads can be narrowed to the same. */
function People({ by, row: { key, leads }, only }: { by: BreakdownBy; row: Row; only: Credited | undefined }) {
  const { count } = useWords();
  const narrowed = leadsOf(by, key, only);
  // Leads of no known campaign may be known from an order alone, and are in no list of those who came.
  if (narrowed === null || key === '') return count(leads);
  return (
    <Link to="/leads" search={narrowed}>
      {count(leads)}
    </Link>
  );
}

/** Those who have not bought, as a way to them. */
function Stayed({ by, row: { key, leads, converted }, only }: { by: BreakdownBy; row: Row; only: Credited | undefined }) {
  const { t, count } = useWords();
  const narrowed = leadsOf(by, key, only);
  if (leads === converted || narrowed === null) return count(leads - converted);
  return (
    <Link to="/leads" search={{ ...narrowed, unreached: 'convert' }}>
      {count(leads - converted)}
      <span className="unseen"> {t('breakdown.openStayed')}</span>
    </Link>
  );
}

/** What a row stands for, and where it opens no list, why. */
function KeyName({ by, value, only }: { by: BreakdownBy; value: string; only: Credited | undefined }) {
  const words = useWords();
  const { t } = words;
  if (by !== 'method' || !isMethod(value)) {
    return (
      <>
        <span className="unbroken">{keyName(words, by, value)}</span>
        {leadsOf(by, value, only) === null && <span className="told">{t('by.noList')}</span>}
      </>
    );
  }
  return (
    <span className="named">
      <Glyph method={value as Credited} />
      {t(methodNames[value])}
    </span>
  );
}

function keyName({ t, locale }: Words, by: BreakdownBy, value: string): string {
  if (by === 'method' && isMethod(value)) return t(methodNames[value]);
  if (by === 'country' && isCountry(value)) return new Intl.DisplayNames(locale, { type: 'region' }).of(value) ?? value;
  return wordsOf(value) || t('by.unknown');
}

/** The share as a bar, what it may be as a whisker. */
function RateBar({ row: { converted, leads, rate }, most }: { row: Row; most: number }) {
  const { low, high } = wilson(converted, leads);
  const at = (share: number) => `${Math.min(100, (share / most) * 100)}%`;
  return (
    <span className="cohort">
      <span className="cohort-bar young" style={{ width: at(rate ?? 0) }} />
      <span className="whisker" style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }} />
    </span>
  );
}

/** Named only where its interval lies above what all convert. Who told no country or device is no group beside those that did: customers tell theirs. */
function titleOf(words: Words, by: BreakdownBy, report: ConversionReport | undefined): string {
  const { t, percent } = words;
  const isTold = by === 'device' || by === 'country';
  const rows = report?.rows.filter(({ key, leads }) => leads >= FEW && !(isTold && key === '')) ?? [];
  const leads = rows.reduce((sum, row) => sum + row.leads, 0);
  const all = leads === 0 ? 0 : rows.reduce((sum, row) => sum + row.converted, 0) / leads;
  const best = [...rows].sort((a, b) => (b.rate ?? 0) - (a.rate ?? 0)).find((row) => wilson(row.converted, row.leads).low > all);
  if (!best) return t('breakdown.title');
  return t('breakdown.finding', { name: keyName(words, by, best.key), rate: percent(best.rate ?? 0), all: percent(all) });
}
