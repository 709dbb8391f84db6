import { type Data, Puck } from '@puckeditor/core';
import '@puckeditor/core/no-external.css';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { PageDocument } from '../../../src/funnel/capture/pages/blocks/document.ts';
import type { Language } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { documentOf } from './editor-data.ts';
import { editorWords } from './editor-words.ts';
import { Outline } from './outline.tsx';
import { puckConfig } from './puck-config.tsx';

interface EditorProps {
  document: PageDocument;
  language: Language;
  forms: readonly { id: string; name: string }[];
  onChange: (document: PageDocument) => void;
}

const PHONE = 360;
const TABLET = 768;
const DESKTOP = 1280;

/** The editor of a page, with a preview as wide as phones, tablets and desktops. The preview is in a frame that has the page's styles alone. */
export function Editor({ document, language, forms, onChange }: EditorProps) {
  const { t } = useWords();
  const config = useMemo(() => puckConfig({ t, language, forms, now: Date.now() }), [t, language, forms]);
  const viewports = [
    { width: PHONE, label: t('editor.phone'), icon: 'Smartphone' as const },
    { width: TABLET, label: t('editor.tablet'), icon: 'Tablet' as const },
    { width: DESKTOP, label: t('editor.desktop'), icon: 'Monitor' as const },
  ];
  return (
    <Named title={t('editor.page')} zoom={t('editor.zoom')}>
      <Puck
        config={config}
        data={document as unknown as Data}
        onChange={(data) => onChange(documentOf(data))}
        viewports={viewports}
        iframe={{ syncHostStyles: false }}
        overrides={OVERRIDES}
        ui={{ viewports: { current: { width: firstWidth(), height: 'auto' }, controlsVisible: true, options: viewports } }}
        dictionary={editorWords(t)}
        height="80vh"
      />
    </Named>
  );
}

const OVERRIDES = { headerActions: () => <></>, outline: () => <Outline /> };
/** Below it a desktop would be shown so small that nobody could read it. */
const ROOM_FOR_DESKTOP = 1_700;

function firstWidth(): number {
  return window.innerWidth < ROOM_FOR_DESKTOP ? PHONE : DESKTOP;
}

/** Puck leaves its frame, its zoom and its sign of loading without names or roles; they get them as soon as they are there. Its head is none of the page. */
function Named({ title, zoom, children }: { title: string; zoom: string; children: ReactNode }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const name = () => {
      place.current?.querySelector('iframe')?.setAttribute('title', title);
      place.current?.querySelector('select[class*="zoomSelect"]')?.setAttribute('aria-label', zoom);
      for (const sign of place.current?.querySelectorAll('span[class*="_Loader_"]') ?? []) sign.setAttribute('role', 'status');
    };
    const watch = new MutationObserver(name);
    watch.observe(place.current as HTMLElement, { childList: true, subtree: true });
    name();
    return () => watch.disconnect();
  }, [title, zoom]);
  return (
    <section ref={place} className="landing-editor">
      {children}
    </section>
  );
}
