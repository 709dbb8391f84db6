import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { Condition, RuleField, RuleOperator } from '../../../../src/core/claim-settings.ts';
import { Field } from '../../people/entry.tsx';
import { methodNames, methods } from '../../words/labels.ts';
import { useWords } from '../../words/use-words.ts';
import { fieldName, operatorName, takesValue } from './claim-words.ts';

/** What conditions can be made of. */
export interface Choices {
  fields: readonly RuleField[];
  operators: readonly RuleOperator[];
  sources: readonly string[];
}

interface ConditionFieldsProps {
  condition: Condition;
  choices: Choices;
  onChange: (condition: Condition) => void;
  onRemove?: (() => void) | undefined;
}

/** A source is named, not searched for. */
const OF_SOURCES: readonly RuleOperator[] = ['is', 'one_of'];

export function ConditionFields({ condition, choices, onChange, onRemove }: ConditionFieldsProps) {
  const words = useWords();
  const { t } = words;
  const operators = condition.field === 'source' ? choices.operators.filter((one) => OF_SOURCES.includes(one)) : choices.operators;
  const chosen = (field: RuleField) => {
    const operator = field === 'source' && !OF_SOURCES.includes(condition.operator) ? 'is' : condition.operator;
    onChange({ field, operator, ...(takesValue(operator) ? { value: '' } : {}) });
  };
  return (
    <div className="filters condition">
      <NativeSelect
        label={t('claims.field')}
        value={condition.field}
        data={choices.fields.map((value) => ({ value, label: fieldName(words, value) }))}
        onChange={(event) => chosen(event.currentTarget.value as RuleField)}
      />
      <NativeSelect
        label={t('claims.compared')}
        value={condition.operator}
        data={operators.map((value) => ({ value, label: operatorName(words, value) }))}
        onChange={(event) => onChange(withOperator(condition, event.currentTarget.value as RuleOperator))}
      />
      {takesValue(condition.operator) && (
        <Value key={`${condition.field} ${condition.operator}`} condition={condition} sources={choices.sources} onChange={onChange} />
      )}
      {onRemove && (
        <button type="button" className="plain" onClick={onRemove}>
          {t('claims.removeCondition')}
        </button>
      )}
    </div>
  );
}

function Value({
  condition,
  sources,
  onChange,
}: {
  condition: Condition;
  sources: readonly string[];
  onChange: (changed: Condition) => void;
}) {
  const { t } = useWords();
  const { field, operator, value } = condition;
  // A comma that is being typed would vanish if the text were made from the list again.
  const [text, setText] = useState(Array.isArray(value) ? value.join(', ') : (value ?? ''));
  const options =
    operator !== 'is'
      ? undefined
      : field === 'source'
        ? sources.map((name) => ({ value: name, label: name }))
        : field === 'method'
          ? methods.map((name) => ({ value: name, label: t(methodNames[name]) }))
          : undefined;
  if (options)
    return (
      <NativeSelect
        label={t('claims.value')}
        required
        value={typeof value === 'string' ? value : ''}
        data={[{ value: '', label: '–' }, ...options]}
        onChange={(event) => onChange({ ...condition, value: event.currentTarget.value })}
      />
    );
  return (
    <Field
      label={t(operator === 'one_of' ? 'claims.values' : 'claims.value')}
      required
      value={text}
      onText={(typed) => {
        setText(typed);
        onChange({ ...condition, value: operator === 'one_of' ? listOf(typed) : typed });
      }}
    />
  );
}

function withOperator({ field, value }: Condition, operator: RuleOperator): Condition {
  if (!takesValue(operator)) return { field, operator };
  const text = Array.isArray(value) ? value.join(', ') : (value ?? '');
  return { field, operator, value: operator === 'one_of' ? listOf(text) : text };
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}
