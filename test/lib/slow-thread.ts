// A thread for apart.test.ts: doubles numbers, each after as many milliseconds of work as it is asked for; ends at a negative one.
import { answerApart } from '../../src/lib/apart.ts';

export interface Question {
  number: number;
  work: number;
}

function answer({ number, work }: Question): Promise<number> {
  if (number < 0) process.exit(1);
  for (const end = performance.now() + work; performance.now() < end; );
  return Promise.resolve(number * 2);
}

answerApart(answer, () => undefined);
