import type { Column } from '../frame/data-table.tsx';
import { tell } from '../words/tell.ts';
import type { Words } from '../words/use-words.ts';

interface Outcome {
  viewed: number;
  started: number;
  leads: number;
  customers: number;
  revenue: number | null;
}

/** What came of a part of a form: seen and begun, then who sent it, and what they did later. */
export function outcomeColumns<Row extends Outcome>(words: Words, currency: string): Column<Row>[] {
  const { t, count, money } = words;
  return [
    { id: 'viewed', title: t('form.viewedHere'), of: ({ viewed }) => viewed, show: ({ viewed }) => count(viewed) },
    { id: 'started', title: t('form.startedHere'), of: ({ started }) => started, show: ({ started }) => count(started) },
    { id: 'leads', title: t('form.sentHere'), of: ({ leads }) => leads, show: ({ leads }) => count(leads) },
    { id: 'customers', title: t('form.customersHere'), of: ({ customers }) => customers, show: ({ customers }) => count(customers) },
    {
      id: 'revenue',
      title: t('column.revenue'),
      of: ({ revenue }) => revenue,
      show: ({ revenue }) => tell(words, revenue, (value) => money(value, currency)),
    },
  ];
}
