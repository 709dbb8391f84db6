import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { type Cell, csvOf } from './csv.ts';
import { Scroll } from './scroll.tsx';

interface BehindProps {
  /** Name of the table, and of the file it is saved as. */
  name: string;
  /** What one opens; "Table" unless told. */
  summary?: string;
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
  /** Writes a cell for reading; the file keeps the bare figure. */
  write: (cell: Cell, column: number) => ReactNode;
}

/** The table behind a chart: folded away, complete, and to be saved as CSV. */
export function Behind({ name, summary, head, rows, write }: BehindProps) {
  const { t } = useWords();
  const save = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csvOf([head, ...rows])], { type: 'text/csv' }));
    link.download = `funil-${name}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <details className="behind">
      <summary>{summary ?? t('table.show')}</summary>
      <Scroll label={t('table.figures')}>
        <table className="ledger">
          <thead>
            <tr>
              {head.map((title, column) => (
                <th key={title} scope="col" className={column === 0 ? 'word' : undefined}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={String(row[0])}>
                {row.map((cell, column) => (
                  <BodyCell key={head[column]} isHead={column === 0}>
                    {write(cell, column)}
                  </BodyCell>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <button type="button" className="plain" onClick={save}>
        {t('table.save')}
      </button>
    </details>
  );
}

function BodyCell({ isHead, children }: { isHead: boolean; children: ReactNode }) {
  return isHead ? (
    <th scope="row" className="word">
      {children}
    </th>
  ) : (
    <td>{children}</td>
  );
}
