import { NativeSelect } from '@mantine/core';
import type { FileKind, MappingGiven } from '../api/imports.ts';
import { Scroll } from '../frame/scroll.tsx';
import { writeField } from '../words/field-names.ts';
import { useWords } from '../words/use-words.ts';
import { FixedFields } from './fixed-fields.tsx';
import { fieldFor, keepsRest, withColumn } from './mapping-draft.ts';

export interface MappingEditorProps {
  columns: readonly string[];
  /** The first rows, cell by cell. */
  sample: readonly (readonly string[])[];
  kind: FileKind;
  mapping: MappingGiven;
  onChange: (mapping: MappingGiven) => void;
}

const EXAMPLES = 3;

/** Each column of the file with what stands in it, and what it means; below what no column says. */
export function MappingEditor({ columns, sample, kind, mapping, onChange }: MappingEditorProps) {
  const { t } = useWords();
  return (
    <>
      <Scroll label={t('mapping.table')}>
        <table className="ledger listed mapping">
          <thead>
            <tr>
              {['mapping.column', 'mapping.examples', 'mapping.means'].map((head) => (
                <th key={head} scope="col" className="word">
                  {t(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.map((column, index) => (
              <tr key={column}>
                <th scope="row" className="word">
                  {column}
                </th>
                <td className="word" data-title={t('mapping.examples')}>
                  <span className="told">{examplesOf(sample, index) || '–'}</span>
                </td>
                <td className="word" data-title={t('mapping.means')}>
                  <FieldChoice {...{ column, kind, mapping, onChange }} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <FixedFields kind={kind} mapping={mapping} onChange={onChange} />
    </>
  );
}

function FieldChoice({ column, kind, mapping, onChange }: Omit<MappingEditorProps, 'columns' | 'sample'> & { column: string }) {
  const { t } = useWords();
  const chosen = fieldFor(mapping, column);
  const known = kind.fields.some(({ name }) => name === chosen);
  const nameOf = ({ name, required }: FileKind['fields'][number]) => `${writeField(t, name)}${required ? ' *' : ''}`;
  const options = [
    { value: '', label: t(keepsRest(mapping) ? 'mapping.kept' : 'mapping.unused') },
    ...kind.fields.map((field) => ({ value: field.name, label: nameOf(field) })),
    ...(chosen === '' || known ? [] : [{ value: chosen, label: chosen }]),
  ];
  return (
    <NativeSelect
      aria-label={t('mapping.meaningOf', { column })}
      value={chosen}
      data={options}
      onChange={(event) => onChange(withColumn(mapping, column, event.currentTarget.value))}
    />
  );
}

function examplesOf(sample: readonly (readonly string[])[], index: number): string {
  const values = sample.map((row) => row[index] ?? '').filter((value) => value !== '');
  return [...new Set(values)].slice(0, EXAMPLES).join(' · ');
}
