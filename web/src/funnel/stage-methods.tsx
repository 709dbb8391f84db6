import type { Stage } from '../../../src/core/stage.ts';
import type { FunnelReport } from '../api/queries.ts';
import { Glyph } from '../look/glyphs.tsx';
import { methodNames, methods, stageMeanings, stageNames } from '../words/labels.ts';
import { tellShare } from '../words/tell.ts';
import { useWords } from '../words/use-words.ts';

/** Who the leads at one stage are: the meaning of the stage, and its leads by the method of their first touch. */
export function StageMethods({ row }: { row: FunnelReport['rows'][number] }) {
  const words = useWords();
  const { t, count } = words;
  const most = Math.max(1, ...methods.map((method) => row.byMethod[method] ?? 0));
  return (
    <div className="stage-methods" aria-live="polite">
      <h3>{t(stageNames[row.stage as Stage])}</h3>
      <p className="measure">{t(stageMeanings[row.stage as Stage])}</p>
      <ul>
        {methods.map((method) => {
          const leads = row.byMethod[method] ?? 0;
          return (
            <li key={method}>
              <Glyph method={method} />
              <span className="stage-method">{t(methodNames[method])}</span>
              <span className="number">{count(leads)}</span>
              <span className="number soft">{leads === 0 ? '–' : tellShare(words, leads / row.leads, row.leads)}</span>
              <span className="bar" style={{ width: `${(leads / most) * 100}%`, background: `var(--method-${method})` }} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
