import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type MethodsReport, methodsQuery } from '../api/queries.ts';
import { Definitions } from '../frame/definitions.tsx';
import { Nobody } from '../frame/nobody.tsx';
import { daysText } from '../frame/period-control.tsx';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { leadingMethod } from '../overview/findings.ts';
import type { OverviewSearch } from '../overview/overview-search.ts';
import { isMethod, type Model, methodNames, modelMeanings, modelNames, models } from '../words/labels.ts';
import { FEW } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { columnsOf } from './columns.ts';
import { isNothing } from './is-nothing.ts';
import { MethodTable } from './method-table.tsx';

interface MethodSectionProps {
  model: Model;
  onModel: (model: OverviewSearch['model']) => void;
  /** On the Overview: the rest is a page away. */
  isBrief?: boolean;
}

const HEIGHT = 420;

/** What each method brought and cost, the credit shared by the model of choice. */
export function MethodSection({ model, onModel, isBrief = false }: MethodSectionProps) {
  const words = useWords();
  const { t } = words;
  const { frame, compared } = useFrame();
  const query = useQuery(methodsQuery(frame, model));
  const before = useQuery({ ...methodsQuery(compared ?? {}, model), enabled: compared !== null && !isBrief });
  const chooser = (
    <NativeSelect
      label={t('methods.model')}
      value={model}
      data={models.map((value) => ({ value, label: t(modelNames[value]) }))}
      onChange={(event) => {
        const chosen = event.currentTarget.value as Model;
        onModel(chosen === 'last-non-baseline' ? undefined : chosen);
      }}
    />
  );
  return (
    <Section title={titleOf(words, query.data)} measure={t(modelMeanings[model])} controls={chooser}>
      <Ready query={query} before={compared && before} height={HEIGHT}>
        {(report) =>
          isNothing(report) ? (
            <Nobody />
          ) : (
            <>
              <MethodTable
                report={report}
                isBrief={isBrief}
                before={compared && !isBrief ? { report: before.data, days: daysText(words, compared) } : undefined}
              />
              {isBrief && (
                <Link to="/methods" className="action">
                  {t('methods.more')}
                </Link>
              )}
              <Definitions
                entries={columnsOf(words, report.currency).map(({ title, meaning }) => [title, meaning] as const)}
                questions={['journeys', 'touched', 'method-costs']}
              />
            </>
          )
        }
      </Ready>
    </Section>
  );
}

/** Says who is ahead only where there are conversions enough to say it. */
function titleOf({ t, count, percent }: Words, report: MethodsReport | undefined): string {
  const leading = leadingMethod(report?.rows ?? []);
  if (!report || !leading || !isMethod(leading.method)) return t('methods.title');
  if (report.totals.conversions < FEW) return `${t('methods.title')}: ${t('few.data', { n: count(report.totals.conversions) })}`;
  if (leading.method === 'baseline') return t('methods.unknownLeads', { share: percent(leading.share) });
  return t('methods.finding', { method: t(methodNames[leading.method]), share: percent(leading.share) });
}
