import { NativeSelect } from '@mantine/core';
import { useSessionStorage } from '@mantine/hooks';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../frame/page.tsx';
import { Section } from '../frame/section.tsx';
import { useWords } from '../words/use-words.ts';
import { CodeBlock } from './code-block.tsx';
import type { ConnectedSource } from './connected-source.ts';
import { FirstEvent } from './first-event.tsx';
import { KeyStep } from './key-step.tsx';
import { type Platform, platformNames, platformSteps, platforms } from './platforms.ts';
import { snippetsFor } from './snippets.ts';

const connect = getRouteApi('/connect');

const NO_KEY = 'WRITE_KEY';

/** From nothing to the first event: a key, the code for one's shop, and the proof that it works. */
export function ConnectPage() {
  const { t } = useWords();
  const { platform = 'html', workspace = '' } = connect.useSearch();
  const navigate = connect.useNavigate();
  const [source, setSource] = useSessionStorage<ConnectedSource | null>({ key: `funil-source-${workspace}`, defaultValue: null });
  const snippets = snippetsFor(platform, source?.key ?? NO_KEY, window.location.origin);
  return (
    <Page title={t('connect.title')} purpose={t('connect.purpose')}>
      <KeyStep source={source} onSource={setSource} />
      <Section
        title={t('connect.codeTitle')}
        measure={t('connect.codeMeasure')}
        controls={
          <NativeSelect
            label={t('connect.shop')}
            value={platform}
            data={platforms.map((value) => ({ value, label: value === 'html' ? t('connect.anyPage') : platformNames[value] }))}
            onChange={(event) => {
              const chosen = event.currentTarget.value as Platform;
              void navigate({ search: (before) => ({ ...before, platform: chosen }), replace: true, resetScroll: false });
            }}
          />
        }
      >
        <ol className="instructions">
          {platformSteps[platform].map((step, index) => (
            <li key={step}>
              <p>{t(step)}</p>
              <CodeBlock name={t('code.name', { number: index + 1 })} code={snippets[index] as string} />
            </li>
          ))}
        </ol>
        <p className="measure">{t('connect.consent')}</p>
      </Section>
      <FirstEvent source={source} />
    </Page>
  );
}
