import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/use-words.ts';

/** Something that is shown now and never again, to be copied. */
export function Once({ said, text }: { said: string; text: string }) {
  const { t } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  };
  return (
    <div className="once" role="status">
      <p>{said}</p>
      <code>{text}</code>
      <Button variant="default" size="xs" onClick={() => void copy()}>
        {t(isCopied ? 'settings.copied' : 'settings.copy')}
      </Button>
    </div>
  );
}
