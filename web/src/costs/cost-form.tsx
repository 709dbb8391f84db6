import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { type Cost, campaignsQuery, type StatedCost, stateCost } from '../api/costs.ts';
import { Section } from '../frame/section.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useWorkspaces } from '../frame/use-workspaces.ts';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { methodNames, methods } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';
import { useToday } from '../words/zone.ts';
import { readAmount } from './amount.ts';
import { kindMeanings, kindNames, kinds } from './cost-words.ts';
import { type Draft, draftOf, emptyDraft, newId, perDayOf } from './draft.ts';
import { changedBy, digitsOf, readChange } from './percent.ts';

interface CostFormProps {
  /** The cost that is said anew; a new one where null. */
  restated: Cost | null;
  onDone: () => void;
}

/** A cost said by hand. The same statement sent twice is one, so a lost answer can be asked for again. */
export function CostForm({ restated, onDone }: CostFormProps) {
  const words = useWords();
  const { t, locale } = words;
  const queries = useQueryClient();
  const currency = useWorkspaces().current?.currency ?? '';
  const today = useToday();
  const [id, setId] = useState(newId);
  const [draft, setDraft] = useState<Draft>(() => (restated ? draftOf(restated, locale) : emptyDraft(today)));
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const amount = amountOf(draft, restated, locale);
  const stating = useMutation({
    mutationFn: () => stateCost(statementOf({ id, draft, amount: amount ?? '', currency, restated })),
    onSuccess: async () => {
      setId(newId());
      change({ amount: '' });
      onDone();
      await queries.invalidateQueries();
    },
  });
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (restated) top.current?.querySelector<HTMLInputElement>('input[inputmode]')?.focus();
  }, [restated]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (amount !== null) stating.mutate();
  };
  return (
    <div ref={top}>
      <Section
        title={t(restated ? 'costs.restate' : 'costs.enter', { cost: restated?.cost ?? '' })}
        measure={t(restated ? 'costs.restateWhy' : 'costs.enterWhy')}
      >
        <form onSubmit={submit}>
          <CostFields
            draft={draft}
            currency={currency}
            isWrong={draft.amount !== '' && amount === null}
            isAnew={restated !== null}
            onChange={change}
          />
          <Becomes restated={restated} amount={amount} />
          <PerDay draft={draft} amount={amount} currency={draft.currency || currency} />
          <Told error={stating.error} />
          <p className="actions">
            <Button type="submit" loading={stating.isPending} disabled={amount === null}>
              {t(restated ? 'costs.sayAnew' : 'costs.say')}
            </Button>
            {restated && (
              <Button variant="default" onClick={onDone}>
                {t('costs.leave')}
              </Button>
            )}
            {stating.isSuccess && (
              <span className="done" role="status">
                {t('costs.said')}
              </span>
            )}
          </p>
        </form>
      </Section>
    </div>
  );
}

interface CostFieldsProps {
  draft: Draft;
  currency: string;
  isWrong: boolean;
  /** Whether there is an amount already, to be changed by a percentage. */
  isAnew: boolean;
  onChange: (changed: Partial<Draft>) => void;
}

function CostFields({ draft, currency, isWrong, isAnew, onChange }: CostFieldsProps) {
  const { t } = useWords();
  const { frame } = useFrame();
  const campaigns = useQuery(campaignsQuery(frame)).data?.rows.filter(({ method }) => method === draft.method) ?? [];
  const list = useId();
  return (
    <div className="cost-fields">
      <NativeSelect
        label={t('costs.kind')}
        description={t(kindMeanings[draft.spend])}
        value={draft.spend}
        data={kinds.map((value) => ({ value, label: t(kindNames[value]) }))}
        onChange={(event) => onChange({ spend: event.currentTarget.value as Draft['spend'] })}
      />
      <NativeSelect
        label={t('methods.method')}
        value={draft.method}
        data={methods.map((value) => ({ value, label: t(methodNames[value]) }))}
        onChange={(event) => onChange({ method: event.currentTarget.value as Draft['method'] })}
      />
      <Field label={t('by.channel')} maxLength={200} value={draft.channel} onText={(channel) => onChange({ channel })} />
      <Field label={t('by.campaign')} list={list} maxLength={200} value={draft.campaign} onText={(campaign) => onChange({ campaign })} />
      <datalist id={list}>
        {campaigns
          .filter(({ campaign }) => campaign !== '')
          .map(({ campaign }) => (
            <option key={campaign} value={campaign} />
          ))}
      </datalist>
      <Field label={t('costs.from')} type="date" required max={draft.to} value={draft.from} onText={(from) => onChange({ from })} />
      <Field label={t('costs.to')} type="date" required min={draft.from} value={draft.to} onText={(to) => onChange({ to })} />
      <Field
        label={t('costs.amount')}
        description={isAnew ? t('costs.orPercent') : undefined}
        inputMode={isAnew ? 'text' : 'decimal'}
        required
        error={isWrong && t('costs.notAnAmount')}
        value={draft.amount}
        onText={(amount) => onChange({ amount })}
      />
      <TextInput
        label={t('costs.currency')}
        placeholder={currency}
        pattern="[A-Za-z]{3}"
        maxLength={3}
        value={draft.currency}
        onChange={(event) => onChange({ currency: event.currentTarget.value.toUpperCase() })}
      />
    </div>
  );
}

/** The amount as typed, or the last one changed by the percentage that was typed; null while it is neither. */
function amountOf({ amount, currency }: Draft, restated: Cost | null, locale: string): string | null {
  const last = restated?.statements[0];
  const change = last && (currency || last.currency) === last.currency ? readChange(amount, locale) : null;
  return change === null || !last ? readAmount(amount, locale) : changedBy(last.amount, change, digitsOf(last.currency));
}

/** What a restated cost was, and what it becomes. */
function Becomes({ restated, amount }: { restated: Cost | null; amount: string | null }) {
  const { t, money, percent } = useWords();
  const last = restated?.statements[0];
  const [was, becomes] = [Number(last?.amount), Number(amount)];
  if (!last || amount === null || was === 0 || was === becomes) return null;
  const change = `${becomes > was ? '+' : '−'}${percent(Math.abs(becomes / was - 1))}`;
  return (
    <p className="measure">{t('costs.becomes', { was: money(was, last.currency), becomes: money(becomes, last.currency), change })}</p>
  );
}

/** What was understood, before it is said: the amount, and how it is spread. */
function PerDay({ draft, amount, currency }: { draft: Draft; amount: string | null; currency: string }) {
  const { t, money } = useWords();
  const spread = perDayOf(draft, amount);
  if (!spread || !/^[A-Z]{3}$/.test(currency)) return null;
  const filled = { amount: money(Number(amount), currency), days: spread.days, each: money(spread.each, currency) };
  return <p className="measure">{t('costs.perDay', filled)}</p>;
}

interface Stating {
  id: string;
  draft: Draft;
  amount: string;
  currency: string;
  restated: Cost | null;
}

function statementOf({ id, draft, amount, currency, restated }: Stating): StatedCost {
  const { impressions, clicks } = restated?.statements[0] ?? {};
  return {
    ...draft,
    id,
    amount,
    currency: draft.currency || currency,
    ...(restated ? { cost: restated.cost } : {}),
    ...(impressions == null ? {} : { impressions }),
    ...(clicks == null ? {} : { clicks }),
  };
}
