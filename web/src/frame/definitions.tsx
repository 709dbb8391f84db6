import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { questionValuesQuery } from '../api/queries.ts';
import { useWords } from '../words/use-words.ts';
import type { Frame } from './period.ts';
import { withValues } from './question-text.ts';
import { loadQuestions } from './questions.ts';
import { Scroll } from './scroll.tsx';
import { useFrame } from './use-frame.ts';

interface DefinitionsProps {
  /** Words, and what they mean here. */
  entries: readonly (readonly [string, string])[];
  /** Names of the SQL questions behind the figures, as the reference lists them. */
  questions?: readonly string[];
  /** The days of the figures, where they are others than those chosen at the top. */
  frame?: Frame;
  children?: ReactNode;
}

/** How the figures are computed: what the words mean, and the SQL that was asked; folded away beside them. */
export function Definitions({ entries, questions = [], frame, children }: DefinitionsProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="behind" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('computed.title')}</summary>
      <dl className="definitions">
        {entries.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      {children}
      {isOpen && questions.length > 0 && <Sql questions={questions} frame={frame} />}
    </details>
  );
}

function Sql({ questions, frame }: Pick<DefinitionsProps, 'frame'> & { questions: readonly string[] }) {
  const { t } = useWords();
  const chosen = useFrame();
  const { data: texts, error } = useQuery({
    queryKey: ['questions', questions],
    queryFn: () => loadQuestions(questions),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { data: values, error: noValues } = useQuery(questionValuesQuery(frame ?? chosen.frame));
  if (error ?? noValues) return <p role="alert">{t('state.unreachable')}</p>;
  if (!texts || !values) return null;
  return (
    <>
      <p className="measure">{t('computed.sql')}</p>
      <Scroll label={t('computed.sqlName')}>
        <pre className="sql">
          <code>{texts.map((text) => withValues(text, values)).join('\n\n')}</code>
        </pre>
      </Scroll>
    </>
  );
}
