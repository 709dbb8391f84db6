import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startPostgres } from '../src/store/postgres.ts';
import { atMostOf, type BenchOptions, type Figure, fasterBy, plain, within } from './figures.ts';
import { type Ground, openGround } from './ground.ts';
import { measure } from './measure.ts';
import { FUNNEL, PERIOD } from './world.ts';

const FASTER_THAN_POSTGRES = 20;
const WINDOW_DAYS = 30;
const WINDOW_MS = WINDOW_DAYS * 86_400_000;
const SIZES = { full: { own: 10_000_000, postgres: 1_000_000 }, quick: { own: 100_000, postgres: 50_000 } };
const ADDRESS = `/api/v1/reports/steps?from=${PERIOD.from}&to=${PERIOD.to}&windowDays=${WINDOW_DAYS}&steps=${FUNNEL.join(',')}`;

const conditions = FUNNEL.map((type) => `type = '${type}'`).join(', ');
const types = FUNNEL.map((type) => `'${type}'`).join(', ');

// What the engine itself needs for these steps: no identities, no knowledge, no period.
const BARE = `
  select done, count() as leads
  from
  (
    select windowFunnel(${WINDOW_MS})(toUInt64(toUnixTimestamp64Milli(at)), ${conditions}) as done
    from events where type in (${types}) group by lead
  )
  group by done order by done`;

/** A five-step funnel against the bare SQL of the same engine, and against PostgreSQL with the same answer. */
export async function bench(options: BenchOptions): Promise<Figure[]> {
  const size = options.quick ? SIZES.quick : SIZES.full;
  const figures: Figure[] = [];
  const large = await openGround(options, size.own);
  try {
    const own = await measure(() => large.getFresh(ADDRESS));
    const bare = await measure(() => large.engine.events.read(BARE));
    const name = `funnel of 5 steps, ${millions(size.own)} events, over HTTP`;
    const beside = `${name}; baseline: bare windowFunnel`;
    figures.push(options.quick ? plain(beside, own.wall, 'ms', bare.wall) : atMostOf(beside, own, bare, 1.5));
    figures.push(plain('the same in processor time', own.cpu, 's', bare.cpu));
    if (!options.quick) figures.push(within(name, own, 900));
  } finally {
    await large.close();
  }
  const small = await openGround({ ...options, data: null }, size.postgres);
  try {
    figures.push(...(await againstPostgres(small, size.postgres, options.say)));
  } finally {
    await small.close();
  }
  return figures;
}

async function againstPostgres(ground: Ground, size: number, say: (line: string) => void): Promise<Figure[]> {
  const dir = await mkdtemp(path.join(tmpdir(), 'funil-bench-pg-'));
  const server = await startPostgres({ dir: path.join(dir, 'state') });
  const client = new pg.Client(server.connection);
  try {
    await client.connect();
    await copyEvents(ground, client);
    const theirs = await client.query<{ done: number; leads: string }>(SAME_IN_POSTGRES);
    const answer = (await ground.getFresh(ADDRESS)) as { rows: { leads: number }[] };
    const reached = FUNNEL.map((_, step) => theirs.rows.reduce((sum, row) => sum + (row.done > step ? Number(row.leads) : 0), 0));
    const equal = reached.join() === answer.rows.map(({ leads }) => leads).join();
    say(
      `leads at each step, both engines: ${reached.join(', ')}${equal ? '' : `; WE SAY ${answer.rows.map(({ leads }) => leads).join(', ')}`}`,
    );
    const own = await measure(() => ground.getFresh(ADDRESS));
    const postgres = await measure(() => client.query(SAME_IN_POSTGRES));
    return [
      { ...plain('answers equal to PostgreSQL (1 = yes)', equal ? 1 : 0, ''), target: '= 1', met: equal },
      fasterBy(`funnel, ${millions(size)} events; baseline: PostgreSQL`, own, postgres, FASTER_THAN_POSTGRES),
      plain('the same in processor time', own.cpu, 's', postgres.cpu),
    ];
  } finally {
    await client.end();
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  }
}

// windowFunnel's own semantics in one pass: each step carries on the latest chain of the step before it, if that chain's first step is young enough.
// Chains' first moments only grow, so the latest is the greatest.
const chain = (step: number) =>
  `max(case when type = '${FUNNEL[step]}' and s${step} is not null and at <= s${step} + ${WINDOW_MS} then s${step} end) over w as s${step + 1}`;

const SAME_IN_POSTGRES = `
  with
    s1 as (select lead, at, type, max(case when type = '${FUNNEL[0]}' then at end) over w as s1 from bench_event where type in (${types}) window w as (partition by lead order by at)),
    s2 as (select *, ${chain(1)} from s1 window w as (partition by lead order by at)),
    s3 as (select *, ${chain(2)} from s2 window w as (partition by lead order by at)),
    s4 as (select *, ${chain(3)} from s3 window w as (partition by lead order by at)),
    s5 as (select *, ${chain(4)} from s4 window w as (partition by lead order by at)),
    leads as (select lead, case when max(s5) is not null then 5 when max(s4) is not null then 4 when max(s3) is not null then 3 when max(s2) is not null then 2 when max(s1) is not null then 1 else 0 end as done from s5 group by lead)
  select done, count(*) as leads from leads group by done order by done`;

const BLOCK = 50_000;

/** The same events under the leads they stand for now, with the index this query wants, and memory and workers as for a server of its own. */
async function copyEvents(ground: Ground, client: pg.Client): Promise<void> {
  await client.query('create unlogged table bench_event (lead bigint not null, at bigint not null, type text not null)');
  const text: string[] = [];
  const flush = async () => {
    const rows = text.splice(0).map((line) => JSON.parse(line) as [string, string, string]);
    const columns = [0, 1, 2].map((column) => rows.map((row) => row[column]));
    await client.query('insert into bench_event select * from unnest($1::bigint[], $2::bigint[], $3::text[])', columns);
  };
  const sql = `select toString(dictGetOrDefault('identity_now', 'lead', node, lead)), toString(toUnixTimestamp64Milli(at)), toString(type) from events where type in (${types})`;
  let rest = '';
  for await (const chunk of ground.engine.events.stream(sql, 'JSONCompactEachRow')) {
    const lines = (rest + Buffer.from(chunk).toString()).split('\n');
    rest = lines.pop() as string;
    for (const line of lines) text.push(line);
    if (text.length >= BLOCK) await flush();
  }
  if (rest !== '') text.push(rest);
  await flush();
  await client.query('create index on bench_event (lead, at) include (type)');
  await client.query('vacuum analyze bench_event');
  await client.query("set work_mem = '256MB'");
  await client.query('set max_parallel_workers_per_gather = 2');
}

function millions(events: number): string {
  return `${events / 1e6} M`;
}
