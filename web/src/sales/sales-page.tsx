import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../frame/page.tsx';
import { defined } from '../frame/period.ts';
import { useFrame } from '../frame/use-frame.ts';
import { statusNames } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';
import { DealList } from './deal-list.tsx';
import { OrderList } from './order-list.tsx';
import { type SalesKind, type SalesSearch, STATUSES } from './sales-search.ts';

const sales = getRouteApi('/orders');

const TYPING = 250;

/** Orders and deals as last stated, or as they were stated on the day they are read as known on. */
export function SalesPage() {
  const { t } = useWords();
  const { kind = 'orders', status, search } = sales.useSearch();
  const navigate = sales.useNavigate();
  const { frame } = useFrame();
  const change = (changed: SalesSearch) => void navigate({ search: (before) => ({ ...before, ...changed }), replace: true });
  const filter = defined({ ...frame, status, search });
  const isNarrowed = status !== undefined || search !== undefined || Object.keys(frame).length > 0;
  return (
    <Page
      title={t('sales.title')}
      purpose={t('sales.purpose')}
      controls={
        <SegmentedControl
          aria-label={t('sales.kind')}
          value={kind}
          data={[
            { value: 'orders', label: t('sales.orders') },
            { value: 'deals', label: t('sales.deals') },
          ]}
          onChange={(value) => change({ kind: value === 'deals' ? 'deals' : undefined, status: undefined })}
        />
      }
    >
      <Filters kind={kind} status={status} search={search} onChange={change} />
      {kind === 'orders' ? <OrderList filter={filter} isNarrowed={isNarrowed} /> : <DealList filter={filter} isNarrowed={isNarrowed} />}
    </Page>
  );
}

interface FiltersProps {
  kind: SalesKind;
  status: string | undefined;
  search: string | undefined;
  onChange: (changed: SalesSearch) => void;
}

function Filters({ kind, status, search, onChange }: FiltersProps) {
  const { t } = useWords();
  const type = useDebouncedCallback((text: string) => onChange({ search: text || undefined }), TYPING);
  return (
    <search className="filters">
      <TextInput
        label={t('leads.search')}
        placeholder={t('sales.searchHint')}
        defaultValue={search}
        type="search"
        onChange={(event) => type(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('sales.status')}
        value={status ?? ''}
        data={[
          { value: '', label: t('leads.any') },
          ...STATUSES[kind].map((value) => ({ value, label: statusNames[value] ? t(statusNames[value]) : value })),
        ]}
        onChange={(event) => onChange({ status: event.currentTarget.value || undefined })}
      />
    </search>
  );
}
