import { useState } from 'react';
import type { OwnRule } from '../../api/claims.ts';
import { Section } from '../../frame/section.tsx';
import { useWords } from '../../words/use-words.ts';
import { moved } from '../moved.ts';
import { freeName, tellCondition } from './claim-words.ts';
import type { Choices } from './condition-fields.tsx';
import { Placed } from './placed.tsx';
import { RuleForm } from './rule-form.tsx';

const MOST_RULES = 200;

interface RulesSectionProps {
  rules: OwnRule[];
  choices: Choices;
  mayChange: boolean;
  onChange: (rules: OwnRule[]) => void;
}

/** A workspace's own rules in their order: the first that holds claims the touch. */
export function RulesSection({ rules, choices, mayChange, onChange }: RulesSectionProps) {
  const { t } = useWords();
  const [edited, setEdited] = useState<number | 'new' | null>(null);
  const [said, setSaid] = useState('');
  const fresh: OwnRule = {
    name: freeName(t('claims.newRule'), rules),
    enabled: true,
    conditions: [{ field: 'utm_source', operator: 'is', value: '' }],
    method: 'influencers',
    channel: 'partner',
  };
  const done = (rule: OwnRule) => {
    onChange(edited === 'new' ? [...rules, rule] : rules.map((one, index) => (index === edited ? rule : one)));
    setEdited(null);
  };
  const move = (from: number, to: number) => {
    onChange(moved(rules, from, to));
    setSaid(t('claims.moved', { name: rules[from]?.name ?? '', place: to + 1, count: rules.length }));
  };
  return (
    <Section title={t('claims.rules')} measure={t('claims.rulesWhy')}>
      {rules.length === 0 && edited === null && <p className="soft">{t('claims.noRules')}</p>}
      <ol className="rules">
        {rules.map((rule, index) => (
          <li key={rule.name}>
            {edited === index ? (
              <RuleForm rule={rule} choices={choices} onDone={done} onCancel={() => setEdited(null)} />
            ) : (
              <Rule
                rule={rule}
                place={index}
                count={rules.length}
                mayChange={mayChange}
                onMove={(to) => move(index, to)}
                onEdit={() => setEdited(index)}
                onChange={(changed) => onChange(rules.flatMap((one) => (one === rule ? (changed ?? []) : one)))}
              />
            )}
          </li>
        ))}
      </ol>
      <p className="unseen" aria-live="polite">
        {said}
      </p>
      {edited === 'new' && <RuleForm rule={fresh} choices={choices} onDone={done} onCancel={() => setEdited(null)} />}
      {mayChange && edited === null && rules.length < MOST_RULES && (
        <button type="button" className="plain" onClick={() => setEdited('new')}>
          {t('claims.addRule')}
        </button>
      )}
    </Section>
  );
}

interface RuleProps {
  rule: OwnRule;
  place: number;
  count: number;
  mayChange: boolean;
  onMove: (to: number) => void;
  onEdit: () => void;
  /** Null takes it off the list. */
  onChange: (rule: OwnRule | null) => void;
}

function Rule({ rule, place, count, mayChange, onMove, onEdit, onChange }: RuleProps) {
  const words = useWords();
  const { t } = words;
  const { name, enabled = true, conditions } = rule;
  return (
    <div className={enabled ? undefined : 'off'}>
      <p>
        <strong>{name}</strong> {!enabled && <span className="soft">{t('claims.off')}</span>}
      </p>
      <p className="measure unbroken">{conditions.map((condition) => tellCondition(words, condition)).join(` ${t('claims.and')} `)}</p>
      <p>
        → <Placed {...rule} />
      </p>
      {mayChange && (
        <p className="cell-actions">
          <button type="button" className="plain" disabled={place === 0} onClick={() => onMove(place - 1)}>
            {t('claims.up')}
            <span className="unseen"> {name}</span>
          </button>
          <button type="button" className="plain" disabled={place === count - 1} onClick={() => onMove(place + 1)}>
            {t('claims.down')}
            <span className="unseen"> {name}</span>
          </button>
          <button type="button" className="plain" onClick={onEdit}>
            {t('claims.edit')}
            <span className="unseen"> {name}</span>
          </button>
          <button type="button" className="plain" onClick={() => onChange({ ...rule, enabled: !enabled })}>
            {t(enabled ? 'claims.turnOff' : 'claims.turnOn')}
            <span className="unseen"> {name}</span>
          </button>
          <button type="button" className="plain" onClick={() => onChange(null)}>
            {t('claims.remove')}
            <span className="unseen"> {name}</span>
          </button>
        </p>
      )}
    </div>
  );
}
