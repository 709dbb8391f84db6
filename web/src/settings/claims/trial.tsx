import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import {
  type ClaimSettings,
  claimsQuery,
  claimVersionsQuery,
  type DryRun,
  putToHistory,
  restatementsQuery,
  type Span,
  saveClaims,
  tryClaims,
} from '../../api/claims.ts';
import { defined } from '../../frame/period.ts';
import { Section } from '../../frame/section.tsx';
import { Field } from '../../people/entry.tsx';
import { Told } from '../../people/told.tsx';
import { useWords } from '../../words/use-words.ts';
import { Moves } from './moves.tsx';

interface TrialProps {
  base: number;
  draft: ClaimSettings;
  /** The draft in a form that can be compared: what was tried is shown for as long as it is what stands there. */
  text: string;
  isChanged: boolean;
  mayChange: boolean;
  onSaved: (settings: ClaimSettings, version: number) => void;
}

/** Tries what stands above on history, and puts it in force: for new facts, or for history too. */
export function Trial({ base, draft, text, isChanged, mayChange, onSaved }: TrialProps) {
  const { t } = useWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const span = defined({ from: from || undefined, to: to || undefined });
  const asked = `${from} ${to} ${text}`;
  const trial = useMutation({ mutationFn: (_asked: string) => tryClaims(draft, span) });
  const result = trial.variables === asked ? trial.data : undefined;
  return (
    <Section title={t('trial.title')} measure={t('trial.why')}>
      <form
        className="filters"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          trial.mutate(asked);
        }}
      >
        <Field label={t('trial.from')} type="date" value={from} onText={setFrom} />
        <Field label={t('trial.to')} type="date" value={to} onText={setTo} />
        <Button type="submit" variant="default" loading={trial.isPending}>
          {t('trial.run')}
        </Button>
      </form>
      <Told error={trial.error} />
      {result && <Moves result={result} />}
      {mayChange && <Putting base={base} draft={draft} span={span} isChanged={isChanged} result={result} onSaved={onSaved} />}
    </Section>
  );
}

interface PuttingProps extends Pick<TrialProps, 'base' | 'draft' | 'isChanged' | 'onSaved'> {
  span: Span;
  result: DryRun | undefined;
}

function Putting({ base, draft, isChanged, onSaved, span, result }: PuttingProps) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const save = useMutation({
    mutationFn: async (isForHistory: boolean) => {
      const saved = await saveClaims(base, note.trim(), draft);
      queries.setQueryData(claimsQuery().queryKey, saved);
      onSaved(saved, saved.version);
      if (isForHistory) await putToHistory(saved.version, span);
      return isForHistory;
    },
    onSuccess: () => setNote(''),
    onSettled: () =>
      Promise.all([claimVersionsQuery(), restatementsQuery()].map(({ queryKey }) => queries.invalidateQueries({ queryKey }))),
  });
  const changesHistory = result !== undefined && result.restated.touches > 0 && (isChanged || base > 0);
  if (!isChanged && !changesHistory) return save.isSuccess ? <Saved isForHistory={save.data} /> : null;
  return (
    <form
      className="stack putting"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate(false);
      }}
    >
      {isChanged && <Field label={t('trial.note')} maxLength={500} value={note} onText={setNote} />}
      <Told error={save.error} />
      <div className="actions">
        {isChanged && (
          <Button type="submit" loading={save.isPending && !save.variables}>
            {t('trial.forNew')}
          </Button>
        )}
        {changesHistory && (
          <Button variant="default" loading={save.isPending && save.variables} onClick={() => save.mutate(true)}>
            {t('trial.forHistory', { count: result.restated.touches })}
          </Button>
        )}
      </div>
      <p className="measure">{t(changesHistory ? 'trial.historyMeans' : 'trial.newMeans')}</p>
    </form>
  );
}

function Saved({ isForHistory }: { isForHistory: boolean }) {
  const { t } = useWords();
  return (
    <p className="done" role="status">
      {t(isForHistory ? 'trial.putToHistory' : 'trial.saved')}
    </p>
  );
}
