import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FunilError } from '../../core/errors.ts';
import { type CheckedGroup, readChecked } from './checked.ts';
import { checkMapping } from './mapping.ts';
import { planImport } from './plan.ts';
import { readApart } from './read-apart.ts';
import { sniff } from './sniff.ts';

const MAPPING = checkMapping({ name: 'clicks', kind: 'events', fields: { at: 'time', type: { value: 'page' }, 'ids.user': 'who' } });
const ROWS = Array.from({ length: 12_000 }, (_, nth) => `2026-03-01 10:00:00,${nth % 1_000 === 7 ? 'guest' : `u${nth}`}`);
const FILE = Buffer.from(`time,who\n${ROWS.join('\n')}\n`);

async function* inPieces(file: Buffer): AsyncGenerator<Buffer> {
  for (let at = 0; at < file.length; at += 10_000) yield file.subarray(at, at + 10_000);
}

async function all(groups: AsyncIterable<CheckedGroup>): Promise<CheckedGroup[]> {
  const list: CheckedGroup[] = [];
  for await (const group of groups) list.push(group);
  return list;
}

describe('a file read on a thread of its own', async () => {
  const plan = planImport(MAPPING, await sniff(FILE.subarray(0, 1_000), undefined));

  it('gives the groups that reading it here gives, from the start and from any group on', async () => {
    const here = await all(readChecked(inPieces(FILE), plan));
    expect(here.map(({ facts, rejects }) => [facts, rejects.length])).toEqual([
      [4_995, 5],
      [4_995, 5],
      [1_998, 2],
    ]);
    expect(await all(readApart(inPieces(FILE), plan))).toEqual(here);
    expect(await all(readApart(inPieces(FILE), plan, here[0]?.resume))).toEqual(here.slice(1));
  });

  it('gives what is readable of a broken file, and its error as it was', async () => {
    const packed = gzipSync(FILE);
    const groups: CheckedGroup[] = [];
    const reading = (async () => {
      for await (const group of readApart(inPieces(packed.subarray(0, packed.length - 2_000)), plan)) groups.push(group);
    })();
    await expect(reading).rejects.toBeInstanceOf(FunilError);
    await expect(reading).rejects.toMatchObject({ code: 'broken_gzip', status: 422 });
    expect(groups.length).toBeGreaterThan(0);
  });

  it('stops when it is left, and passes on a fault of the input', async () => {
    for await (const group of readApart(inPieces(FILE), plan)) {
      expect(group.rows).toBe(5_000);
      break;
    }
    async function* unreadable(): AsyncGenerator<Buffer> {
      yield FILE.subarray(0, 100);
      throw new Error('the disk is gone');
    }
    await expect(all(readApart(unreadable(), plan))).rejects.toThrow('the disk is gone');
  });
});
