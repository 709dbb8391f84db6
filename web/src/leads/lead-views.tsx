import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Sign } from '../look/sign.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { isSameSearch, type LeadsSearch, readLeadsSearch } from './leads-search.ts';
import { useViews } from './use-views.ts';

interface LeadViewsProps {
  search: LeadsSearch;
  onOpen: (view: LeadsSearch) => void;
}

/** What leads were narrowed to, kept under a name: for oneself, or for everybody in the workspace. */
export function LeadViews({ search, onOpen }: LeadViewsProps) {
  const { t } = useWords();
  const { views, mayShare, error, keep, remove } = useViews();
  const here = readLeadsSearch({ ...search });
  const isKept = views.some((view) => isSameSearch(view.search, here));
  const canKeep = Object.keys(here).length > 0 && !isKept;
  if (views.length === 0 && !canKeep && !error) return null;
  return (
    <section className="views" aria-label={t('views.title')}>
      {views.map((view) => (
        <span key={view.id} className="view">
          <button type="button" aria-pressed={isSameSearch(view.search, here)} onClick={() => onOpen(view.search)}>
            {view.name}
            {view.shared && <span className="soft"> · {t('views.shared')}</span>}
          </button>
          {view.mayRemove ? (
            <button type="button" className="quiet" aria-label={t('views.remove', { name: view.name })} onClick={() => remove(view)}>
              <Sign path="m6 6 6 6M12 6l-6 6" />
            </button>
          ) : (
            <span className="view-end" />
          )}
        </span>
      ))}
      {canKeep && <Keep mayShare={mayShare} onKeep={(name, shared) => keep(name, here, shared)} />}
      <Told error={error} />
    </section>
  );
}

function Keep({ mayShare, onKeep }: { mayShare: boolean; onKeep: (name: string, shared: boolean) => void }) {
  const { t } = useWords();
  const [name, setName] = useState<string | null>(null);
  const [isShared, setShared] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name?.trim()) onKeep(name.trim(), isShared);
  };
  if (name === null)
    return (
      <button type="button" className="plain" onClick={() => setName('')}>
        {t('views.keep')}
      </button>
    );
  return (
    <form className="keep-view" onSubmit={submit}>
      <TextInput label={t('views.name')} value={name} maxLength={60} autoFocus onChange={(event) => setName(event.currentTarget.value)} />
      {mayShare && <Checkbox label={t('views.forAll')} checked={isShared} onChange={(event) => setShared(event.currentTarget.checked)} />}
      <Button type="submit" disabled={name.trim() === ''}>
        {t('views.save')}
      </Button>
    </form>
  );
}
