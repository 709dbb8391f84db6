import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaimSettings } from './check-claim-settings.ts';
import { FunilError } from './errors.ts';

const RULE = {
  name: 'Partner mails',
  conditions: [{ field: 'utm_source', operator: 'is', value: 'partner' }],
  method: 'influencers',
  channel: 'partner',
};

function said(raw: unknown): string {
  try {
    checkClaimSettings(raw, ['shop']);
    return 'fine';
  } catch (error) {
    if (!(error instanceof FunilError)) throw error;
    return error.message;
  }
}

const withRule = (more: object) => ({ rules: [{ ...RULE, ...more }] });
const withCondition = (condition: unknown) => withRule({ conditions: [condition] });

const REFUSED: [unknown, string][] = [
  [null, 'The settings: must be an object.'],
  [{ rules: {} }, 'rules: must be a list.'],
  [{ rules: [7] }, 'Rule 1: must be an object.'],
  [{ rules: [{}] }, 'Rule 1: name is missing.'],
  [{ rules: [RULE, RULE] }, 'rules: the name "partner mails" is there twice.'],
  [withRule({ method: 'tv' }), 'Rule 1 "Partner mails": method must be one of content,'],
  [withRule({ channel: '' }), 'Rule 1 "Partner mails": channel is missing.'],
  [withRule({ enabled: 'yes' }), 'Rule 1 "Partner mails": enabled must be true or false.'],
  [withRule({ colour: 1 }), 'Rule 1 "Partner mails": "colour" is not one of its fields'],
  [withRule({ conditions: [] }), 'Rule 1 "Partner mails": conditions must hold at least one'],
  [withRule({ campaign: 'a\u0000b' }), 'Rule 1 "Partner mails": campaign: holds characters that are no valid text.'],
  [withCondition({ field: 'utm', operator: 'is', value: 'x' }), 'Rule 1 "Partner mails", condition 1: field must be one of utm_source,'],
  [withCondition({ field: 'code', operator: 'like', value: 'x' }), 'Rule 1 "Partner mails", condition 1: operator must be one of is,'],
  [withCondition({ field: 'code', operator: 'is' }), 'Rule 1 "Partner mails", condition 1: value: must be a text that is not empty.'],
  [
    withCondition({ field: 'code', operator: 'exists', value: 'x' }),
    'Rule 1 "Partner mails", condition 1: value must be left out with exists.',
  ],
  [withCondition({ field: 'code', operator: 'one_of', value: 'x' }), 'Rule 1 "Partner mails", condition 1: value must be a list of texts'],
  [withCondition({ field: 'source', operator: 'is', value: 'till' }), 'Rule 1 "Partner mails", condition 1: there is no source "till".'],
  [withCondition({ field: 'source', operator: 'starts', value: 's' }), 'Rule 1 "Partner mails", condition 1: source can be compared'],
  [{ clickIds: [{ name: 'utm_source', method: 'paid', channel: 'x' }] }, 'Click id 1: "utm_source" is read as a campaign parameter'],
  [{ clickIds: [{ name: 'a b', method: 'paid', channel: 'x' }] }, 'Click id 1: name must be a parameter'],
  [{ codes: [{ code: 'A', method: 'paid' }] }, 'Code 1 "a": channel is missing.'],
  [{ codes: [1, 2].map(() => ({ code: 'A', method: 'paid', channel: 'x' })) }, 'codes: the code "a" is there twice.'],
  [{ codes: Array.from({ length: 2_001 }, () => 1) }, 'codes: there may be 2000 at most'],
];

describe('checking claim settings', () => {
  it.each(REFUSED)('%j is refused', (raw, message) => {
    expect(said(raw).startsWith(message)).toBe(true);
  });

  it('completes what is left out, writes codes and parameters in lower case, and drops nothing that counts', () => {
    expect(
      checkClaimSettings(
        {
          rules: [{ ...RULE, since: 9, campaign: null, creator: ' ana ' }],
          clickIds: [{ name: 'XClid', method: 'paid', channel: 'paid_other' }],
          codes: [{ code: 'ANA10', method: 'influencers', channel: 'influencer', campaign: 'may' }],
        },
        [],
      ),
    ).toEqual({
      rules: [{ ...RULE, enabled: true, creator: 'ana', since: 0 }],
      clickIds: [{ name: 'xclid', method: 'paid', channel: 'paid_other', since: 0 }],
      codes: [{ code: 'ana10', method: 'influencers', channel: 'influencer', campaign: 'may', since: 0 }],
    });
  });

  it('throws nothing but refusals, whatever is sent', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (one, other) => {
        for (const raw of [one, { rules: [one] }, withCondition(one), withRule({ name: one }), { codes: [one], clickIds: [other] }])
          said(raw);
      }),
      { numRuns: 500, seed: 4 },
    );
  });
});
