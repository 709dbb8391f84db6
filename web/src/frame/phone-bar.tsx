import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Mark } from '../look/logo.tsx';
import { Sign } from '../look/sign.tsx';
import { useWords } from '../words/use-words.ts';
import { Rail } from './rail.tsx';

/** On phones: a bar with the drawer's button. The drawer is a modal dialog, so focus stays in it and Escape closes it. */
export function PhoneBar() {
  const { t } = useWords();
  const drawer = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => drawer.current?.close();
  useEffect(() => {
    if (isOpen) drawer.current?.showModal();
  }, [isOpen]);
  return (
    <header className="phone-bar">
      <button type="button" className="quiet" aria-label={t('frame.menu')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Sign path="M2.5 5h13M2.5 9h13M2.5 13h13" />
      </button>
      <Link to="/" className="brand" aria-label={t('frame.home')}>
        <Mark size={22} />
        <span>Funil</span>
      </Link>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the drawer closes it; the keyboard has Escape and the button. */}
      <dialog
        onClose={() => setOpen(false)}
        ref={drawer}
        className="drawer"
        aria-label={t('frame.navigation')}
        onClick={(event) => event.target === drawer.current && close()}
      >
        {isOpen && (
          <div className="drawer-body">
            <button type="button" className="quiet drawer-close" aria-label={t('frame.close')} onClick={close}>
              <Sign path="m4 4 10 10M14 4 4 14" />
            </button>
            <Rail onGo={close} />
          </div>
        )}
      </dialog>
    </header>
  );
}
