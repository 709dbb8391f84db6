import type { Credited } from '../../../../src/core/method.ts';
import type { DryRun } from '../../api/claims.ts';
import { type Column, DataTable } from '../../frame/data-table.tsx';
import { Glyph } from '../../look/glyphs.tsx';
import { isMethod, methodNames } from '../../words/labels.ts';
import { useWords, type Words } from '../../words/use-words.ts';

type Move = DryRun['rows'][number];

/** What rules would make of history: a sentence, then from where to where. */
export function Moves({ result }: { result: DryRun }) {
  const words = useWords();
  const moves = result.rows.filter(({ from, to }) => from !== to);
  return (
    <div className="moves" role="status">
      <p className="finding">{sentence(words, result, moves)}</p>
      {result.restated.touches > result.moved.touches && (
        <p className="measure">{words.t('trial.within', { count: result.restated.touches - result.moved.touches })}</p>
      )}
      {moves.length > 0 && (
        <DataTable
          label={words.t('settings.table', { name: words.t('trial.title') })}
          file="claims-tried"
          columns={columns(words)}
          rows={moves}
          keyOf={({ from, to }) => `${from} ${to}`}
        />
      )}
    </div>
  );
}

function sentence(words: Words, { touches, moved }: DryRun, moves: readonly Move[]): string {
  const { t } = words;
  const [most] = moves;
  if (!most) return t('trial.none', { count: touches });
  const path = { from: nameOf(words, most.from), to: nameOf(words, most.to) };
  if (moves.length === 1) return t('trial.one', { count: most.touches, ...path });
  return t('trial.many', { count: moved.touches, most: words.count(most.touches), ...path });
}

function nameOf({ t }: Words, method: string | null): string {
  if (method === null) return t('trial.noTouch');
  return isMethod(method) ? t(methodNames[method]) : method;
}

function columns(words: Words): Column<Move>[] {
  const { t, count } = words;
  const end = (id: 'from' | 'to', title: string): Column<Move> => ({
    id,
    title,
    isWord: true,
    of: (move) => nameOf(words, move[id]),
    show: (move) => (
      <span className="named">
        {move[id] !== null && isMethod(move[id]) && <Glyph method={move[id] as Credited} />}
        {nameOf(words, move[id])}
      </span>
    ),
  });
  return [
    end('from', t('trial.fromMethod')),
    end('to', t('trial.toMethod')),
    { id: 'touches', title: t('trial.touches'), of: ({ touches }) => touches, show: ({ touches }) => count(touches) },
    { id: 'leads', title: t('column.leads'), of: ({ leads }) => leads, show: ({ leads }) => count(leads) },
    {
      id: 'first',
      title: t('trial.firstTouches'),
      of: ({ firstTouches }) => firstTouches,
      show: ({ firstTouches }) => count(firstTouches),
    },
  ];
}
