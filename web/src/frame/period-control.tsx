import { NativeSelect, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useWords } from '../words/use-words.ts';
import { dayBefore, defined, type FrameSearch, PRESETS, type Preset, todayHere } from './period.ts';

const presetNames: Record<Preset | 'own', string> = {
  all: 'period.all',
  '30d': 'period.30d',
  '90d': 'period.90d',
  '12m': 'period.12m',
  own: 'period.own',
};

interface PeriodControlProps {
  search: FrameSearch;
  /** Takes the whole frame; what is absent was cleared. */
  onChange: (search: FrameSearch) => void;
}

/** Which days are counted, and as known on which day. */
export function PeriodControl({ search, onChange }: PeriodControlProps) {
  const { t } = useWords();
  const hint = useId();
  const isOwn = search.period === undefined && (search.from !== undefined || search.to !== undefined);
  const pick = (choice: string) => onChange(defined({ ...daysOf(choice), known: search.known }));
  const change = (field: 'from' | 'to' | 'known') => (event: { currentTarget: HTMLInputElement }) =>
    onChange(defined({ ...search, [field]: event.currentTarget.value || undefined }));
  return (
    <div className="period">
      <NativeSelect
        label={t('period.label')}
        value={isOwn ? 'own' : (search.period ?? 'all')}
        data={[...PRESETS, 'own' as const].map((value) => ({ value, label: t(presetNames[value]) }))}
        onChange={(event) => pick(event.currentTarget.value)}
      />
      {isOwn && (
        <>
          <TextInput type="date" label={t('period.from')} value={search.from ?? ''} max={search.to} onChange={change('from')} />
          <TextInput type="date" label={t('period.to')} value={search.to ?? ''} min={search.from} onChange={change('to')} />
        </>
      )}
      <TextInput
        type="date"
        label={t('period.known')}
        value={search.known ?? ''}
        max={todayHere()}
        onChange={change('known')}
        aria-describedby={hint}
        title={t('period.knownHint')}
      />
      <span id={hint} className="unseen">
        {t('period.knownHint')}
      </span>
    </div>
  );
}

const OWN_DAYS = 90;

function daysOf(choice: string): FrameSearch {
  const today = todayHere();
  if (choice === 'own') return { from: dayBefore(today, OWN_DAYS), to: today };
  const preset = PRESETS.find((known) => known === choice);
  return preset === undefined || preset === 'all' ? {} : { period: preset };
}
