import type { DryRun, MappingGiven } from '../api/imports.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { reasonNames } from '../words/reasons.ts';
import { tellRefusal } from '../words/tell-refusal.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { DryRunWarning } from './dry-run-warning.tsx';
import { writeFact } from './mapping-words.ts';

const SHOWN = 10;

type Reject = DryRun['rejects'][number];
type Taken = DryRun['first'][number];

interface DryRunResultProps {
  dryRun: DryRun;
  mapping: MappingGiven;
  onMapping: (mapping: MappingGiven) => void;
}

/** What the first rows of the file become, and which are not taken and why. */
export function DryRunResult({ dryRun: { counts, first, rejects, warnings, whole }, mapping, onMapping }: DryRunResultProps) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <p>{t(whole ? 'imports.wholeRead' : 'imports.partRead', { rows: counts.rows, facts: counts.facts, rejected: counts.rejected })}</p>
      {warnings.map((warning) => (
        <DryRunWarning key={warning.detail} {...{ warning, mapping, onMapping }} />
      ))}
      {first.length > 0 && (
        <DataTable
          label={t('imports.firstRows')}
          file="dry-run"
          className="live"
          columns={takenColumns(words)}
          rows={first}
          keyOf={({ line }) => String(line)}
          isSortable={false}
        />
      )}
      {rejects.length > 0 && (
        <DataTable
          label={t('imports.notTaken')}
          file="dry-run-rejects"
          className="rejects"
          columns={rejectColumns(words)}
          rows={rejects}
          keyOf={({ line, field }) => `${line} ${field}`}
          isSortable={false}
          shown={SHOWN}
        />
      )}
    </>
  );
}

function takenColumns(words: Words): Column<Taken>[] {
  const { t, count } = words;
  const factsOf = ({ facts }: Taken) => facts.map((fact) => writeFact(words, fact)).join('\n');
  return [
    { id: 'line', title: t('imports.line'), isWord: true, of: ({ line }) => line, show: ({ line }) => count(line) },
    { id: 'facts', title: t('imports.firstRows'), isWord: true, of: factsOf, show: (row) => <span className="told">{factsOf(row)}</span> },
  ];
}

function rejectColumns(words: Words): Column<Reject>[] {
  const { t, count } = words;
  return [
    { id: 'line', title: t('imports.line'), isWord: true, of: ({ line }) => line, show: ({ line }) => count(line) },
    {
      id: 'reason',
      title: t('imports.reason'),
      isWord: true,
      of: (reject) => `${t(reasonNames[reject.reason])}: ${tellRefusal(words, reject)}`,
      show: (reject) => (
        <>
          <span className="refused">{t(reasonNames[reject.reason])}</span>
          <span className="told">{tellRefusal(words, reject)}</span>
        </>
      ),
    },
    { id: 'row', title: t('imports.row'), isWord: true, of: ({ row }) => row, show: ({ row }) => <span className="told">{row}</span> },
  ];
}
