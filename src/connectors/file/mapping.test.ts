import { describe, expect, it } from 'vitest';
import { FunilError } from '../../core/errors.ts';
import { guessMapping } from './guess.ts';
import { contentHash, joinId, occurrenceCounter } from './ids.ts';
import { checkMapping, type Format } from './mapping.ts';
import { planImport } from './plan.ts';
import { type Sniffed, sniff } from './sniff.ts';

function look(text: string, hint?: Format): Promise<Sniffed> {
  return sniff(Buffer.from(text), hint);
}

function problems(json: unknown): string {
  try {
    checkMapping(json);
  } catch (error) {
    if (error instanceof FunilError) return error.hint;
    throw error;
  }
  return '';
}

describe('checkMapping', () => {
  it('names every problem at once', () => {
    const hint = problems({
      name: 'x',
      kind: 'orders',
      format: { timezone: 'Mars/Olympus' },
      fields: { at: { value: 'x', column: 'y' }, colour: 'c', total: { colum: 'z' } },
      keep: 'rest',
      when: { column: 'a' },
    });
    for (const part of [
      'fields.at: give exactly one',
      'no field "colour"',
      'fields.total',
      'need "currency"',
      'need "status"',
      'need one of ids.',
      'Mars/Olympus',
      'keep: orders',
      'when: give either',
    ]) {
      expect(hint).toContain(part);
    }
  });

  it('S-13: refuses a lookup outside the folder, an unknown kind and unknown keys', () => {
    const lookup = { name: 'x', kind: 'events', fields: {}, lookup: { c: { file: '../secret.csv', key: 'id' } } };
    expect(problems(lookup)).toContain('lookup.c.file');
    expect(problems({ name: 'x', kind: 'invoices', fields: {}, extra: 1 })).toMatch(/extra.*kind.*leads, events/s);
    for (const hostile of [null, 'x', [], { __proto__: null }, { fields: 1 }]) expect(problems(hostile)).not.toBe('');
  });

  it('tells a wrong constant and a missing column before any row is read', async () => {
    const sniffed = await look('at,who\n2026-03-01,u1\n');
    const mapping = (fields: object): unknown => ({
      name: 'x',
      kind: 'events',
      fields: { at: 'at', 'ids.user': 'who', type: { value: 'page' }, ...fields },
    });
    expect(() => planImport(checkMapping(mapping({ visit: 'session' })), sniffed)).toThrow(
      expect.objectContaining({ hint: expect.stringContaining('no column "session"') }),
    );
  });
});

describe('sniff', () => {
  it('finds delimiter, header, decimal comma and dates', async () => {
    const german = await look('Datum;Betrag;Name\n31.12.2025;1.234,50;Müller\n01.01.2026;0,99;Ö\n');
    expect(german).toMatchObject({
      delimiter: ';',
      header: true,
      decimal: ',',
      encoding: 'utf-8',
      dates: ['d.M.yyyy', null, null],
      warnings: [],
    });
    const tsv = await look('2026-03-01T00:00:00Z\t5\tx\n2026-03-02T00:00:00Z\t6\ty\n');
    expect(tsv).toMatchObject({
      delimiter: '\t',
      header: false,
      columns: ['column_1', 'column_2', 'column_3'],
      dates: ['iso', null, null],
    });
    const epochs = await look('a,b\n1772668800,1772668800000\n');
    expect(epochs.dates).toEqual(['epoch_s', 'epoch_ms']);
  });

  it('settles day-first or month-first from the data, and says when it cannot', async () => {
    expect((await look('day,n\n1/2/2026,5\n13/2/2026,5\n')).dates[0]).toBe('d/M/yyyy');
    expect((await look('day,n\n1/2/2026,5\n1/13/2026,5\n')).dates[0]).toBe('M/d/yyyy');
    const unclear = await look('day,n\n1/2/2026 10:30,5\n');
    expect(unclear.dates[0]).toBe('M/d/yyyy H:mm');
    expect(unclear.warnings).toEqual([
      {
        code: 'unclear_date',
        values: { column: 'day', example: '1/2/2026 10:30', first: 'month', read: 'M/d/yyyy H:mm', other: 'd/M/yyyy H:mm' },
        detail: expect.stringContaining('day-first or month-first'),
      },
    ]);
    expect((await look('n;x\n"1,234";a\n')).warnings).toEqual([
      {
        code: 'unclear_decimal',
        values: { example: '1,234', meant: 'thousands', read: '.', other: ',' },
        detail: expect.stringContaining('read as thousands'),
      },
    ]);
    expect((await look('n;x\n1.234;a\n')).warnings).toMatchObject([
      { code: 'unclear_decimal', values: { example: '1.234', meant: 'decimals', read: '.', other: ',' } },
    ]);
    expect(await look('n;x\n0,125;a\n1,250;b\n')).toMatchObject({ decimal: ',', warnings: [] });
    expect(await look('n;x\n0.125;a\n1.250;b\n')).toMatchObject({ decimal: '.', warnings: [] });
    expect((await look('n;x\n"1,25";0.5\n"2,25";a\n')).warnings).toMatchObject([
      { code: 'mixed_decimals', values: { read: ',', other: '.' } },
    ]);
  });

  it.each([
    ['d/M/yyyy', ['n/a', '31/12/2025', '1/2/2026', '31/11/2026', '2/2/2026']],
    ['M/d/yyyy H:mm', ['12/31/2025 9:30', '1/2/2026', '1/2/2026 10:00', '1/13/2026 10:00']],
    ['iso', ['2026-03-01', '2026-13-45', '2026-03-02']],
    ['yyyyMMdd', ['20260301', '20261399', '20260302']],
    [null, ['2026-03-01', 'maybe', 'later', 'never']],
  ])('takes %s for the format of most cells; what is no time is refused by itself', async (format, cells) => {
    const { dates, warnings } = await look(`when,n\n${cells.map((cell) => `${cell},x`).join('\n')}\n`);
    expect([dates[0], warnings]).toEqual([format, []]);
  });

  it('names blank and repeated columns, and refuses what is no table', async () => {
    expect((await look('a,,a\nx,y,z\n')).columns).toEqual(['a', 'column_2', 'a_2']);
    await expect(look('')).rejects.toMatchObject({ code: 'empty_file' });
    await expect(look('PK\x03\x04\x14\0\x08')).rejects.toMatchObject({ code: 'not_text', values: { fault: 'workbook' } });
    await expect(look('\x01\x02\0\0\x7f\n'.repeat(50))).rejects.toMatchObject({ code: 'not_text', values: { fault: 'binary' } });
    expect((await look(`a,b\n${'1,2\n'.repeat(20)}\0,3\n`)).columns).toEqual(['a', 'b']);
    await expect(look('a,b\r1,2\r')).rejects.toMatchObject({ code: 'old_line_ends' });
    expect(await look('{"a":{"b":1},"c":"x"}\n{"a":{"b":2}}\n')).toMatchObject({ type: 'jsonl', columns: ['a.b', 'c'] });
  });
});

describe('guessMapping', () => {
  const GUESSES: [string, string, object][] = [
    [
      'leads',
      'Created At,E-mail,Lead Source,Company\n2026-03-01,a@b.co,Web,X\n',
      { at: 'Created At', 'ids.email': 'E-mail', 'evidence.channel': 'Lead Source', 'traits.company': 'Company' },
    ],
    [
      'leads',
      'email,Nome,País,created_at\na@b.co,Ana,BR,2026-03-01\n',
      { at: 'created_at', 'ids.email': 'email', 'traits.name': 'Nome', 'traits.country': 'País' },
    ],
    [
      'leads',
      'Correo electrónico;Nombre;Origen;Se apuntó\na@b.co;Ana;Web;31/12/2025\n',
      { at: 'Se apuntó', 'ids.email': 'Correo electrónico', 'traits.name': 'Nombre', 'evidence.channel': 'Origen' },
    ],
    [
      'costs',
      'Fecha;Campaña;Impresiones;Clics;Importe;Moneda\n2026-03-01;c;5;1;2,5;EUR\n',
      { from: 'Fecha', campaign: 'Campaña', amount: 'Importe', clicks: 'Clics', currency: 'Moneda' },
    ],
    [
      'orders',
      'Número do pedido;Data da compra;E-mail;Situação;Valor total;Moeda\n1;01/03/2026;a@b.co;pago;5,00;BRL\n',
      {
        order: 'Número do pedido',
        at: 'Data da compra',
        'ids.email': 'E-mail',
        status: { column: 'Situação', map: { pago: 'paid' }, else: 'keep' },
        total: 'Valor total',
        currency: 'Moeda',
      },
    ],
    [
      'events',
      'timestamp,event,user_id,session_id,url\n2026-03-01,page,u,s,/\n',
      { at: 'timestamp', type: 'event', 'ids.user': 'user_id', visit: 'session_id' },
    ],
    [
      'orders',
      'Order ID,Order Date,Customer ID,Currency,Status,Total\n1,2026-03-01,c,EUR,paid,5\n',
      { order: 'Order ID', at: 'Order Date', total: 'Total' },
    ],
    [
      'costs',
      'Day,Campaign,Impressions,Clicks,Cost,Currency\n2026-03-01,c,5,1,2.5,EUR\n',
      { from: 'Day', amount: 'Cost', impressions: 'Impressions' },
    ],
    [
      'paths',
      'path;total_conversions;total_conversion_value;total_null\na > b;1;2.5;3\n',
      { path: 'path', conversions: 'total_conversions', nulls: 'total_null' },
    ],
    [
      'payments',
      'order_id,payment_type,payment_value,date\n1,card,5,2026-03-01\n',
      { order: 'order_id', means: 'payment_type', amount: 'payment_value' },
    ],
  ];
  for (const [kind, text, fields] of GUESSES) {
    it(`knows ${kind} by the columns`, async () => {
      const guess = guessMapping(await look(text));
      expect(guess.kind).toBe(kind);
      expect(guess.fields).toMatchObject(fields);
    });
  }

  it('knows what shops call the states of an order, and leaves the others as they are', async () => {
    const rows = ['Pago', 'Fulfilled', 'Cancelado', 'Em separação'].map((state, nth) => `${nth};01/03/2026;a@b.co;${state};5,00;BRL`);
    const guess = guessMapping(await look(`Pedido;Data;E-mail;Situação;Valor total;Moeda\n${rows.join('\n')}\n`));
    expect(guess.fields.status).toEqual({ column: 'Situação', map: { Pago: 'paid', Cancelado: 'cancelled' }, else: 'keep' });
    expect(() => checkMapping(guess)).not.toThrow();
  });

  it('takes no column of times for the moment where there are two, both with names of their own', async () => {
    expect(guessMapping(await look('email,born,met\na@b.co,1990-01-02,2026-03-01\n'), 'leads').fields).not.toHaveProperty('at');
  });

  it('keeps to the kind it is told', async () => {
    expect(guessMapping(await look('day,currency,rate\n2026-03-01,BRL,0.17\n'), 'rates')).toMatchObject({
      kind: 'rates',
      fields: { day: 'day', currency: 'currency', rate: 'rate' },
    });
  });
});

describe('ids', () => {
  it('tell different parts apart and stay within 200 characters', () => {
    expect(joinId(['a:b', 'c'])).not.toBe(joinId(['a', 'b:c']));
    expect(joinId(['order', 'x'.repeat(500)])).toHaveLength('order:'.length + 24);
  });

  it('count occurrences as a map does, through every growth of the table', () => {
    const count = occurrenceCounter();
    const wanted = new Map<string, number>();
    for (let i = 0; i < 60_000; i += 1) {
      const hash = contentHash(String((i * 7919) % 25_000));
      wanted.set(hash, (wanted.get(hash) ?? 0) + 1);
      if (count(hash) !== wanted.get(hash)) throw new Error(`wrong count at ${i}`);
    }
    expect(wanted.size).toBe(25_000);
  });
});
