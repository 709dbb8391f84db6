import { FunilError } from '../core/errors.ts';
import type { Http } from '../lib/http.ts';

/** Deeper than any honest document, and far from where serialising it again would exhaust the stack. */
const DEEPEST = 500;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;

/** NUL and halves of surrogate pairs, which PostgreSQL keeps in no text; JSON can only write them as escapes. */
const NO_TEXT = /[\0\p{Surrogate}]/u;
const ESCAPED = /\\u(0000|d[89a-f])/i;

/**
 * Reads JSON bodies; keys that would reach an object's prototype are dropped, and absurd nesting is refused before it is parsed. Characters that no
 * engine keeps are refused, but on routes with `takesAnyText`, which say themselves what is wrong with each thing sent.
 */
export function readJsonBodies(http: Http): void {
  const parse = http.getDefaultJsonParser('remove', 'remove');
  http.removeContentTypeParser('application/json');
  http.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body !== '' && isDeeper(body, DEEPEST)) {
      done(new FunilError('too_deep', `The JSON is nested deeper than ${DEEPEST} levels.`, { hint: 'Send flatter data.' }));
    } else {
      const mayBeBroken = !request.routeOptions.config.takesAnyText && ESCAPED.test(body);
      parse(request, body, (error, value) => (mayBeBroken && !isText(value) ? done(notText()) : done(error, value)));
    }
  });
}

function notText(): FunilError {
  return new FunilError('bad_text', 'The JSON holds characters that are no valid text.', {
    hint: 'Remove NUL characters and halves of surrogate pairs.',
  });
}

/** Whether every text in it, and every name, can be kept. */
export function isText(value: unknown): boolean {
  if (typeof value === 'string') return !NO_TEXT.test(value);
  return typeof value !== 'object' || value === null || Object.entries(value).flat().every(isText);
}

/** Whether brackets outside of strings open more than `limit` levels. */
export function isDeeper(json: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfString(json, at);
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth += 1;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth -= 1;
    if (depth > limit) return true;
  }
  return false;
}

function endOfString(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json.charCodeAt(at) !== QUOTE) at += json.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}
