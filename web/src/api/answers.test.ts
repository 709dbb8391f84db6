import { QueryObserver } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { Answers } from './answers.ts';

describe('answers', () => {
  it('asks anew what was asked for before a change, even where no answer had come yet', async () => {
    const answers = new Answers();
    const asked: ((answer: string) => void)[] = [];
    const observer = new QueryObserver(answers, {
      queryKey: ['costs'],
      queryFn: () => new Promise<string>((resolve) => asked.push(resolve)),
    });
    const stop = observer.subscribe(() => undefined);
    expect(asked).toHaveLength(1);
    const renewed = answers.invalidateQueries();
    asked[0]?.('before the change');
    await expect.poll(() => asked.length).toBe(2);
    asked[1]?.('after it');
    await renewed;
    expect(observer.getCurrentResult().data).toBe('after it');
    stop();
  });
});
