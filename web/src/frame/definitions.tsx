import type { ReactNode } from 'react';

/** Words and what they mean here, folded away beside the figures that use them. */
export function Definitions({
  title,
  entries,
  children,
}: {
  title: string;
  entries: readonly (readonly [string, string])[];
  children?: ReactNode;
}) {
  return (
    <details className="behind">
      <summary>{title}</summary>
      <dl className="definitions">
        {entries.map(([term, meaning]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      {children}
    </details>
  );
}
