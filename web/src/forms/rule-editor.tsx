import { NativeSelect } from '@mantine/core';
import type { FormField, FormRule } from '../api/forms.ts';
import { Field } from '../people/entry.tsx';
import type { Language } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { comparisonNames } from './form-words.ts';

interface RuleEditorProps {
  rule: FormRule | undefined;
  /** Fields asked before. */
  before: readonly FormField[];
  language: Language;
  onRule: (rule: FormRule | undefined) => void;
}

type Condition = FormRule['conditions'][number];

/** When a field is shown: by the answers to earlier ones. */
export function RuleEditor({ rule, before, language, onRule }: RuleEditorProps) {
  const { t } = useWords();
  const [first] = before;
  if (!first) return null;
  const conditions = rule?.conditions ?? [];
  const put = (next: Condition[]) => onRule(next.length === 0 ? undefined : { match: rule?.match ?? 'all', conditions: next });
  return (
    <fieldset className="rule">
      <legend>{t('formRule.title')}</legend>
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
      <button type="button" className="plain" onClick={() => put([...conditions, { field: first.id, compare: 'answered' }])}>
        {t('formRule.add')}
      </button>
    </fieldset>
  );
}

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
  return (
    <div className="condition">
      <NativeSelect
        aria-label={t('formRule.field')}
        value={field}
        data={before.map(({ id, label }) => ({ value: id, label: label[language] || id }))}
        onChange={(event) => onCondition({ field: event.currentTarget.value, compare: 'answered' })}
      />
      <NativeSelect
        aria-label={t('formRule.compare')}
        value={compare}
        data={Object.entries(comparisonNames).map(([one, name]) => ({ value: one, label: t(name) }))}
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
  const yesNo = looked?.type === 'yes_no' || looked?.type === 'consent';
  const offered = yesNo
    ? [
        { value: 'true', label: t('formRule.yes') },
        { value: 'false', label: t('formRule.no') },
      ]
    : (looked?.options ?? []).map((option) => ({ value: option.value, label: option.label[language] || option.value }));
  if (offered.length === 0) return <Field aria-label={t('formRule.value')} value={String(value ?? '')} onText={onValue} />;
  return (
    <NativeSelect
      aria-label={t('formRule.value')}
      value={String(value ?? '')}
      data={[{ value: '', label: t('formRule.choose') }, ...offered]}
      onChange={(event) => onValue(yesNo ? event.currentTarget.value === 'true' : event.currentTarget.value)}
    />
  );
}
