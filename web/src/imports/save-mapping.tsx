import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type MappingGiven, saveMapping } from '../api/imports.ts';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { nameOf } from './mapping-words.ts';

/** Keeps the mapping under a name, for the next file of its kind. */
export function SaveMapping({ mapping, onSaved }: { mapping: MappingGiven; onSaved: (mapping: MappingGiven) => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState('');
  const saving = useMutation({
    mutationFn: () => saveMapping(plainName(name), mapping),
    onSuccess: ({ mapping: saved }) => {
      onSaved(saved as MappingGiven);
      return queries.invalidateQueries({ queryKey: ['mappings'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className="filters keeping" onSubmit={submit}>
      <Field label={t('mapping.name')} placeholder={nameOf(mapping)} maxLength={80} value={name} onText={setName} />
      <Button type="submit" variant="default" loading={saving.isPending} disabled={plainName(name) === ''}>
        {t('mapping.save')}
      </Button>
      {saving.data && (
        <span className="done" role="status">
          {t('mapping.saved', { name: nameOf(saving.data.mapping as MappingGiven) })}
        </span>
      )}
      <Told error={saving.error} />
    </form>
  );
}

/** "Despesas do Meta" as names of mappings are written: despesas-do-meta. */
function plainName(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
