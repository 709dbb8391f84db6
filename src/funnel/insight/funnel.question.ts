import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { moneyParameters, periodParameters } from './parameters.ts';
import { PLACED_LEADS } from './placed-leads.ts';

// How far down the funnel did the leads first met in the period come?
// Grain: one row a method (of the first touch) and stage reached: leads whose furthest stage that is, with the median days from the first touch to it.
// Caveat: stages are traffic (any touch), capture (contactable), nurture (contactable and back for another visit, or reached by a message), engage (looked at a product or content),
// qualify (cart, checkout, quote, an open deal) and convert (an order or a deal won). A later stage implies the earlier ones, so that the funnel never widens.
export const funnel = question(
  'funnel',
  { ...moneyParameters, ...periodParameters },
  { method: Type.String(), stage: Type.Number(), leads: Type.Number(), medianDays: Type.Union([Type.Number(), Type.Null()]) },
  `select method, stage, count() as leads, quantileExactInclusive(0.5)(dateDiff('millisecond', first_at, reached_at) / 86400000) as medianDays
from (${PLACED_LEADS})
group by method, stage
order by method, stage`,
);
