import type { CostKind } from '../../../src/core/fact.ts';
import type { Credited } from '../../../src/core/method.ts';
import type { Cost } from '../api/costs.ts';
import { daysBetween } from '../frame/period.ts';
import { isMethod } from '../words/labels.ts';
import { isKind } from './cost-words.ts';

/** A cost as it stands in the form; the amount as it was typed. */
export interface Draft {
  spend: CostKind;
  method: Credited;
  channel: string;
  campaign: string;
  from: string;
  to: string;
  amount: string;
  /** '' is the workspace's. */
  currency: string;
}

/** A whole month, which most bills are for. */
export function emptyDraft(today: string): Draft {
  const from = `${today.slice(0, 8)}01`;
  return { spend: 'media', method: 'paid', channel: '', campaign: '', from, to: today, amount: '', currency: '' };
}

/** A cost as last stated, to be changed. */
export function draftOf({ statements: [last] }: Cost, locale: string): Draft {
  if (!last) throw new Error('A cost has a statement.');
  const { spend, method, channel, campaign, from, to, currency } = last;
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: false }).format(Number(last.amount));
  return {
    spend: isKind(spend) ? spend : 'other',
    method: isMethod(method) ? method : 'baseline',
    channel,
    campaign,
    from,
    to,
    amount,
    currency,
  };
}

/** How many days an amount is spread over, and what falls on each; null while either is not known. */
export function perDayOf({ from, to }: Draft, amount: string | null): { days: number; each: number } | null {
  const days = daysBetween(from, to) + 1;
  return amount === null || !(days > 0) ? null : { days, each: Number(amount) / days };
}

/** A name for a statement that no other has: 128 random bits. Browsers have no randomUUID where Funil is opened without TLS. */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
