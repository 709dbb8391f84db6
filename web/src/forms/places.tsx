import { useQuery } from '@tanstack/react-query';
import { type Form, type FormPlaces, formPlacesQuery } from '../api/forms.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Definitions } from '../frame/definitions.tsx';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { outcomeColumns } from './outcome-columns.ts';

const HEIGHT = 200;

/** What came of a form by the pages that show it. */
export function Places({ form }: { form: Form }) {
  const words = useWords();
  const { t } = words;
  const { frame } = useFrame();
  const query = useQuery(formPlacesQuery(form.id, frame));
  return (
    <Ready query={query} height={HEIGHT}>
      {({ places, currency }) =>
        places.length > 0 && (
          <Section title={t('form.places')} measure={t('form.placesMeasure')}>
            <DataTable
              label={t('form.placesList')}
              file="form-places"
              columns={[placeColumn(words), ...outcomeColumns<FormPlaces['places'][number]>(words, currency)]}
              rows={places}
              keyOf={({ place }) => place}
              shown={20}
            />
            <Definitions
              entries={[
                [t('form.sentHere'), t('form.sentMeaning')],
                [t('column.revenue'), t('form.revenueMeaning')],
              ]}
              questions={['form-places', 'form-versions']}
            />
          </Section>
        )
      }
    </Ready>
  );
}

function placeColumn({ t }: Words): Column<FormPlaces['places'][number]> {
  return {
    id: 'place',
    title: t('form.place'),
    isWord: true,
    of: ({ place }) => place,
    show: ({ place }) => <span className="unbroken">{place === '*' ? t('form.elsewhere') : place}</span>,
  };
}
