import { Type } from 'typebox';
import { COST_KINDS, type CostKind } from '../../../core/fact.ts';
import { CREDITED, type Credited } from '../../../core/method.ts';
import type { Routes } from '../../../lib/http.ts';
import { oneOf } from '../../../lib/one-of.ts';
import { nameOf } from '../identities/parts.ts';
import { type CostParts, stateCost } from './state-cost.ts';

const Name = (description: string) => Type.String({ minLength: 1, maxLength: 200, pattern: '^[^\\u0000-\\u001f]+$', description });
const Label = (description: string) => Type.Optional(Type.String({ maxLength: 200, pattern: '^[^\\u0000-\\u001f]*$', description }));
const Day = (description: string) => Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description });
const Count = Type.Optional(Type.Integer({ minimum: 0, maximum: 9_007_199_254_740_991 }));

const body = Type.Object(
  {
    id: Name('Of this statement, made up by the caller: sent again, it changes nothing'),
    cost: Type.Optional(Name('Name of a cost that is restated; the id when left out, which makes a new one')),
    spend: oneOf<CostKind>(COST_KINDS),
    method: oneOf<Credited>(CREDITED),
    channel: Label('Channel it was spent on'),
    campaign: Label('Campaign it was spent on'),
    from: Day('First day it covers: 2026-03-01'),
    to: Type.Optional(Day('Last day, included; the first one when left out. The amount is spread over the days')),
    amount: Type.String({ pattern: '^-?\\d{1,12}(\\.\\d{1,6})?$', description: 'In major units, exact: "19.90"; "0" takes a cost back' }),
    currency: Type.Optional(Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217; the workspace’s when left out' })),
    impressions: Count,
    clicks: Count,
  },
  { additionalProperties: false },
);

const KEPT = ['cost', 'spend', 'method', 'channel', 'campaign', 'from', 'to', 'amount', 'currency'];

/** Costs as people state and restate them; reports and GET /api/v1/costs read them. */
export function costRoutes(parts: CostParts): Routes {
  return (http) => {
    http.post(
      '/api/v1/costs',
      {
        config: { scope: 'write', audit: KEPT },
        schema: {
          tags: ['costs'],
          summary: 'State a cost',
          description: 'A new one, or another statement of one that is known: the last one counts, the earlier ones stay to be read.',
          body,
          response: { 201: Type.Object({ cost: Type.String({ description: 'Its name' }) }) },
        },
      },
      async (request, reply) => {
        const { caller, workspace } = request;
        const stater = { kind: caller?.kind ?? 'command line', id: caller?.id ?? '', name: nameOf(request) } as const;
        return reply.code(201).send({ cost: await stateCost(parts, workspace, request.body, stater) });
      },
    );
  };
}
