import Fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { FunilError } from '../core/errors.ts';
import type { Http } from '../lib/http.ts';
import { type Upkeep, upkeepRoutes } from './upkeep-routes.ts';

const servers: Http[] = [];

function serverWith(upkeep: Partial<Upkeep<'touches'>>, everywhere = true): Http {
  const http = Fastify() as unknown as Http;
  http.decorateRequest('everywhere', everywhere);
  upkeepRoutes({ backup: async () => ({}), rebuild: async () => ({}), rebuildable: ['touches'], ...upkeep })(http);
  servers.push(http);
  return http;
}

afterEach(async () => {
  for (const http of servers.splice(0)) await http.close();
});

const begin = (http: Http, dir = '/srv/backup') => http.inject({ method: 'POST', url: '/api/v1/upkeep/backup', payload: { dir } });
const look = (http: Http) => http.inject('/api/v1/upkeep');

describe('upkeep', () => {
  it('begins one task, says how it goes, and takes the next when it is done', async () => {
    let finish: (result: unknown) => void = () => undefined;
    const http = serverWith({
      backup: (dir, said) => {
        said(`to ${dir}`);
        return new Promise((resolve) => {
          finish = resolve;
        });
      },
    });
    expect((await begin(http)).statusCode).toBe(202);
    expect((await look(http)).json()).toMatchObject({ name: 'backup', state: 'running', step: 'to /srv/backup' });
    expect((await begin(http)).statusCode).toBe(409);
    finish({ bytes: 5 });
    expect((await look(http)).json()).toMatchObject({ state: 'done', result: { bytes: 5 } });
    expect((await begin(http)).statusCode).toBe(202);
  });

  it('keeps what went wrong in words for people', async () => {
    const http = serverWith({ backup: () => Promise.reject(new FunilError('backup_exists', 'It is there.', { hint: 'Name another.' })) });
    await begin(http);
    expect((await look(http)).json()).toMatchObject({ state: 'failed', problem: { title: 'It is there.', hint: 'Name another.' } });
  });

  it('serves nobody but the command line, and only absolute paths', async () => {
    let ran = false;
    const backup = async () => {
      ran = true;
    };
    expect((await begin(serverWith({ backup }, false))).json()).toMatchObject({ code: 'not_here' });
    expect((await begin(serverWith({ backup }), 'here')).json()).toMatchObject({ code: 'bad_path' });
    expect(ran).toBe(false);
  });
});
