import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALM, documentOf, EMAIL, HEARD_ABOUT, NAME, NEWS, said } from '../../src/funnel/capture/forms/template-fields.ts';
import { TEMPLATE_DOCUMENTS } from '../../src/funnel/capture/forms/templates.ts';
import { type Running, startForms } from './running.ts';

let forms: Running;
beforeAll(async () => {
  forms = await startForms();
}, 60_000);
afterAll(() => forms?.close());

/** Told apart from others by their network, as people are. */
let nth = 0;
const somewhere = () => {
  nth += 1;
  return { address: `198.18.${nth}.1` };
};

describe('a form without scripts', () => {
  it('is as light as the page around its frame, and as dark as the system is on a page of its own', async () => {
    const id = await forms.publish(TEMPLATE_DOCUMENTS.newsletter, 'Framed');
    const framed = await forms.open(`/f/${id}?l=en`, { 'sec-fetch-dest': 'iframe' });
    expect(framed.html).toContain('<html lang="en" class="framed">');
    expect((await forms.open(`/f/${id}?l=en`, { 'sec-fetch-dest': 'document' })).html).toContain('<html lang="en">');
  });

  it('is walked step by step, in the language of the visitor, and lands on the ledger once', async () => {
    const id = await forms.publish(TEMPLATE_DOCUMENTS.quote, 'Quotes');
    const first = await forms.open(`/f/${id}?utm_source=google&utm_medium=cpc&utm_campaign=spring`, {
      'accept-language': 'pt-BR,pt;q=0.9',
    });
    expect(first.status).toBe(200);
    expect(first.html).toContain('<html lang="pt-BR">');
    expect(first.html).toContain('Etapa 1 de 2');
    forms.wait(5_000);
    const from = somewhere();
    const wrong = await forms.send(first, id, { need: 'curto', has_list: 'no' }, from);
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Escreva pelo menos 10 caracteres.');
    expect(wrong.html).toContain('aria-describedby="f-need-e" aria-invalid="true"');
    expect(wrong.html).toContain('href="#f-need"');
    const second = await forms.send(wrong, id, { need: '20 caixas de parafusos', has_list: 'no' }, from);
    expect(second.html).toContain('Etapa 2 de 2');
    const answers = {
      name: 'Ana',
      email: 'Ana@Fabrica-Lima.com.br',
      company: 'Fábrica Lima',
      size: '11-50',
      role: 'decides',
      country: 'BR',
      heard: 'creator',
    };
    const sent = await forms.send(second, id, answers, from);
    expect(sent.status).toBe(303);
    expect(sent.headers.location).toBe(`/f/${id}/done?l=pt-BR`);
    expect((await forms.open(String(sent.headers.location))).html).toContain('Respondemos no próximo dia útil.');
    // A double click, and a retry.
    expect((await forms.send(second, id, answers, from)).status).toBe(303);
    const events = await forms.rows<{ type: string; count: string }>(
      "select type, count() as count from events where evidence != '' or type = 'identify' group by type order by type",
    );
    expect(events.map(({ type, count }) => [type, Number(count)])).toEqual([
      ['form_started', 1],
      ['form_step_completed', 1],
      ['form_submitted', 1],
      ['identify', 1],
      ['quote_requested', 1],
      ['touch', 1],
    ]);
    const touches = await forms.rows<{ method: string; witness: string }>(
      'select distinct toString(method) as method, toString(witness) as witness from touches order by witness',
    );
    expect(touches).toEqual([
      { method: 'paid', witness: 'campaign' },
      { method: 'influencers', witness: 'survey' },
    ]);
    const [profile] = await forms.rows<{ email: string; company: string; country: string; traits: string }>(
      "select * from profiles where traits != ''",
    );
    expect(profile).toMatchObject({ email: 'ana@fabrica-lima.com.br', company: 'Fábrica Lima', country: 'BR' });
    expect(JSON.parse(profile?.traits ?? '')).toMatchObject({
      account: 'fabrica-lima.com.br',
      company_size: '11-50',
      purchase_role: 'decides',
    });
    const listed = (await forms.api('GET', '/api/v1/forms')).json as { forms: Record<string, unknown>[] };
    expect(listed.forms.find((form) => form.id === id)).toMatchObject({ viewed: 1, started: 1, sent: 1, held: 0, leads: 1, customers: 0 });
    await forms.open(`/f/${id}?part=1&u=${encodeURIComponent('https://shop.example/p/spring/~B?k=secret')}`);
    const order = {
      kind: 'order',
      id: 'po',
      order: 'po',
      at: Date.now(),
      ids: { email: 'ana@fabrica-lima.com.br' },
      status: 'paid',
      total: '12',
    };
    const { currency } = (await forms.api('GET', `/api/v1/forms/${id}/places`)).json;
    expect((await forms.api('POST', '/api/v1/facts', { facts: [{ ...order, currency }] })).status).toBe(200);
    await forms.rows('select 1');
    expect((await forms.api('GET', `/api/v1/forms/${id}/places`)).json.places).toEqual([
      { place: `/f/${id}`, viewed: 1, started: 1, leads: 1, customers: 1, revenue: 12 },
      { place: '/p/spring/~B', viewed: 1, started: 0, leads: 0, customers: 0, revenue: 0 },
    ]);
    const people = await forms.rows<{ leads: string }>(
      "select uniqExact(dictGetOrDefault('identity_now', 'lead', node, lead)) as leads from events",
    );
    expect(Number(people[0]?.leads)).toBe(1);
  }, 60_000);

  it('goes back, skips steps that do not matter, and forgets answers that are hidden again', async () => {
    const id = await forms.publish(TEMPLATE_DOCUMENTS.finder, 'Finder');
    const from = somewhere();
    const start = await forms.open(`/f/${id}`);
    expect(start.html).toContain('Step 1 of 3');
    const gift = await forms.send(start, id, { for_whom: 'gift' }, from);
    expect(gift.html).toContain('Step 2 of 4');
    const taste = await forms.send(gift, id, { budget: '50' }, from);
    const back = await forms.send(await forms.send(taste, id, { _back: '1', matters: ['price'] }, from), id, { _back: '1' }, from);
    expect(back.html).toContain('Step 1 of');
    expect(back.html).toMatch(/value="gift"[^>]* checked/);
    const me = await forms.send(back, id, { for_whom: 'me' }, from);
    expect(me.html).toContain('Step 2 of 3');
    const last = await forms.send(me, id, { matters: ['price', 'looks'] }, from);
    forms.wait(3_000);
    expect((await forms.send(last, id, { email: 'finder@example.org' }, from)).status).toBe(303);
    const { submissions } = (await forms.api('GET', `/api/v1/forms/${id}/submissions`)).json as { submissions: { answers: object }[] };
    expect(submissions.map(({ answers }) => answers)).toEqual([
      { for_whom: 'me', matters: ['price', 'looks'], email: 'finder@example.org' },
    ]);
  }, 60_000);

  it('goes by what the address says: steps, answers and the profile of the lead', async () => {
    const whenPro = { match: 'all' as const, conditions: [{ field: 'plan', compare: 'is' as const, value: 'pro' }] };
    const id = await forms.publish(
      documentOf({
        title: said('Start', 'Início', 'Inicio'),
        steps: [
          {
            id: 'one',
            fields: [
              { id: 'plan', type: 'hidden', label: {}, parameter: 'plan', value: 'free', trait: 'plan' },
              { id: 'seats', type: 'number', label: said('Seats', 'Lugares', 'Plazas'), when: whenPro },
              EMAIL,
            ],
          },
          { id: 'two', when: whenPro, fields: [NAME] },
        ],
        after: { message: said('Done', 'Feito', 'Hecho') },
      }),
      'Plans',
    );
    const plain = await forms.open(`/f/${id}`);
    expect(plain.html).not.toContain('Seats');
    expect(plain.html).not.toContain('Step 1 of');
    const pro = await forms.open(`/f/${id}?plan=pro`);
    expect(pro.html).toContain('Seats');
    expect(pro.html).toContain('Step 1 of 2');
    forms.wait(3_000);
    expect((await forms.send(plain, id, { email: 'free@example.org' }, somewhere())).status).toBe(303);
    const from = somewhere();
    const second = await forms.send(pro, id, { seats: '3', email: 'pro@example.org' }, from);
    expect((await forms.send(second, id, { name: 'Pro' }, from)).status).toBe(303);
    const { submissions } = (await forms.api('GET', `/api/v1/forms/${id}/submissions`)).json as { submissions: { answers: object }[] };
    expect(submissions.map(({ answers }) => answers)).toEqual([
      { plan: 'pro', seats: 3, email: 'pro@example.org', name: 'Pro' },
      { plan: 'free', email: 'free@example.org' },
    ]);
    const plans = await forms.rows<{ plan: string }>(
      "select distinct JSONExtractString(traits, 'plan') as plan from profiles where position(traits, '\"plan\"') > 0 order by plan",
    );
    expect(plans.map(({ plan }) => plan)).toEqual(['free', 'pro']);
  }, 60_000);

  it('asks for confirmation where the purpose wants it, and never ticks a box', async () => {
    const id = await forms.publish(TEMPLATE_DOCUMENTS.newsletter, 'News');
    const from = somewhere();
    const page = await forms.open(`/f/${id}`);
    expect(page.html).not.toMatch(/<input[^>]* checked/);
    forms.wait(3_000);
    const unticked = await forms.send(page, id, { email: 'new@example.org' }, from);
    expect(unticked.html).toContain('This needs your agreement to go on.');
    expect((await forms.send(unticked, id, { email: 'new@example.org', news: 'yes' }, from)).status).toBe(303);
    const { db } = forms.app.engine.state;
    const receipts = await db.selectFrom('consent_receipt').select(['address', 'act', 'text', 'ip_hash']).execute();
    expect(receipts.map(({ address, act }) => [address, act])).toEqual([['new@example.org', 'asked']]);
    expect(receipts[0]?.text).not.toBeNull();
    const mails = await db.selectFrom('message').select(['address', 'kind']).where('kind', '=', 'confirmation').execute();
    expect(mails).toEqual([{ address: 'new@example.org', kind: 'confirmation' }]);
    // The same mailbox again, from elsewhere and spelt otherwise: the same answer, and no second mail.
    const again = await forms.open(`/f/${id}`);
    forms.wait(3_000);
    expect((await forms.send(again, id, { email: 'new+2@example.org', news: 'yes' }, somewhere())).status).toBe(303);
    expect(await db.selectFrom('message').select('id').where('kind', '=', 'confirmation').execute()).toHaveLength(1);
  }, 60_000);
});

describe('who is known', () => {
  it('is not asked again, and nothing of them is told to a browser that proved nothing', async () => {
    const document = documentOf({
      title: said('Known', 'Known', 'Known'),
      steps: [{ id: 'start', fields: [NAME, EMAIL, { id: 'color', type: 'text', label: said('Color', 'Cor', 'Color') }] }],
      after: { message: said('Done', 'Done', 'Done') },
    });
    const id = await forms.publish(document, 'Known');
    const device = 'lk3x9-abcdefgh';
    const first = await forms.open(`/f/${id}?d=${device}`);
    forms.wait(3_000);
    expect((await forms.send(first, id, { name: 'Secretia Known', email: 'secretia@example.org' }, somewhere())).status).toBe(303);
    await forms.app.engine.apply.drained(60_000);
    const second = await forms.open(`/f/${id}?d=${device}`);
    expect(second.html).toContain('data-field="color"');
    expect(second.html).not.toContain('data-field="email"');
    expect(second.html.toLowerCase()).not.toContain('secretia');
    const made = await forms.api('POST', `/api/v1/forms/${id}/links`, { email: 'secretia@example.org' });
    expect(made.status).toBe(201);
    const invited = await forms.open(String(made.json.path));
    expect(invited.html).not.toContain('data-field="name"');
    const twisted = String(made.json.path).replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    expect((await forms.open(twisted)).html).toContain('data-field="name"');
  }, 60_000);

  it('S-11: sees what is known by a signed link alone, where the form asks it again', async () => {
    const document = documentOf({
      title: said('Again', 'Again', 'Again'),
      steps: [{ id: 'start', fields: [{ ...NAME, askAgain: true }, EMAIL] }],
      after: { message: said('Done', 'Done', 'Done') },
    });
    const id = await forms.publish(document, 'Again');
    const made = await forms.api('POST', `/api/v1/forms/${id}/links`, { email: 'secretia@example.org' });
    expect((await forms.open(String(made.json.path))).html).toContain('value="Secretia Known"');
    expect((await forms.open(`/f/${id}?d=lk3x9-abcdefgh`)).html).not.toContain('Secretia');
  }, 60_000);
});

describe('the page of a form', () => {
  it('P-10: says 404 and 410 in words, may be framed, and runs nothing inline', async () => {
    const id = await forms.publish({ ...TEMPLATE_DOCUMENTS.contact, settings: { ...CALM, origins: ['https://shop.example'] } }, 'Framed');
    const page = await forms.open(`/f/${id}`);
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).toContain('frame-ancestors https://shop.example');
    expect(page.headers['x-frame-options']).toBeUndefined();
    expect((await forms.open(`/f/${id}?part=1`, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await forms.open(`/f/${id}?part=1`, { origin: 'https://shop.example' })).headers['access-control-allow-origin']).toBe(
      'https://shop.example',
    );
    expect((await forms.open('/f/AAAAAAAAAAAA')).status).toBe(404);
    await forms.api('POST', `/api/v1/forms/${id}/close`);
    expect((await forms.open(`/f/${id}`)).status).toBe(410);
    expect((await forms.send(page, id, { name: 'x' })).status).toBe(410);
  }, 60_000);

  it('counts where people stop', async () => {
    const document = documentOf({
      title: said('Count', 'Count', 'Count'),
      steps: [{ id: 'start', fields: [NAME, EMAIL, HEARD_ABOUT, NEWS] }],
      after: { message: said('Done', 'Done', 'Done') },
    });
    const id = await forms.publish(document, 'Counted');
    const page = await forms.open(`/f/${id}`);
    await forms.open(`/f/${id}`, { 'user-agent': 'Googlebot/2.1 (+http://www.google.com/bot.html)' });
    const told = JSON.stringify({ began: true, touched: ['name', 'email', 'nonsense', 7], left: 'email' });
    const noticed = await forms.app.http.inject({
      method: 'POST',
      url: `/f/${id}/noticed`,
      headers: { 'content-type': 'text/plain', 'user-agent': 'Mozilla/5.0 Chrome/140' },
      payload: told,
    });
    expect(noticed.statusCode).toBe(204);
    await forms.send(page, id, { name: 'A', email: 'not an address' }, somewhere());
    const { json } = await forms.api('GET', `/api/v1/forms/${id}/results`);
    expect(json).toMatchObject({ viewed: 1, started: 1, sent: 0 });
    expect((json.fields as { id: string }[]).find((field) => field.id === 'email')).toMatchObject({ touched: 1, left: 1, wrong: 1 });
    const version = async (nth: number) => (await forms.api('GET', `/api/v1/forms/${id}/results?version=${nth}`)).json;
    expect([await version(1), await version(2)]).toMatchObject([{ viewed: 1 }, { viewed: 0 }]);
  }, 60_000);
});
