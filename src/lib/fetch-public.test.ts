import { createServer, request as plain, type RequestListener, type Server } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { FetchFailed, fetchJsonOver, type Wire } from './fetch-public.ts';

/** What DNS says, and who sits behind every address: no packet of these tests leaves this machine. */
const world = { addresses: [] as { address: string; family: number }[], port: 0, called: [] as string[] };

const wire: Wire = {
  lookup: (_name, _options, done) => done(null, world.addresses),
  request: (_url, { lookup }, answered) =>
    plain({ host: 'vendor.example', port: world.port, agent: false, lookup: home(lookup as LookupFunction) }, answered),
};

/** Notes where the connection would go, and has it go to our own server. */
function home(lookup: LookupFunction): LookupFunction {
  return (name, options, answer) =>
    lookup(name, options, (error, found) => {
      if (error) return answer(error, '', 4);
      world.called.push(...(Array.isArray(found) ? found.map(({ address }) => address) : [found]));
      return options.all ? answer(null, [{ address: '127.0.0.1', family: 4 }]) : answer(null, '127.0.0.1', 4);
    });
}

let server: Server | null = null;

async function behind(answer: RequestListener, ...addresses: string[]): Promise<unknown> {
  server = createServer(answer);
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  world.port = (server.address() as AddressInfo).port;
  world.addresses = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  world.called = [];
  return fetchJsonOver(wire, 'https://vendor.example/leads', {}).catch(({ message }) => message);
}

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

describe('S-22: what a vendor is asked', () => {
  it('goes to public addresses alone, whatever else its name stands for', async () => {
    expect(await behind((_asked, answer) => answer.end('{"a":1}'), '10.0.0.1', '8.8.8.8', '::1')).toEqual({ a: 1 });
    expect(world.called).toEqual(['8.8.8.8']);
  });

  it.each([
    '127.0.0.1',
    '0.0.0.0',
    '169.254.169.254',
    '10.0.0.7',
    '::',
    '::1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fe80::1',
    'fd00::1',
  ])('goes nowhere when the name stands for %s at the moment of the call', async (address) => {
    let asked = 0;
    const said = await behind((_asked, answer) => {
      asked += 1;
      answer.end('{}');
    }, address);
    expect([said, asked, world.called]).toEqual(['It could not be reached.', 0, []]);
  });

  it('says the same, as soon, of names that stand for private addresses and for none, so that nobody can look around in our network', async () => {
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    const failing: Wire = { ...wire, lookup: (_name, _options, done) => done(unknown, []) };
    const timed = async (run: () => Promise<unknown>) => {
      const started = performance.now();
      return { said: await run().catch((error: unknown) => error), took: performance.now() - started };
    };
    const none = await timed(() => fetchJsonOver(failing, 'https://vendor.example/leads', {}));
    world.addresses = [{ address: '10.0.0.7', family: 4 }];
    const inside = await timed(() => fetchJsonOver(wire, 'https://vendor.example/leads', {}));
    expect(inside.said).toBeInstanceOf(FetchFailed);
    expect({ ...(inside.said as FetchFailed), message: (inside.said as FetchFailed).message }).toEqual({
      ...(none.said as FetchFailed),
      message: (none.said as FetchFailed).message,
    });
    expect(Math.max(none.took, inside.took)).toBeLessThan(1_000);
  });

  it('follows no redirect, and reads no answer without an end', async () => {
    let asked = 0;
    const moved = await behind((_asked, answer) => {
      asked += 1;
      answer.writeHead(302, { location: 'http://169.254.169.254/' }).end();
    }, '8.8.8.8');
    expect([moved, asked]).toEqual(['The answer was 302.', 1]);
    server?.close();
    expect(await behind((_asked, answer) => answer.end(`"${'x'.repeat(300_000)}"`), '8.8.8.8')).toBe('The answer is too long.');
  });
});
