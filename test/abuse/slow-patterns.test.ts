import { describe, expect, it } from 'vitest';
import { emailAddress } from '../../src/core/email-address.ts';
import { matchesPattern } from '../../src/funnel/capture/links/taxonomy.ts';
import { safeHref } from '../../src/lib/html.ts';
import { plainText } from '../../src/lib/plain-text.ts';

const LONG = 100_000;
/** What makes a pattern that goes back and forth take for ever: nearly a match, again and again, and no end to it. */
const NEARLY = ['a', 'a.', '-', '0', ' ', '\t', '<', '<a ', '</', '<!--', '&#', '{', '((', 'é', '%2', '//', 'a@', '@'].map((one) =>
  one.repeat(LONG / one.length),
);

function milliseconds(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

describe('S-19: patterns over what strangers type', () => {
  it.each(NEARLY.map((text) => [text.slice(0, 4), text] as const))('take no time over %j without an end', (_name, text) => {
    expect(milliseconds(() => emailAddress(`a@${text}!`))).toBeLessThan(200);
    expect(milliseconds(() => emailAddress(`${text}@a.b!`))).toBeLessThan(200);
    expect(milliseconds(() => safeHref(`https://${text}\0`))).toBeLessThan(200);
    expect(milliseconds(() => plainText(`${text}!`))).toBeLessThan(1_000);
  });

  it('take signs of a workspace’s own pattern as signs, and no time over a name that nearly fits', () => {
    expect(matchesPattern('aaaa', '(a+)+$')).toBe(false);
    expect(matchesPattern('(a+)+$', '(a+)+$')).toBe(true);
    for (const pattern of ['(a+)+$', '(a|a)*b', '.*.*.*=.*', '[a-z]*[a-z]*!', 'a{1,99}{1,99}!', '{name}{name}{name}', '{any}{any}{any}'])
      expect(
        milliseconds(() => matchesPattern(`${'a'.repeat(100)}!!`, pattern)),
        pattern,
      ).toBeLessThan(50);
  });
});
