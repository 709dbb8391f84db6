import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { saveFile } from '../frame/save-file.ts';
import { Field } from '../people/entry.tsx';
import { useWords } from '../words/use-words.ts';
import { pixelsOf, type QrSize, qrPng, qrSvg } from './qr.ts';

const DPI = 300;
const SCREEN = 512;
const PRINT = 30;

/** The QR code of an address, drawn at once, to be taken away for the screen or for print. */
export function QrCode({ url, name }: { url: string; name: string }) {
  const { t } = useWords();
  const [unit, setUnit] = useState<'px' | 'mm'>('px');
  const [length, setLength] = useState(String(SCREEN));
  const size: QrSize = unit === 'px' ? { px: Number(length) } : { mm: Number(length), dpi: DPI };
  const drawn = useQuery({ queryKey: ['qr', url], queryFn: () => qrSvg(url, { px: SCREEN }), staleTime: Number.POSITIVE_INFINITY });
  const choose = (chosen: 'px' | 'mm') => {
    setUnit(chosen);
    setLength(String(chosen === 'px' ? SCREEN : PRINT));
  };
  const isReady = drawn.data !== undefined && Number(length) > 0;
  return (
    <div className="qr-maker">
      {drawn.data !== undefined && <img alt={t('links.qrOf', { url })} src={`data:image/svg+xml;utf8,${encodeURIComponent(drawn.data)}`} />}
      <div className="qr-choices">
        <Field label={t('links.qrSize')} inputMode="numeric" maxLength={4} value={length} onText={setLength} />
        <NativeSelect
          label={t('links.qrUnit')}
          value={unit}
          data={[
            { value: 'px', label: t('links.pixels') },
            { value: 'mm', label: t('links.millimetres', { dpi: DPI }) },
          ]}
          onChange={(event) => choose(event.currentTarget.value as 'px' | 'mm')}
        />
        <p className="measure">{unit === 'mm' && t('links.qrPixels', { px: pixelsOf(size) })}</p>
        <p className="savings">
          <button
            type="button"
            className="plain"
            disabled={!isReady}
            onClick={async () => saveFile(`${name}.svg`, new Blob([await qrSvg(url, size)], { type: 'image/svg+xml' }))}
          >
            SVG
          </button>
          <button type="button" className="plain" disabled={!isReady} onClick={async () => saveFile(`${name}.png`, await qrPng(url, size))}>
            PNG
          </button>
        </p>
      </div>
    </div>
  );
}
