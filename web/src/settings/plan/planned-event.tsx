import { NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PlanFields } from '../../api/plans.ts';
import { Field } from '../../people/entry.tsx';
import { useWords } from '../../words/use-words.ts';

type PlannedEvent = PlanFields['events'][number];
type Property = PlannedEvent['properties'][number];
type PropertyType = Property['type'];

const typeNames: Record<PropertyType, string> = {
  boolean: 'type.boolean',
  integer: 'type.integer',
  number: 'type.number',
  amount: 'type.amount',
  time: 'type.time',
  string: 'type.string',
  array: 'type.array',
  object: 'type.object',
  any: 'type.any',
};

interface PlannedEventProps {
  event: PlannedEvent;
  mayChange: boolean;
  /** Null takes it out of the plan. */
  onChange: (event: PlannedEvent | null) => void;
}

/** One event that should come, with what it should carry. */
export function PlannedEventPart({ event, mayChange, onChange }: PlannedEventProps) {
  const { t } = useWords();
  const { properties } = event;
  const set = (place: number, property: Property | null) =>
    onChange({ ...event, properties: properties.flatMap((one, index) => (index === place ? (property ?? []) : one)) });
  const required = properties.filter((one) => one.required).length;
  return (
    <details className="behind planned">
      <summary>
        {event.event} <span className="soft">{t('plan.properties', { count: properties.length, required })}</span>
      </summary>
      {properties.map((property, place) => (
        <div key={property.name} className="filters property">
          <span className="unbroken">{property.name}</span>
          <NativeSelect
            aria-label={t('plan.typeOf', { name: property.name })}
            disabled={!mayChange}
            value={property.type}
            data={Object.entries(typeNames).map(([value, label]) => ({ value, label: t(label) }))}
            onChange={(change) => set(place, { ...property, type: change.currentTarget.value as PropertyType })}
          />
          <label className="box">
            <input
              type="checkbox"
              disabled={!mayChange}
              checked={property.required}
              onChange={(change) => set(place, { ...property, required: change.currentTarget.checked })}
            />
            {t('plan.required')}
            <span className="unseen"> {property.name}</span>
          </label>
          {mayChange && (
            <button type="button" className="plain" onClick={() => set(place, null)}>
              {t('claims.remove')}
              <span className="unseen"> {property.name}</span>
            </button>
          )}
        </div>
      ))}
      {mayChange && (
        <>
          <AddProperty
            taken={properties.map(({ name }) => name)}
            onAdd={(name) => onChange({ ...event, properties: [...properties, { name, type: 'string', required: false }] })}
          />
          <button type="button" className="plain" onClick={() => onChange(null)}>
            {t('plan.removeEvent')}
            <span className="unseen"> {event.event}</span>
          </button>
        </>
      )}
    </details>
  );
}

function AddProperty({ taken, onAdd }: { taken: readonly string[]; onAdd: (name: string) => void }) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (taken.includes(name.trim())) return;
    onAdd(name.trim());
    setName('');
  };
  return (
    <form className="filters property" onSubmit={submit}>
      <Field label={t('plan.newProperty')} required maxLength={200} value={name} onText={setName} />
      <button type="submit" className="plain">
        {t('plan.addProperty')}
      </button>
    </form>
  );
}
