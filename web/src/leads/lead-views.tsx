import { Button, TextInput } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { type FormEvent, useState } from 'react';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';
import { type LeadsSearch, readLeadsSearch } from './leads-search.ts';

interface View {
  name: string;
  search: LeadsSearch;
}

interface LeadViewsProps {
  search: LeadsSearch;
  onOpen: (view: LeadsSearch) => void;
}

/** What leads were narrowed to, kept under a name in this browser. */
export function LeadViews({ search, onOpen }: LeadViewsProps) {
  const { t } = useWords();
  const [views, setViews] = useLocalStorage<View[]>({ key: 'funil-lead-views', defaultValue: [], getInitialValueInEffect: false });
  const here = readLeadsSearch({ ...search });
  const isKept = views.some((view) => isSame(view.search, here));
  const canKeep = Object.keys(here).length > 0 && !isKept;
  if (views.length === 0 && !canKeep) return null;
  return (
    <section className="views" aria-label={t('views.title')}>
      {views.map((view) => (
        <span key={view.name} className="view">
          <button type="button" aria-pressed={isSame(view.search, here)} onClick={() => onOpen(view.search)}>
            {view.name}
          </button>
          <button
            type="button"
            className="quiet"
            aria-label={t('views.remove', { name: view.name })}
            onClick={() => setViews(views.filter(({ name }) => name !== view.name))}
          >
            <Sign path="m6 6 6 6M12 6l-6 6" />
          </button>
        </span>
      ))}
      {canKeep && <Keep onKeep={(name) => setViews([...views.filter((view) => view.name !== name), { name, search: here }])} />}
    </section>
  );
}

function Keep({ onKeep }: { onKeep: (name: string) => void }) {
  const { t } = useWords();
  const [name, setName] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name?.trim()) onKeep(name.trim());
  };
  if (name === null)
    return (
      <button type="button" className="plain" onClick={() => setName('')}>
        {t('views.keep')}
      </button>
    );
  return (
    <form className="keep-view" onSubmit={submit}>
      <TextInput
        label={t('views.name')}
        value={name}
        maxLength={60}
        ref={(field) => field?.focus()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {t('views.save')}
      </Button>
    </form>
  );
}

function isSame(a: LeadsSearch, b: LeadsSearch): boolean {
  const fields = ['search', 'level', 'method', 'stoppedAt', 'steps', 'window'] as const;
  return fields.every((field) => a[field] === b[field]);
}
