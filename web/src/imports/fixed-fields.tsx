import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FileKind, MappingGiven } from '../api/imports.ts';
import { writeField } from '../words/field-names.ts';
import { useWords } from '../words/use-words.ts';
import { fieldsIn, fixedFields, missingFields, withFixed } from './mapping-draft.ts';

interface FixedFieldsProps {
  kind: FileKind;
  mapping: MappingGiven;
  onChange: (mapping: MappingGiven) => void;
}

/** What is the same for every row of the file, and what still has to be said. */
export function FixedFields({ kind, mapping, onChange }: FixedFieldsProps) {
  const { t } = useWords();
  const fixed = fixedFields(mapping);
  const [added, setAdded] = useState<string[]>([]);
  const missing = missingFields(mapping, kind);
  const unsaid = [...new Set([...missing, ...added])].filter((field) => !(field in fieldsIn(mapping)));
  const free = kind.fields.filter(({ name }) => !(name in fieldsIn(mapping)) && !unsaid.includes(name));
  return (
    <>
      {missing.length > 0 && (
        <p className="partial" role="note">
          {t('mapping.missing', { fields: missing.map((field) => writeField(t, field)).join(', ') })}
        </p>
      )}
      <div className="cost-fields">
        {fixed.map(({ field, value, shown }) =>
          value === null ? (
            <TextInput key={field} label={writeField(t, field)} value={shown} readOnly />
          ) : (
            <FixedField key={field} {...{ kind, field, value, mapping, onChange }} />
          ),
        )}
        {unsaid.map((field) => (
          <FixedField key={field} {...{ kind, field, mapping, onChange }} value="" />
        ))}
        <NativeSelect
          label={t('mapping.addFixed')}
          value=""
          data={[{ value: '', label: t('mapping.choose') }, ...free.map(({ name }) => ({ value: name, label: writeField(t, name) }))]}
          onChange={(event) => setAdded([...added, event.currentTarget.value])}
        />
      </div>
    </>
  );
}

function FixedField({ kind, field, value, mapping, onChange }: FixedFieldsProps & { field: string; value: string }) {
  const { t } = useWords();
  const words = kind.fields.find(({ name }) => name === field)?.words ?? [];
  const label = t('mapping.forAll', { field: writeField(t, field) });
  const change = (text: string) => onChange(withFixed(mapping, field, text));
  if (words.length === 0) return <TextInput label={label} value={value} onChange={(event) => change(event.currentTarget.value)} />;
  const data = [{ value: '', label: t('mapping.choose') }, ...words.map((word) => ({ value: word, label: word }))];
  return <NativeSelect label={label} value={value} data={data} onChange={(event) => change(event.currentTarget.value)} />;
}
