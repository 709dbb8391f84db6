import type { FastifyRequest } from 'fastify';
import type { Http } from '../../../lib/http.ts';
import { LARGEST_FILE_MB } from './document.ts';
import { type FormBody, readFormBody } from './read-body.ts';

const SMALL = 64 * 1_024;
const LARGE = (LARGEST_FILE_MB + 1) * 1_048_576;

/**
 * Reads bodies as JSON, and as multipart through the door that pages of forms use: files are what their bytes say they are. Returns what finds
 * the files that came with a body, which is checked like one without any.
 */
export function readHeadless(http: Http): (body: object) => FormBody['files'] {
  const files = new WeakMap<object, FormBody['files']>();
  http.removeAllContentTypeParsers();
  http.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: SMALL }, http.getDefaultJsonParser('error', 'error'));
  http.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: LARGE },
    async (request: FastifyRequest, bytes: Buffer) => {
      const read = await readFormBody(bytes, request.headers['content-type'] ?? '');
      const { state = [], proof = [], answers = [] } = read.texts;
      const body = { state: state[0], ...(proof[0] === undefined ? {} : { proof: proof[0] }), answers: jsonIn(answers[0] ?? '{}') };
      files.set(body, read.files);
      return body;
    },
  );
  return (body) => files.get(body) ?? {};
}

/** Null for what is no JSON: the check of the body says what is wrong with it. */
function jsonIn(text: string): unknown {
  try {
    return text.length > SMALL ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
