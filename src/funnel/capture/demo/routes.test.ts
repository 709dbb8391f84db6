import Fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { FunilError } from '../../../core/errors.ts';
import type { Workspaces } from '../../../ledger/workspaces.ts';
import type { Http } from '../../../lib/http.ts';
import type { Demo, Demos, Wanted } from './demos.ts';
import { demoRoutes } from './routes.ts';

const servers: Http[] = [];
afterEach(async () => {
  for (const http of servers.splice(0)) await http.close();
});

const SHOP: Demo = {
  workspace: 'demo-b2c',
  story: 'b2c',
  name: 'Shop (demo)',
  size: 'small',
  seed: 1,
  until: '2026-03-01T00:00:00.000Z',
  state: 'making',
  done: 0.5,
  facts: 10,
  error: null,
  readyAt: null,
};

interface Asker {
  kind: string;
  organization: number;
  everywhere?: boolean;
}

/** Routes over demo shops that only note what they were asked. */
function serverFor({ kind, organization, everywhere = false }: Asker) {
  const asked: (Wanted | string)[] = [];
  const demos: Demos = {
    list: async () => [SHOP],
    make: async (wanted) => {
      asked.push(wanted);
      return [SHOP];
    },
    remove: async (slug) => {
      asked.push(slug);
    },
    truth: async () => {
      throw new FunilError('no_demo', 'none', { status: 404 });
    },
    start: async () => undefined,
    stop: async () => undefined,
  };
  const http = Fastify({ ajv: { customOptions: { removeAdditional: false } } }) as unknown as Http;
  http.decorateRequest('everywhere', everywhere);
  http.decorateRequest('workspace', 4);
  http.decorateRequest('caller', { getter: () => ({ kind, organization }) } as never);
  demoRoutes(demos, { bySlug: () => ({ id: 5, organization: 1 }) } as unknown as Workspaces)(http);
  servers.push(http);
  return { http, asked };
}

const LINE: Asker = { kind: 'command line', organization: 1, everywhere: true };

describe('demo routes', () => {
  it('make both shops, small, when nothing is said', async () => {
    const { http, asked } = serverFor(LINE);
    const answer = await http.inject({ method: 'POST', url: '/api/v1/demo' });
    expect([answer.statusCode, answer.json()]).toEqual([202, { demos: [SHOP] }]);
    expect(asked).toEqual([{ stories: ['b2c', 'b2b'], size: 'small', seed: 1 }]);
  });

  it('make one, of a size, a seed and an end, for the organisation of whoever signed in', async () => {
    const { http, asked } = serverFor({ kind: 'person', organization: 7 });
    const payload = { story: 'b2b', size: '1m', seed: 9, until: '2026-03-01' };
    expect((await http.inject({ method: 'POST', url: '/api/v1/demo', payload })).statusCode).toBe(202);
    expect(asked).toEqual([{ stories: ['b2b'], size: '1m', seed: 9, until: Date.UTC(2026, 2, 1), organization: 7 }]);
  });

  it.each([{ story: 'c2c' }, { size: '100m' }, { seed: -1 }, { seed: 1.5 }, { until: 'soon' }, { more: 1 }])(
    'refuse %o',
    async (payload) => {
      const { http, asked } = serverFor(LINE);
      expect((await http.inject({ method: 'POST', url: '/api/v1/demo', payload })).statusCode).toBe(400);
      expect(asked).toEqual([]);
    },
  );

  it('refuse keys, which belong to one workspace', async () => {
    const { http, asked } = serverFor({ kind: 'key', organization: 1 });
    expect((await http.inject({ method: 'POST', url: '/api/v1/demo', payload: {} })).statusCode).toBe(403);
    expect((await http.inject({ method: 'DELETE', url: '/api/v1/demo/demo-b2c' })).statusCode).toBe(403);
    expect((await http.inject('/api/v1/demo')).json()).toEqual({ demos: [] });
    expect(asked).toEqual([]);
  });

  it('show and remove only what is the caller’s organisation’s', async () => {
    const other = serverFor({ kind: 'person', organization: 2 });
    expect((await other.http.inject('/api/v1/demo')).json()).toEqual({ demos: [] });
    expect((await other.http.inject({ method: 'DELETE', url: '/api/v1/demo/demo-b2c' })).statusCode).toBe(404);
    expect(other.asked).toEqual([]);
    const own = serverFor({ kind: 'person', organization: 1 });
    expect((await own.http.inject('/api/v1/demo')).json()).toEqual({ demos: [SHOP] });
    expect((await own.http.inject({ method: 'DELETE', url: '/api/v1/demo/demo-b2c' })).statusCode).toBe(204);
    expect(own.asked).toEqual(['demo-b2c']);
  });
});
