import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { migrationsOf, repeatable } from './migrate.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('statements that may be run again', () => {
  it('are split at semicolons that end a line, without comments, and create only what is not there', () => {
    const text = `-- A table; with words.
create table a (x UInt8)
engine = MergeTree;

  -- And a view.
create view b as
    select 'x;y' as x; create dictionary c (n UInt64);
CREATE MATERIALIZED VIEW d as select 1;
create table if not exists e (x UInt8);
create or replace view f as select 1;
`;
    expect(repeatable(text)).toEqual([
      'create table if not exists a (x UInt8)\nengine = MergeTree',
      "create view if not exists b as\n    select 'x;y' as x; create dictionary c (n UInt64)",
      'create MATERIALIZED VIEW if not exists d as select 1',
      'create table if not exists e (x UInt8)',
      'create or replace view f as select 1',
    ]);
  });

  it('make nothing of an empty file', () => {
    expect(repeatable('-- nothing\n\n')).toEqual([]);
  });

  it('are all that the migrations of the event engine hold', async () => {
    const events = await ofEvents();
    expect(events.map(({ name }) => name)).toEqual([...events.map(({ name }) => name)].sort());
    for (const statement of events.flatMap(({ statements }) => statements)) {
      expect(statement).toMatch(
        /^(create (table|view|dictionary|materialized view) if not exists|create or replace (view|dictionary)|alter table|drop \w+ if exists|truncate table|insert into|exchange tables) /i,
      );
      expect(statement).not.toMatch(/;\s*create /i);
    }
  });

  it('empty a copy before they fill it, and do nothing else where they exchange tables', async () => {
    for (const { statements } of await ofEvents()) {
      for (const [nth, statement] of statements.entries()) {
        const filled = /^insert into (\w+) /.exec(statement)?.[1];
        if (filled) expect(statements[nth - 1]).toBe(`truncate table ${filled}`);
      }
      if (statements.some((statement) => statement.startsWith('exchange '))) expect(statements).toHaveLength(1);
    }
  });
});

async function ofEvents(): Promise<{ name: string; statements: string[] }[]> {
  const migrations = (await migrationsOf(ROOT)).filter(({ engine }) => engine === 'events');
  return migrations.map(({ name, text }) => ({ name, statements: repeatable(text) }));
}
