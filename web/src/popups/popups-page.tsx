import './popups.css';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changePopup, type ListedPopup, makePopup, type PopupChange, popupsQuery } from '../api/popups.ts';
import { CodeBlock } from '../connect/code-block.tsx';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Page } from '../frame/page.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { mayDo, useSession } from '../people/session.ts';
import { Told } from '../people/told.tsx';
import { tell, tellShare } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { Builder } from './builder.tsx';
import { stateNames, stateOf, timesOf } from './popup-times.ts';
import { kindNames } from './popup-words.ts';
import { TestsSection } from './tests-section.tsx';

const HEIGHT = 280;
const LONGEST_NAME = 100;
const UNSEEN = { viewed: 0, acted: 0, closed: 0, leads: 0, customers: 0, revenue: 0 };

/** Pop-ups and bars: what came of each, and a builder that shows them as the shop's visitors see them. */
export function PopupsPage() {
  const { t } = useWords();
  const { frame } = useFrame();
  const query = useQuery(popupsQuery(frame));
  const mayWrite = mayDo(useSession(), 'write');
  const [edited, setEdited] = useState<ListedPopup | 'new' | null>(null);
  const base = edited === null || edited === 'new' ? null : query.data?.popups.find(({ id }) => id === edited.document.against);
  if (edited !== null)
    return <Builder popup={edited === 'new' ? null : edited} against={base?.name ?? null} onDone={() => setEdited(null)} />;
  return (
    <Page
      title={t('popups.title')}
      purpose={t('popups.purpose')}
      controls={mayWrite && <Button onClick={() => setEdited('new')}>{t('popups.new')}</Button>}
    >
      <Section title={t('popups.list')} measure={t('popups.measure')}>
        <Ready query={query} height={HEIGHT}>
          {({ popups, currency }) => {
            const open = popups.filter(({ archivedAt }) => archivedAt === null);
            return open.length === 0 ? (
              <Empty title={t('popups.none')}>
                <p>{t('popups.noneWhy')}</p>
              </Empty>
            ) : (
              <PopupTable popups={open} currency={currency} mayWrite={mayWrite} onEdit={setEdited} />
            );
          }}
        </Ready>
      </Section>
      {query.data && <TestsSection tests={query.data.tests} popups={query.data.popups} />}
      <Section title={t('popups.script')} measure={t('popups.scriptWhy')}>
        <Ready query={query} height={60}>
          {({ script }) => <CodeBlock name={t('popups.line')} code={`<script src="${script}" async></script>`} />}
        </Ready>
      </Section>
    </Page>
  );
}

interface PopupTableProps {
  popups: readonly ListedPopup[];
  currency: string;
  mayWrite: boolean;
  onEdit: (popup: ListedPopup) => void;
}

function PopupTable({ popups, currency, mayWrite, onEdit }: PopupTableProps) {
  const words = useWords();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ id, ...changed }: PopupChange & { id: string }) => changePopup(id, changed),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['popups'] }),
  });
  const copy = useMutation({
    mutationFn: ({ id, name, document }: ListedPopup) =>
      makePopup(words.t('popups.copyOf', { name }).slice(0, LONGEST_NAME), { ...document, against: document.against ?? id }),
    onSuccess: async (made) => {
      await queries.invalidateQueries({ queryKey: ['popups'] });
      onEdit({ ...made, ...UNSEEN });
    },
  });
  const columns = columnsOf(words, currency, mayWrite ? onEdit : null);
  return (
    <>
      <Told error={change.error ?? copy.error} />
      <DataTable
        label={words.t('popups.title')}
        file="popups"
        columns={
          mayWrite
            ? [
                ...columns,
                actsColumn(words, { onChange: (id, changed) => change.mutate({ id, ...changed }), onTest: (popup) => copy.mutate(popup) }),
              ]
            : columns
        }
        rows={popups}
        keyOf={({ id }) => id}
      />
    </>
  );
}

function columnsOf(words: Words, currency: string, onEdit: ((popup: ListedPopup) => void) | null): Column<ListedPopup>[] {
  const { t, count, money } = words;
  const counted = (id: 'viewed' | 'acted' | 'closed' | 'leads' | 'customers', title: string): Column<ListedPopup> => ({
    id,
    title,
    of: (row) => row[id],
    show: (row) => count(row[id]),
  });
  return [
    {
      id: 'name',
      title: t('popups.name'),
      isWord: true,
      of: ({ name }) => name,
      show: (popup) =>
        onEdit ? (
          <button type="button" className="plain popup-name" onClick={() => onEdit(popup)}>
            {popup.name}
          </button>
        ) : (
          popup.name
        ),
    },
    {
      id: 'kind',
      title: t('popups.kind'),
      isWord: true,
      of: ({ document }) => t(kindNames[document.kind]),
      show: ({ document }) => t(kindNames[document.kind]),
    },
    {
      id: 'state',
      title: t('popups.state'),
      isWord: true,
      of: (popup) => [t(stateNames[stateOf(popup, Date.now())]), timesOf(popup.document, words)].filter(Boolean).join(', '),
      show: (popup) => (
        <>
          {t(stateNames[stateOf(popup, Date.now())])}
          <span className="told">{timesOf(popup.document, words)}</span>
        </>
      ),
    },
    counted('viewed', t('popups.viewed')),
    counted('acted', t('popups.acted')),
    {
      id: 'share',
      title: t('popups.share'),
      of: ({ acted, viewed }) => (viewed === 0 ? null : acted / viewed),
      show: ({ acted, viewed }) => tellShare(words, acted / viewed, viewed),
    },
    counted('closed', t('popups.closed')),
    counted('leads', t('column.leads')),
    counted('customers', t('links.customers')),
    {
      id: 'revenue',
      title: t('column.revenue'),
      of: ({ revenue }) => revenue,
      show: ({ revenue }) => tell(words, revenue, (value) => money(value, currency)),
    },
  ];
}

interface Acts {
  onChange: (id: string, changed: PopupChange) => void;
  /** Makes a copy that is tested against it. */
  onTest: (popup: ListedPopup) => void;
}

function actsColumn({ t }: Words, { onChange, onTest }: Acts): Column<ListedPopup> {
  return {
    id: 'acts',
    title: t('popups.acts'),
    isWord: true,
    isAct: true,
    of: () => '',
    show: (popup) => (
      <span className="popup-acts">
        <button type="button" className="plain" onClick={() => onChange(popup.id, { isLive: !popup.isLive })}>
          {t(popup.isLive ? 'popups.takeDown' : 'popups.putLive')}
        </button>
        <button type="button" className="plain" onClick={() => onTest(popup)}>
          {t('popups.test')}
        </button>
        <button type="button" className="plain" onClick={() => onChange(popup.id, { isArchived: true, isLive: false })}>
          {t('popups.end')}
        </button>
      </span>
    ),
  };
}
