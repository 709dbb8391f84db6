import { SegmentedControl } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Stage } from '../../../src/core/stage.ts';
import { type FunnelReport, funnelQuery } from '../api/queries.ts';
import { Behind } from '../frame/behind.tsx';
import { Definitions } from '../frame/definitions.tsx';
import { Nobody } from '../frame/nobody.tsx';
import { daysText } from '../frame/period-control.tsx';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { narrowestStep } from '../overview/findings.ts';
import { methodNames, methods, stageMeanings, stageNames, stages } from '../words/labels.ts';
import { FEW, tellShare } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { drawnStages } from './drawn-stages.ts';
import { FunnelDrawing } from './funnel-drawing.tsx';
import { pagePaint } from './paint.ts';
import { StageMethods } from './stage-methods.tsx';

interface FunnelSectionProps {
  isSplit: boolean;
  onSplit: (isSplit: boolean) => void;
}

const HEIGHT = 500;

/** How far the leads first met in the period came, stage by stage, drawn and in figures. */
export function FunnelSection({ isSplit, onSplit }: FunnelSectionProps) {
  const words = useWords();
  const { t } = words;
  const { frame, compared } = useFrame();
  const query = useQuery(funnelQuery(frame));
  const before = useQuery({ ...funnelQuery(compared ?? {}), enabled: compared !== null });
  const choice = (
    <SegmentedControl
      aria-label={t('funnel.split')}
      value={isSplit ? 'method' : 'all'}
      data={[
        { value: 'all', label: t('funnel.together') },
        { value: 'method', label: t('funnel.byMethod') },
      ]}
      onChange={(value) => onSplit(value === 'method')}
    />
  );
  return (
    <Section title={titleOf(words, query.data)} measure={measureOf(words, query.data)} controls={choice}>
      <Ready query={query} before={compared && before} height={HEIGHT}>
        {(report) =>
          report.rows[0]?.leads ? (
            <>
              <Funnel report={report} before={compared ? before.data : undefined} isSplit={isSplit} />
              {compared && drawsChanges(before.data) && (
                <p className="measure">{t('funnel.compared', { days: daysText(words, compared) })}</p>
              )}
              <FunnelBehind report={report} />
            </>
          ) : (
            <Nobody />
          )
        }
      </Ready>
    </Section>
  );
}

function Funnel({ report, before, isSplit }: { report: FunnelReport; before: FunnelReport | undefined; isSplit: boolean }) {
  const words = useWords();
  const { t } = words;
  const { ref, width } = useElementSize();
  const [active, setActive] = useState<string>('traffic');
  const shown = report.rows.find((row) => row.stage === active) ?? report.rows[0];
  const drawn = drawnStages(words, report.rows, before?.rows);
  return (
    <>
      <div className="funnel">
        <div ref={ref} className="funnel-drawing picture">
          {width > 0 && (
            <FunnelDrawing
              stages={drawn}
              methods={methods}
              width={width}
              isSplit={isSplit}
              paint={pagePaint}
              title={t('funnel.drawing')}
              active={active}
              onActivate={setActive}
            />
          )}
        </div>
        {shown && <StageMethods row={shown} />}
      </div>
      <p className="measure">{t('funnel.widths')}</p>
    </>
  );
}

/** Whether enough leads came before for a change to be told. */
function drawsChanges(before: FunnelReport | undefined): boolean {
  return (before?.rows[0]?.leads ?? 0) >= FEW;
}

function FunnelBehind({ report }: { report: FunnelReport }) {
  const words = useWords();
  const { t, count } = words;
  return (
    <>
      <Behind
        name="funnel"
        hasPicture
        head={[
          t('funnel.stage'),
          t('figure.leads'),
          t('funnel.onward'),
          t('funnel.days'),
          ...methods.map((method) => t(methodNames[method])),
        ]}
        rows={report.rows.map((row) => [
          t(stageNames[row.stage as Stage]),
          row.leads,
          row.onward,
          row.medianDays,
          ...methods.map((method) => row.byMethod[method] ?? 0),
        ])}
        write={(cell, column) => {
          if (typeof cell !== 'number') return cell ?? '–';
          if (column === 2) return words.percent(cell);
          return column === 3 ? words.duration(cell) : count(cell);
        }}
      />
      <Definitions entries={stages.map((stage) => [t(stageNames[stage]), t(stageMeanings[stage])] as const)} questions={['funnel']}>
        <p>{t('funnel.daysMeaning')}</p>
      </Definitions>
    </>
  );
}

function titleOf(words: Words, report: FunnelReport | undefined): string {
  const leads = report?.rows[0]?.leads;
  if (!leads) return words.t('funnel.title');
  const customers = report.rows.at(-1)?.leads ?? 0;
  return words.t('funnel.finding', { customers, all: words.count(leads) });
}

function measureOf(words: Words, report: FunnelReport | undefined): string {
  const step = narrowestStep(report?.rows ?? []);
  if (!step) return words.t('funnel.measure');
  const names = { from: words.t(stageNames[step.from as Stage]), to: words.t(stageNames[step.to as Stage]) };
  return words.t('funnel.narrowest', { ...names, share: tellShare(words, step.onward, Number.POSITIVE_INFINITY) });
}
