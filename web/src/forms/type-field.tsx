import { NativeSelect } from '@mantine/core';
import type { FormField } from '../api/forms.ts';
import { useWords } from '../words/use-words.ts';
import { typeNames } from './form-words.ts';
import { retyped, typesFor } from './retype.ts';

/** What kind of answer a field takes; it can become another where the answers so far stay readable. */
export function TypeField({ field, onField }: { field: FormField; onField: (field: FormField) => void }) {
  const { t } = useWords();
  const types = typesFor(field.type);
  return (
    <NativeSelect
      label={t('formField.type')}
      description={t(types.length > 1 ? 'formField.typeWhy' : 'formField.typeStays')}
      disabled={types.length === 1}
      value={field.type}
      data={types.map((value) => ({ value, label: t(typeNames[value]) }))}
      onChange={(event) => onField(retyped(field, event.currentTarget.value as FormField['type']))}
    />
  );
}
