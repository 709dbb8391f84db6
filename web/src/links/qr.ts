import { toDataURL, toString as toSvg } from 'qrcode';

const MM_PER_INCH = 25.4;
// A quarter of the code may be scratched, and it is still read; four modules of white around it are what readers need (ISO/IEC 18004).
const OPTIONS = { errorCorrectionLevel: 'Q', margin: 4 } as const;
const LEAST = 64;
const MOST = 8_000;

/** How large a code is wanted: on a screen in pixels, or printed. */
export type QrSize = { px: number } | { mm: number; dpi: number };

export function pixelsOf(size: QrSize): number {
  const px = 'px' in size ? size.px : (size.mm / MM_PER_INCH) * size.dpi;
  return Math.min(MOST, Math.max(LEAST, Math.round(px || 0)));
}

/** The address that a code holds: clicks by it are told from others. */
export function qrAddress(url: string): string {
  return `${url}?qr`;
}

/** The code as a drawing, in millimetres where it is to be printed. */
export async function qrSvg(url: string, size: QrSize): Promise<string> {
  const svg = await toSvg(qrAddress(url), { ...OPTIONS, type: 'svg' });
  const length = 'mm' in size ? `${size.mm}mm` : `${pixelsOf(size)}px`;
  return svg
    .replace(/ width="[^"]*"/, '')
    .replace(/ height="[^"]*"/, '')
    .replace('<svg ', `<svg width="${length}" height="${length}" `);
}

export async function qrPng(url: string, size: QrSize): Promise<Blob> {
  const address = await toDataURL(qrAddress(url), { ...OPTIONS, type: 'image/png', width: pixelsOf(size) });
  const bytes = atob(address.slice(address.indexOf(',') + 1));
  return new Blob([Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))], { type: 'image/png' });
}
