import { Type } from 'typebox';
import { Count, MaybeNumber, MaybeText, Moment } from './shapes.ts';

export const ordersPage = Type.Object({
  rows: Type.Array(
    Type.Object({
      order: Type.String(),
      placedAt: Moment,
      lead: MaybeText,
      email: Type.String(),
      name: Type.String(),
      status: Type.String(),
      currency: Type.String({ description: 'That the order was stated in; amounts are in the workspace’s' }),
      total: MaybeNumber,
      revenue: MaybeNumber,
      margin: MaybeNumber,
      refunds: MaybeNumber,
    }),
  ),
  next: MaybeText,
});

export const dealsPage = Type.Object({
  rows: Type.Array(
    Type.Object({
      deal: Type.String(),
      openedAt: Moment,
      closedAt: MaybeText,
      lead: MaybeText,
      email: Type.String(),
      name: Type.String(),
      status: Type.String(),
      account: Type.String(),
      owner: Type.String(),
      revenue: MaybeNumber,
      margin: MaybeNumber,
    }),
  ),
  next: MaybeText,
});

export const leadsPage = Type.Object({
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      firstAt: Moment,
      lastAt: Moment,
      visits: Count,
      method: Type.String({ description: 'Of the first touch.' }),
      channel: Type.String(),
      email: Type.String(),
      name: Type.String(),
      company: Type.String(),
      country: Type.String(),
      level: Type.String(),
      conversions: Count,
      revenue: MaybeNumber,
    }),
  ),
  next: MaybeText,
});

const endTouch = Type.Union([
  Type.Object({
    at: Moment,
    method: Type.String(),
    channel: Type.String(),
    campaign: Type.String(),
    creator: Type.String(),
    witness: Type.String({ description: 'What proves the claim' }),
    rule: Type.String({ description: 'The rule that claimed it; workspace/NAME@VERSION is one of your own' }),
  }),
  Type.Null(),
]);

export const leadPage = Type.Object({
  id: Type.String(),
  profile: Type.Object(
    { name: Type.String(), email: Type.String(), company: Type.String(), country: Type.String() },
    { description: 'What was told of it last, as in the list of leads; empty where nothing was' },
  ),
  identifiers: Type.Array(Type.Object({ kind: Type.String(), value: Type.String(), reason: Type.String() })),
  firstTouch: endTouch,
  lastTouch: endTouch,
  consent: Type.Array(
    Type.Object({
      said: Type.Unsafe<string>({
        type: 'string',
        enum: ['granted', 'refused', 'subscribed', 'email_unsubscribed'],
        description: 'granted, refused: to being measured; subscribed, email_unsubscribed: to mail',
      }),
      firstAt: Moment,
      lastAt: Moment,
      times: Count,
    }),
    { description: 'What its events say it agreed to, the latest word first; empty where none says anything' },
  ),
  rows: Type.Array(
    Type.Object({
      at: Moment,
      id: Type.String(),
      kind: Type.String(),
      type: Type.String(),
      method: Type.String(),
      channel: Type.String(),
      campaign: Type.String(),
      witness: Type.String(),
      rule: Type.String(),
      path: Type.String(),
      product: Type.String(),
      value: MaybeNumber,
      currency: Type.String(),
      known: Moment,
    }),
  ),
  next: MaybeText,
});
