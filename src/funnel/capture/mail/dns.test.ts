import { describe, expect, it } from 'vitest';
import { checkSender, type NameServer } from './dns.ts';

const KEY = 'A'.repeat(392);

function zone(texts: Record<string, string[]>, mx: string[] = ['mx.shop.example']): NameServer {
  return { txt: async (name) => texts[name] ?? [], mx: async () => mx };
}

const SENDER = { fromAddress: 'news@mail.shop.example', bounceAddress: 'bounces@shop.example', dkimSelector: 'fk' };

async function codes(texts: Record<string, string[]>, mx?: string[], sender = SENDER): Promise<Record<string, string>> {
  const findings = await checkSender(zone(texts, mx), sender);
  return Object.fromEntries(findings.map(({ check, state, code }) => [check, `${state} ${code}`]));
}

describe('what receivers look up about a sender', () => {
  it('is good when all is there, DMARC on the domain above included', async () => {
    const texts = {
      'shop.example': ['v=spf1 include:_spf.provider.example ~all', 'other=1'],
      '_spf.provider.example': ['v=spf1 ip4:192.0.2.0/24 -all'],
      'fk._domainkey.mail.shop.example': [`v=DKIM1; k=rsa; p=${KEY}`],
      '_dmarc.shop.example': ['v=DMARC1; p=reject; rua=mailto:x@shop.example'],
    };
    expect(await codes(texts)).toEqual({
      spf: 'good spf_good',
      dkim: 'good dkim_good',
      dmarc: 'good dmarc_good',
      mx: 'good mx_good',
      bounces: 'good bounces_good',
    });
  });

  it('is bad when nothing is there', async () => {
    expect(await codes({}, [])).toEqual({
      spf: 'bad spf_missing',
      dkim: 'bad dkim_missing',
      dmarc: 'bad dmarc_missing',
      mx: 'weak mx_missing',
      bounces: 'good bounces_good',
    });
  });

  it.each([
    [['v=spf1 -all', 'v=spf1 a -all'], 'bad spf_many'],
    [['v=spf1 +all'], 'bad spf_open'],
    [['v=spf1 all'], 'bad spf_open'],
    [['v=spf1 mx ?all'], 'weak spf_loose'],
    [['v=spf1 mx'], 'weak spf_loose'],
    [[`v=spf1 ${'mx '.repeat(11)}-all`], 'bad spf_lookups'],
    [['v=spf1 include:loop.example -all'], 'good spf_good'],
    [['v=spf10 -all'], 'bad spf_missing'],
    [['v=spf1 redirect=_spf.provider.example'], 'good spf_good'],
  ])('judges SPF %j as %s', async (records, expected) => {
    const texts = { 'shop.example': records, 'loop.example': ['v=spf1 include:shop.example include:loop.example -all'] };
    expect((await codes(texts)).spf).toBe(expected);
  });

  it('counts lookups of the records that are included', async () => {
    const texts = Object.fromEntries(
      Array.from({ length: 12 }, (_, nth) => [`s${nth}.example`, [`v=spf1 include:s${nth + 1}.example -all`]]),
    );
    expect((await codes({ ...texts, 'shop.example': ['v=spf1 include:s0.example -all'] })).spf).toBe('bad spf_lookups');
  });

  it.each([
    ['v=DKIM1; p=', 'bad dkim_revoked'],
    [`v=DKIM1; p=${'A'.repeat(100)}`, 'bad dkim_short'],
    ['v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=', 'good dkim_good'],
  ])('judges DKIM %j as %s', async (record, expected) => {
    expect((await codes({ 'fk._domainkey.mail.shop.example': [record] })).dkim).toBe(expected);
  });

  it('compares the key that is published with the one that signs', async () => {
    const texts = { 'fk._domainkey.mail.shop.example': [`v=DKIM1; k=rsa; p=${KEY.slice(0, 200)} ${KEY.slice(200)}`] };
    const dkimOf = async (dkimKey: string) =>
      (await checkSender(zone(texts), { ...SENDER, dkimKey })).find(({ check }) => check === 'dkim');
    expect(await dkimOf(KEY)).toMatchObject({ state: 'good', code: 'dkim_good' });
    expect(await dkimOf('B'.repeat(392))).toMatchObject({ state: 'bad', code: 'dkim_other' });
  });

  it('says what it cannot know', async () => {
    const silent: NameServer = { txt: () => Promise.reject(new Error('timeout')), mx: () => Promise.reject(new Error('timeout')) };
    const findings = await checkSender(silent, { ...SENDER, dkimSelector: '' });
    expect(findings.map(({ state, code }) => `${state} ${code}`)).toEqual([
      'unknown no_answer',
      'unknown dkim_no_selector',
      'unknown no_answer',
      'unknown no_answer',
      'good bounces_good',
    ]);
  });

  it('tells a policy of none, and bounces that go to another domain', async () => {
    const found = await codes({ '_dmarc.mail.shop.example': ['v=DMARC1; p=none'] }, undefined, {
      ...SENDER,
      bounceAddress: 'b@esp.example',
    });
    expect([found.dmarc, found.bounces]).toEqual(['weak dmarc_none', 'weak bounces_apart']);
  });
});
