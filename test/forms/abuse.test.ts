import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProved } from '../../src/funnel/capture/forms/proof.ts';
import { CALM, documentOf, EMAIL, NAME, NEWS, said } from '../../src/funnel/capture/forms/template-fields.ts';
import { ask, becomeOwner, joinTeam } from '../people/team.ts';
import { type Page, type Running, startForms } from './running.ts';

let forms: Running;
let form: string;
beforeAll(async () => {
  forms = await startForms();
  form = await forms.publish(contact());
}, 60_000);
afterAll(() => forms?.close());

function contact(settings = {}) {
  return documentOf({
    title: said('Contact', 'Contato', 'Contacto'),
    steps: [
      { id: 'start', fields: [NAME, EMAIL, { id: 'paper', type: 'file', megabytes: 1, label: said('File', 'Arquivo', 'Archivo') }, NEWS] },
    ],
    after: { message: said('Done', 'Feito', 'Hecho') },
    settings: { ...CALM, progressive: false, ...settings },
  });
}

let nth = 0;
const somewhere = () => {
  nth += 1;
  return { address: `198.18.${nth}.1` };
};

interface Kept {
  id: string;
  state: string;
  reasons: string[];
  answers: Record<string, unknown>;
  files: Record<string, string>;
}

async function newest(id = form): Promise<Kept> {
  const { submissions } = (await forms.api('GET', `/api/v1/forms/${id}/submissions?limit=1`)).json as { submissions: Kept[] };
  return submissions[0] as Kept;
}

async function filled(
  id: string,
  typed: Record<string, string>,
  { pause = 3_000, ...options }: { pause?: number; address?: string; headers?: Record<string, string>; bits?: boolean } = {},
): Promise<Page> {
  const page = await forms.open(`/f/${id}`);
  forms.wait(pause);
  return forms.send(page, id, typed, { ...somewhere(), ...options });
}

function proofOf({ key, bits }: Page): string {
  for (let nonce = 0; ; nonce += 1) if (isProved(key, String(nonce), bits)) return String(nonce);
}

describe('a suspicious submission (P-10)', () => {
  it.each([
    ['a field that people do not see', { Website: 'http://spam.example' }, {}, 'honeypot'],
    ['less than two seconds', {}, { pause: 500 }, 'too_quick'],
    ['a robot', {}, { headers: { 'user-agent': 'curl/8.5' } }, 'robot'],
    ['an address to throw away', { email: 'x@mailinator.com' }, {}, 'disposable'],
    ['links for a name', { name: 'win http://spam.example now' }, {}, 'links'],
  ])('by %s is answered like any other, kept, and off the ledger', async (_how, typed, options, reason) => {
    const sent = await filled(form, { name: 'Bea', email: 'bea@example.org', news: 'yes', ...typed }, options);
    expect([sent.status, sent.headers.location]).toEqual([303, `/f/${form}/done?l=en`]);
    expect(await newest()).toMatchObject({ state: 'held', reasons: [reason] });
    expect(await forms.rows('select 1 from events')).toEqual([]);
    expect(await forms.app.engine.state.db.selectFrom('consent_receipt').select('id').execute()).toEqual([]);
  });

  it('goes to the ledger when somebody finds it real, once', async () => {
    await filled(form, { name: 'Real www.person.example', email: 'real@example.org', news: 'yes' });
    const { id } = await newest();
    const accept = () => forms.api('POST', `/api/v1/forms/${form}/submissions/${id}/accept`);
    expect([(await accept()).status, (await accept()).status]).toEqual([204, 204]);
    expect((await newest()).state).toBe('taken');
    expect(await forms.rows("select 1 from events where type = 'form_submitted'")).toHaveLength(1);
    expect(await forms.app.engine.state.db.selectFrom('consent_receipt').select('address').execute()).toEqual([
      { address: 'real@example.org' },
    ]);
    await filled(form, { name: 'Bad', email: 'bad@example.org', Website: 'x' });
    const bad = (await newest()).id;
    expect((await forms.api('POST', `/api/v1/forms/${form}/submissions/${bad}/discard`)).status).toBe(204);
    expect((await newest()).state).toBe('discarded');
  });

  it('is held when its network sends too many, unless it proves its work', async () => {
    const own = await forms.publish(contact(), 'Busy');
    const address = '192.0.2.9';
    const states: string[] = [];
    for (let one = 0; one < 12; one += 1) {
      await filled(own, { email: `p${one}@example.org` }, { address: `192.0.2.${one}` });
      states.push((await newest(own)).state);
    }
    expect(states.slice(0, 10)).toEqual(Array(10).fill('taken'));
    expect((await newest(own)).reasons).toContain('busy_network');
    const page = await forms.open(`/f/${own}`, {});
    const asked = await forms.app.http.inject({
      method: 'GET',
      url: `/f/${own}`,
      remoteAddress: address,
      headers: { 'user-agent': 'Mozilla/5.0 Chrome/140' },
    });
    expect(page.bits).toBe(0);
    const bits = Number(/data-bits="(\d+)"/.exec(asked.body)?.[1]);
    expect(bits).toBeGreaterThanOrEqual(16);
    const busy: Page = {
      ...page,
      bits,
      state: /name="_state" value="([^"]*)"/.exec(asked.body)?.[1] ?? '',
      key: /data-key="([^"]*)"/.exec(asked.body)?.[1] ?? '',
    };
    forms.wait(3_000);
    await forms.send(busy, own, { email: 'proved@example.org', _proof: proofOf(busy) }, { address });
    expect(await newest(own)).toMatchObject({ state: 'taken', reasons: [] });
    // The same proof for other answers is none.
    await forms.send(busy, own, { email: 'second@example.org', _proof: proofOf(busy) }, { address });
    expect((await newest(own)).reasons).toContain('no_proof');
  }, 60_000);

  it('never mails an address twice a day, whoever asks in its name', async () => {
    const own = await forms.publish(contact(), 'Bombed');
    for (const spelt of [
      'vic.tim@gmail.com',
      'victim@gmail.com',
      'v.i.c.t.i.m+shop@gmail.com',
      'vic.tim+1@gmail.com',
      'VICTIM@googlemail.com',
    ])
      expect((await filled(own, { email: spelt, news: 'yes' })).headers.location).toBe(`/f/${own}/done?l=en`);
    const mails = await forms.app.engine.state.db
      .selectFrom('message')
      .select(['address', 'text'])
      .where('address', 'like', '%gmail%')
      .execute();
    expect(mails).toHaveLength(1);
    expect((await newest(own)).reasons).toEqual(['busy_address']);
  });

  it('is not read at all beyond what anybody could send', async () => {
    const page = await forms.open(`/f/${form}`);
    const statuses = new Set<number>();
    for (let one = 0; one < 70; one += 1) statuses.add((await forms.send(page, form, { email: '' }, { address: '192.0.2.200' })).status);
    expect([...statuses]).toEqual([422, 429]);
    const native = await forms.app.http.inject({
      method: 'POST',
      url: `/f/${form}`,
      remoteAddress: '192.0.2.200',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-mode': 'navigate', 'accept-language': 'pt-BR' },
      payload: 'email=',
    });
    expect(native.statusCode).toBe(429);
    expect(Number(native.headers['retry-after'])).toBeGreaterThan(0);
    expect(native.headers['content-type']).toContain('text/html');
    expect(native.body).toContain('<h1>Não foi enviado</h1>');
    expect(native.body).toContain('Chegaram respostas demais');
  }, 60_000);
});

describe('what a stranger types', () => {
  const ATTACKS = [
    '<img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    "';alert(1)//",
    '{{7*7}}',
    '</textarea><script>x()</script>',
    '\u2028<b>',
  ];

  it('is never markup, wherever it comes back (S-01, S-03)', async () => {
    const page = await forms.open(`/f/${form}`);
    for (const attack of ATTACKS) {
      const wrong = await forms.send(page, form, { name: attack, email: attack }, somewhere());
      expect(wrong.status).toBe(422);
      expect(wrong.html).not.toMatch(/<(img|svg|b>|script>x)/);
      const asked = await forms.open(
        `/f/${form}?l=${encodeURIComponent(attack)}&u=${encodeURIComponent(attack)}&k=${encodeURIComponent(attack)}&name=${encodeURIComponent(attack)}`,
      );
      expect(asked.html).not.toMatch(/<(img|svg|b>|script>x)/);
    }
  });

  it('does not run in a spreadsheet (S-18)', async () => {
    await filled(form, { name: '=HYPERLINK("http://x.example")', email: 'sheet@example.org' });
    const { text, headers } = await forms.api('GET', `/api/v1/forms/${form}/submissions.csv`);
    expect(headers['content-disposition']).toContain('attachment');
    expect(text).toContain(`"'=HYPERLINK(""http://x.example"")"`);
  });

  it('changes nothing but answers: no state of others, none changed, none of another form (S-08, S-31)', async () => {
    const other = await forms.publish(contact(), 'Other');
    const page = await forms.open(`/f/${form}`);
    for (const state of ['', 'AAAA', `${page.state.slice(0, -4)}AAAA`, (await forms.open(`/f/${other}`)).state, 'x'.repeat(70_000)]) {
      const answer = await forms.send({ ...page, state }, form, { email: 'a@example.org' }, somewhere());
      expect([409, 413], state.slice(0, 20)).toContain(answer.status);
    }
    forms.wait(3_000);
    await forms.send(
      page,
      form,
      { email: 'own@example.org', __proto__x: '1', id: 'x', workspace: '2', state: 'taken', constructor: 'x' },
      somewhere(),
    );
    expect((await newest()).answers).toEqual({ email: 'own@example.org' });
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('reaches nobody else’s page afterwards (S-10)', async () => {
    const own = await forms.publish({ ...contact(), after: { message: {}, redirect: 'https://shop.example/thanks' } }, 'Onwards');
    const sent = await filled(own, {
      email: 'go@example.org',
      return: '//evil.example',
      redirect: 'https://evil.example',
      next: '/\\evil',
    });
    expect(sent.headers.location).toBe('https://shop.example/thanks');
    const { id, draftVersion } = (await forms.api('GET', `/api/v1/forms/${own}`)).json as { id: string; draftVersion: number };
    for (const redirect of [
      'javascript:alert(1)',
      '//evil.example',
      '/\\evil.example',
      'data:text/html,x',
      'https:evil',
      'https://shop.example@evil.example/',
      'https://shop.example\\@evil.example/',
      'https://shop.example;script-src *',
      'https://a b/',
      'https:///evil.example',
      'https://shop.example/\r\nSet-Cookie: a=b',
    ]) {
      const saved = await forms.api('PUT', `/api/v1/forms/${id}`, {
        name: 'x',
        draftVersion,
        draft: { ...contact(), after: { message: {}, redirect } },
      });
      expect(saved.status, redirect).toBe(400);
    }
  });
});

describe('a file (S-12)', () => {
  const pdf = Buffer.from('%PDF-1.7\nreal');

  it.each([
    ['a page', 'cv.pdf', Buffer.from('<html><script>alert(1)</script>'), 'This kind of file is not taken.'],
    ['a drawing with a script', 'x.svg', Buffer.from('<svg onload=alert(1)>'), 'This kind of file is not taken.'],
    ['a program', 'x.pdf.exe', Buffer.from('MZ\x90'), 'This kind of file is not taken.'],
    ['too large', 'x.pdf', Buffer.concat([pdf, Buffer.alloc(1_100_000)]), 'This file is too large: 1 MB at most.'],
  ])('that is %s is refused', async (_what, name, bytes, problem) => {
    const page = await forms.open(`/f/${form}`);
    const sent = await forms.send(page, form, { email: 'f@example.org' }, { ...somewhere(), files: { paper: { name, bytes } } });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain(problem);
  });

  it('comes back as an attachment, to who may see leads of this workspace alone', async () => {
    const page = await forms.open(`/f/${form}`);
    forms.wait(3_000);
    const files = { paper: { name: '../../<b>cv.php.pdf', bytes: pdf } };
    expect((await forms.send(page, form, { email: 'file@example.org' }, { ...somewhere(), files })).status).toBe(303);
    const { files: ids, answers } = await newest();
    expect(answers.paper).toBe('_b_cv_php.pdf');
    const url = `/api/v1/forms/${form}/files/${ids.paper}`;
    const { text, headers } = await forms.api('GET', url);
    expect(text).toBe(pdf.toString());
    expect(headers['content-disposition']).toContain('attachment;');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(String(headers['content-security-policy'])).toContain('sandbox');
    const owner = await becomeOwner(forms.app);
    const analyst = await joinTeam(forms.app, owner, 'analyst');
    const support = await joinTeam(forms.app, owner, 'support');
    expect((await ask(forms.app, 'GET', url, { cookie: analyst })).status).toBe(403);
    expect((await ask(forms.app, 'GET', url, { cookie: support })).status).toBe(200);
    expect((await ask(forms.app, 'GET', url)).status).toBe(401);
    const other = await ask(forms.app, 'POST', '/api/v1/organizations', {
      token: forms.app.localToken,
      body: { name: 'Others', workspace: 'others' },
    });
    expect(other.status).toBe(201);
    expect((await ask(forms.app, 'GET', url, { token: forms.app.localToken, workspace: 'others' })).status).toBe(404);
  }, 60_000);
});

describe('a program that draws the form by itself', () => {
  it('is told what is asked, and sends the answers once', async () => {
    const own = await forms.publish(contact(), 'Headless');
    const asked = (await forms.api('GET', `/v1/forms/${own}?l=es`)).json as {
      state: string;
      steps: { fields: { id: string; label: string }[] }[];
    };
    expect(asked.steps[0]?.fields.map(({ id }) => id)).toEqual(['name', 'email', 'paper', 'news']);
    const post = (body: object, url = `/v1/forms/${own}`) =>
      forms.app.http.inject({
        method: 'POST',
        url,
        payload: body,
        headers: { 'user-agent': 'Mozilla/5.0 Chrome/140', origin: 'https://shop.example' },
        remoteAddress: '198.19.1.1',
      });
    const wrong = await post({ state: asked.state, answers: { email: 'nobody' } });
    expect(wrong.statusCode).toBe(422);
    expect(wrong.json()).toMatchObject({ code: 'wrong_answers', errors: [{ field: 'email' }] });
    forms.wait(3_000);
    const body = { state: asked.state, answers: { email: 'api@example.org', name: 'Api' } };
    const [one, two] = await Promise.all([post(body), post(body)]);
    expect([one.json(), two.json()]).toEqual([1, 2].map(() => ({ verdict: 'accepted', message: 'Hecho', redirect: null })));
    expect(one.headers['access-control-allow-origin']).toBe('https://shop.example');
    const { submissions } = (await forms.api('GET', `/api/v1/forms/${own}/submissions`)).json as { submissions: Kept[] };
    expect(submissions.map(({ state, answers }) => [state, answers])).toEqual([['taken', { email: 'api@example.org', name: 'Api' }]]);
    expect((await post({ ...body, state: 'AAAA' })).statusCode).toBe(409);
    for (const hostile of [
      { state: 7, answers: {} },
      { state: asked.state, answers: { email: { $ne: 1 } } },
      { state: asked.state, answers: [] },
    ])
      expect((await post(hostile)).statusCode).toBe(400);
  });

  it('sends files through the same guarded door, and keeps none of answers that are wrong', async () => {
    const own = await forms.publish(contact(), 'Headless with a file');
    const { state, steps } = (await forms.api('GET', `/v1/forms/${own}`)).json as { state: string; steps: { fields: object[] }[] };
    expect(steps[0]?.fields[2]).toMatchObject({ id: 'paper', type: 'file', megabytes: 1, accept: expect.arrayContaining(['pdf']) });
    forms.wait(3_000);
    const pdf = Buffer.from('%PDF-1.7\nheadless');
    const post = async (answers: string, file: { name: string; bytes: Buffer } | null) => {
      const data = new FormData();
      data.append('state', state);
      data.append('answers', answers);
      if (file) data.append('paper', new File([new Uint8Array(file.bytes)], file.name));
      const body = new Response(data);
      return forms.app.http.inject({
        method: 'POST',
        url: `/v1/forms/${own}`,
        remoteAddress: '198.19.2.1',
        headers: { 'user-agent': 'Mozilla/5.0 Chrome/140', 'content-type': body.headers.get('content-type') ?? '' },
        payload: Buffer.from(await body.arrayBuffer()),
      });
    };
    const good = JSON.stringify({ email: 'paper@example.org' });
    const unsent = async () =>
      (
        await forms.app.engine.state.db
          .selectFrom('form_file')
          .select('id')
          .where('form', '=', own)
          .where('submission', 'is', null)
          .execute()
      ).length;
    for (const [answers, file, field] of [
      [good, { name: 'x.pdf', bytes: Buffer.from('<html><script>alert(1)</script>') }, 'paper'],
      [good, { name: 'x.pdf', bytes: Buffer.concat([pdf, Buffer.alloc(1_100_000)]) }, 'paper'],
      ['{"email":"nobody"}', { name: 'x.pdf', bytes: pdf }, 'email'],
    ] as const) {
      const wrong = await post(answers, file);
      expect([wrong.statusCode, wrong.json().errors[0].field], wrong.body).toEqual([422, field]);
    }
    expect(await unsent()).toBe(0);
    for (const answers of ['nothing', '[]', '{"email":{"$ne":1}}']) expect((await post(answers, null)).statusCode).toBe(400);
    expect((await post(good, { name: '../cv.pdf', bytes: Buffer.alloc(12 * 1_048_576, '%PDF-') })).statusCode).toBe(413);
    expect((await post(good, { name: '../cv.pdf', bytes: pdf })).json()).toMatchObject({ verdict: 'accepted' });
    const kept = await newest(own);
    expect([kept.state, kept.answers]).toEqual(['taken', { email: 'paper@example.org', paper: 'cv.pdf' }]);
    expect((await forms.api('GET', `/api/v1/forms/${own}/files/${kept.files.paper}`)).text).toBe(pdf.toString());
    expect(await unsent()).toBe(0);
  });
});
