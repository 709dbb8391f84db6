import './popups.css';
import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changePopup, type ListedPopup, type PopupChange, popupsQuery } from '../api/popups.ts';
import { CodeBlock } from '../connect/code-block.tsx';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Page } from '../frame/page.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { mayDo, useSession } from '../people/session.ts';
import { Told } from '../people/told.tsx';
import { tellShare } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { Builder } from './builder.tsx';
import { kindNames } from './popup-words.ts';

const HEIGHT = 280;

/** Pop-ups and bars: what came of each, and a builder that shows them as the shop's visitors see them. */
export function PopupsPage() {
  const { t } = useWords();
  const { frame } = useFrame();
  const query = useQuery(popupsQuery(frame));
  const mayWrite = mayDo(useSession(), 'write');
  const [edited, setEdited] = useState<ListedPopup | 'new' | null>(null);
  if (edited !== null) return <Builder popup={edited === 'new' ? null : edited} onDone={() => setEdited(null)} />;
  return (
    <Page
      title={t('popups.title')}
      purpose={t('popups.purpose')}
      controls={mayWrite && <Button onClick={() => setEdited('new')}>{t('popups.new')}</Button>}
    >
      <Section title={t('popups.list')} measure={t('popups.measure')}>
        <Ready query={query} height={HEIGHT}>
          {({ popups }) => {
            const open = popups.filter(({ archivedAt }) => archivedAt === null);
            return open.length === 0 ? (
              <Empty title={t('popups.none')}>
                <p>{t('popups.noneWhy')}</p>
              </Empty>
            ) : (
              <PopupTable popups={open} mayWrite={mayWrite} onEdit={setEdited} />
            );
          }}
        </Ready>
      </Section>
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
  mayWrite: boolean;
  onEdit: (popup: ListedPopup) => void;
}

function PopupTable({ popups, mayWrite, onEdit }: PopupTableProps) {
  const words = useWords();
  const queries = useQueryClient();
  const change = useMutation({
    mutationFn: ({ id, ...changed }: PopupChange & { id: string }) => changePopup(id, changed),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['popups'] }),
  });
  const columns = columnsOf(words, mayWrite ? onEdit : null);
  return (
    <>
      <Told error={change.error} />
      <DataTable
        label={words.t('popups.title')}
        file="popups"
        columns={mayWrite ? [...columns, actsColumn(words, (id, changed) => change.mutate({ id, ...changed }))] : columns}
        rows={popups}
        keyOf={({ id }) => id}
      />
    </>
  );
}

function columnsOf(words: Words, onEdit: ((popup: ListedPopup) => void) | null): Column<ListedPopup>[] {
  const { t, count } = words;
  const counted = (id: 'viewed' | 'acted' | 'closed' | 'customers', title: string): Column<ListedPopup> => ({
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
          <button type="button" className="plain" onClick={() => onEdit(popup)}>
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
      of: ({ isLive }) => t(isLive ? 'popups.live' : 'popups.draft'),
      show: ({ isLive }) => t(isLive ? 'popups.live' : 'popups.draft'),
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
    counted('customers', t('links.customers')),
  ];
}

function actsColumn({ t }: Words, onChange: (id: string, changed: PopupChange) => void): Column<ListedPopup> {
  return {
    id: 'acts',
    title: t('popups.acts'),
    isWord: true,
    of: () => '',
    show: ({ id, isLive }) => (
      <span className="popup-acts">
        <button type="button" className="plain" onClick={() => onChange(id, { isLive: !isLive })}>
          {t(isLive ? 'popups.takeDown' : 'popups.putLive')}
        </button>
        <button type="button" className="plain" onClick={() => onChange(id, { isArchived: true, isLive: false })}>
          {t('popups.end')}
        </button>
      </span>
    ),
  };
}
