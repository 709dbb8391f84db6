import { Button } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askRejects, type Reject, type Replayed, rejectsQuery, replayRejects } from '../api/imports.ts';
import { MoreButton } from '../frame/more-button.tsx';
import { saveFile } from '../frame/save-file.ts';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { MendedFile } from './mended-file.tsx';
import { RejectList } from './reject-list.tsx';

const HEIGHT = 320;

/** Rows that were not taken: mended here or in a file, and tried again. What was mended and not tried is kept as long as the page is open. */
export function RejectsSection({ id, file }: { id: string; file: string }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const query = useInfiniteQuery(rejectsQuery(id));
  const [mended, setMended] = useState<ReadonlyMap<number, string>>(new Map());
  const mend = (rows: Iterable<readonly [number, string]>) => setMended((before) => new Map([...before, ...rows]));
  const trying = useMutation({
    mutationFn: () =>
      replayRejects(
        id,
        [...mended].map(([line, row]) => ({ line, row })),
      ),
    onSuccess: async () => {
      setMended(new Map());
      await queries.invalidateQueries();
    },
  });
  const saving = useMutation({ mutationFn: () => askRejects(id), onSuccess: (rows) => saveFile(`funil-rejects-${file}.csv`, rows) });
  const rows = query.data?.pages.flatMap(({ rejects }) => rejects) ?? [];
  const controls = (
    <>
      <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
        {t('imports.saveRejects')}
      </Button>
      <Button loading={trying.isPending} disabled={!rows.some(isOpen)} onClick={() => trying.mutate()}>
        {mended.size > 0 ? t('rejects.tryMended', { count: mended.size }) : t('rejects.try')}
      </Button>
    </>
  );
  return (
    <Section title={t('rejects.title')} measure={t('rejects.measure')} controls={controls}>
      <Told error={trying.error ?? saving.error} />
      {trying.data && <Outcome outcome={trying.data} />}
      <MendedFile onRows={mend} />
      <Ready query={query} height={HEIGHT}>
        {() =>
          rows.length === 0 ? (
            <Empty title={t('rejects.none')}>
              <p>{t('rejects.noneWhy')}</p>
            </Empty>
          ) : (
            <>
              <RejectList rows={rows} mended={mended} onMend={(line, row) => mend([[line, row]])} />
              <MoreButton query={query}>{t('leads.more')}</MoreButton>
            </>
          )
        }
      </Ready>
    </Section>
  );
}

function isOpen({ replayedAt }: Reject): boolean {
  return replayedAt === null;
}

function Outcome({ outcome: { tried, replayed, accepted, rejected } }: { outcome: Replayed }) {
  const { t } = useWords();
  return (
    <p className="done" role="status">
      {t('rejects.outcome', { tried, replayed, accepted, rejected })}
    </p>
  );
}
