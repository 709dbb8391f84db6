import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';

interface WhyFormProps {
  action: string;
  /** Decides, with the reason that the log keeps. */
  decide: (why: string) => Promise<unknown>;
  onDone?: () => void;
  onCancel: () => void;
}

/** A decision about leads: why, then do it. What was asked of leads before does not hold any more afterwards. */
export function WhyForm({ action, decide, onDone, onCancel }: WhyFormProps) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [why, setWhy] = useState('');
  const deciding = useMutation({
    mutationFn: () => decide(why.trim()),
    onSuccess: async () => {
      onDone?.();
      // What was looked at beforehand cannot be asked again: it has been done.
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'preview' });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deciding.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <Field label={t('why.label')} description={t('why.kept')} maxLength={500} required value={why} onText={setWhy} />
      <Told error={deciding.error} />
      <div className="actions">
        <Button type="submit" loading={deciding.isPending} disabled={why.trim() === ''}>
          {action}
        </Button>
        <button type="button" className="plain" onClick={onCancel}>
          {t('why.cancel')}
        </button>
      </div>
    </form>
  );
}
