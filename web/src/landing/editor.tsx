import { type Data, Puck } from '@puckeditor/core';
import '@puckeditor/core/no-external.css';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { PageDocument } from '../../../src/funnel/capture/pages/blocks/document.ts';
import type { Language } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { documentOf } from './editor-data.ts';
import { editorWords } from './editor-words.ts';
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
        overrides={{ headerActions: () => <></> }}
        dictionary={editorWords(t)}
        height="80vh"
      />
    </Named>
  );
}

/** Puck leaves its frame and its zoom without names; they get them as soon as they are there. */
function Named({ title, zoom, children }: { title: string; zoom: string; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const name = () => {
      place.current?.querySelector('iframe')?.setAttribute('title', title);
      place.current?.querySelector('select[class*="zoomSelect"]')?.setAttribute('aria-label', zoom);
    };
    const watch = new MutationObserver(name);
    watch.observe(place.current as HTMLDivElement, { childList: true, subtree: true });
    name();
    return () => watch.disconnect();
  }, [title, zoom]);
  return (
    <div ref={place} className="landing-editor">
      {children}
    </div>
  );
}
