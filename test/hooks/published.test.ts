import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FetchFailed } from '../../src/lib/fetch-public.ts';
import { type Running, startRunning } from '../collect/running.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const TOPIC = 'arn:aws:sns:eu-west-1:123456789012:bounces';
const CERTIFICATE = 'https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-0a1b.pem';
const CONFIRM =
  'https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&TopicArn=arn:aws:sns:eu-west-1:123456789012:bounces&Token=2336';
const amazon = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const adobe = generateKeyPairSync('rsa', { modulusLength: 2_048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2_048 });

let funil: Running;
let reachable = true;
const asked: string[] = [];

async function fetchText(url: string): Promise<string> {
  asked.push(url);
  if (!reachable) throw new FetchFailed('It could not be reached.');
  if (url.startsWith('https://static.adobeioevents.com/')) return adobe.publicKey.export({ type: 'spki', format: 'pem' }) as string;
  return url === CERTIFICATE ? (amazon.publicKey.export({ type: 'spki', format: 'pem' }) as string) : '<ConfirmSubscriptionResponse/>';
}

beforeAll(async () => {
  funil = await startRunning(NOW, {}, { fetchText });
});
afterAll(() => funil.close());

const api = (url: string, body: unknown) => funil.post(url, body, { authorization: `Bearer ${funil.app.localToken}` });
const hook = async (name: string, vendor: string, secret: string) =>
  (await api('/api/v1/hooks', { name, vendor, secret })).body as { id: number; path: string };

const SIGNED: Record<string, readonly string[]> = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
};

/** A message as Amazon signs it: each field and its value on a line of its own, in the order of their names. */
function message(fields: Record<string, string>, key: KeyObject = amazon.privateKey, digest = 'sha256'): Record<string, string> {
  const all = {
    Type: 'Notification',
    TopicArn: TOPIC,
    Timestamp: '2026-11-22T11:59:58.000Z',
    SigningCertURL: CERTIFICATE,
    ...fields,
  } as Record<string, string>;
  const names = (SIGNED[all.Type as string] as string[]).filter((name) => all[name] !== undefined);
  const text = names.map((name) => `${name}\n${all[name]}\n`).join('');
  return { ...all, SignatureVersion: '2', Signature: sign(digest, Buffer.from(text), key).toString('base64') };
}

const kept = async (source: number) =>
  (await funil.app.engine.state.db.selectFrom('reject').select('reason').where('source', '=', source).execute()).map(
    ({ reason }) => reason,
  );

describe('Amazon SNS', () => {
  it('is told that the address is ours, and its messages are kept once, however long', async () => {
    const to = await hook('bounces', 'amazon_sns', TOPIC);
    const asks = message({ Type: 'SubscriptionConfirmation', MessageId: 's1', Message: 'Confirm', Token: '2336', SubscribeURL: CONFIRM });
    expect(await funil.post(to.path, asks, { 'content-type': 'text/plain; charset=UTF-8' })).toMatchObject({
      status: 200,
      body: { accepted: 0 },
    });
    expect(asked).toEqual([CERTIFICATE, CONFIRM]);
    const long = message({ MessageId: 'n1', Subject: 'Bounce', Message: JSON.stringify({ bounce: 'x'.repeat(200_000) }) });
    expect((await funil.post(to.path, long)).body).toMatchObject({ rejected: 1, duplicates: 0 });
    expect((await funil.post(to.path, long)).body).toMatchObject({ rejected: 0, duplicates: 1 });
    expect(await kept(to.id)).toEqual(['no_mapping']);
    expect(asked).toHaveLength(2);
  });

  it('S-21, S-22: is refused with the key of another, for another topic, changed, by SHA-1, or with an address to confirm that is not its own', async () => {
    const to = await hook('forged', 'amazon_sns', TOPIC);
    const good = message({ MessageId: 'n2', Message: 'hello' });
    const evil = {
      Type: 'SubscriptionConfirmation',
      MessageId: 's2',
      Message: 'Confirm',
      Token: '1',
      SubscribeURL: 'https://evil.example/?Action=1',
    };
    asked.length = 0;
    for (const forged of [
      message({ MessageId: 'n2', Message: 'hello' }, stranger.privateKey),
      message({ MessageId: 'n2', Message: 'hello', TopicArn: `${TOPIC}2` }),
      message({ MessageId: 'n2', Message: 'hello' }, amazon.privateKey, 'sha1'),
      { ...good, Message: 'hullo' },
      { ...good, SigningCertURL: 'https://evil.example/SimpleNotificationService-0a1b.pem' },
      { ...good, Signature: '' },
      message(evil),
    ]) {
      expect((await funil.post(to.path, forged)).status).toBe(401);
    }
    expect(asked).toEqual([]);
    expect(await kept(to.id)).toEqual([]);
  });

  it('is asked to come again while its key or its site cannot be reached', async () => {
    const to = await hook('offline', 'amazon_sns', TOPIC);
    reachable = false;
    const asks = message({ Type: 'SubscriptionConfirmation', MessageId: 's3', Message: 'Confirm', Token: '3', SubscribeURL: CONFIRM });
    const unreached = await funil.post(to.path, asks);
    reachable = true;
    expect(unreached).toMatchObject({ status: 503, body: { code: 'unconfirmed' } });
    expect(unreached.headers['retry-after']).toBe('60');
    expect((await funil.post(to.path, asks)).status).toBe(200);
  });
});

describe('Adobe I/O Events', () => {
  const body = JSON.stringify({ event_id: 'e1', recipient_client_id: 'client-1', event: { type: 'order.created' } });
  const headers = (key: KeyObject) => ({
    'x-adobe-digital-signature-1': sign('sha256', Buffer.from(body), stranger.privateKey).toString('base64'),
    'x-adobe-digital-signature-2': sign('sha256', Buffer.from(body), key).toString('base64'),
    'x-adobe-public-key1-path': '/prod/keys/pub-key-a.pem',
    'x-adobe-public-key2-path': '/prod/keys/pub-key-b.pem',
  });

  it('asks once whether the address is ours', async () => {
    const to = await hook('adobe', 'adobe_events', 'client-1');
    const answer = await funil.app.http.inject({ url: `${to.path}?challenge=8ec8d794-e0ab-42df-9017-e3dada8e84f7` });
    expect([answer.statusCode, answer.body]).toEqual([200, '8ec8d794-e0ab-42df-9017-e3dada8e84f7']);
  });

  it('is taken where either of its signatures is right, and for its own client alone', async () => {
    const [mine, theirs] = [await hook('mine', 'adobe_events', 'client-1'), await hook('theirs', 'adobe_events', 'client-2')];
    expect((await funil.post(mine.path, body, headers(stranger.privateKey))).status).toBe(401);
    expect((await funil.post(theirs.path, body, headers(adobe.privateKey))).status).toBe(401);
    expect((await funil.post(mine.path, body, headers(adobe.privateKey))).body).toMatchObject({ rejected: 1 });
    expect(await kept(mine.id)).toEqual(['no_mapping']);
    expect((await funil.post(mine.path, body, headers(adobe.privateKey))).body).toMatchObject({ duplicates: 1 });
  });
});
