import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FunilError } from '../../../core/errors.ts';
import { FetchFailed } from '../../../lib/fetch-public.ts';
import type { Delivery } from './places.ts';
import { openPublishedKeys } from './published-keys.ts';
import type { Published } from './scheme.ts';
import { schemeOf } from './vendors.ts';

const NOW = Date.parse('2026-10-23T12:00:00Z');
const DAY = 86_400_000;
const PEM = generateKeyPairSync('rsa', { modulusLength: 2_048 }).publicKey.export({ type: 'spki', format: 'pem' }) as string;
/** Made for this test, good in 2026. */
const OF_2026 = `-----BEGIN CERTIFICATE-----
MIIBIDCBxgIBATAKBggqhkjOPQQDAjAcMRowGAYDVQQDDBFzbnMuYW1hem9uYXdz
LmNvbTAeFw0yNjAxMDEwMDAwMDBaFw0yNzAxMDEwMDAwMDBaMBwxGjAYBgNVBAMM
EXNucy5hbWF6b25hd3MuY29tMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEBkQo
TRIDr3tJrrT1+48r9lZQSopfYytrPAiSr6SuGzerw7STX1Koo/LXJuJYmn55RY5l
Tvdz4dItOxO4qn0e6DAKBggqhkjOPQQDAgNJADBGAiEAimkJNgEhuVLv654pCSMy
PjhZvR3VjggxcHHba1xt3uoCIQCuJSXaxuy5MjYNKGmAvaej/GBksTmfEIpjUFX8
rpgCZg==
-----END CERTIFICATE-----
`;
const ADOBE = schemeOf('adobe_events').published as Published;
const SNS = schemeOf('amazon_sns').published as Published;
const CERTIFICATE = 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0a1b.pem';

function delivery(json: object, headers: Record<string, string> = {}): Delivery {
  return { headers, query: {}, json, body: Buffer.from(JSON.stringify(json)) };
}

function keysWhere(answer: (url: string) => string) {
  const asked: string[] = [];
  const keysOf = openPublishedKeys(async (url) => {
    asked.push(url);
    return answer(url);
  });
  return { asked, keysOf };
}

describe('keys that vendors publish', () => {
  it('are fetched once a day from where the delivery says', async () => {
    const { asked, keysOf } = keysWhere(() => PEM);
    const given = delivery(
      { recipient_client_id: 'mine' },
      { 'x-adobe-public-key1-path': '/prod/keys/pub-key-a.pem', 'x-adobe-public-key2-path': '/prod/keys/pub-key-b.pem' },
    );
    expect(await keysOf(ADOBE, ['mine'], given, NOW)).toEqual([PEM, PEM]);
    expect(await keysOf(ADOBE, ['former', 'mine'], given, NOW + DAY - 1)).toEqual([PEM, PEM]);
    expect(asked).toEqual([
      'https://static.adobeioevents.com/prod/keys/pub-key-a.pem',
      'https://static.adobeioevents.com/prod/keys/pub-key-b.pem',
    ]);
    await keysOf(ADOBE, ['mine'], given, NOW + DAY);
    expect(asked).toHaveLength(4);
  });

  it('S-21: are not even asked for where a delivery is for somebody else', async () => {
    const { asked, keysOf } = keysWhere(() => PEM);
    expect(await keysOf(SNS, ['arn:mine'], delivery({ TopicArn: 'arn:theirs', SigningCertURL: CERTIFICATE }), NOW)).toEqual([]);
    expect(await keysOf(SNS, ['arn:mine'], delivery({ SigningCertURL: CERTIFICATE }), NOW)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it.each([
    'http://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0a1b.pem',
    'https://sns.eu-west-1.amazonaws.com.evil.example/SimpleNotificationService-0a1b.pem',
    'https://evil.example/?https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0a1b.pem',
    'https://user@sns.eu-west-1.amazonaws.com/SimpleNotificationService-0a1b.pem',
    'https://sns.eu-west-1.amazonaws.com:8443/SimpleNotificationService-0a1b.pem',
    'https://sns.eu-west-1.amazonaws.com/bucket/SimpleNotificationService-0a1b.pem',
    'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0a1b.pem?to=evil',
    'https://169.254.169.254/SimpleNotificationService-0a1b.pem',
    `${CERTIFICATE}\nx`,
  ])('S-22: are not fetched from %j', async (SigningCertURL) => {
    const { asked, keysOf } = keysWhere(() => PEM);
    expect(await keysOf(SNS, ['arn:mine'], delivery({ TopicArn: 'arn:mine', SigningCertURL }), NOW)).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('that cannot be fetched make the vendor try again, and are asked for anew then', async () => {
    let reachable = false;
    const { asked, keysOf } = keysWhere(() => {
      if (!reachable) throw new FetchFailed('It could not be reached.');
      return PEM;
    });
    const given = delivery({ TopicArn: 'arn:mine', SigningCertURL: CERTIFICATE });
    const refused = await keysOf(SNS, ['arn:mine'], given, NOW).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(FunilError);
    expect(refused).toMatchObject({ code: 'key_unreachable', status: 503 });
    reachable = true;
    expect(await keysOf(SNS, ['arn:mine'], given, NOW)).toEqual([PEM]);
    expect(asked).toHaveLength(2);
  });

  it('are taken from a certificate while it is in force', async () => {
    const { keysOf } = keysWhere(() => OF_2026);
    const given = delivery({ TopicArn: 'arn:mine', SigningCertURL: CERTIFICATE });
    const years = await Promise.all([2025, 2026, 2027].map((year) => keysOf(SNS, ['arn:mine'], given, Date.parse(`${year}-06-01`))));
    expect(years).toEqual([[], [OF_2026], []]);
  });

  it('are left aside where they are no keys', async () => {
    const { keysOf } = keysWhere(() => '<html>Not found</html>');
    expect(await keysOf(SNS, ['arn:mine'], delivery({ TopicArn: 'arn:mine', SigningCertURL: CERTIFICATE }), NOW)).toEqual([]);
  });
});
