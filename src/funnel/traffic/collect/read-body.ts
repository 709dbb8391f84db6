import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { FunilError } from '../../../core/errors.ts';
import { type Bag, isBag } from './call.ts';
import { type Outline, outlineOf } from './scan-json.ts';

/** Segment's limits (segment.com/docs/connections/sources/catalog/libraries/server/http-api): bytes of one event, bytes and events of a batch. */
export const LARGEST_EVENT = 32 * 1_024;
export const LARGEST_BODY = 500 * 1_024;
export const MOST_EVENTS = 2_500;
/** What a compressed body may become. */
const LARGEST_INFLATED = 1_024 * 1_024;
const UNPACK = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify(brotliDecompress),
} as const;

/** Every SDK sends JSON; some say it is something else so that browsers need not ask first, RudderStack's Node SDK by habit. */
const CONTENT_TYPE = /^(application\/(json|[\w.-]+\+json|x-www-form-urlencoded|octet-stream)|text\/(plain|json))\s*(;|$)/i;

/** The JSON object of a body. Throws FunilError with 400, 413 or 415 for what cannot be read. */
export async function readBody(
  body: unknown,
  contentType: string | undefined,
  encoding: string | undefined,
): Promise<{ sent: Bag; outline: Outline }> {
  if (contentType !== undefined && !CONTENT_TYPE.test(contentType)) {
    throw new FunilError('bad_media_type', 'This content type is not understood here.', {
      status: 415,
      hint: 'Send JSON as application/json, text/plain or application/x-www-form-urlencoded.',
    });
  }
  if (!(body instanceof Uint8Array) || body.length === 0) throw badJson('The body is empty.');
  const text = (await unpacked(Buffer.from(body.buffer, body.byteOffset, body.length), encoding)).toString('utf8');
  const sent = parsed(text);
  if (!isBag(sent)) throw badJson('The body is not a JSON object.');
  return { sent, outline: outlineOf(text) };
}

async function unpacked(body: Buffer, encoding = 'identity'): Promise<Buffer> {
  const name = encoding.trim().toLowerCase();
  if (name === 'identity' || name === '') return body;
  if (!Object.hasOwn(UNPACK, name)) {
    throw new FunilError('bad_encoding', 'This content encoding is not understood here.', {
      status: 415,
      hint: 'Use gzip, or send the body as it is.',
    });
  }
  try {
    return await UNPACK[name as keyof typeof UNPACK](body, { maxOutputLength: LARGEST_INFLATED });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(`The body is larger than ${LARGEST_INFLATED / 1_024} kB unpacked.`);
    throw badJson(`The body is not valid ${name}.`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badJson('The body is not valid JSON.');
  }
}

function badJson(title: string): FunilError {
  return new FunilError('bad_json', title, {
    hint: 'Send a JSON object, such as {"type": "track", "event": "Product Viewed", "userId": "u1"}.',
  });
}

export function tooLarge(title: string): FunilError {
  return new FunilError('too_large', title, {
    status: 413,
    hint: `An event may have ${LARGEST_EVENT / 1_024} kB, a batch ${LARGEST_BODY / 1_024} kB and ${MOST_EVENTS} events.`,
  });
}
