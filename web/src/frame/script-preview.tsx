import './script-preview.css';
import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { escaped } from './escaped.ts';

const PAUSE = 300;
const WIDTHS = { phone: 360, desktop: 960 } as const;

interface ScriptPreviewProps {
  title: string;
  /** The script as shops load it: "popups.js". */
  script: string;
  /** What it is to draw. */
  drawn: unknown;
  language: string;
  /** A line of the made-up page around it. */
  sample: string;
}

/** What a script of ours draws on shops' pages, on a made-up page in a frame. The frame may run that script and reach nothing. */
export function ScriptPreview({ title, script, drawn, language, sample }: ScriptPreviewProps) {
  const { t } = useWords();
  const [device, setDevice] = useState<keyof typeof WIDTHS>('phone');
  const [settled] = useDebouncedValue(JSON.stringify(drawn), PAUSE);
  const line = `<p>${escaped(sample)}</p>`;
  const page = `<!doctype html><html lang="${language}"><body style="font:16px/1.6 system-ui;color-scheme:light;background:#fff;color:#555;margin:24px">${line.repeat(12)}<script src="${escaped(window.location.origin)}/${script}" data-preview="${escaped(settled)}"></script></body></html>`;
  return (
    <div className="script-preview">
      <SegmentedControl
        aria-label={title}
        value={device}
        data={[
          { value: 'phone', label: t('popups.phones') },
          { value: 'desktop', label: t('popups.desktops') },
        ]}
        onChange={(chosen) => setDevice(chosen as keyof typeof WIDTHS)}
      />
      <div className="script-frame">
        <iframe
          key={`${device}${language}${settled}`}
          title={title}
          sandbox="allow-scripts"
          srcDoc={page}
          style={{ width: WIDTHS[device], maxWidth: device === 'phone' ? '100%' : undefined }}
        />
      </div>
    </div>
  );
}
