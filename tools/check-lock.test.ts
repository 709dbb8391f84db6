import { describe, expect, it } from 'vitest';
import { missingPackages, platformEntry } from './check-lock.ts';

const optionalDependencies = { '@x/lib-darwin-arm64': '1.2.3', '@x/lib-linux-x64-musl': '1.2.3', '@x/lib-linux-x64-gnu': '1.2.3' };

describe('the lock file', () => {
  it('misses each platform package that no folder above its parent lists', () => {
    const packages = {
      '': {},
      'node_modules/a/node_modules/x': { dev: true, optionalDependencies },
      'node_modules/a/node_modules/@x/lib-darwin-arm64': {},
      'node_modules/@x/lib-linux-x64-gnu': {},
    };
    const name = '@x/lib-linux-x64-musl';
    expect(missingPackages({ packages })).toEqual([{ key: `node_modules/${name}`, name, version: '1.2.3', dev: true }]);
  });

  it('lists a platform package by what its name says', () => {
    const musl = { key: '', name: '@x/lib-linux-x64-musl', version: '1.2.3', dev: true };
    expect(platformEntry(musl)).toEqual({ version: '1.2.3', cpu: ['x64'], dev: true, libc: ['musl'], optional: true, os: ['linux'] });
    const mac = { key: '', name: '@x/lib-darwin-arm64', version: '1.2.3', dev: false };
    expect(platformEntry(mac)).toEqual({ version: '1.2.3', cpu: ['arm64'], optional: true, os: ['darwin'] });
  });

  it('refuses to guess', () => {
    expect(() => platformEntry({ key: '', name: '@x/wasm', version: '1.2.3', dev: false })).toThrow(/cannot tell its os/);
    expect(() => platformEntry({ key: '', name: '@x/lib-linux-x64', version: '^1.2.3', dev: false })).toThrow(/pin it first/);
  });
});
