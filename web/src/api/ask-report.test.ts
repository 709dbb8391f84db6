import { describe, expect, it } from 'vitest';
import { Answers } from './answers.ts';
import { askReport, workedOutAt } from './ask-report.ts';

const QUERY_KEY = ['funnel'];

function server(age: number | null) {
  const asked: (string | undefined)[] = [];
  const ask = async (headers: Record<string, string>) => {
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
});
