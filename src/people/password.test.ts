import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refuseWeak } from './password.ts';

const olga = ['Olga Prado', 'olga.prado@example.com'];

describe('a password', () => {
  it.each([
    ['short', 'fewer than 10'],
    ['aaaaaaaaaaaaaaaa', 'same few'],
    ['abababababab', 'same few'],
    ['0123456789', 'neighbouring'],
    ['qwertyuiopas', 'neighbouring'],
    ['Password2026!', 'guessed first'],
    ['P@ssw0rd!!', 'guessed first'],
    ['!!!senha1234', 'guessed first'],
    ['31121999310', 'guessed first'],
    ['olga.prado1', 'name or address'],
    ['OlgaPrado99', 'name or address'],
  ])('%s is refused', (password, why) => {
    expect(() => refuseWeak(password, olga)).toThrow(why);
  });

  it.each(['three green kettles', 'x7!mQp2&vLs9', 'correo lento del martes', 'olga likes purple rain', 'ленивый чайник на окне'])(
    '%s is taken',
    (password) => {
      expect(() => refuseWeak(password, olga)).not.toThrow();
    },
  );

  it('made of random words is always taken', () => {
    const word = fc.string({ unit: fc.constantFrom(...'bcdfghjklmnpqrstvwxyz'), minLength: 6, maxLength: 8 });
    fc.assert(
      fc.property(fc.tuple(word, word, word), (words) => {
        const password = words.join(' ');
        fc.pre(new Set(password).size >= 5);
        expect(() => refuseWeak(password, olga)).not.toThrow();
      }),
    );
  });
});
