import { Button, Checkbox, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Sign } from '../look/sign.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { isSameSearch, type LeadsSearch, readLeadsSearch } from './leads-search.ts';
import { useViews, type View } from './use-views.ts';

const PENCIL = 'm5 13 .6-2.8 6-6a1.2 1.2 0 0 1 1.7 0l.5.5a1.2 1.2 0 0 1 0 1.7l-6 6z';
const CROSS = 'm6 6 6 6M12 6l-6 6';

interface LeadViewsProps {
  search: LeadsSearch;
  onOpen: (view: LeadsSearch) => void;
}

/** What leads were narrowed to, kept under a name: for oneself, or for everybody in the workspace. */
export function LeadViews({ search, onOpen }: LeadViewsProps) {
  const { t } = useWords();
  const { views, mayShare, error, keep, rename, remove } = useViews();
  const [renamed, setRenamed] = useState<string | null>(null);
  const here = readLeadsSearch({ ...search });
  const isKept = views.some((view) => isSameSearch(view.search, here));
  const canKeep = Object.keys(here).length > 0 && !isKept;
  if (views.length === 0 && !canKeep && !error) return null;
  return (
    <section className="views" aria-label={t('views.title')}>
      {views.map((view) =>
        view.id === renamed ? (
          <NameForm
            key={view.id}
            first={view.name}
            onEnd={() => setRenamed(null)}
            onName={(name) => {
              if (name !== view.name) rename(view, name);
              setRenamed(null);
            }}
          />
        ) : (
          <Kept
            key={view.id}
            view={view}
            isHere={isSameSearch(view.search, here)}
            onOpen={() => onOpen(view.search)}
            onRename={() => setRenamed(view.id)}
            onRemove={() => remove(view)}
          />
        ),
      )}
      {canKeep && <Keep mayShare={mayShare} onKeep={(name, shared) => keep(name, here, shared)} />}
      <Told error={error} />
    </section>
  );
}

interface KeptProps {
  view: View;
  isHere: boolean;
  onOpen: () => void;
  onRename: () => void;
  onRemove: () => void;
}

/** One that is open can be renamed; removed can be any. */
function Kept({ view: { name, shared, mayChange }, isHere, onOpen, onRename, onRemove }: KeptProps) {
  const { t } = useWords();
  return (
    <span className="view">
      <button type="button" aria-pressed={isHere} onClick={onOpen}>
        {name}
        {shared && <span className="soft"> · {t('views.shared')}</span>}
      </button>
      {mayChange && isHere && (
        <button type="button" className="quiet" aria-label={t('views.rename', { name })} onClick={onRename}>
          <Sign path={PENCIL} />
        </button>
      )}
      {mayChange ? (
        <button type="button" className="quiet" aria-label={t('views.remove', { name })} onClick={onRemove}>
          <Sign path={CROSS} />
        </button>
      ) : (
        <span className="view-end" />
      )}
    </span>
  );
}

function Keep({ mayShare, onKeep }: { mayShare: boolean; onKeep: (name: string, shared: boolean) => void }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [isShared, setShared] = useState(false);
  if (!isOpen)
    return (
      <button type="button" className="plain" onClick={() => setOpen(true)}>
        {t('views.keep')}
      </button>
    );
  return (
    <NameForm first="" onEnd={() => setOpen(false)} onName={(name) => onKeep(name, isShared)}>
      {mayShare && <Checkbox label={t('views.forAll')} checked={isShared} onChange={(event) => setShared(event.currentTarget.checked)} />}
    </NameForm>
  );
}

interface NameFormProps {
  first: string;
  onName: (name: string) => void;
  onEnd: () => void;
  children?: ReactNode;
}

/** What a view is called; Escape leaves it as it was. */
function NameForm({ first, onName, onEnd, children }: NameFormProps) {
  const { t } = useWords();
  const [name, setName] = useState(first);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onName(name.trim());
  };
  return (
    <form className="keep-view" onSubmit={submit}>
      <TextInput
        label={t('views.name')}
        value={name}
        maxLength={60}
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onEnd()}
      />
      {children}
      <Button type="submit" disabled={name.trim() === ''}>
        {t('views.save')}
      </Button>
    </form>
  );
}
