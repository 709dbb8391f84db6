import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import type { Stage } from '../../../src/core/stage.ts';
import { Field } from '../people/entry.tsx';
import { isCountry, levelNames, methodNames, methods, stageNames, stages, wordsOf } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';
import type { KeyedBy, LeadsSearch } from './leads-search.ts';

const TYPING = 250;

interface LeadFiltersProps {
  search: LeadsSearch;
  /** Channels and countries of the leads at hand, to choose from. */
  channels: readonly string[];
  countries: readonly string[];
  onChange: (changed: LeadsSearch) => void;
}

/** What the list is narrowed to: what is asked most, and the rest folded away until it is used. */
export function LeadFilters({ search, channels, countries, onChange }: LeadFiltersProps) {
  const { t } = useWords();
  const type = useDebouncedCallback((text: string) => onChange({ search: text || undefined }), TYPING);
  const isOpen = [search.channel, search.country, search.reached, search.seenFrom, search.seenTo].some((value) => value !== undefined);
  return (
    <search className="lead-filters">
      <div className="filters">
        <TextInput
          label={t('leads.search')}
          placeholder={t('leads.searchHint')}
          defaultValue={search.search}
          type="search"
          onChange={(event) => type(event.currentTarget.value)}
        />
        <Choice
          label={t('leads.level')}
          value={search.level}
          options={Object.entries(levelNames).map(([value, label]) => [value, t(label)])}
          onChoose={(level) => onChange({ level: level as LeadsSearch['level'] })}
        />
        <Choice
          label={t('leads.firstTouch')}
          value={search.method}
          options={methods.map((value) => [value, t(methodNames[value])])}
          onChoose={(method) => onChange({ method })}
        />
        {search.steps === undefined ? (
          <Choice
            label={t('leads.stage')}
            value={search.stoppedAt}
            options={stages.map((value) => [value, t(stageNames[value])])}
            onChoose={(stoppedAt) => onChange({ stoppedAt })}
          />
        ) : (
          <p className="steps-filter">
            {t('leads.steps', { step: search.stoppedAt ?? '', steps: search.steps.replaceAll(',', ' → ') })}{' '}
            <button type="button" className="plain" onClick={() => onChange({ steps: undefined, stoppedAt: undefined, window: undefined })}>
              {t('leads.stepsClear')}
            </button>
          </p>
        )}
        {(search.by !== undefined || search.unreached !== undefined) && <Narrowed search={search} onChange={onChange} />}
      </div>
      <details className="behind" open={isOpen || undefined}>
        <summary>{t('leads.moreFilters')}</summary>
        <MoreFilters search={search} channels={channels} countries={countries} onChange={onChange} />
      </details>
    </search>
  );
}

const byNames: Record<KeyedBy, string> = {
  campaign: 'by.campaign',
  landing: 'by.landing',
  content: 'by.content',
  creator: 'by.creator',
  device: 'by.device',
  country: 'by.country',
};

/** What a report asked for that has no field here: said in words, and taken back by a click. */
function Narrowed({ search: { by, key, unreached }, onChange }: Pick<LeadFiltersProps, 'search' | 'onChange'>) {
  const { t } = useWords();
  return (
    <p className="steps-filter">
      {by && <span className="unbroken">{t('leads.keyed', { by: t(byNames[by]), key: (key && wordsOf(key)) || t('by.unknown') })} </span>}
      {unreached && <span>{t('leads.unreached', { stage: t(stageNames[unreached as Stage]) })} </span>}
      <button type="button" className="plain" onClick={() => onChange({ by: undefined, key: undefined, unreached: undefined })}>
        {t('leads.stepsClear')}
      </button>
    </p>
  );
}

function MoreFilters({ search, channels, countries, onChange }: LeadFiltersProps) {
  const { t, locale } = useWords();
  const countryNames = new Intl.DisplayNames(locale, { type: 'region' });
  const withChosen = (list: readonly string[], chosen: string | undefined) => [...new Set([...list, ...(chosen ? [chosen] : [])])].sort();
  return (
    <div className="filters">
      <Choice
        label={t('leads.channel')}
        value={search.channel}
        options={withChosen(channels, search.channel).map((value) => [value, value.replaceAll('_', ' ')])}
        onChoose={(channel) => onChange({ channel })}
      />
      <Choice
        label={t('leads.country')}
        value={search.country}
        options={withChosen(countries.filter(isCountry), search.country).map((value) => [value, countryNames.of(value) ?? value])}
        onChoose={(country) => onChange({ country })}
      />
      {search.steps === undefined && (
        <Choice
          label={t('leads.reached')}
          value={search.reached}
          options={stages.map((value) => [value, t(stageNames[value])])}
          onChoose={(reached) => onChange({ reached })}
        />
      )}
      <Field
        label={t('leads.seenFrom')}
        type="date"
        value={search.seenFrom ?? ''}
        onText={(day) => onChange({ seenFrom: day || undefined })}
      />
      <Field label={t('leads.seenTo')} type="date" value={search.seenTo ?? ''} onText={(day) => onChange({ seenTo: day || undefined })} />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: readonly (readonly [value: string, label: string])[];
  onChoose: (value: string | undefined) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const { t } = useWords();
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: t('leads.any') }, ...options.map(([one, name]) => ({ value: one, label: name }))]}
      onChange={(event) => onChoose(event.currentTarget.value || undefined)}
    />
  );
}
