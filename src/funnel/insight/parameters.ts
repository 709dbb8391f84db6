import { Type } from 'typebox';

/** What every question is asked with: whose ledger, as known when, which map of identities, in which currency, for which period. */
export const ledgerParameters = {
  workspace: Type.Number(),
  known: Type.String(),
  identities: Type.String(),
};

export const moneyParameters = { ...ledgerParameters, currency: Type.String() };

export const periodParameters = { from: Type.String(), to: Type.String() };

/** Whole days: from the first on, up to the second without it. */
export const dayParameters = { fromDay: Type.String(), toDay: Type.String() };
