import { NativeSelect, NumberInput } from '@mantine/core';
import { type IdentifierKind, kindName, type RuleFields } from '../../api/identities.ts';
import { useWords } from '../../words/use-words.ts';
import { Entries } from '../entries.tsx';
import { moved } from '../moved.ts';

const strengthNames = {
  strong: 'strength.strong',
  medium: 'strength.medium',
  weak: 'strength.weak',
  evidence: 'strength.evidence',
} as const;

type KindRule = RuleFields['kinds'][IdentifierKind];
type Strength = keyof typeof strengthNames;

const HIGHEST_LIMIT = 200;
const MOST_DAYS = 36_500;
const MOST_LIMITS = 5;

interface KindRulesProps {
  rules: RuleFields;
  /** The order can be chosen until the first facts come in. */
  hasOrder: boolean;
  mayChange: boolean;
  onChange: (rules: RuleFields) => void;
}

/** Kinds of identifiers, strongest first: what each may gather, and how many of it one person may have. */
export function KindRules({ rules, hasOrder, mayChange, onChange }: KindRulesProps) {
  const words = useWords();
  const { t } = words;
  const { priority, kinds } = rules;
  const set = (kind: IdentifierKind) => (rule: KindRule) => onChange({ ...rules, kinds: { ...kinds, [kind]: rule } });
  return (
    <Entries
      label={t('who.kinds')}
      isWide
      heads={[t('who.kind'), t('who.strength'), t('who.limits'), ...(hasOrder && mayChange ? [''] : [])]}
      rows={priority.map((kind, place) => ({
        id: kind,
        cells: [
          `${place + 1}. ${kindName(words, kind)}`,
          <Strengths key="strength" kind={kind} rule={kinds[kind]} mayChange={mayChange} onChange={set(kind)} />,
          <Limits key="limits" rule={kinds[kind]} mayChange={mayChange} onChange={set(kind)} />,
          ...(hasOrder && mayChange
            ? [
                <Order
                  key="order"
                  name={kindName(words, kind)}
                  place={place}
                  count={priority.length}
                  onMove={(to) => onChange({ ...rules, priority: moved(priority, place, to) })}
                />,
              ]
            : []),
        ],
      }))}
    />
  );
}

interface KindProps {
  rule: KindRule;
  mayChange: boolean;
  onChange: (rule: KindRule) => void;
}

function Strengths({ kind, rule, mayChange, onChange }: KindProps & { kind: IdentifierKind }) {
  const words = useWords();
  const { t } = words;
  if (!mayChange) return t(strengthNames[rule.strength]);
  return (
    <NativeSelect
      aria-label={t('who.strengthOf', { kind: kindName(words, kind) })}
      value={rule.strength}
      data={Object.entries(strengthNames).map(([value, label]) => ({ value, label: t(label) }))}
      onChange={(event) => onChange({ ...rule, strength: event.currentTarget.value as Strength })}
    />
  );
}

function Limits({ rule, mayChange, onChange }: KindProps) {
  const { t } = useWords();
  const { limits } = rule;
  const change = (place: number, limit: (typeof limits)[number] | null) =>
    onChange({ ...rule, limits: limits.flatMap((one, index) => (index === place ? (limit ?? []) : one)) });
  if (!mayChange && limits.length === 0) return t('who.noLimit');
  return (
    <div className="limits">
      {limits.map((limit, place) =>
        mayChange ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: limits have no names, and stand in their order.
          <div key={place} className="limit">
            <NumberInput
              label={t('who.most')}
              value={limit.most}
              min={1}
              max={HIGHEST_LIMIT}
              allowDecimal={false}
              onChange={(most) => typeof most === 'number' && change(place, { ...limit, most })}
            />
            <NumberInput
              label={t('who.days')}
              value={limit.days ?? ''}
              min={1}
              max={MOST_DAYS}
              allowDecimal={false}
              onChange={(days) => change(place, { ...limit, days: typeof days === 'number' ? days : null })}
            />
            <button type="button" className="plain" onClick={() => change(place, null)}>
              {t('claims.remove')}
            </button>
          </div>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: limits have no names, and stand in their order.
          <p key={place}>{t(limit.days === null ? 'who.limitEver' : 'who.limitIn', { most: limit.most, days: limit.days ?? 0 })}</p>
        ),
      )}
      {mayChange && limits.length < MOST_LIMITS && (
        <button type="button" className="plain" onClick={() => onChange({ ...rule, limits: [...limits, { most: 5, days: null }] })}>
          {t('who.addLimit')}
        </button>
      )}
    </div>
  );
}

interface OrderProps {
  name: string;
  place: number;
  count: number;
  onMove: (to: number) => void;
}

function Order({ name, place, count, onMove }: OrderProps) {
  const { t } = useWords();
  return (
    <span className="cell-actions">
      <button type="button" className="plain" disabled={place === 0} onClick={() => onMove(place - 1)}>
        {t('claims.up')}
        <span className="unseen"> {name}</span>
      </button>
      <button type="button" className="plain" disabled={place === count - 1} onClick={() => onMove(place + 1)}>
        {t('claims.down')}
        <span className="unseen"> {name}</span>
      </button>
    </span>
  );
}
