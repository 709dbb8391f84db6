import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { DropReason } from '../../../src/core/errors.ts';
import { type Refused, refusedQuery, tryAgain } from '../api/quality.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { MoreButton } from '../frame/more-button.tsx';
import { defined } from '../frame/period.ts';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { Told } from '../people/told.tsx';
import { reasonNames } from '../words/reasons.ts';
import { tellRefusal } from '../words/tell-refusal.ts';
import { useWords, type Words } from '../words/use-words.ts';
import type { ChosenPart } from './quality-search.ts';

const HEIGHT = 240;

/** What was sent and refused, of one source and reason; where it came in a file, it can be mended there. */
export function RefusedSection({ search: { source, reason }, onView }: ChosenPart) {
  const words = useWords();
  const { t } = words;
  const filter = defined({ source, reason });
  const queries = useQueryClient();
  const trying = useMutation({ mutationFn: () => tryAgain(filter), onSuccess: () => queries.invalidateQueries() });
  const query = useInfiniteQuery(refusedQuery(filter));
  const rows = query.data?.pages.flatMap((page) => page.rejects) ?? [];
  const controls = (
    <>
      <Button variant="default" loading={trying.isPending} onClick={() => trying.mutate()}>
        {t('rejects.try')}
      </Button>
      <button type="button" className="plain" onClick={() => onView({ source: undefined, reason: undefined })}>
        {t('quality.hide')}
      </button>
    </>
  );
  return (
    <Section title={t('quality.refusedOf', { source: source ?? '' })} measure={t('quality.refusedOfMeasure')} controls={controls}>
      <Told error={trying.error} />
      {trying.data && (
        <p className="done" role="status">
          {t('rejects.outcome', { ...trying.data, next: trying.data.next ?? '' })}
        </p>
      )}
      <Ready query={query} height={HEIGHT}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t('quality.noneRefused')}>{null}</Empty>
          ) : (
            <>
              <DataTable
                label={t('quality.refusedTable')}
                file="refused-facts"
                columns={columnsOf(words)}
                rows={rows}
                keyOf={({ id }) => id}
                isSortable={false}
                className="rejects"
              />
              <MoreButton query={query}>{t('leads.more')}</MoreButton>
            </>
          )
        }
      </Ready>
    </Section>
  );
}

function columnsOf(words: Words): Column<Refused>[] {
  const { t, moment } = words;
  const nameOf = (reason: string) => t(reasonNames[reason as DropReason]);
  return [
    { id: 'at', title: t('quality.at'), isWord: true, of: ({ at }) => at, show: ({ at }) => moment(at) },
    {
      id: 'reason',
      title: t('imports.reason'),
      isWord: true,
      of: (refused) => `${nameOf(refused.reason)}: ${tellRefusal(words, refused)}`,
      show: (refused) => (
        <>
          <span className="refused">{nameOf(refused.reason)}</span>
          <span className="told">{tellRefusal(words, refused)}</span>
        </>
      ),
    },
    {
      id: 'body',
      title: t('quality.sent'),
      isWord: true,
      of: ({ sent }) => sent,
      show: ({ sent, import: file }) => (
        <>
          <span className="told">{sent}</span>
          {file && (
            <Link to="/imports/$id" params={{ id: file }}>
              {t('imports.mend')}
            </Link>
          )}
        </>
      ),
    },
  ];
}
