import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSecretBox, readKeyFile } from './secret-box.ts';

const box = createSecretBox(Buffer.alloc(32, 1));

describe('a secret box', () => {
  it('gives back what was sealed, and never the same bytes twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, about) => {
        expect(box.open(box.seal(text, about), about)).toBe(text);
        expect(box.seal(text, about).equals(box.seal(text, about))).toBe(false);
      }),
    );
    expect(box.seal('swordfish', 'hook 1').includes('swordfish')).toBe(false);
  });

  it('opens nothing that was changed, moved or sealed with another key', () => {
    const sealed = box.seal('swordfish', 'hook 1');
    expect(box.open(sealed, 'hook 2')).toBeNull();
    expect(createSecretBox(Buffer.alloc(32, 2)).open(sealed, 'hook 1')).toBeNull();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] as number) ^ 1;
      expect(box.open(changed, 'hook 1')).toBeNull();
    }
    expect(box.open(Buffer.alloc(5), 'hook 1')).toBeNull();
    expect(() => createSecretBox(Buffer.alloc(16))).toThrow(RangeError);
  });

  it('has its key in a file that only the owner may read, made once', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'funil-key-'));
    try {
      const file = join(dir, 'secret.key');
      const keys = [await readKeyFile(file), await readKeyFile(file)];
      expect(keys[0]).toEqual(keys[1]);
      expect(keys[0]).toHaveLength(32);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      writeFileSync(file, 'not a key');
      await expect(readKeyFile(file)).rejects.toThrow('put the right one back');
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});
