import type { ReactNode } from 'react';
import { useWords } from '../words/use-words.ts';
import { type Cell, csvOf } from './csv.ts';
import { Savings } from './savings.tsx';
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
  /** Whether the section has a drawing to be saved as a picture. */
  hasPicture?: boolean;
}

/** The table behind a chart: folded away, complete, and to be saved as CSV. */
export function Behind({ name, summary, head, rows, write, hasPicture }: BehindProps) {
  const { t } = useWords();
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
      <Savings file={name} csv={() => csvOf([head, ...rows])} pictured={hasPicture ? '.picture svg' : undefined} />
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
