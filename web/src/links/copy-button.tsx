import { useClipboard } from '@mantine/hooks';
import { useWords } from '../words/use-words.ts';

export function CopyButton({ text }: { text: string }) {
  const { t } = useWords();
  const { copy, copied } = useClipboard();
  return (
    <button type="button" className="plain" onClick={() => copy(text)} aria-label={t('links.copyWhat', { text })}>
      <span role="status">{t(copied ? 'links.copied' : 'links.copy')}</span>
    </button>
  );
}
