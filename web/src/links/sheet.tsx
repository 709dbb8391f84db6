import { type ReactNode, useEffect, useRef } from 'react';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';

/** A sheet over the right side of the page. It is a modal dialog, so focus stays in it and Escape closes it. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useWords();
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    sheet.current?.showModal();
  }, []);
  return (
    <dialog ref={sheet} className="side-sheet" aria-label={title} onClose={onClose}>
      <div className="side-sheet-head">
        <h2>{title}</h2>
        <button type="button" className="quiet" aria-label={t('frame.close')} onClick={() => sheet.current?.close()}>
          <Sign path="m4 4 10 10M14 4 4 14" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
