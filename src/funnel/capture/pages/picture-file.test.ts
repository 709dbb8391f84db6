import { describe, expect, it } from 'vitest';
import { readPictureFile } from './picture-file.ts';

const hex = (text: string) => Buffer.concat([Buffer.from(text.replaceAll(' ', ''), 'hex'), Buffer.alloc(16)]);

describe('the kind and size of a picture', () => {
  it.each([
    ['PNG', '89504e470d0a1a0a 0000000d 49484452 00000280 000001e0 08060000', { kind: 'png', width: 640, height: 480 }],
    [
      'JPEG with a long header',
      `ffd8 ffe0 0010 4a46494600010100000100010000 ffc2 0011 08 01e0 0280 03`,
      { kind: 'jpg', width: 640, height: 480 },
    ],
    ['lossy WebP', '52494646 00000000 57454250 56503820 00000000 000000 9d012a 8002 e001', { kind: 'webp', width: 640, height: 480 }],
    ['lossless WebP', '52494646 00000000 57454250 5650384c 00000000 2f 7fc27700', { kind: 'webp', width: 640, height: 480 }],
    ['extended WebP', '52494646 00000000 57454250 56503858 00000000 00000000 7f0200 df0100', { kind: 'webp', width: 640, height: 480 }],
  ] as const)('of %s is read from its bytes', (_name, bytes, said) => {
    expect(readPictureFile(hex(bytes))).toEqual(said);
  });

  it.each([
    ['GIF', '474946383961 8002 e001'],
    ['a JPEG that ends', 'ffd8 ffe0 0010'],
    ['a JPEG of segments without a length', `ffd8 ${'ffe00000'.repeat(20)}`],
    ['text', Buffer.from('<svg onload=alert(1)>'.padEnd(40)).toString('hex')],
  ])('of %s is nothing', (_name, bytes) => {
    expect(readPictureFile(hex(bytes))).toBeNull();
  });
});
