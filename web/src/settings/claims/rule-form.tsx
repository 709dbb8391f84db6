import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Condition } from '../../../../src/core/claim-settings.ts';
import type { OwnRule } from '../../api/claims.ts';
import { Field } from '../../people/entry.tsx';
import { useWords } from '../../words/use-words.ts';
import { type Choices, ConditionFields } from './condition-fields.tsx';
import { PlacingFields } from './placing-fields.tsx';

const MOST_CONDITIONS = 10;
const LONGEST_NAME = 80;

interface RuleFormProps {
  rule: OwnRule;
  choices: Choices;
  onDone: (rule: OwnRule) => void;
  onCancel: () => void;
}

interface Numbered {
  id: number;
  condition: Condition;
}

/** One rule: all conditions must hold, then the touch is put where it says. */
export function RuleForm({ rule, choices, onDone, onCancel }: RuleFormProps) {
  const { t } = useWords();
  const [draft, setDraft] = useState(rule);
  const [conditions, setConditions] = useState<Numbered[]>(rule.conditions.map((condition, id) => ({ id, condition })));
  const add = () =>
    setConditions([...conditions, { id: nextId(conditions), condition: { field: 'utm_source', operator: 'is', value: '' } }]);
  const change = (id: number) => (condition: Condition) =>
    setConditions(conditions.map((one) => (one.id === id ? { id, condition } : one)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone({ ...draft, name: draft.name.trim(), conditions: conditions.map(({ condition }) => condition) });
  };
  return (
    <form className="aside" onSubmit={submit}>
      <Field
        label={t('claims.ruleName')}
        required
        maxLength={LONGEST_NAME}
        value={draft.name}
        onText={(name) => setDraft({ ...draft, name })}
      />
      <fieldset className="bare-fields">
        <legend>{t('claims.when')}</legend>
        {conditions.map(({ id, condition }) => (
          <ConditionFields
            key={id}
            condition={condition}
            choices={choices}
            onChange={change(id)}
            onRemove={conditions.length > 1 ? () => setConditions(conditions.filter((one) => one.id !== id)) : undefined}
          />
        ))}
        {conditions.length < MOST_CONDITIONS && (
          <button type="button" className="plain" onClick={add}>
            {t('claims.addCondition')}
          </button>
        )}
      </fieldset>
      <fieldset className="bare-fields">
        <legend>{t('claims.then')}</legend>
        <PlacingFields value={draft} onChange={setDraft} />
      </fieldset>
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

function nextId(conditions: readonly Numbered[]): number {
  return Math.max(-1, ...conditions.map(({ id }) => id)) + 1;
}
