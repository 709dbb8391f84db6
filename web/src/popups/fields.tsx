import { NativeSelect, Textarea } from '@mantine/core';
import type { PopupDocument } from '../api/popups.ts';
import { endsFirst } from '../frame/moment.ts';
import { MomentField } from '../frame/moment-field.tsx';
import { Field } from '../people/entry.tsx';
import { useWords } from '../words/use-words.ts';
import { arrivalNames, deviceNames, entriesOf, everyNames, triggerNames, triggerValues } from './popup-words.ts';

export interface FieldsProps {
  document: PopupDocument;
  onChange: (changed: Partial<PopupDocument>) => void;
}

/** When it shows, and how often to one visitor. */
export function WhenFields({ document, onChange }: FieldsProps) {
  const { t } = useWords();
  const { trigger, every, most, rest, since, until } = document;
  const valued = triggerValues[trigger.on];
  return (
    <fieldset>
      <legend>{t('popups.when')}</legend>
      <div className="popup-fields">
        <NativeSelect
          label={t('popups.trigger')}
          value={trigger.on}
          data={entriesOf(triggerNames, t)}
          onChange={(event) => onChange({ trigger: { ...trigger, on: event.currentTarget.value as PopupDocument['trigger']['on'] } })}
        />
        {valued !== undefined && (
          <Field
            label={t(valued)}
            type="number"
            min={0}
            required
            value={String(trigger.value)}
            onText={(value) => onChange({ trigger: { ...trigger, value: Number(value) || 0 } })}
          />
        )}
        <NativeSelect
          label={t('popups.every')}
          value={every}
          data={entriesOf(everyNames, t)}
          onChange={(event) => onChange({ every: event.currentTarget.value as PopupDocument['every'] })}
        />
        <Field
          label={t('popups.most')}
          type="number"
          min={1}
          max={100}
          required
          value={String(most)}
          onText={(value) => onChange({ most: wholeWithin(value, 1, 100) })}
        />
        <Field
          label={t('popups.rest')}
          type="number"
          min={0}
          max={365}
          required
          value={String(rest)}
          onText={(value) => onChange({ rest: wholeWithin(value, 0, 365) })}
        />
      </div>
      <p className="measure">{t('popups.stops')}</p>
      <div className="popup-fields popup-times">
        <MomentField label={t('popups.since')} value={since ?? ''} onChange={(moment) => onChange({ since: moment || null })} />
        <MomentField
          label={t('popups.lastUntil')}
          value={until ?? ''}
          error={endsFirst(document) && t('moment.endsFirst')}
          onChange={(moment) => onChange({ until: moment || null })}
        />
      </div>
      <p className="measure">{t(until && Date.parse(until) <= Date.now() ? 'popups.overAlready' : 'popups.timesWhy')}</p>
    </fieldset>
  );
}

/** On which pages, and to whom. */
export function WhoFields({ document, onChange }: FieldsProps) {
  const { t } = useWords();
  const { pages, notPages, products, arrivals, devices, visits } = document;
  const lines = (text: string) => text.split('\n').map((line) => line.trim());
  const listed = (value: readonly string[]) => value.join('\n');
  return (
    <fieldset>
      <legend>{t('popups.whom')}</legend>
      <div className="popup-fields">
        <Textarea
          label={t('popups.pages')}
          description={t('popups.pagesWhy')}
          rows={3}
          defaultValue={listed(pages)}
          onChange={(event) => onChange({ pages: lines(event.currentTarget.value).filter(Boolean) })}
        />
        <Textarea
          label={t('popups.notPages')}
          description={t('popups.pagesWhy')}
          rows={3}
          defaultValue={listed(notPages)}
          onChange={(event) => onChange({ notPages: lines(event.currentTarget.value).filter(Boolean) })}
        />
        <Textarea
          label={t('popups.products')}
          description={t('popups.productsWhy')}
          rows={3}
          defaultValue={listed(products)}
          onChange={(event) => onChange({ products: lines(event.currentTarget.value).filter(Boolean) })}
        />
        <NativeSelect
          label={t('popups.devices')}
          value={devices}
          data={entriesOf(deviceNames, t)}
          onChange={(event) => onChange({ devices: event.currentTarget.value as PopupDocument['devices'] })}
        />
        <Field
          label={t('popups.firstVisit')}
          type="number"
          min={1}
          max={1000}
          required
          value={String(visits.least)}
          onText={(value) => onChange({ visits: { ...visits, least: wholeWithin(value, 1, 1_000) } })}
        />
        <Field
          label={t('popups.lastVisit')}
          type="number"
          min={1}
          max={1000}
          value={visits.most === null ? '' : String(visits.most)}
          onText={(value) => onChange({ visits: { ...visits, most: value === '' ? null : wholeWithin(value, 1, 1_000) } })}
        />
      </div>
      <fieldset className="popup-arrivals">
        <legend>{t('popups.arrivals')}</legend>
        {entriesOf(arrivalNames, t).map(({ value, label }) => (
          <label key={value}>
            <input
              type="checkbox"
              checked={arrivals.includes(value)}
              onChange={(event) =>
                onChange({ arrivals: event.currentTarget.checked ? [...arrivals, value] : arrivals.filter((one) => one !== value) })
              }
            />
            {label}
          </label>
        ))}
      </fieldset>
      <p className="measure">{t('popups.searchRule')}</p>
    </fieldset>
  );
}

function wholeWithin(text: string, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(Number(text)) || least));
}
