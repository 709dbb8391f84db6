import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Credited } from '../../../src/core/method.ts';
import { type CampaignsReport, campaignsQuery } from '../api/costs.ts';
import { methodsQuery } from '../api/queries.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Definitions } from '../frame/definitions.tsx';
import type { Frame } from '../frame/period.ts';
import { daysText } from '../frame/period-control.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Partial, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { Glyph } from '../look/glyphs.tsx';
import { isMethod, methodNames, wordsOf } from '../words/labels.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { isKind, kindNames } from './cost-words.ts';

const HEIGHT = 320;
const SHOWN = 20;

/** A method, or a campaign of one, with what it cost and brought. */
type Row = Omit<CampaignsReport['rows'][number], 'spend' | 'impressions' | 'clicks'> & { spend?: Record<string, number> };

interface ReturnsSectionProps {
  by: 'method' | 'campaign';
  onBy: (by: 'method' | 'campaign') => void;
}

/** Cost beside what came of it; what nobody measured is said to be so. */
export function ReturnsSection({ by, onBy }: ReturnsSectionProps) {
  const words = useWords();
  const { t } = words;
  const { frame, compared } = useFrame();
  const campaigns = useQuery(campaignsQuery(frame));
  const methods = useQuery({ ...methodsQuery(frame, 'last-non-baseline'), enabled: by === 'method' });
  const before = useReturnsBefore(by, compared);
  const query = by === 'method' ? methods : campaigns;
  const rowsOf = (rows: readonly unknown[]) => (rows as Row[]).filter(({ cost, leads }) => cost !== null || leads > 0);
  const choice = (
    <SegmentedControl
      aria-label={t('costs.by')}
      value={by}
      data={[
        { value: 'method', label: t('by.method') },
        { value: 'campaign', label: t('by.campaign') },
      ]}
      onChange={(value) => onBy(value as 'method' | 'campaign')}
    />
  );
  return (
    <Section title={titleOf(words, campaigns.data)} measure={t('costs.measure')} controls={choice}>
      {campaigns.data && campaigns.data.withoutRate > 0 && (
        <Partial>{t('costs.withoutRate', { days: campaigns.data.withoutRate })}</Partial>
      )}
      <Ready query={query as typeof campaigns} before={compared && before} height={HEIGHT}>
        {({ rows, currency }) =>
          rowsOf(rows).length === 0 ? (
            <Empty title={t('costs.nothing')}>
              <p>{t('costs.nothingWhy')}</p>
            </Empty>
          ) : (
            <DataTable
              label={t('costs.table')}
              file={`costs-by-${by}`}
              columns={columnsFor(words, by, currency)}
              rows={rowsOf(rows)}
              keyOf={returnKey}
              shown={SHOWN}
              before={compared ? { rows: before.data && rowsOf(before.data.rows), days: daysText(words, compared) } : undefined}
              className="returns"
            />
          )
        }
      </Ready>
      <Definitions
        entries={[
          [t('column.cost'), t('meaning.cost')],
          [t('column.perLead'), t('meaning.perLead')],
          [t('column.perCustomer'), t('meaning.perCustomer')],
          [t('column.margin'), t('meaning.margin')],
          [t('column.roi'), t('meaning.roi')],
        ]}
        questions={['method-costs', 'journeys']}
      />
    </Section>
  );
}

function returnKey({ method, campaign = '' }: Row): string {
  return `${method}/${campaign}`;
}

/** The same of the days it is compared with, once it is there. */
function useReturnsBefore(by: 'method' | 'campaign', compared: Frame | null) {
  const campaigns = useQuery({ ...campaignsQuery(compared ?? {}), enabled: compared !== null && by === 'campaign' });
  const methods = useQuery({ ...methodsQuery(compared ?? {}, 'last-non-baseline'), enabled: compared !== null && by === 'method' });
  return by === 'method' ? methods : campaigns;
}

function columnsFor(words: Words, by: 'method' | 'campaign', currency: string): Column<Row>[] {
  const { t, count, percent } = words;
  const money = (id: 'cost' | 'costPerLead' | 'acquisitionCost' | 'revenue' | 'margin', title: string): Column<Row> => ({
    id,
    title,
    of: (row) => row[id],
    show: (row) => words.money(row[id] ?? 0, currency),
  });
  const name =
    by === 'method' ? [methodColumn(words)] : [campaignColumn(words), { ...methodColumn(words), id: 'of' }, spentOn(words, currency)];
  return [
    ...name,
    money('cost', t('column.cost')),
    { id: 'leads', title: t('column.leads'), of: ({ leads }) => leads, show: ({ leads }) => count(leads) },
    money('costPerLead', t('column.perLead')),
    { id: 'customers', title: t('column.customers'), of: ({ customers }) => customers, show: ({ customers }) => count(customers) },
    money('acquisitionCost', t('column.perCustomer')),
    money('revenue', t('column.revenue')),
    money('margin', t('column.margin')),
    { id: 'roi', title: t('column.roi'), of: ({ roi }) => roi, show: ({ roi }) => percent(roi ?? 0) },
  ];
}

function methodColumn({ t }: Words): Column<Row> {
  const nameOf = (method: string) => (isMethod(method) ? t(methodNames[method]) : method);
  return {
    id: 'method',
    title: t('methods.method'),
    isWord: true,
    of: ({ method }) => nameOf(method),
    show: ({ method }) => (
      <Link to="/methods/$method" params={{ method }} className="named">
        <Glyph method={method as Credited} />
        {nameOf(method)}
      </Link>
    ),
  };
}

function campaignColumn({ t }: Words): Column<Row> {
  return {
    id: 'campaign',
    title: t('by.campaign'),
    isWord: true,
    of: ({ campaign }) => campaign,
    show: ({ campaign }) => <span className="unbroken">{wordsOf(campaign) || t('costs.noCampaign')}</span>,
  };
}

/** The kinds of spending behind the cost; with their amounts where they are several. */
function spentOn({ t, money }: Words, currency: string): Column<Row> {
  const told = ({ spend = {} }: Row) => {
    const kinds = Object.entries(spend);
    const nameOf = (kind: string) => (isKind(kind) ? t(kindNames[kind]) : kind);
    return kinds.map(([kind, cost]) => (kinds.length > 1 ? `${nameOf(kind)} ${money(cost, currency)}` : nameOf(kind))).join(' · ');
  };
  return { id: 'spend', title: t('costs.spentOn'), isWord: true, of: told, show: (row) => told(row) || '–' };
}

function titleOf({ t, money, percent }: Words, report: CampaignsReport | undefined): string {
  const spent = new Map<string, number>();
  for (const { method, cost } of report?.rows ?? []) if (cost !== null) spent.set(method, (spent.get(method) ?? 0) + cost);
  const all = [...spent.values()].reduce((sum, cost) => sum + cost, 0);
  const [most] = [...spent].sort(([, a], [, b]) => b - a);
  if (!report || !most || all <= 0 || !isMethod(most[0])) return t('costs.section');
  const filled = { amount: money(all, report.currency), share: percent(most[1] / all), method: t(methodNames[most[0]]) };
  return t('costs.finding', filled);
}
