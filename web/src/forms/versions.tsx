import { useQuery } from '@tanstack/react-query';
import { type Form, type FormVersions, formVersionsQuery } from '../api/forms.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { outcomeColumns } from './outcome-columns.ts';

const HEIGHT = 200;

/** What came of a form by its versions, the newest first. */
export function Versions({ form }: { form: Form }) {
  const words = useWords();
  const { t } = words;
  const { frame } = useFrame();
  const query = useQuery(formVersionsQuery(form.id, frame));
  return (
    <Ready query={query} height={HEIGHT}>
      {({ versions, currency }) =>
        versions.length > 0 && (
          <Section title={t('form.byVersion')} measure={t('form.byVersionMeasure')}>
            <DataTable
              label={t('form.versionsList')}
              file="form-versions"
              columns={[versionColumn(words), ...outcomeColumns<FormVersions['versions'][number]>(words, currency)]}
              rows={versions}
              keyOf={({ version }) => String(version)}
              shown={20}
            />
          </Section>
        )
      }
    </Ready>
  );
}

function versionColumn({ t }: Words): Column<FormVersions['versions'][number]> {
  return {
    id: 'version',
    title: t('form.version'),
    isWord: true,
    of: ({ version }) => version,
    show: ({ version }) => t('form.nthVersion', { version }),
  };
}
