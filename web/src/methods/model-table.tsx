import type { Credited } from '../../../src/core/method.ts';
import type { MethodsReport } from '../api/queries.ts';
import { Behind } from '../frame/behind.tsx';
import { type Model, methodNames, modelNames } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';

/** What each model would credit, side by side, the chosen one first: where they agree, believe them. */
export function ModelTable({ report }: { report: MethodsReport }) {
  const { t, parts } = useWords();
  return (
    <Behind
      name="credit-by-model"
      summary={t('methods.compare')}
      head={[t('methods.method'), ...report.models.map((model) => t(modelNames[model as Model]))]}
      rows={report.rows.map((row) => [
        t(methodNames[row.method as Credited]),
        ...report.models.map((model) => row.credits[model]?.conversions ?? 0),
      ])}
      write={(cell) => (typeof cell === 'number' ? parts(cell) : cell)}
    />
  );
}
