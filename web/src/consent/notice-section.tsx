import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CodeBlock } from '../connect/code-block.tsx';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { type Language, languages } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { noticeQuery } from './queries.ts';

const HEIGHT = 320;

/** A privacy notice to begin with, to be copied; its first line says that it is a draft. */
export function NoticeSection() {
  const { t, locale } = useWords();
  const [language, setLanguage] = useState(locale as Language);
  const query = useQuery(noticeQuery(language));
  return (
    <Section
      title={t('notice.title')}
      measure={t('notice.why')}
      controls={
        <NativeSelect
          aria-label={t('frame.language')}
          value={language}
          data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setLanguage(event.currentTarget.value as Language)}
        />
      }
    >
      <Ready query={query} height={HEIGHT}>
        {({ text }) => (
          <details className="behind">
            <summary>{t('notice.show')}</summary>
            <div className="notice" lang={language}>
              <CodeBlock name={t('notice.text')} code={text} />
            </div>
          </details>
        )}
      </Ready>
    </Section>
  );
}
