import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { Answers } from './answers.ts';
import { askReport, workedOutAt } from './ask-report.ts';

const QUERY_KEY = ['funnel'];

function server(age: number | null) {
  const asked: (string | undefined)[] = [];
  const ask = async ({ headers }: { headers: Record<string, string> }) => {
    const mayBeOlder = headers['Cache-Control'];
    asked.push(mayBeOlder);
    const isOlder = age !== null && mayBeOlder !== undefined;
    return { data: { leads: isOlder ? 1 : 2 }, response: new Response(null, { headers: isOlder ? { age: String(age) } : {} }) };
  };
  return { asked, ask };
}

describe('a report', () => {
  it('of before is shown until that of now comes', async () => {
    const client = new Answers();
    const { ask, asked } = server(60);
    const seen: unknown[] = [];
    client.getQueryCache().subscribe(({ query }) => seen.push(query.state.data));
    const answer = await client.fetchQuery({ queryKey: QUERY_KEY, queryFn: (context) => askReport(context, ask) });
    expect(answer).toEqual({ leads: 2 });
    expect(asked).toEqual(['max-stale=604800', undefined]);
    const older = seen.find((one) => workedOutAt(one) !== null);
    expect(older).toMatchObject({ leads: 1 });
    expect(Date.now() - (workedOutAt(older) ?? 0)).toBeGreaterThanOrEqual(60_000);
    expect(workedOutAt(client.getQueryData(QUERY_KEY))).toBeNull();
  });

  it('of now is asked for once where the server has it at hand, and asked for alone where figures are there', async () => {
    const client = new Answers();
    const { ask, asked } = server(null);
    const query = { queryKey: QUERY_KEY, queryFn: (context: Parameters<typeof askReport>[0]) => askReport(context, ask) };
    expect(await client.fetchQuery(query)).toEqual({ leads: 2 });
    expect(await client.fetchQuery(query)).toEqual({ leads: 2 });
    expect(asked).toEqual(['max-stale=604800', undefined]);
  });

  it('that no page waits for any more is not asked for, and one under way is broken off', async () => {
    const client = new Answers();
    const signals: AbortSignal[] = [];
    const never = ({ signal }: { signal: AbortSignal }) => {
      signals.push(signal);
      return new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    const keys = Array.from({ length: 8 }, (_, nth) => ['left', nth]);
    const observers = keys.map(
      (queryKey) => new QueryObserver(client, { queryKey, queryFn: (context) => askReport(context, never), retry: false }),
    );
    const leave = observers.map((observer) => observer.subscribe(() => undefined));
    await expect.poll(() => signals.length).toBe(3);
    for (const one of leave) one();
    const { ask, asked } = server(null);
    expect(await client.fetchQuery({ queryKey: ['next'], queryFn: (context) => askReport(context, ask) })).toEqual({ leads: 2 });
    expect(asked).toHaveLength(1);
    expect(signals).toHaveLength(3);
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });
});
