import { useQuery } from '@tanstack/react-query';
import { drawnFormQuery } from '../api/forms.ts';
import type { PopupDocument } from '../api/popups.ts';
import { ScriptPreview } from '../frame/script-preview.tsx';
import { useWords } from '../words/use-words.ts';

/** The pop-up as the shop's own script draws it, with its form, which cannot be sent. */
export function Preview({ document, language }: { document: PopupDocument; language: PopupDocument['language'] }) {
  const { t } = useWords();
  const { data: form } = useQuery(drawnFormQuery(document.form, language));
  const drawn = {
    ...document,
    id: 'preview',
    title: document.title || '…',
    ...(document.form && form ? { formHtml: form.html } : {}),
  };
  return <ScriptPreview title={t('popups.preview')} script="popups.js" drawn={drawn} language={language} sample={t('popups.sample')} />;
}
