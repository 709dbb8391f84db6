import type { ReactNode } from 'react';
import { Scroll } from '../frame/scroll.tsx';
import { useWords } from '../words/use-words.ts';

interface EntriesProps {
  /** Says what the table holds, for those who hear it. */
  label: string;
  /** An empty one stands over actions. */
  heads: readonly string[];
  rows: readonly { id: string; cells: readonly ReactNode[] }[];
  /** Cells of whole sentences: on phones each takes a line of its own. */
  isWide?: boolean;
}

/** A small table of words with something to do in its last column. On phones each row becomes an entry of a list. */
export function Entries({ label, heads, rows, isWide = false }: EntriesProps) {
  const { t } = useWords();
  return (
    <Scroll label={t('settings.table', { name: label })}>
      <table className={isWide ? 'ledger listed wide' : 'ledger listed'}>
        <thead>
          <tr>
            {heads.map((head) =>
              head === '' ? (
                <td key="actions" />
              ) : (
                <th key={head} scope="col" className="word">
                  {head}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [first, ...cells] }) => (
            <tr key={id}>
              <th scope="row" className="word">
                {first}
              </th>
              {cells.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells stand in the order of the heads, which never changes.
                <td key={index} className="word" data-title={heads[index + 1]}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
