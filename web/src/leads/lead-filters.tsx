import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { levelNames, methodNames, methods, stageNames, stages } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';
import type { LeadsSearch } from './leads-search.ts';

const TYPING = 250;

interface LeadFiltersProps {
  search: LeadsSearch;
  onChange: (changed: LeadsSearch) => void;
}

export function LeadFilters({ search, onChange }: LeadFiltersProps) {
  const { t } = useWords();
  const type = useDebouncedCallback((text: string) => onChange({ search: text || undefined }), TYPING);
  return (
    <search className="filters">
      <TextInput
        label={t('leads.search')}
        placeholder={t('leads.searchHint')}
        defaultValue={search.search}
        type="search"
        onChange={(event) => type(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('leads.level')}
        value={search.level ?? ''}
        data={[{ value: '', label: t('leads.any') }, ...Object.entries(levelNames).map(([value, label]) => ({ value, label: t(label) }))]}
        onChange={(event) => onChange({ level: (event.currentTarget.value || undefined) as LeadsSearch['level'] })}
      />
      <NativeSelect
        label={t('leads.firstTouch')}
        value={search.method ?? ''}
        data={[{ value: '', label: t('leads.any') }, ...methods.map((value) => ({ value, label: t(methodNames[value]) }))]}
        onChange={(event) => onChange({ method: event.currentTarget.value || undefined })}
      />
      {search.steps === undefined ? (
        <NativeSelect
          label={t('leads.stage')}
          value={search.stoppedAt ?? ''}
          data={[{ value: '', label: t('leads.any') }, ...stages.map((value) => ({ value, label: t(stageNames[value]) }))]}
          onChange={(event) => onChange({ stoppedAt: event.currentTarget.value || undefined })}
        />
      ) : (
        <p className="steps-filter">
          {t('leads.steps', { step: search.stoppedAt ?? '', steps: search.steps.replaceAll(',', ' → ') })}{' '}
          <button type="button" className="plain" onClick={() => onChange({ steps: undefined, stoppedAt: undefined, window: undefined })}>
            {t('leads.stepsClear')}
          </button>
        </p>
      )}
    </search>
  );
}
