import { createUsePuck } from '@puckeditor/core';
import type { BlockKind } from '../../../src/funnel/capture/pages/blocks/document.ts';
import { useWords } from '../words/use-words.ts';
import { blockNames } from './block-words.ts';

const usePuckState = createUsePuck();
/** What Puck calls the place that all our blocks are in. */
const ZONE = 'root:default-zone';

/** The blocks of the page in their order, chosen, moved and deleted by plain buttons: the editor's own list puts buttons into buttons. */
export function Outline() {
  const { t } = useWords();
  const content = usePuckState(({ appState }) => appState.data.content);
  const chosen = usePuckState(({ appState }) => appState.ui.itemSelector?.index ?? null);
  const dispatch = usePuckState((state) => state.dispatch);
  const choose = (index: number) => dispatch({ type: 'setUi', ui: { itemSelector: { index, zone: ZONE } } });
  const move = (from: number, to: number) => dispatch({ type: 'reorder', sourceIndex: from, destinationIndex: to, destinationZone: ZONE });
  if (content.length === 0) return <p className="landing-outline">{t('editor.nothing')}</p>;
  return (
    <ol className="landing-outline">
      {content.map(({ type, props }, nth) => {
        const block = t(blockNames[type as BlockKind]);
        return (
          <li key={String(props.id)} className={nth === chosen ? 'is-chosen' : undefined}>
            <button type="button" aria-pressed={nth === chosen} onClick={() => choose(nth)}>
              {block}
            </button>
            <button type="button" disabled={nth === 0} aria-label={t('editor.up', { block })} onClick={() => move(nth, nth - 1)}>
              ↑
            </button>
            <button
              type="button"
              disabled={nth === content.length - 1}
              aria-label={t('editor.down', { block })}
              onClick={() => move(nth, nth + 1)}
            >
              ↓
            </button>
            <button
              type="button"
              aria-label={t('editor.deleteBlock', { block })}
              onClick={() => dispatch({ type: 'remove', index: nth, zone: ZONE })}
            >
              ×
            </button>
          </li>
        );
      })}
    </ol>
  );
}
