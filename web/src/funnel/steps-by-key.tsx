import { NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { StepsReport } from '../api/queries.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { isMethod, type Level, levelNames, methodNames, wordsOf } from '../words/labels.ts';
import { tellShare } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { STEPS_BY, type StepsBy } from './funnel-search.ts';
import { leadsOf } from './leads-of.ts';
import { stepName } from './step-name.ts';

const SHOWN = 12;

const byNames: Record<StepsBy, string> = {
  device: 'by.device',
  method: 'by.method',
  channel: 'by.channel',
  campaign: 'by.campaign',
  landing: 'by.landing',
  level: 'by.level',
};

interface Line {
  key: string;
  /** Leads at each step. */
  counts: number[];
}

interface StepsByKeyProps {
  /** As the address holds them, and the days in which they are done. */
  steps: string;
  window: number;
  rows: StepsReport['rows'];
  by: StepsBy;
  onBy: (by: StepsBy) => void;
}

/** The steps again, a column each, for every device, method, channel, campaign, landing page or level. */
export function StepsByKey({ steps, window, rows, by, onBy }: StepsByKeyProps) {
  const words = useWords();
  const { t } = words;
  const lines = useMemo(() => linesOf(rows), [rows]);
  const columns = useMemo(() => columnsFor(words, { rows, by, steps, window }), [words, rows, by, steps, window]);
  const choice = (
    <NativeSelect
      label={t('by.label')}
      value={by}
      data={STEPS_BY.map((value) => ({ value, label: t(byNames[value]) }))}
      onChange={(event) => onBy(event.currentTarget.value as StepsBy)}
    />
  );
  return (
    <Section title={t('steps.byTitle')} measure={t('steps.byMeasure')} controls={choice}>
      <DataTable label={t(byNames[by])} file={`steps-by-${by}`} columns={columns} rows={lines} keyOf={({ key }) => key} shown={SHOWN} />
    </Section>
  );
}

function linesOf(rows: StepsReport['rows']): Line[] {
  const keys = Object.entries(rows[0]?.byKey ?? {}).sort(([, a], [, b]) => b - a);
  return keys.map(([key]) => ({ key, counts: rows.map(({ byKey }) => byKey[key] ?? 0) }));
}

function columnsFor(words: Words, asked: Omit<StepsByKeyProps, 'onBy'>): Column<Line>[] {
  const { rows, by } = asked;
  const { t } = words;
  const nameOf = ({ key }: Line) => {
    if (by === 'method' && isMethod(key)) return t(methodNames[key]);
    if (key === OTHER && isFolded(rows)) return t('by.others');
    return by === 'level' && key in levelNames ? t(levelNames[key as Level]) : wordsOf(key) || t('by.unknown');
  };
  const last = rows.length - 1;
  const at = (line: Line, step: number) => line.counts[step] ?? 0;
  const shareOf = (line: Line) => (at(line, 0) === 0 ? null : at(line, last) / at(line, 0));
  return [
    {
      id: 'key',
      title: t(byNames[by]),
      isWord: true,
      of: nameOf,
      show: (line) => <Named name={nameOf(line)} why={whyNoList(t, asked, line)} />,
    },
    ...rows.map(({ step }, index) => ({
      id: `step-${index}`,
      title: stepName(words, step),
      of: (line: Line) => at(line, index),
      show: (line: Line) => <Went line={line} step={index} asked={asked} />,
    })),
    { id: 'share', title: t('steps.ofFirst'), of: shareOf, show: (line) => tellShare(words, shareOf(line), at(line, 0)) },
  ];
}

/** Several keys in one, where there are more than the server tells apart. */
const OTHER = 'other';
const MOST_KEYS = 50;

function isFolded(rows: StepsReport['rows']): boolean {
  return Object.keys(rows[0]?.byKey ?? {}).length > MOST_KEYS;
}

/** Why the row opens no list; nothing where it does. */
function whyNoList(t: Words['t'], { rows, by }: Pick<StepsByKeyProps, 'rows' | 'by'>, { key }: Line): string | null {
  if (key === OTHER && isFolded(rows)) return t('by.othersWhy');
  return leadsOf(by, key) === null ? t('by.noList') : null;
}

function Named({ name, why }: { name: string; why: string | null }) {
  return (
    <>
      <span className="unbroken">{name}</span>
      {why && <span className="told">{why}</span>}
    </>
  );
}

/** How many took the step, and how many of them not the next, who open as a list. */
function Went({ line: { key, counts }, step, asked }: { line: Line; step: number; asked: Omit<StepsByKeyProps, 'onBy'> }) {
  const { t, count } = useWords();
  const leads = counts[step] ?? 0;
  const rest = leads - (counts[step + 1] ?? leads);
  const narrowed = key === OTHER && isFolded(asked.rows) ? null : leadsOf(asked.by, key);
  return (
    <>
      {count(leads)}
      {rest > 0 && narrowed && (
        <Link
          to="/leads"
          className="left-here"
          search={{ ...narrowed, steps: asked.steps, window: asked.window, stoppedAt: String(step + 1) }}
        >
          {t('steps.leftHere', { leads: count(rest) })}
        </Link>
      )}
    </>
  );
}
