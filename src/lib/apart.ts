import { parentPort, type ResourceLimits, type Worker } from 'node:worker_threads';
import { startThread } from './thread.ts';

/** Questions answered on a thread of its own. */
export interface Apart<Question, Answer> {
  /** Whether the thread is there; the first call starts it. */
  isThere(): boolean;
  /** What is asked while the thread is at work goes to it together, with its next answers. Rejects when the thread ends before it has answered. */
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

interface Waiting<Question, Answer> {
  question: Question;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** Starts the module `name` beside the one at `beside`, which calls `answerApart`. The buffers of `bytesOf` are given away with the question. */
export function openApart<Question, Answer>(
  name: string,
  beside: string,
  bytesOf: (question: Question) => Uint8Array | undefined,
  resourceLimits: ResourceLimits,
): Apart<Question, Answer> {
  let thread: Worker | null = null;
  let ready = false;
  const atWork: Waiting<Question, Answer>[] = [];
  let waiting: Waiting<Question, Answer>[] = [];

  function start(): Worker {
    const started = startThread(name, beside, { resourceLimits });
    started.unref();
    started.on('message', (answers: Answer[]) => {
      ready = true;
      const answered = atWork.splice(0, answers.length);
      send();
      for (const [nth, { resolve }] of answered.entries()) resolve(answers[nth] as Answer);
    });
    started.on('error', () => undefined);
    started.on('exit', () => {
      thread = null;
      ready = false;
      for (const { reject } of [...atWork.splice(0), ...waiting.splice(0)]) reject(new Error('The thread ended.'));
    });
    return started;
  }

  function send(): void {
    if (!thread || waiting.length === 0) return;
    const questions = waiting.map(({ question }) => question);
    atWork.push(...waiting);
    waiting = [];
    thread.postMessage(questions, wholeBuffers(questions.map(bytesOf)));
  }

  return {
    isThere() {
      thread ??= start();
      return ready;
    },
    ask: (question) =>
      new Promise((resolve, reject) => {
        waiting.push({ question, resolve, reject });
        if (atWork.length === 0) send();
      }),
    close: async () => {
      await thread?.terminate();
    },
  };
}

/** Milliseconds of work after which the thread gives away the answers it has: whoever got one goes on while it is at the next. */
const SOON = 3;

/** The thread's side: gives answers in the order of the questions, and none at first, to say that it is there. `answer` must not throw. */
export function answerApart<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
  bytesOf: (answer: Answer) => Uint8Array | undefined,
): void {
  const give = (answers: Answer[]) => parentPort?.postMessage(answers, wholeBuffers(answers.map(bytesOf)));
  let before = Promise.resolve();

  async function work(questions: readonly Question[]): Promise<void> {
    let answers: Answer[] = [];
    let since = performance.now();
    for (const question of questions) {
      answers.push(await answer(question));
      if (performance.now() - since < SOON) continue;
      give(answers);
      answers = [];
      since = performance.now();
    }
    if (answers.length > 0) give(answers);
  }

  parentPort?.on('message', (questions: Question[]) => {
    before = before.then(() => work(questions));
  });
  give([]);
}

/** Small bytes lie together in one buffer, which cannot be given away. */
function wholeBuffers(all: readonly (Uint8Array | undefined)[]): ArrayBuffer[] {
  return all.flatMap((bytes) => (bytes && bytes.buffer.byteLength === bytes.byteLength ? (bytes.buffer as ArrayBuffer) : []));
}
