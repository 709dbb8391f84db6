import { useQuery } from '@tanstack/react-query';
import { type Form, formPlacesQuery } from '../api/forms.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';

const HEIGHT = 200;

/** What came of a form by the pages that show it. */
export function Places({ form }: { form: Form }) {
  const { t, count, money } = useWords();
  const query = useQuery(formPlacesQuery(form.id));
  return (
    <Ready query={query} height={HEIGHT}>
      {({ places, currency }) => {
        if (places.length === 0) return null;
        type Row = (typeof places)[number];
        const columns: Column<Row>[] = [
          {
            id: 'place',
            title: t('form.place'),
            isWord: true,
            of: ({ place }) => place,
            show: ({ place }) => <span className="unbroken">{place === '*' ? t('form.elsewhere') : place}</span>,
          },
          { id: 'viewed', title: t('form.viewedHere'), of: ({ viewed }) => viewed, show: ({ viewed }) => count(viewed) },
          { id: 'started', title: t('form.startedHere'), of: ({ started }) => started, show: ({ started }) => count(started) },
          { id: 'leads', title: t('form.sentHere'), of: ({ leads }) => leads, show: ({ leads }) => count(leads) },
          { id: 'customers', title: t('form.customersHere'), of: ({ customers }) => customers, show: ({ customers }) => count(customers) },
          {
            id: 'revenue',
            title: t('column.revenue'),
            of: ({ revenue }) => revenue,
            show: ({ revenue }) => (revenue === null ? null : money(revenue, currency)),
          },
        ];
        return (
          <Section title={t('form.places')} measure={t('form.placesMeasure')}>
            <DataTable
              label={t('form.placesList')}
              file="form-places"
              columns={columns}
              rows={places}
              keyOf={({ place }) => place}
              shown={20}
            />
          </Section>
        );
      }}
    </Ready>
  );
}
