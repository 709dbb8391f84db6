import { describe, expect, it } from 'vitest';
import { FunilError } from '../core/errors.ts';
import { problemOf } from './problems.ts';

describe('problemOf', () => {
  it('tells what a FunilError tells', () => {
    const error = new FunilError('unavailable', 'Not now.', { status: 503, hint: 'Come back later.', retryAfter: 5 });
    expect(problemOf(error, 'req-1')).toEqual({
      type: 'urn:funil:problem:unavailable',
      title: 'Not now.',
      status: 503,
      detail: 'Not now. Come back later.',
      code: 'unavailable',
      hint: 'Come back later.',
      retryAfter: 5,
    });
  });

  it('tells nothing of what went wrong inside', () => {
    const problem = problemOf(new Error('select secret from api_key where ...'), 'req-7');
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(problem)).not.toContain('secret');
    expect(problem.hint).toContain('req-7');
  });

  it('keeps the status of what the web server refused, in its own words', () => {
    const error = Object.assign(new Error('Request body is too large'), { statusCode: 413, code: 'FST_ERR_CTP_BODY_TOO_LARGE' });
    expect(problemOf(error, 'req-1')).toMatchObject({ status: 413, code: 'too_large' });
  });

  it.each([undefined, null, 'text', 7, {}])('has an answer for anything that is thrown: %j', (thrown) => {
    expect(problemOf(thrown, 'req-1')).toMatchObject({ status: 500, code: 'internal' });
  });
});
