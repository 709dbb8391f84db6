import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { Placing } from '../../../../src/core/claim-settings.ts';
import { Section } from '../../frame/section.tsx';
import { Field } from '../../people/entry.tsx';
import { useWords } from '../../words/use-words.ts';
import { Entries } from '../entries.tsx';
import { Placed } from './placed.tsx';
import { PlacingFields } from './placing-fields.tsx';

export interface NamedPlacing extends Placing {
  key: string;
}

interface NamedSectionProps {
  title: string;
  why: string;
  /** What an entry is called by. */
  keyTitle: string;
  keyPattern: string;
  add: string;
  fresh: Placing;
  entries: readonly NamedPlacing[];
  mayChange: boolean;
  onChange: (entries: NamedPlacing[]) => void;
  children?: ReactNode;
}

const SHOWN = 20;
const LONGEST = 80;

/** Click ids or codes: each is called by one word, and says where its touches are put. */
export function NamedSection(props: NamedSectionProps) {
  const { title, why, keyTitle, keyPattern, add, fresh, entries, mayChange, onChange, children } = props;
  const { t } = useWords();
  const [edited, setEdited] = useState<NamedPlacing | null>(null);
  const [search, setSearch] = useState('');
  const found = entries.filter(({ key, creator }) => `${key} ${creator ?? ''}`.toLowerCase().includes(search.toLowerCase()));
  const done = (entry: NamedPlacing) => {
    onChange([...entries.filter(({ key }) => key !== entry.key && key !== edited?.key), entry]);
    setEdited(null);
  };
  return (
    <Section title={title} measure={why}>
      {entries.length > SHOWN && (
        <search className="filters">
          <TextInput label={t('leads.search')} type="search" onChange={(event) => setSearch(event.currentTarget.value)} />
        </search>
      )}
      {entries.length > 0 && (
        <Entries
          label={title}
          heads={[keyTitle, t('claims.goesTo'), ...(mayChange ? [''] : [])]}
          rows={found.slice(0, SHOWN).map((entry) => ({
            id: entry.key,
            cells: [
              <code key="key">{entry.key}</code>,
              placed(entry),
              ...(mayChange
                ? [
                    <Actions
                      key="actions"
                      name={entry.key}
                      onEdit={() => setEdited(entry)}
                      onRemove={() => onChange(entries.filter((one) => one !== entry))}
                    />,
                  ]
                : []),
            ],
          }))}
        />
      )}
      {found.length > SHOWN && <p className="measure">{t('claims.moreEntries', { count: found.length - SHOWN })}</p>}
      {edited && (
        <NamedForm
          key={edited.key}
          entry={edited}
          keyTitle={keyTitle}
          keyPattern={keyPattern}
          onDone={done}
          onCancel={() => setEdited(null)}
        />
      )}
      {mayChange && !edited && (
        <p className="savings">
          <button type="button" className="plain" onClick={() => setEdited({ key: '', ...fresh })}>
            {add}
          </button>
        </p>
      )}
      {children}
    </Section>
  );
}

function placed({ key, ...placing }: NamedPlacing) {
  return <Placed key={key} {...placing} />;
}

function Actions({ name, onEdit, onRemove }: { name: string; onEdit: () => void; onRemove: () => void }) {
  const { t } = useWords();
  return (
    <span className="cell-actions">
      <button type="button" className="plain" onClick={onEdit}>
        {t('claims.edit')}
        <span className="unseen"> {name}</span>
      </button>
      <button type="button" className="plain" onClick={onRemove}>
        {t('claims.remove')}
        <span className="unseen"> {name}</span>
      </button>
    </span>
  );
}

interface NamedFormProps extends Pick<NamedSectionProps, 'keyTitle' | 'keyPattern'> {
  entry: NamedPlacing;
  onDone: (entry: NamedPlacing) => void;
  onCancel: () => void;
}

function NamedForm({ entry, keyTitle, keyPattern, onDone, onCancel }: NamedFormProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(entry);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone({ ...draft, key: draft.key.trim().toLowerCase() });
  };
  return (
    <form className="aside" onSubmit={submit}>
      <Field
        label={keyTitle}
        required
        pattern={keyPattern}
        maxLength={LONGEST}
        value={draft.key}
        onText={(key) => setDraft({ ...draft, key })}
      />
      <PlacingFields value={draft} onChange={setDraft} />
      <div className="actions">
        <Button type="submit" variant="default">
          {t('claims.take')}
        </Button>
        <button type="button" className="plain" onClick={onCancel}>
          {t('why.cancel')}
        </button>
      </div>
    </form>
  );
}
