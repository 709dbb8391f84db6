import type { MessagePort } from 'node:worker_threads';

/** What `serve` sends. An error loses its own fields on the way, so they travel beside it. */
type Message<T> = { value: T } | { done: true } | { failed: unknown; fields: object };

const noop = () => undefined;

/** Gives items to whoever pulls at the other end of the port, one for each that is asked for, until there are no more or the other end is closed. */
export async function serve<T>(port: MessagePort, items: AsyncIterable<T>, buffersOf: (item: T) => ArrayBuffer[]): Promise<void> {
  let wanted = 0;
  let closed = false;
  let signal: () => void = noop;
  port.on('message', () => {
    wanted += 1;
    signal();
  });
  port.on('close', () => {
    closed = true;
    signal();
  });
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      while (wanted === 0 && !closed) await new Promise<void>((resolve) => (signal = resolve));
      if (closed) break;
      wanted -= 1;
      const { value, done } = await iterator.next();
      if (done) return port.postMessage({ done: true } satisfies Message<T>);
      port.postMessage({ value } satisfies Message<T>, buffersOf(value));
    }
    await iterator.return?.();
  } catch (failed) {
    port.postMessage({ failed, fields: { ...(failed as object) } } satisfies Message<T>);
  }
}

/**
 * Iterates over what the other end of the port serves, and closes the port in the end. `ahead` items are asked for before they are needed.
 * @throws what the other end's items throw; Error when the other end goes away.
 */
export async function* pull<T>(port: MessagePort, ahead: number): AsyncGenerator<T> {
  const arrived: Message<T>[] = [];
  let closed = false;
  let signal: () => void = noop;
  port.on('message', (message: Message<T>) => {
    arrived.push(message);
    signal();
  });
  port.on('close', () => {
    closed = true;
    signal();
  });
  for (let asked = 0; asked < ahead; asked += 1) port.postMessage(null);
  try {
    for (;;) {
      while (arrived.length === 0 && !closed) await new Promise<void>((resolve) => (signal = resolve));
      const message = arrived.shift();
      if (message === undefined) throw new Error('The other end of the port is gone.');
      if ('done' in message) return;
      if ('failed' in message) throw Object.assign(message.failed as Error, message.fields);
      port.postMessage(null);
      yield message.value;
    }
  } finally {
    port.close();
  }
}
