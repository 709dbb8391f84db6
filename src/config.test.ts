import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

function problemOf(settings: Record<string, string>): string {
  try {
    readConfig({}, settings);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('the settings were taken');
}

describe('readConfig', () => {
  it('reads settings, and takes what is given on the command line before them', () => {
    const config = readConfig({ FUNIL_PORT: '5000' }, { FUNIL_PORT: '6001', FUNIL_LOG: 'warn' });
    expect([config.port, config.logLevel, config.stateUrl]).toEqual([5000, 'warn', null]);
  });

  it('names everything that is wrong at once', () => {
    const problem = problemOf({ FUNIL_PORT: '70000', FUNIL_LOG: 'loud', FUNIL_STATE_URL: 'mysql://x', FUNIL_POTR: '1' });
    for (const name of ['FUNIL_PORT', 'FUNIL_LOG', 'FUNIL_STATE_URL', 'FUNIL_POTR']) expect(problem).toContain(name);
  });

  it('refuses a port that no browser opens', () => {
    expect(problemOf({ FUNIL_PORT: '6000' })).toBe('FUNIL_PORT must not be 6000: browsers refuse to open that port');
  });

  it('refuses a secret key of another length', () => {
    expect(problemOf({ FUNIL_SECRET_KEY: 'c2hvcnQ=' })).toContain('FUNIL_SECRET_KEY');
  });
});
