import { describe, expect, it } from 'vitest';
import { platformSteps, platforms } from './platforms.ts';
import { snippetsFor } from './snippets.ts';

describe.each(platforms)('the snippets for %s', (platform) => {
  const snippets = snippetsFor(platform, 'wk_test', 'https://funil.example');

  it('has code for every step, with the key and the address in it', () => {
    expect(snippets).toHaveLength(platformSteps[platform].length);
    expect(snippets[0]).toContain('wk_test');
    expect(snippets[0]).toContain('https://funil.example');
  });

  it('is JavaScript where it is JavaScript alone', () => {
    for (const code of snippets.filter((text) => !/<|add_action|^import|import /.test(text))) {
      expect(() => new Function(`return async () => { ${code} }`), code).not.toThrow();
    }
  });
});
