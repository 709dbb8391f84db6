import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf, EMAIL, said } from '../../src/funnel/capture/forms/template-fields.ts';
import { type Running, startForms } from './running.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

let forms: Running;
beforeAll(async () => {
  forms = await startForms();
}, 60_000);
afterAll(() => forms?.close());

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

/** Lets the clock go on to 23:30 in São Paulo, which is 02:30 of the next day in UTC. */
function waitForLateEvening(): string {
  const midnight = (Math.floor(Date.now() / DAY) + 1) * DAY;
  forms.wait(midnight + 2.5 * HOUR - Date.now());
  return dayOf(midnight - DAY);
}

describe('what came of a form', () => {
  it('is told by version and by place, with later customers, of days as the workspace counts them', async () => {
    const moved = await forms.api('PATCH', '/api/v1/workspaces/main', { timezone: 'America/Sao_Paulo' });
    expect(moved.status, moved.text).toBe(200);
    const { currency } = moved.json;
    const draft = documentOf({
      title: said('News', 'Novidades', 'Novedades'),
      steps: [{ id: 'start', fields: [EMAIL] }],
      after: { message: said('Done', 'Pronto', 'Listo') },
    });
    const id = await forms.publish(draft, 'News');
    const send = async (email: string, where: string, address: string) => {
      const page = await forms.open(`/f/${id}?u=${encodeURIComponent(`https://shop.example${where}`)}`);
      forms.wait(4_000);
      expect((await forms.send(page, id, { email }, { address })).status).toBe(303);
    };
    const evening = waitForLateEvening();
    await send('ana@example.com', '/blog', '198.18.1.1');
    forms.wait(HOUR);
    const morning = dayOf(Date.parse(evening) + DAY);
    expect((await forms.api('POST', `/api/v1/forms/${id}/publish`)).status).toBe(200);
    await send('ana@example.com', '/sale', '198.18.2.1');
    await send('rui@example.com', '/sale', '198.18.3.1');
    const order = { kind: 'order', id: 'o', order: 'o', at: Date.now(), ids: { email: 'ana@example.com' }, status: 'paid', total: '40' };
    expect((await forms.api('POST', '/api/v1/facts', { facts: [{ ...order, currency }] })).status).toBe(200);
    await forms.rows('select 1');

    const told = async (what: string, days = '') => (await forms.api('GET', `/api/v1/forms/${id}/${what}${days}`)).json;
    const one = { viewed: 1, started: 1, sent: 1, held: 0, leads: 1, customers: 1, revenue: 40 };
    const two = { viewed: 2, started: 2, sent: 2, held: 0, leads: 2, customers: 1, revenue: 40 };
    const first = { version: 1, ...one };
    const second = { version: 2, ...two };
    expect((await told('versions')).versions).toEqual([second, first]);
    expect((await told('versions', `?from=${evening}&to=${evening}`)).versions).toEqual([first]);
    expect((await told('versions', `?from=${morning}`)).versions).toEqual([second]);
    expect((await told('versions', `?to=${dayOf(Date.parse(evening) - DAY)}`)).versions).toEqual([]);

    expect((await told('places', `?from=${evening}&to=${evening}`)).places).toMatchObject([
      { place: '/blog', leads: 1, customers: 1, revenue: 40 },
    ]);
    expect((await told('places', `?from=${morning}`)).places).toMatchObject([{ place: '/sale', leads: 2, customers: 1, revenue: 40 }]);
    expect(await told('results', `?to=${evening}`)).toMatchObject({ viewed: 1, sent: 1 });
    expect((await told('submissions', `?from=${morning}`)).submissions).toHaveLength(2);
    const file = (await forms.api('GET', `/api/v1/forms/${id}/submissions.csv?to=${evening}`)).text;
    expect(file.trim().split('\n')).toHaveLength(2);
    const listed = async (days: string) => ((await forms.api('GET', `/api/v1/forms${days}`)).json.forms as object[])[0];
    expect(await listed(`?to=${evening}`)).toMatchObject(one);
    // Who sent both versions is one lead of the form.
    expect(await listed('')).toMatchObject({ viewed: 3, sent: 3, leads: 2, customers: 1, revenue: 40 });
    expect(await told('places', `?from=${morning}&to=${evening}`)).toMatchObject({ code: 'bad_period' });
    expect(await told('results', `?from=${morning}&to=${evening}`)).toMatchObject({ code: 'bad_period' });
  }, 60_000);
});
