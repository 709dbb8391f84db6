import { afterEach, expect, it } from 'vitest';
import { type Apart, openApart } from '../../src/lib/apart.ts';
import type { Question } from './slow-thread.ts';

let apart: Apart<Question, number> | undefined;

afterEach(() => apart?.close());

async function opened(): Promise<Apart<Question, number>> {
  const open = openApart<Question, number>('slow-thread', import.meta.url, () => undefined, {});
  apart = open;
  await expect.poll(() => open.isThere(), { timeout: 20_000 }).toBe(true);
  return open;
}

it('answers each question with its own answer, whatever is asked while it is at work', async () => {
  const { ask } = await opened();
  const numbers = Array.from({ length: 200 }, (_, number) => number);
  const answers = numbers.map(async (number) => {
    if (number % 3 === 0) await new Promise((resolve) => setTimeout(resolve, number % 7));
    return ask({ number, work: number % 5 === 0 ? 1 : 0 });
  });
  expect(await Promise.all(answers)).toEqual(numbers.map((number) => number * 2));
});

it('gives an answer while it is still at work on what was asked with it', async () => {
  const { ask } = await opened();
  const order: string[] = [];
  const note = (name: string) => () => order.push(name);
  const first = ask({ number: 0, work: 20 });
  const second = ask({ number: 1, work: 20 }).then(note('second'));
  const third = ask({ number: 2, work: 200 }).then(note('third'));
  await first;
  await second;
  expect(order).toEqual(['second']);
  await third;
});

it('tells those who wait that it ended, and starts again for the next', async () => {
  const { ask, isThere } = await opened();
  const lost = [ask({ number: 1, work: 50 }), ask({ number: -1, work: 0 }), ask({ number: 3, work: 0 })];
  const outcomes = await Promise.allSettled(lost);
  expect(outcomes.slice(1).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect.poll(isThere, { timeout: 20_000 }).toBe(true);
  expect(await ask({ number: 4, work: 0 })).toBe(8);
});
