import type { DropReason } from '../../../src/core/errors.ts';
import type { QualityReport } from '../api/quality.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { Empty } from '../frame/states.tsx';
import { reasonAdvice } from '../words/reason-advice.ts';
import { reasonNames } from '../words/reasons.ts';
import { useWords, type Words } from '../words/use-words.ts';
import type { QualitySearch } from './quality-search.ts';

type Row = QualityReport['rejects'][number];

interface ReasonsSectionProps {
  report: QualityReport;
  /** Absent where the reader may not see what was sent. */
  onView: ((chosen: QualitySearch) => void) | undefined;
}

/** What was refused, why, and what to do about it. */
export function ReasonsSection({ report: { rejects, totals }, onView }: ReasonsSectionProps) {
  const words = useWords();
  const { t } = words;
  const rows = [...rejects].sort((a, b) => b.facts - a.facts);
  return (
    <Section
      title={rows.length === 0 ? t('quality.noneRefused') : t('quality.refusedFinding', { facts: totals.rejected })}
      measure={t('quality.refusedMeasure')}
    >
      {rows.length === 0 ? (
        <Empty title={t('quality.noneRefused')}>
          <p>{t('quality.noneRefusedWhy')}</p>
        </Empty>
      ) : (
        <DataTable
          label={t('quality.reasons')}
          file="refused"
          columns={columnsOf(words, onView)}
          rows={rows}
          keyOf={({ source, reason }) => `${source} ${reason}`}
          className="rejects"
        />
      )}
    </Section>
  );
}

function columnsOf(words: Words, onView: ReasonsSectionProps['onView']): Column<Row>[] {
  const { t, count } = words;
  const nameOf = ({ reason }: Row) => (isReason(reason) ? t(reasonNames[reason]) : reason);
  const adviceOf = ({ reason }: Row) => (isReason(reason) ? t(reasonAdvice[reason]) : '');
  const columns: Column<Row>[] = [
    { id: 'reason', title: t('imports.reason'), isWord: true, of: nameOf, show: nameOf },
    {
      id: 'source',
      title: t('quality.source'),
      isWord: true,
      of: ({ source }) => source,
      show: ({ source }) => <span className="unbroken">{source}</span>,
    },
    { id: 'facts', title: t('quality.facts'), of: ({ facts }) => facts, show: ({ facts }) => count(facts) },
    { id: 'advice', title: t('quality.advice'), isWord: true, of: adviceOf, show: (row) => <span className="told">{adviceOf(row)}</span> },
  ];
  if (!onView) return columns;
  const see = (row: Row) => (
    <button
      type="button"
      className="plain"
      onClick={() => onView({ source: row.source, reason: row.reason })}
      aria-label={t('quality.seeOne', { reason: nameOf(row), source: row.source })}
    >
      {t('quality.see')}
    </button>
  );
  return [...columns, { id: 'see', title: t('imports.acts'), isWord: true, isAct: true, of: () => '', show: see }];
}

function isReason(reason: string): reason is DropReason {
  return Object.hasOwn(reasonNames, reason);
}
