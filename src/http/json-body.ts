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

/** Reads JSON bodies; keys that would reach an object's prototype are dropped, and absurd nesting is refused before it is parsed. */
export function readJsonBodies(http: Http): void {
  const parse = http.getDefaultJsonParser('remove', 'remove');
  http.removeContentTypeParser('application/json');
  http.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body !== '' && isDeeper(body, DEEPEST)) {
      done(new FunilError('too_deep', `The JSON is nested deeper than ${DEEPEST} levels.`, { hint: 'Send flatter data.' }));
    } else {
      parse(request, body, done);
    }
  });
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
