import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Problem } from '../api/client.ts';
import { askRejects, cancelImport, type Import, isUnderWay, resumeImport } from '../api/imports.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { saveFile } from '../frame/save-file.ts';
import { tellProblem } from '../frame/tell-problem.ts';
import { mayDo, useSession } from '../people/session.ts';
import { useWords, type Words } from '../words/use-words.ts';

const DAY_S = 86_400;

const stateNames: Record<Import['state'], string> = {
  waiting: 'importState.waiting',
  running: 'importState.running',
  done: 'importState.done',
  cancelled: 'importState.cancelled',
  failed: 'importState.failed',
};

/** Imports, the newest first, with how far they are. */
export function ImportList({ rows }: { rows: readonly Import[] }) {
  const words = useWords();
  return (
    <DataTable
      label={words.t('imports.title')}
      file="imports"
      columns={columnsOf(words)}
      rows={rows}
      keyOf={({ id }) => id}
      isSortable={false}
    />
  );
}

function columnsOf(words: Words): Column<Import>[] {
  const { t, count, moment } = words;
  return [
    {
      id: 'file',
      title: t('imports.fileName'),
      isWord: true,
      of: ({ file }) => file,
      show: ({ file }) => <span className="told">{file}</span>,
    },
    {
      id: 'state',
      title: t('imports.state'),
      isWord: true,
      of: ({ state }) => t(stateNames[state]),
      show: (row) => <State row={row} />,
    },
    { id: 'rows', title: t('imports.rows'), of: ({ rows }) => rows, show: ({ rows }) => count(rows) },
    {
      id: 'rejected',
      title: t('imports.rejected'),
      of: ({ rejected, replayed }) => rejected - replayed,
      show: ({ rejected, replayed }) => count(rejected - replayed),
    },
    { id: 'begun', title: t('imports.begun'), of: ({ createdAt }) => createdAt, show: ({ createdAt }) => moment(createdAt) },
    { id: 'acts', title: t('imports.acts'), isWord: true, isAct: true, of: () => '', show: (row) => <Acts row={row} /> },
  ];
}

function State({ row }: { row: Import }) {
  const words = useWords();
  return (
    <>
      <span className={row.state === 'failed' ? 'refused' : undefined}>{words.t(stateNames[row.state])}</span>
      <span className="told">{row.error === null ? pace(words, row) : whyFailed(words, row.error, row.problem)}</span>
    </>
  );
}

function whyFailed(words: Words, error: string, problem: Import['problem']): string {
  return tellProblem(words, new Problem(0, error, '', problem?.code ?? '', problem?.values));
}

/** Rows a second and time left, as far as they are known. */
function pace({ t, count, duration }: Words, { state, rowsPerSecond, secondsLeft }: Import): string {
  if (state !== 'running') return '';
  const speed = rowsPerSecond === null ? [] : [t('imports.speed', { rows: count(rowsPerSecond) })];
  const left = secondsLeft === null ? [] : [t('imports.left', { time: duration(secondsLeft / DAY_S) })];
  return [...speed, ...left].join(' · ');
}

function Acts({ row }: { row: Import }) {
  const words = useWords();
  const queries = useQueryClient();
  const mayMove = mayDo(useSession(), 'write');
  const moving = useMutation({
    mutationFn: () => (isUnderWay(row) ? cancelImport(row.id) : resumeImport(row.id)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['imports'] }),
  });
  const saving = useMutation({
    mutationFn: () => askRejects(row.id),
    onSuccess: (rows) => saveFile(`funil-rejects-${row.id}.csv`, rows),
  });
  const trouble = moving.error ?? saving.error;
  return (
    <span className="cell-actions">
      {mayMove && row.state !== 'done' && (
        <button type="button" className="plain" disabled={moving.isPending} onClick={() => moving.mutate()}>
          {words.t(isUnderWay(row) ? 'imports.cancel' : 'imports.resume')}
        </button>
      )}
      {row.rejected > 0 && (
        <Link to="/imports/$id" params={{ id: row.id }}>
          {words.t('imports.mend')}
        </Link>
      )}
      {row.rejected > 0 && (
        <button type="button" className="plain" disabled={saving.isPending} onClick={() => saving.mutate()}>
          {words.t('imports.saveRejects')}
        </button>
      )}
      {trouble && (
        <span className="trouble" role="alert">
          {tellProblem(words, trouble)}
        </span>
      )}
    </span>
  );
}
