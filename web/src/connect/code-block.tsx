import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { Scroll } from '../frame/scroll.tsx';
import { useWords } from '../words/use-words.ts';

/** Code to be copied as it stands. `name` says what it is, for those who hear it. */
export function CodeBlock({ name, code }: { name: string; code: string }) {
  const { t } = useWords();
  const { copied, copy } = useClipboard();
  return (
    <div className="code-block">
      <Scroll label={name}>
        <pre>
          <code>{code}</code>
        </pre>
      </Scroll>
      <Button variant="default" size="xs" onClick={() => copy(code)}>
        {copied ? t('code.copied') : t('code.copy')}
      </Button>
      <span className="unseen" role="status">
        {copied ? t('code.copied') : ''}
      </span>
    </div>
  );
}
