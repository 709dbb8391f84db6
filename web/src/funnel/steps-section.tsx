import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { type EventsReport, eventsQuery, type StepsReport, stepsQuery } from '../api/queries.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Definitions } from '../frame/definitions.tsx';
import { daysText } from '../frame/period-control.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { Sign } from '../look/sign.tsx';
import { eventNames, momentNames } from '../words/labels.ts';
import { tellShare } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { FEWEST_STEPS, type FunnelSearch, MOST_STEPS, type StepsBy, stepsOf, textOf, WINDOWS } from './funnel-search.ts';
import { stepName } from './step-name.ts';
import { StepsByKey } from './steps-by-key.tsx';

const HEIGHT = 240;

type Row = StepsReport['rows'][number];
type EventType = EventsReport['rows'][number];

interface StepsSectionProps {
  /** Steps as the address holds them. */
  text: string;
  window: number;
  by: StepsBy;
  onView: (view: FunnelSearch) => void;
}

/** A funnel of steps one picks, in their order, within some days of the first. */
export function StepsSection({ text, window, by, onView }: StepsSectionProps) {
  const words = useWords();
  const { t } = words;
  const { frame, compared } = useFrame();
  const steps = stepsOf(text);
  const filled = steps.filter(Boolean);
  const isAsked = filled.length >= FEWEST_STEPS;
  const query = useQuery({ ...stepsQuery(frame, filled.join(','), window, by), enabled: isAsked });
  const before = useQuery({ ...stepsQuery(compared ?? {}, filled.join(','), window, by), enabled: isAsked && compared !== null });
  const days = (
    <NativeSelect
      label={t('steps.window')}
      value={String(window)}
      data={WINDOWS.map((value) => ({ value: String(value), label: t('steps.days', { days: value }) }))}
      onChange={(event) => onView({ window: Number(event.currentTarget.value) })}
    />
  );
  return (
    <>
      <Section title={titleOf(words, isAsked ? query.data : undefined)} measure={t('steps.measure')} controls={days}>
        <StepPicker steps={steps} onSteps={(chosen) => onView({ steps: textOf(chosen) })} />
        {isAsked ? (
          <Ready query={query} before={compared && before} height={HEIGHT}>
            {({ rows }) =>
              rows[0]?.leads === 0 ? (
                <Empty title={t('steps.nobody', { step: stepName(words, rows[0].step) })}>
                  <p>{t('steps.nobodyWhy')}</p>
                </Empty>
              ) : (
                <DataTable
                  label={t('steps.table')}
                  file="steps"
                  columns={columnsFor(words, rows, filled.join(','), window)}
                  rows={rows}
                  keyOf={keyOf}
                  isSortable={false}
                  before={compared ? { rows: before.data?.rows, days: daysText(words, compared) } : undefined}
                />
              )
            }
          </Ready>
        ) : (
          <p className="measure">{t('steps.pick')}</p>
        )}
        <Definitions entries={[[t('steps.word'), t('steps.meaning')]]} questions={['steps']} />
      </Section>
      {isAsked && query.data && query.data.rows[0]?.leads !== 0 && (
        <StepsByKey
          steps={filled.join(',')}
          window={window}
          rows={query.data.rows}
          by={by}
          onBy={(chosen) => onView({ stepsBy: chosen === 'device' ? undefined : chosen })}
        />
      )}
    </>
  );
}

function keyOf({ step }: Row): string {
  return step;
}

function StepPicker({ steps, onSteps }: { steps: readonly string[]; onSteps: (steps: string[]) => void }) {
  const words = useWords();
  const { t } = words;
  const known = useId();
  const sent = useQuery(eventsQuery(useFrame().frame)).data?.rows ?? [];
  const set = (index: number, value: string) => onSteps(steps.map((step, place) => (place === index ? value : step)));
  return (
    <ol className="steps">
      <datalist id={known}>
        {choicesOf(words, sent).map(([type, name]) => (
          <option key={type} value={type} label={name} />
        ))}
      </datalist>
      {steps.map((step, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place; the same event may stand in two.
        <li key={`${index} ${step}`}>
          <StepField name={t('steps.step', { number: index + 1 })} step={step} list={known} onStep={(value) => set(index, value)} />
          {steps.length > FEWEST_STEPS && (
            <button
              type="button"
              className="quiet"
              aria-label={t('steps.remove', { number: index + 1 })}
              onClick={() => onSteps(steps.filter((_, place) => place !== index))}
            >
              <Sign path="m5 5 8 8M13 5l-8 8" />
            </button>
          )}
        </li>
      ))}
      {steps.length < MOST_STEPS && (
        <li>
          <Button variant="default" onClick={() => onSteps([...steps, ''])}>
            {t('steps.add')}
          </Button>
        </li>
      )}
    </ol>
  );
}

/** What the shop sends with how often, then Funil's own moments, then what it knows and the shop does not send. */
function choicesOf(words: Words, sent: readonly EventType[]): (readonly [type: string, name: string])[] {
  const { t, count } = words;
  const came = sent.map(({ type, events }) => [type, t('steps.came', { name: stepName(words, type), count: count(events) })] as const);
  const known = Object.entries({ ...momentNames, ...eventNames }).map(([type, name]) => [type, t(name)] as const);
  return [...came, ...known.filter(([type]) => !sent.some((one) => one.type === type))];
}

/** Counts when one leaves it or presses Enter, not with every letter. */
function StepField({ name, step, list, onStep }: { name: string; step: string; list: string; onStep: (step: string) => void }) {
  const words = useWords();
  const [typed, setTyped] = useState(step);
  const known = stepName(words, step);
  const done = () => typed.trim() !== step && onStep(typed);
  return (
    <TextInput
      label={name}
      description={known === step ? undefined : known}
      inputWrapperOrder={['label', 'input', 'description']}
      list={list}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => event.key === 'Enter' && done()}
    />
  );
}

function columnsFor(words: Words, rows: readonly Row[], steps: string, window: number): Column<Row>[] {
  const { t, count } = words;
  const first = rows[0]?.leads ?? 0;
  return [
    {
      id: 'step',
      title: t('steps.word'),
      isWord: true,
      of: ({ step }) => step,
      show: ({ step }) => stepName(words, step),
    },
    { id: 'leads', title: t('column.leads'), of: ({ leads }) => leads, show: ({ leads }) => count(leads) },
    {
      id: 'drawn',
      title: '',
      isDrawn: true,
      of: () => '',
      show: ({ leads }) => (
        <span className="cohort">
          <span className="cohort-bar" style={{ width: `${first === 0 ? 0 : (leads / first) * 100}%` }} />
        </span>
      ),
    },
    {
      id: 'previous',
      title: t('steps.ofPrevious'),
      of: ({ ofPrevious }) => ofPrevious ?? '',
      show: (row) => (row === rows[0] ? '–' : tellShare(words, row.ofPrevious, first)),
      showBefore: ({ ofPrevious }) => ofPrevious !== null && words.percent(ofPrevious),
    },
    { id: 'first', title: t('steps.ofFirst'), of: ({ ofFirst }) => ofFirst, show: (row) => tellShare(words, row.ofFirst, first) },
    {
      id: 'rest',
      title: t('steps.rest'),
      of: ({ rest }) => rest,
      show: (row) => <Rest row={row} step={rows.indexOf(row) + 1} steps={steps} window={window} />,
      showBefore: ({ rest }) => count(rest),
    },
  ];
}

/** Those who stayed behind, as a way to the people. */
function Rest({ row: { rest }, step, steps, window }: { row: Row; step: number; steps: string; window: number }) {
  const { count } = useWords();
  if (rest === 0) return count(0);
  return (
    <Link to="/leads" search={{ steps, window, stoppedAt: String(step) }}>
      {count(rest)}
    </Link>
  );
}

function titleOf({ t, count, percent }: Words, report: StepsReport | undefined): string {
  const [first, last] = [report?.rows[0], report?.rows.at(-1)];
  if (!first || !last || first.leads === 0) return t('steps.title');
  return t('steps.finding', { done: count(last.leads), all: count(first.leads), share: percent(last.leads / first.leads) });
}
