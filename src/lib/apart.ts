import { parentPort, type ResourceLimits, type Worker } from 'node:worker_threads';
import { startThread } from './thread.ts';

/** Questions answered on a thread of its own. */
export interface Apart<Question, Answer> {
  /** Whether the thread is there; the first call starts it. */
  isThere(): boolean;
  /** What is asked while the thread is at work goes to it in one message. Rejects when the thread ends before it has answered. */
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
  let atWork: Waiting<Question, Answer>[] = [];
  let waiting: Waiting<Question, Answer>[] = [];

  function start(): Worker {
    const started = startThread(name, beside, { resourceLimits });
    started.unref();
    started.on('message', (answers: Answer[]) => {
      ready = true;
      for (const [nth, { resolve }] of atWork.splice(0).entries()) resolve(answers[nth] as Answer);
      send();
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
    if (!thread || atWork.length > 0 || waiting.length === 0) return;
    atWork = waiting;
    waiting = [];
    const questions = atWork.map(({ question }) => question);
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
        send();
      }),
    close: async () => {
      await thread?.terminate();
    },
  };
}

/** The thread's side: answers each message of questions with one of answers, and an empty one at first. `answer` must not throw. */
export function answerApart<Question, Answer>(
  answer: (question: Question) => Promise<Answer>,
  bytesOf: (answer: Answer) => Uint8Array | undefined,
): void {
  parentPort?.on('message', async (questions: Question[]) => {
    const answers: Answer[] = [];
    for (const question of questions) answers.push(await answer(question));
    parentPort?.postMessage(answers, wholeBuffers(answers.map(bytesOf)));
  });
  parentPort?.postMessage([]);
}

/** Small bytes lie together in one buffer, which cannot be given away. */
function wholeBuffers(all: readonly (Uint8Array | undefined)[]): ArrayBuffer[] {
  return all.flatMap((bytes) => (bytes && bytes.buffer.byteLength === bytes.byteLength ? (bytes.buffer as ArrayBuffer) : []));
}
