/** What a picture's bytes say it is; width and height in pixels. */
export interface PictureFile {
  kind: 'png' | 'jpg' | 'webp';
  width: number;
  height: number;
}

const PNG = '89504e470d0a1a0a';
/** Markers of JPEG frames, which say the size (ISO/IEC 10918-1, B.2.2); C4, C8 and CC are others. */
const FRAME = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Reads kind and size from the first bytes of a file, whatever it is called. Null for what is no picture of these kinds. Never throws. */
export function readPictureFile(bytes: Buffer): PictureFile | null {
  const read = bytes.length < 30 ? null : (readPng(bytes) ?? readWebp(bytes) ?? readJpeg(bytes));
  return read && read.width > 0 && read.height > 0 ? read : null;
}

function readPng(bytes: Buffer): PictureFile | null {
  if (bytes.toString('hex', 0, 8) !== PNG || bytes.toString('latin1', 12, 16) !== 'IHDR') return null;
  return { kind: 'png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The three forms of WebP (RFC 9649): lossy, lossless, extended. */
function readWebp(bytes: Buffer): PictureFile | null {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') return null;
  const form = bytes.toString('latin1', 12, 16);
  if (form === 'VP8 ') return { kind: 'webp', width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
  if (form === 'VP8L') {
    const bits = bytes.readUInt32LE(21);
    return { kind: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  return form === 'VP8X' ? { kind: 'webp', width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 } : null;
}

function readJpeg(bytes: Buffer): PictureFile | null {
  if (bytes.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    if (FRAME(marker)) return { kind: 'jpg', width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return null;
}
