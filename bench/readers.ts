// Readers in a process of their own: each asks for one address over a kept-alive connection, again as soon as it was answered, and all print
// what they saw as one line of JSON.
import { connect, type Socket } from 'node:net';
import { parseArgs } from 'node:util';
import { quantile } from './measure.ts';

/** What one run of the readers saw. */
export interface Reading {
  seconds: number;
  answers: number;
  /** Milliseconds from the last byte sent to the first byte of the answer. */
  p50: number;
  p99: number;
}

const AGENT = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

async function read(url: URL, until: number, times: number[]): Promise<void> {
  const socket = connect(Number(url.port), url.hostname).setNoDelay(true);
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('error', reject));
  const bytes = `GET ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nUser-Agent: ${AGENT}\r\nAccept: text/html\r\n\r\n`;
  while (performance.now() < until) times.push(await exchange(socket, bytes));
  socket.destroy();
}

/** Asks once; resolves with the time to the first byte when the whole answer is there. */
function exchange(socket: Socket, bytes: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sentAt = performance.now();
    let first = 0;
    let got = '';
    const hear = (chunk: Buffer) => {
      if (got === '') first = performance.now() - sentAt;
      got += chunk.toString('latin1');
      const head = got.indexOf('\r\n\r\n');
      const length = head === -1 ? Number.NaN : Number(/content-length: (\d+)/i.exec(got.slice(0, head))?.[1]);
      if (!(got.length >= head + 4 + length)) return;
      socket.off('data', hear);
      if (got.startsWith('HTTP/1.1 200')) resolve(first);
      else reject(new Error(`answered ${got.slice(0, 40)}`));
    };
    socket.on('data', hear);
    socket.write(bytes);
  });
}

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: '' },
    connections: { type: 'string', default: '16' },
    seconds: { type: 'string', default: '10' },
  },
});
const times: number[] = [];
const began = performance.now();
const until = began + Number(values.seconds) * 1_000;
await Promise.all(Array.from({ length: Number(values.connections) }, () => read(new URL(values.url), until, times)));
const reading: Reading = {
  seconds: (performance.now() - began) / 1_000,
  answers: times.length,
  p50: quantile(times, 0.5),
  p99: quantile(times, 0.99),
};
console.log(JSON.stringify(reading));
