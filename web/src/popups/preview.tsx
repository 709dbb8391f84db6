import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { PopupDocument } from '../api/popups.ts';
import { useWords } from '../words/use-words.ts';

const PAUSE = 300;
const WIDTHS = { phone: 360, desktop: 960 } as const;

/** The pop-up as the shop's own script draws it, on a made-up page in a frame. The frame may run that script and reach nothing. */
export function Preview({ document }: { document: PopupDocument }) {
  const { t } = useWords();
  const [device, setDevice] = useState<keyof typeof WIDTHS>('phone');
  const [settled] = useDebouncedValue(document, PAUSE);
  const width = WIDTHS[device];
  return (
    <div className="popup-preview">
      <SegmentedControl
        aria-label={t('popups.preview')}
        value={device}
        data={[
          { value: 'phone', label: t('popups.phones') },
          { value: 'desktop', label: t('popups.desktops') },
        ]}
        onChange={(chosen) => setDevice(chosen as keyof typeof WIDTHS)}
      />
      <div className="popup-frame">
        <iframe
          key={`${device}${JSON.stringify(settled)}`}
          title={t('popups.preview')}
          sandbox="allow-scripts"
          srcDoc={pageOf(settled, t('popups.sample'))}
          style={{ width, maxWidth: device === 'phone' ? '100%' : undefined }}
        />
      </div>
    </div>
  );
}

function pageOf(document: PopupDocument, words: string): string {
  const shown = { ...document, id: 'preview', title: document.title || '…', form: null };
  const line = `<p>${escaped(words)}</p>`;
  return `<!doctype html><html lang="${document.language}"><body style="font:16px/1.6 system-ui;color-scheme:light;background:#fff;color:#555;margin:24px">${line.repeat(12)}<script src="${escaped(window.location.origin)}/popups.js" data-preview="${escaped(JSON.stringify(shown))}"></script></body></html>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
