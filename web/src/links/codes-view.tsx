import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Code, codesQuery, endCode } from '../api/links.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { Glyph } from '../look/glyphs.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { Told } from '../people/told.tsx';
import { methodNames } from '../words/labels.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { CodeForm } from './code-form.tsx';
import { Sheet } from './sheet.tsx';

const HEIGHT = 320;

const warningWords: Record<Code['warnings'][number], string> = {
  over_limit: 'codes.overLimit',
  maybe_leaked: 'codes.maybeLeaked',
};

/** Codes, and the orders that carried them. */
export function CodesView() {
  const words = useWords();
  const { t } = words;
  const { frame } = useFrame();
  const queries = useQueryClient();
  const mayChange = mayDo(useSession(), 'write');
  const [isNew, setNew] = useState(false);
  const [state, setState] = useState<'open' | 'ended'>('open');
  const query = useQuery(codesQuery(frame));
  const end = useMutation({
    mutationFn: ({ code, archivedAt }: Code) => endCode(code, archivedAt === null),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['codes'] }),
  });
  return (
    <Section
      title={t('codes.list')}
      measure={t('codes.measure')}
      controls={
        <>
          <NativeSelect
            aria-label={t('codes.state')}
            value={state}
            data={[
              { value: 'open', label: t('codes.open') },
              { value: 'ended', label: t('codes.ended') },
            ]}
            onChange={(event) => setState(event.currentTarget.value as 'open' | 'ended')}
          />
          {mayChange && <Button onClick={() => setNew(true)}>{t('codes.new')}</Button>}
        </>
      }
    >
      <Told error={end.error} />
      <Ready query={query} height={HEIGHT}>
        {({ codes, currency }) => {
          const shown = codes.filter(({ archivedAt }) => (archivedAt === null) === (state === 'open'));
          if (shown.length === 0) {
            return (
              <Empty title={t('codes.none')}>
                <p>{t('codes.noneWhy')}</p>
              </Empty>
            );
          }
          const columns = [...columnsOf(words, currency), ...(mayChange ? [endingColumn(words, (code) => end.mutate(code))] : [])];
          return <DataTable label={t('codes.title')} file="codes" columns={columns} rows={shown} keyOf={({ code }) => code} shown={50} />;
        }}
      </Ready>
      {isNew && (
        <Sheet title={t('codes.new')} onClose={() => setNew(false)}>
          <CodeForm />
        </Sheet>
      )}
    </Section>
  );
}

function columnsOf({ t, count, money, day, dayIn }: Words, currency: string): Column<Code>[] {
  return [
    {
      id: 'code',
      title: t('codes.code'),
      isWord: true,
      of: ({ written }) => written,
      show: ({ written, warnings }) => (
        <>
          <code>{written}</code>
          {warnings.map((warning) => (
            <span key={warning} className="told">
              {' '}
              {t(warningWords[warning])}
            </span>
          ))}
        </>
      ),
    },
    {
      id: 'method',
      title: t('links.method'),
      isWord: true,
      of: ({ method }) => t(methodNames[method]),
      show: ({ method, creator }) => (
        <>
          <span className="named">
            <Glyph method={method} size={12} />
            {t(methodNames[method])}
          </span>
          {creator && <span className="creator">{creator}</span>}
        </>
      ),
    },
    { id: 'campaign', title: t('by.campaign'), isWord: true, of: ({ campaign }) => campaign ?? '', show: ({ campaign }) => campaign },
    { id: 'uses', title: t('codes.uses'), of: ({ uses }) => uses, show: ({ uses }) => count(uses) },
    {
      id: 'ever',
      title: t('codes.ever'),
      of: ({ ever }) => ever,
      show: ({ ever, mostUses }) => (mostUses === null ? count(ever) : t('codes.of', { ever: count(ever), most: count(mostUses) })),
    },
    { id: 'customers', title: t('links.customers'), of: ({ customers }) => customers, show: ({ customers }) => count(customers) },
    { id: 'revenue', title: t('column.revenue'), of: ({ revenue }) => revenue, show: ({ revenue }) => money(revenue ?? 0, currency) },
    {
      id: 'ends',
      title: t('links.ends'),
      isWord: true,
      of: ({ expiresAt }) => expiresAt ?? '',
      show: ({ expiresAt }) => (expiresAt ? day(dayIn(expiresAt)) : ''),
    },
  ];
}

function endingColumn({ t }: Words, onEnd: (code: Code) => void): Column<Code> {
  return {
    id: 'end',
    title: t('codes.state'),
    isWord: true,
    of: ({ archivedAt }) => t(archivedAt === null ? 'codes.open' : 'codes.ended'),
    show: (code) => (
      <button type="button" className="plain" onClick={() => onEnd(code)}>
        {t(code.archivedAt === null ? 'codes.end' : 'codes.reopen')}
      </button>
    ),
  };
}
