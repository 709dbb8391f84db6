import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type FormDocument, previewQuery } from '../api/forms.ts';
import { Ready } from '../frame/states.tsx';
import type { Language } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';

const WIDTHS = { phone: 360, desktop: 640 } as const;
const HEIGHT = 620;
const TYPING = 300;

/** The draft as visitors would see it, at the width of a phone or of a desk. Nothing in it runs or can be sent. */
export function Preview({ draft, language }: { draft: FormDocument; language: Language }) {
  const { t } = useWords();
  const [width, setWidth] = useState<keyof typeof WIDTHS>('phone');
  const [step, setStep] = useState(0);
  const [shown] = useDebouncedValue(draft, TYPING);
  const at = Math.min(step, draft.steps.length - 1);
  const query = useQuery(previewQuery(shown, language, at));
  return (
    <section className="form-preview" aria-label={t('form.preview')}>
      <div className="controls">
        <SegmentedControl
          aria-label={t('form.width')}
          value={width}
          data={[
            { value: 'phone', label: t('form.phone') },
            { value: 'desktop', label: t('form.desktop') },
          ]}
          onChange={(value) => setWidth(value as keyof typeof WIDTHS)}
        />
        {draft.steps.length > 1 && (
          <SegmentedControl
            aria-label={t('form.previewStep')}
            value={String(at)}
            data={draft.steps.map((_, nth) => ({ value: String(nth), label: String(nth + 1) }))}
            onChange={(value) => setStep(Number(value))}
          />
        )}
      </div>
      <Ready query={query} height={HEIGHT}>
        {({ html }) => (
          <iframe title={t('form.preview')} sandbox="" srcDoc={pageOf(html)} style={{ maxWidth: WIDTHS[width], height: HEIGHT }} />
        )}
      </Ready>
    </section>
  );
}

/** The server's own rendering, in daylight as most visitors see it. */
function pageOf(html: string): string {
  return `<!doctype html><meta name="color-scheme" content="light"><body style="margin:16px">${html}`;
}
