import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FunilError } from '../core/errors.ts';
import { findBinaries, linkLibraries } from './postgres-binaries.ts';
import { socketDirectory } from './postgres-layout.ts';
import { blockedDirectories, passThrough } from './postgres-reach.ts';
import { chooseServerUser, privateDirectory } from './postgres-user.ts';

const isRoot = process.getuid?.() === 0;
const stranger = { name: 'stranger', uid: 54_321, gid: 54_321 };
let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(realpathSync(tmpdir()), 'funil-test-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('who may enter', () => {
  it('names the closed directories, outermost first', () => {
    const inner = path.join(root, 'open', 'closed');
    mkdirSync(inner, { recursive: true });
    chmodSync(inner, 0o700);
    expect(blockedDirectories([inner, path.join(inner, 'not-yet')], stranger)).toEqual([root, inner]);
    chmodSync(root, 0o711);
    expect(blockedDirectories([inner], stranger)).toEqual([inner]);
    expect(blockedDirectories([inner], { ...stranger, uid: statSync(inner).uid })).toEqual([]);
  });

  it('keeps the smallest capability that does', () => {
    const both = new Set(['setpcap', 'dac_override', 'dac_read_search'] as const);
    expect(passThrough(stranger, true, both, '/bin/setpriv')).toContain('--ambient-caps=-all,+dac_read_search');
    expect(passThrough(stranger, false, both, '/bin/setpriv')).toContain('--ambient-caps=-all,+dac_override');
    expect(passThrough(stranger, true, new Set(['setpcap', 'dac_override'] as const), '/bin/setpriv')).toContain(
      '--inh-caps=-all,+dac_override',
    );
    expect(passThrough(stranger, true, new Set(), '/bin/setpriv')).toBeUndefined();
    expect(passThrough(stranger, true, both, '')).toBeUndefined();
  });

  it.skipIf(!isRoot)('opens only its own directory, and only for passing (needs root)', () => {
    chmodSync(root, 0o711);
    const home = path.join(root, 'data');
    mkdirSync(home, { mode: 0o700 });
    const user = chooseServerUser(home, path.join(home, 'state'), '/bin/sh', [home]);
    expect(user).toMatchObject({ name: 'nobody', prefix: [] });
    expect(statSync(home).mode & 0o777).toBe(0o710);
    expect(blockedDirectories([home], user)).toEqual([]);
  });

  it.skipIf(!isRoot)('names the directory in the way when nothing else helps (needs root)', () => {
    const home = path.join(root, 'data');
    mkdirSync(home);
    const choose = () => chooseServerUser(home, path.join(home, 'state'), '/bin/sh', [home], '');
    expect(choose).toThrow(FunilError);
    expect(choose).toThrow(root);
  });

  it('does not trust a socket directory that is a link', () => {
    const trap = path.join(root, 'run');
    mkdirSync(path.join(root, 'elsewhere'));
    symlinkSync(path.join(root, 'elsewhere'), trap);
    const self = { ...stranger, uid: process.getuid?.() ?? 0, prefix: [], become: undefined };
    expect(() => privateDirectory(trap, self)).toThrow('belongs to another user');
  });

  it('counts bytes, not letters, of the socket path', () => {
    expect(socketDirectory(`/${'a'.repeat(80)}`, '/x')).toBe(`/${'a'.repeat(80)}/run`);
    expect(socketDirectory(`/${'é'.repeat(45)}`, '/x')).toContain('funil-');
  });
});

describe('the programs', () => {
  it('are found for this machine', () => {
    const binaries = findBinaries();
    expect(existsSync(binaries.postgres)).toBe(true);
    expect(binaries.version).toMatch(/^18\./);
  });

  it('are missing with words that help where there are none', () => {
    expect(() => findBinaries('sunos', 'x64')).toThrow('no embedded PostgreSQL for this machine (sunos x64)');
    expect(() => findBinaries('win32', 'x64')).toThrow(FunilError);
  });

  it('get the library links that an install without scripts did not make', () => {
    const native = path.join(root, 'native');
    const source = path.join(native, 'lib', 'libpq.so.5.18');
    mkdirSync(path.dirname(source), { recursive: true });
    writeFileSync(source, '');
    writeFileSync(
      path.join(native, 'pg-symlinks.json'),
      JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
    );
    const libDir = path.join(root, 'lib');
    mkdirSync(libDir);
    symlinkSync('/gone', path.join(libDir, 'libpq.so.5'));
    expect(linkLibraries(native, libDir)).toBe(`${libDir}:${path.join(native, 'lib')}`);
    expect(readlinkSync(path.join(libDir, 'libpq.so.5'))).toBe(source);
    symlinkSync(source, path.join(native, 'lib', 'libpq.so.5'));
    expect(linkLibraries(native, libDir)).toBeUndefined();
  });
});
