import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMapping, type Format } from './mapping.ts';
import { planImport } from './plan.ts';
import { type FileFacts, type ResumePoint, readFacts } from './read.ts';
import { type Row, readRows } from './rows.ts';
import { sniff } from './sniff.ts';

const HEADER = 'at,type,who,note';
const MAPPING = { name: 'poison', kind: 'events', fields: { at: 'at', type: 'type', 'ids.user': 'who', 'props.note': 'note' } };

function good(who: number): string {
  return `2026-03-01 10:00:00,page,u${who},fine`;
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

interface Outcome {
  users: (string | undefined)[];
  rejects: [number, string][];
  rows: number;
  last?: FileFacts;
}

async function read(file: string | Buffer, options: { format?: Format; piece?: number; from?: ResumePoint } = {}): Promise<Outcome> {
  const bytes = Buffer.from(file as string);
  const mapping = checkMapping({ ...MAPPING, format: { header: true, ...options.format } });
  const plan = planImport(mapping, await sniff(bytes.subarray(0, 65_536), mapping.format));
  const outcome: Outcome = { users: [], rejects: [], rows: 0 };
  for await (const group of readFacts(inPieces(bytes, options.piece ?? 65_536), plan, options.from)) {
    for (const fact of group.facts) outcome.users.push(fact.kind === 'event' ? fact.ids.user : undefined);
    outcome.rejects.push(...group.rejects.map(({ line, drop }): [number, string] => [line, drop.reason]));
    outcome.rows = group.rows;
    outcome.last = group;
  }
  return outcome;
}

function file(...lines: string[]): string {
  return [HEADER, ...lines, ''].join('\n');
}

describe('poisoned rows', () => {
  const CASES: [string, string | Buffer, [number, string][]][] = [
    ['a NUL byte', file(good(1), '2026-03-01,pa\0ge,u2,x', good(3)), [[3, 'bad_text']]],
    ['too few columns', file(good(1), '2026-03-01,page', good(3)), [[3, 'bad_row']]],
    ['too many columns', file(good(1), '2026-03-01,page,u2,x,y', good(3)), [[3, 'bad_row']]],
    ['text after a closing quote', file(good(1), '2026-03-01,page,u2,"x"y', good(3)), [[3, 'bad_row']]],
    ['a quote never closed, then plain rows', file(good(1), '2026-03-01,page,u2,"x', good(3)), [[3, 'bad_row']]],
    ['a quote never closed, then quoted rows', file(good(1), '2026-03-01,page,u2,"x', '"2026-03-01","page","u3","y"'), [[3, 'bad_row']]],
    ['a field over 64 kB', file(good(1), `2026-03-01,page,u2,${'x'.repeat(70_000)}`, good(3)), [[3, 'too_large']]],
    ['a row over 1 MB', file(good(1), `2026-03-01,page,u2,${'x'.repeat(3_000_000)}`, good(3)), [[3, 'too_large']]],
    ['a time that is none', file(good(1), '2026-02-30 10:00,page,u2,x', good(3)), [[3, 'bad_time']]],
    ['nobody', file(good(1), '2026-03-01,page, ,x', good(3)), [[3, 'no_identity']]],
    ['no type', file(good(1), '2026-03-01,,u2,x', good(3)), [[3, 'missing_field']]],
  ];

  for (const [name, text, rejects] of CASES) {
    it(`${name}: that row is rejected with its line, the others are read, however the file is cut`, async () => {
      for (const piece of [17, 4096, 10_000_000]) {
        if (piece === 17 && text.length > 10_000) continue;
        const outcome = await read(text, { piece });
        expect(outcome.rejects).toEqual(rejects);
        expect(outcome.users).toEqual(['u1', 'u3']);
        expect(outcome.rows).toBe(3);
      }
    });
  }

  it('bytes that are not UTF-8', async () => {
    const text = Buffer.from(file(good(1), '2026-03-01,page,u2,Ã', good(3), 'x,ç€😀é,é,'), 'utf8');
    text[text.indexOf(0xc3) + 1] = 0xff;
    const outcome = await read(text, { format: { encoding: 'utf-8' } });
    expect(outcome.rejects).toEqual([
      [3, 'bad_text'],
      [5, 'bad_time'],
    ]);
    expect(outcome.users).toEqual(['u1', 'u3']);
  });

  it('S-13: a never closed quote swallows at most 1 MB, and every row after it is read', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => good(i));
    const outcome = await read(file('2026-03-01,page,u,"never closed', ...rows));
    expect(outcome.rejects).toEqual([[2, 'bad_row']]);
    expect(outcome.users).toHaveLength(60_000);
  });

  it('lines made to leave a quote open each time cost little', async () => {
    const started = performance.now();
    const outcome = await read(file(...Array.from({ length: 100_000 }, () => 'a","b')));
    expect(outcome.users).toEqual([]);
    expect(outcome.rejects).toHaveLength(100_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('a good quoted field may hold delimiters, quotes and line ends; lines are still counted exactly', async () => {
    const { users, rejects } = await read(file('2026-03-01,page,u1,"a,""b""\r\nc\n"', '2026-03-01,page', good(3)));
    expect(users).toEqual(['u1', 'u3']);
    expect(rejects).toEqual([[5, 'bad_row']]);
  });
});

describe('encodings and compression', () => {
  const text = `${HEADER}\r\n2026-03-01,page,josé€,ação\r\n`;
  const FILES: [string, Buffer][] = [
    ['utf-8', Buffer.from(text)],
    ['utf-8 with a mark', Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(text)])],
    ['utf-16le with a mark', Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(text, 'utf16le')])],
    ['utf-16be with a mark', Buffer.concat([Buffer.of(0xfe, 0xff), Buffer.from(text, 'utf16le').swap16()])],
    ['windows-1252', Buffer.from(text.replace('€', '\x80'), 'latin1')],
    ['gzip', gzipSync(text)],
    ['two gzip members', Buffer.concat([gzipSync(text.slice(0, 30)), gzipSync(text.slice(30))])],
  ];
  for (const [name, bytes] of FILES) {
    it(`${name}, in whole and byte by byte`, async () => {
      for (const piece of [1, 65_536]) {
        const outcome = await read(bytes, { piece });
        expect(outcome.users).toEqual(['josé€']);
        expect(outcome.last?.bytes).toBe(name.includes('gzip') ? Buffer.byteLength(text) : bytes.length);
      }
    });
  }

  it('S-13: a gzip file cut short gives its good rows, then says so', async () => {
    const packed = gzipSync(file(...Array.from({ length: 20_000 }, (_, i) => good(i * 7919))));
    const cut = packed.subarray(0, packed.length - 5000);
    const plan = planImport(checkMapping(MAPPING), await sniff(cut.subarray(0, 30_000)));
    let rows = 0;
    const reading = (async () => {
      for await (const group of readFacts(inPieces(cut, 65_536), plan)) rows += group.facts.length;
    })();
    await expect(reading).rejects.toMatchObject({ code: 'broken_gzip' });
    expect(rows).toBeGreaterThan(10_000);
    expect(rows).toBeLessThan(20_000);
  });

  it('S-13: a small gzip that unpacks to one row of 200 MB takes little memory', async () => {
    const bomb = Buffer.concat([
      gzipSync(`${HEADER}\n`),
      ...Array.from({ length: 20 }, () => gzipSync(Buffer.alloc(10_000_000, 'x'))),
      gzipSync(`\n${good(1)}\n`),
    ]);
    const before = process.memoryUsage().rss;
    const outcome = await read(bomb);
    expect(outcome.rejects).toEqual([[2, 'too_large']]);
    expect(outcome.users).toEqual(['u1']);
    expect(process.memoryUsage().rss - before).toBeLessThan(300_000_000);
  });
});

describe('JSON lines', () => {
  const LAYOUT = { type: 'jsonl', encoding: 'utf-8', delimiter: '', header: false, columns: ['a.b'] } as const;

  async function rowsOf(...lines: string[]): Promise<Row[]> {
    const rows: Row[] = [];
    for await (const batch of readRows(inPieces(Buffer.from(lines.join('\n')), 1000), LAYOUT)) rows.push(...batch);
    return rows;
  }

  it('S-14: reads nested values and refuses what is no object, too deep, or would lose digits', async () => {
    const deep = `${'{"a":'.repeat(40)}1${'}'.repeat(40)}`;
    const rows = await rowsOf(
      '{"a":{"b":"x"}}',
      '',
      '[1]',
      '{"a":',
      deep,
      '{"a":{"b":2103807459595387724}}',
      '{"a":{"b":"\\u0000"}}',
      '{"__proto__":{"b":1}}',
    );
    expect(rows.map(({ line, cells, drop }) => [line, drop?.reason ?? cells[0]])).toEqual([
      [1, 'x'],
      [3, 'not_an_object'],
      [4, 'bad_row'],
      [5, 'too_deep'],
      [6, 'bad_number'],
      [7, 'bad_text'],
      [8, ''],
    ]);
  });
});

describe('any text', () => {
  const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', ''));
  const record = fc.tuple(cell, cell, cell);
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  it('comes back as it was quoted, wherever the file is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 8 }), fc.integer({ min: 1, max: 40 }), async (records, piece) => {
        const bytes = Buffer.from(`a,b,c\n${records.map((cells) => `${cells.map(quoted).join(',')}\n`).join('')}`);
        const layout = { type: 'csv', encoding: 'utf-8', delimiter: ',', header: true, columns: ['a', 'b', 'c'] } as const;
        const rows: Row[] = [];
        for await (const batch of readRows(inPieces(bytes, piece), layout)) rows.push(...batch);
        expect(rows.map(({ cells }) => cells)).toEqual(records);
        if (rows.length > 0) expect(rows.at(-1)?.end).toBe(bytes.length);
      }),
      { numRuns: 200 },
    );
  });

  it('S-13: never ends the reading, and never hides a good last row', async () => {
    const junk = fc
      .array(fc.constantFrom('"', ',', '\n', '\r', 'x', '""', '\0', 'é', '2026-03-01'), { maxLength: 60 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(junk, async (text) => {
        const outcome = await read(`${HEADER}\n${text}\n2026-03-01,"page",last,x\n`);
        expect(outcome.users.length + outcome.rejects.length).toBeGreaterThan(0);
        if (!text.includes('"')) expect(outcome.users.at(-1)).toBe('last');
      }),
      { numRuns: 200 },
    );
  });
});
