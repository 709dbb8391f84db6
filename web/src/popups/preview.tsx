import type { PopupDocument } from '../api/popups.ts';
import { ScriptPreview } from '../frame/script-preview.tsx';
import { useWords } from '../words/use-words.ts';

/** The pop-up as the shop's own script draws it. */
export function Preview({ document, language }: { document: PopupDocument; language: PopupDocument['language'] }) {
  const { t } = useWords();
  const drawn = { ...document, id: 'preview', title: document.title || '…', form: null };
  return <ScriptPreview title={t('popups.preview')} script="popups.js" drawn={drawn} language={language} sample={t('popups.sample')} />;
}
