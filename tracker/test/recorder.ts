import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WireBatch, WireEvent } from '../src/wire.ts';

export interface Recorder {
  address: string;
  /** Every event of every request that was answered with 200, in order of arrival, repeats included. */
  events: WireEvent[];
  /** Requests that were refused as `refuse` said. */
  refused: WireBatch[];
  batches: { body: WireBatch; bytes: number; type: string | undefined; preflighted: boolean; at: number }[];
  /** Answer with this from now on; 200 when undefined. */
  refuse: { status: number; retryAfter?: string } | undefined;
  close(): Promise<void>;
}

/** Stands in for the collection API and also serves the script, as Funil does. */
export async function startRecorder(script: string): Promise<Recorder> {
  let preflights = 0;
  const server = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    response.setHeader('access-control-expose-headers', 'retry-after');
    if (request.url === '/funil.js') return void response.setHeader('content-type', 'text/javascript').end(script);
    if (request.method === 'OPTIONS') preflights++;
    if (request.method === 'POST' && request.url === '/v1/b') return take(request, response);
    response.writeHead(404).end();
  });

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const body = JSON.parse(bytes.toString()) as WireBatch;
    const { refuse } = recorder;
    if (refuse) {
      recorder.refused.push(body);
      response.writeHead(refuse.status, refuse.retryAfter ? { 'retry-after': refuse.retryAfter } : {}).end();
      return;
    }
    recorder.batches.push({
      body,
      bytes: bytes.length,
      type: request.headers['content-type'],
      preflighted: preflights > 0,
      at: Date.now(),
    });
    recorder.events.push(...body.batch);
    response.end('{}');
  }

  const recorder: Recorder = {
    address: await listen(server),
    events: [],
    refused: [],
    batches: [],
    refuse: undefined,
    close: () => close(server),
  };
  return recorder;
}

export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
