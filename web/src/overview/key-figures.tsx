import { useQuery } from '@tanstack/react-query';
import { funnelQuery, type MethodsReport, methodsQuery } from '../api/queries.ts';
import type { Frame } from '../frame/period.ts';
import { Ready } from '../frame/states.tsx';
import { tell, tellShare } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';

interface Figure {
  name: string;
  value: string;
  note: string;
}

/** The five figures a Monday starts with, each with what it counts. */
export function KeyFigures({ frame }: { frame: Frame }) {
  const words = useWords();
  const funnel = useQuery(funnelQuery(frame));
  const methods = useQuery(methodsQuery(frame, 'last-non-baseline'));
  const leads = funnel.data?.rows[0]?.leads ?? 0;
  const customers = funnel.data?.rows.at(-1)?.leads ?? 0;
  return (
    <Ready query={methods} height={96}>
      {(report) => (
        <dl className="figures">
          {figuresOf(words, report, leads, customers).map(({ name, value, note }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="figure">{value}</dd>
              <dd className="measure">{note}</dd>
            </div>
          ))}
        </dl>
      )}
    </Ready>
  );
}

function figuresOf(words: Words, { totals, rows, currency }: MethodsReport, leads: number, customers: number): Figure[] {
  const { t, count, money } = words;
  const measured = rows.filter((row) => row.cost !== null);
  const cost = measured.length === 0 ? null : measured.reduce((sum, row) => sum + (row.cost ?? 0), 0);
  const amount = (value: number) => money(value, currency);
  const share = leads === 0 ? null : customers / leads;
  return [
    { name: t('figure.leads'), value: count(leads), note: t('figure.leadsNote') },
    { name: t('figure.customers'), value: count(customers), note: t('figure.customersNote', { share: tellShare(words, share, leads) }) },
    { name: t('figure.revenue'), value: amount(totals.revenue), note: t('figure.revenueNote', { conversions: totals.conversions }) },
    { name: t('figure.margin'), value: tell(words, totals.margin, amount), note: marginNote(words, totals) },
    { name: t('figure.cost'), value: tell(words, cost, amount), note: t('figure.costNote', { methods: measured.length }) },
  ];
}

function marginNote({ t, count }: Words, { margin, marginKnownOf, conversions }: MethodsReport['totals']): string {
  if (margin !== null) return t('figure.marginNote');
  return t('figure.marginMissing', { known: count(marginKnownOf), all: count(conversions) });
}
