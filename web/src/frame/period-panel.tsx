import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useWords } from '../words/use-words.ts';
import { useToday } from '../words/zone.ts';
import { COMPARISONS, type Comparison, type FrameSearch, frameOf, PRESETS, type Preset } from './period.ts';
import { useCalendar } from './use-calendar.ts';

export const presetNames: Record<Preset, string> = {
  all: 'period.all',
  today: 'period.today',
  yesterday: 'period.yesterday',
  '7d': 'period.7d',
  '30d': 'period.30d',
  '90d': 'period.90d',
  '12m': 'period.12m',
  month: 'period.month',
  'last-month': 'period.lastMonth',
  quarter: 'period.quarter',
  year: 'period.year',
  week: 'period.week',
  'last-week': 'period.lastWeek',
  'fiscal-year': 'period.fiscalYear',
  'last-fiscal-year': 'period.lastFiscalYear',
};

/** The same as the calendar's where that begins in January. */
const FISCAL: readonly Preset[] = ['fiscal-year', 'last-fiscal-year'];

const comparisonNames: Record<Comparison, string> = { previous: 'compare.previous', year: 'compare.year', none: 'compare.none' };

interface PeriodPanelProps {
  search: FrameSearch;
  isCompared: boolean;
  isOfNow: boolean;
  onDone: () => void;
}

/** Every choice counts at once; "Done" only closes. */
export function PeriodPanel({ search, isCompared, isOfNow, onDone }: PeriodPanelProps) {
  const { t } = useWords();
  const hint = useId();
  const choose = useChoose();
  const today = useToday();
  const calendar = useCalendar();
  const { from, to } = frameOf(search, today, calendar);
  const own = (days: { from?: string; to?: string }) => choose({ from, to, ...days, period: undefined });
  const chosen = search.period ?? (from || to ? undefined : 'all');
  return (
    <fieldset className="period-panel">
      <legend className="unseen">{t('period.label')}</legend>
      <div className="presets">
        {PRESETS.filter((preset) => calendar.fiscalYearStart !== 1 || !FISCAL.includes(preset)).map((preset) => (
          <button key={preset} type="button" aria-pressed={chosen === preset} onClick={() => choose(searchOf(preset))}>
            {t(presetNames[preset])}
          </button>
        ))}
      </div>
      <div className="period-fields">
        <TextInput
          type="date"
          label={t('period.from')}
          value={from ?? ''}
          max={to}
          onChange={(event) => own({ from: event.currentTarget.value || undefined })}
        />
        <TextInput
          type="date"
          label={t('period.to')}
          value={to ?? ''}
          min={from}
          onChange={(event) => own({ to: event.currentTarget.value || undefined })}
        />
        {isCompared && (
          <NativeSelect
            label={t('compare.label')}
            value={search.compare ?? 'previous'}
            data={COMPARISONS.map((value) => ({ value, label: t(comparisonNames[value]) }))}
            onChange={(event) => choose({ compare: compareOf(event.currentTarget.value) })}
          />
        )}
        {!isOfNow && (
          <TextInput
            type="date"
            label={t('period.known')}
            value={search.known ?? ''}
            max={today}
            aria-describedby={hint}
            onChange={(event) => choose({ known: event.currentTarget.value || undefined })}
          />
        )}
      </div>
      {!isOfNow && (
        <p id={hint} className="measure">
          {t('period.knownHint')}
        </p>
      )}
      <Button variant="default" size="xs" onClick={onDone}>
        {t('period.done')}
      </Button>
    </fieldset>
  );
}

/** Changes the frame's part of the address, on whatever page one is. A field given as undefined is cleared. */
export function useChoose(): (chosen: FrameSearch) => void {
  const navigate = useNavigate();
  return (chosen) => void navigate({ to: '.', search: (before) => ({ ...before, ...chosen }), replace: true, resetScroll: false });
}

function searchOf(preset: Preset): FrameSearch {
  return { period: preset === 'all' ? undefined : preset, from: undefined, to: undefined };
}

function compareOf(value: string): FrameSearch['compare'] {
  return value === 'year' || value === 'none' ? value : undefined;
}
