import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dropAnswer, findAnswer, forgetAnswers, keepAnswer } from './older-answers.ts';

const HUNDRED = 100;
let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'funil-answers-'));
});
afterEach(() => rm(dir, { recursive: true }));

const asked = (question: string, workspace = 1) => ({ workspace, question });

describe('answers kept from before', () => {
  it('are found by workspace and question, the latest of each', async () => {
    await keepAnswer(dir, asked('funnel'), { at: 1, answer: { rows: [1] } });
    await keepAnswer(dir, asked('funnel'), { at: 2, answer: { rows: [2] } });
    await keepAnswer(dir, asked('funnel', 2), { at: 3, answer: { rows: [3] } });
    expect(await findAnswer(dir, asked('funnel'))).toEqual({ at: 2, answer: { rows: [2] } });
    expect(await findAnswer(dir, asked('methods'))).toBeNull();
  });

  it('are dropped alone, and with their workspace', async () => {
    for (const one of [asked('funnel'), asked('methods'), asked('funnel', 2)]) await keepAnswer(dir, one, { at: 1, answer: {} });
    await dropAnswer(dir, asked('funnel'));
    expect(await findAnswer(dir, asked('funnel'))).toBeNull();
    expect(await findAnswer(dir, asked('methods'))).not.toBeNull();
    await forgetAnswers(dir, 1);
    expect(await findAnswer(dir, asked('methods'))).toBeNull();
    expect(await findAnswer(dir, asked('funnel', 2))).not.toBeNull();
  });

  it('take no more room than a hundred of a workspace, the oldest gone first, and none that is very large', async () => {
    const place = path.join(dir, 'answers', '1');
    const keepFrom = async (first: number) => {
      for (let nth = first; nth < HUNDRED; nth += 1) await keepAnswer(dir, asked(`question ${nth}`), { at: nth, answer: {} });
    };
    await keepFrom(0);
    for (const name of await readdir(place)) await utimes(path.join(place, name), 2_000, 2_000);
    await keepFrom(1);
    await keepAnswer(dir, asked('one more'), { at: 0, answer: {} });
    expect(await readdir(place)).toHaveLength(HUNDRED);
    expect(await findAnswer(dir, asked('question 0'))).toBeNull();
    expect(await findAnswer(dir, asked('question 1'))).not.toBeNull();
    expect(await findAnswer(dir, asked('one more'))).not.toBeNull();
    await keepAnswer(dir, asked('large'), { at: 0, answer: { text: 'x'.repeat(1_000_001) } });
    expect(await findAnswer(dir, asked('large'))).toBeNull();
  });
});
