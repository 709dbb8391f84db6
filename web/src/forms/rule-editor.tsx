import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormField, type FormRule, formChoicesQuery } from '../api/forms.ts';
import { Field } from '../people/entry.tsx';
import type { Language } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { nameOf } from './field-name.ts';
import { comparisonNames } from './form-words.ts';
import { comparisonsFor, isNumber, valuesOf } from './rule-choices.ts';

interface RuleEditorProps {
  title: string;
  rule: FormRule | undefined;
  /** Fields asked before. */
  before: readonly FormField[];
  language: Language;
  onRule: (rule: FormRule | undefined) => void;
}

type Condition = FormRule['conditions'][number];

/** When a field or a step is shown: by the answers to earlier fields. */
export function RuleEditor({ title, rule, before, language, onRule }: RuleEditorProps) {
  const { t } = useWords();
  const conditions = rule?.conditions ?? [];
  const [first] = before;
  // A rule without anything before it is one too many, and can be taken away.
  if (!first && conditions.length === 0) return null;
  const put = (next: Condition[]) => onRule(next.length === 0 ? undefined : { match: rule?.match ?? 'all', conditions: next });
  return (
    <fieldset className="rule">
      <legend>{title}</legend>
      {conditions.length === 0 && <p className="soft">{t('formRule.always')}</p>}
      {conditions.length > 1 && (
        <NativeSelect
          label={t('formRule.match')}
          value={rule?.match ?? 'all'}
          data={[
            { value: 'all', label: t('formRule.all') },
            { value: 'any', label: t('formRule.any') },
          ]}
          onChange={(event) => onRule({ match: event.currentTarget.value as FormRule['match'], conditions })}
        />
      )}
      {conditions.map((condition, nth) => (
        <ConditionRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name but its place
          key={nth}
          condition={condition}
          before={before}
          language={language}
          onCondition={(next) => put(conditions.flatMap((one, at) => (at === nth ? (next ? [next] : []) : [one])))}
        />
      ))}
      {first && conditions.length < MOST && (
        <button type="button" className="plain" onClick={() => put([...conditions, { field: first.id, compare: 'answered' }])}>
          {t('formRule.add')}
        </button>
      )}
    </fieldset>
  );
}

const MOST = 10;

interface ConditionProps {
  condition: Condition;
  before: readonly FormField[];
  language: Language;
  onCondition: (condition: Condition | null) => void;
}

function ConditionRow({ condition, before, language, onCondition }: ConditionProps) {
  const { t } = useWords();
  const { field, compare, value } = condition;
  const looked = before.find(({ id }) => id === field);
  const fields = before.map((one) => ({ value: one.id, label: nameOf(one, language) || one.id }));
  return (
    <div className="condition">
      <NativeSelect
        aria-label={t('formRule.field')}
        value={field}
        data={looked ? fields : [{ value: field, label: t('formRule.gone', { field }) }, ...fields]}
        onChange={(event) => onCondition({ field: event.currentTarget.value, compare: 'answered' })}
      />
      <NativeSelect
        aria-label={t('formRule.compare')}
        value={compare}
        data={comparisonsFor(looked?.type, compare).map((one) => ({ value: one, label: t(comparisonNames[one]) }))}
        onChange={(event) => onCondition({ ...condition, compare: event.currentTarget.value as Condition['compare'] })}
      />
      {compare !== 'answered' && compare !== 'empty' && (
        <Value looked={looked} language={language} value={value} onValue={(next) => onCondition({ ...condition, value: next })} />
      )}
      <button type="button" className="plain" onClick={() => onCondition(null)}>
        {t('formRule.remove')}
      </button>
    </div>
  );
}

interface ValueProps {
  looked: FormField | undefined;
  language: Language;
  value: Condition['value'];
  onValue: (value: NonNullable<Condition['value']>) => void;
}

function Value({ looked, language, value, onValue }: ValueProps) {
  const { t } = useWords();
  const usual = useQuery(formChoicesQuery(language)).data;
  const yesNo = looked?.type === 'yes_no' || looked?.type === 'consent';
  const offered = yesNo
    ? [
        { value: 'true', label: t('formRule.yes') },
        { value: 'false', label: t('formRule.no') },
      ]
    : valuesOf(looked, language, usual);
  const type = isNumber(looked) ? 'number' : looked?.type === 'date' ? 'date' : 'text';
  if (offered.length === 0) return <Field aria-label={t('formRule.value')} type={type} value={String(value ?? '')} onText={onValue} />;
  return (
    <NativeSelect
      aria-label={t('formRule.value')}
      value={String(value ?? '')}
      data={[{ value: '', label: t('formRule.choose') }, ...offered]}
      onChange={(event) => onValue(yesNo ? event.currentTarget.value === 'true' : event.currentTarget.value)}
    />
  );
}
