import type { Reject } from '../api/imports.ts';
import { Scroll } from '../frame/scroll.tsx';
import { reasonNames } from '../words/reasons.ts';
import { tellRefusal } from '../words/tell-refusal.ts';
import { useWords } from '../words/use-words.ts';

interface RejectListProps {
  rows: readonly Reject[];
  /** By line of the file. */
  mended: ReadonlyMap<number, string>;
  onMend: (line: number, row: string) => void;
}

const LONGEST = 1_999;

/** Each row with why it was not taken, and its text to be mended; those taken since say so. */
export function RejectList({ rows, mended, onMend }: RejectListProps) {
  const { t, count } = useWords();
  return (
    <Scroll label={t('rejects.table')}>
      <table className="ledger listed rejects mending">
        <thead>
          <tr>
            {['imports.line', 'imports.reason', 'imports.row'].map((head) => (
              <th key={head} scope="col" className="word">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((reject) => (
            <tr key={reject.id}>
              <th scope="row" className="word">
                {reject.line === null ? '–' : count(reject.line)}
              </th>
              <td className="word" data-title={t('imports.reason')}>
                <Reason reject={reject} />
              </td>
              <td className="word" data-title={t('imports.row')}>
                <RowText reject={reject} mended={mended} onMend={onMend} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Reason({ reject }: { reject: Reject }) {
  const words = useWords();
  const { t, moment } = words;
  if (reject.replayedAt) return <span className="done">{t('rejects.taken', { at: moment(reject.replayedAt) })}</span>;
  return (
    <>
      <span className="refused">{t(reasonNames[reject.reason])}</span>
      <span className="told">{tellRefusal(words, reject)}</span>
    </>
  );
}

function RowText({ reject: { line, row, replayedAt }, mended, onMend }: { reject: Reject } & Omit<RejectListProps, 'rows'>) {
  const { t } = useWords();
  if (line === null || replayedAt) return <span className="told">{row}</span>;
  const text = mended.get(line) ?? row;
  return (
    <textarea
      aria-label={t('rejects.rowOf', { line })}
      value={text}
      rows={Math.min(6, Math.ceil(text.length / 70))}
      maxLength={LONGEST}
      spellCheck={false}
      onChange={(event) => onMend(line, event.currentTarget.value)}
    />
  );
}
