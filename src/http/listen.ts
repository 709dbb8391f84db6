import { type AddressInfo, createServer } from 'node:net';
import { FunilError } from '../core/errors.ts';
import type { Http } from '../lib/http.ts';

export interface Place {
  host: string;
  port: number;
}

/** Throws FunilError `port_in_use` or `bad_host` when nobody could listen there now, so that a start can be refused before the engines are up. */
export async function checkPlace(place: Place): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(refusal(error, place)));
    probe.listen({ host: place.host, port: place.port }, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}

/** Starts listening. Resolves with the address at which programs on this machine reach it. Throws as `checkPlace`. */
export async function listen(http: Http, place: Place): Promise<string> {
  try {
    await http.listen({ host: place.host, port: place.port });
  } catch (error) {
    await http.close();
    throw refusal(error, place);
  }
  const { port } = http.server.address() as AddressInfo;
  return `http://${reachableName(place.host)}:${port}`;
}

function refusal(error: unknown, { host, port }: Place): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new FunilError('port_in_use', `Port ${port} on ${host} is in use by another program.`, {
      status: 409,
      hint: 'Choose another with --port (or FUNIL_PORT); 0 takes any free one.',
      cause: error,
    });
  }
  return new FunilError('bad_host', `Funil may not listen on ${host}, port ${port} (${code ?? message}).`, {
    hint: 'Choose another address with --host (or FUNIL_HOST), and a port above 1023 with --port (or FUNIL_PORT).',
    cause: error,
  });
}

/** Under which name a program on this machine reaches what listens on `host`. */
function reachableName(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
