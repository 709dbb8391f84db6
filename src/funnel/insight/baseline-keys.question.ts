import { Type } from 'typebox';
import { question } from '../../store/question.ts';
import { KNOWN } from './ledger-sql.ts';
import { ledgerParameters } from './parameters.ts';

// Which channels or campaigns are never claimed by a method?
// Grain: one row a channel or campaign ({by:String}) all of whose touches are baseline.
// Caveat: reads touches as written; merges do not matter here.
export const baselineKeys = question(
  'baseline-keys',
  { workspace: ledgerParameters.workspace, known: ledgerParameters.known, by: Type.String() },
  { key: Type.String() },
  `select if({by:String} = 'channel', toString(channel), toString(campaign)) as key
from touches
where ${KNOWN}
group by key
having sum(sign) > 0 and sumIf(sign, method != 'baseline') = 0`,
);
