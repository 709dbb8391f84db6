import type { Credited } from '../../../src/core/method.ts';
import type { MethodsReport } from '../api/queries.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Definitions } from '../frame/definitions.tsx';
import { Section } from '../frame/section.tsx';
import { Glyph } from '../look/glyphs.tsx';
import { isMethod, type Model, methodNames, modelMeanings, modelNames, models } from '../words/labels.ts';
import { FEW } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { disagreementOf } from './disagreement.ts';

type Row = MethodsReport['rows'][number];

/** What each model credits, side by side, for all methods or one of them. Where they agree, believe them; where not, the title says so. */
export function ModelsSection({ report, only }: { report: MethodsReport; only?: Credited }) {
  const words = useWords();
  const { t } = words;
  const rows = only ? report.rows.filter(({ method }) => method === only) : report.rows;
  return (
    <Section title={titleOf(words, report, only)} measure={t('models.measure', { days: report.windowDays })}>
      <DataTable
        label={t('methods.compare')}
        file="credit-by-model"
        columns={columnsFor(words, report)}
        rows={rows}
        keyOf={({ method }) => method}
        className="models"
      />
      <Definitions entries={models.map((model) => [t(modelNames[model]), t(modelMeanings[model])] as const)} questions={['journeys']} />
    </Section>
  );
}

function columnsFor(words: Words, { rows }: MethodsReport): Column<Row>[] {
  const { t, parts } = words;
  const most = Math.max(1, ...rows.flatMap(({ credits }) => Object.values(credits).map(({ conversions }) => conversions)));
  return [
    {
      id: 'method',
      title: t('methods.method'),
      isWord: true,
      of: ({ method }) => t(methodNames[method as Credited]),
      show: ({ method }) => (
        <span className="named">
          <Glyph method={method as Credited} />
          {t(methodNames[method as Credited])}
        </span>
      ),
    },
    ...models.map((model) => ({
      id: model,
      title: t(modelNames[model]),
      of: ({ credits }: Row) => credits[model]?.conversions ?? 0,
      show: ({ credits, method }: Row) => (
        <>
          {parts(credits[model]?.conversions ?? 0)}
          <span className="share" aria-hidden="true">
            <span style={{ width: `${((credits[model]?.conversions ?? 0) / most) * 100}%`, background: `var(--method-${method})` }} />
          </span>
        </>
      ),
    })),
  ];
}

function titleOf({ t, count, parts }: Words, report: MethodsReport, only: Credited | undefined): string {
  if (report.totals.conversions < FEW) return `${t('models.short')}: ${t('few.data', { n: count(report.totals.conversions) })}`;
  const widest = disagreementOf(only ? report.rows.filter(({ method }) => method === only) : report.rows);
  if (!widest || !isMethod(widest.method)) return t('models.title');
  const modelName = (model: string) => t(modelNames[model as Model]);
  const filled = { method: t(methodNames[widest.method]), most: parts(widest.most), least: parts(widest.least) };
  return t('models.finding', { ...filled, mostModel: modelName(widest.mostModel), leastModel: modelName(widest.leastModel) });
}
