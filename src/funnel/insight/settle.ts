/** One key's share of the conversions and of their value (workspace base currency). */
export interface Credit {
  key: string;
  conversions: number;
  value: number;
}

export interface Totals {
  conversions: number;
  value: number;
}

const UNITS = 1e6;

/**
 * Rounds credits to six decimals such that, summed as decimals, they make the totals (rounded to six decimals) exactly:
 * largest remainder, ties by key. Exact while the totals stay below 9,007,199,254, the most a double holds with six decimals;
 * for larger sums work in units with `settleUnits`.
 */
export function settle(credits: readonly Credit[], totals: Totals): Credit[] {
  const keys = credits.map((credit) => credit.key);
  const conversions = settleUnits(
    keys,
    credits.map((credit) => credit.conversions),
    toUnits(totals.conversions),
  );
  const values = settleUnits(
    keys,
    credits.map((credit) => credit.value),
    toUnits(totals.value),
  );
  return keys.map((key, index) => ({ key, conversions: fromUnits(conversions[index]!), value: fromUnits(values[index]!) }));
}

/** Splits `total` whole units in proportion to `amounts` (any scale), exactly. Without amounts to go by, all keys share alike. */
export function settleUnits(keys: readonly string[], amounts: readonly number[], total: bigint): bigint[] {
  if (keys.length === 0) return [];
  const ideal = idealUnits(amounts, Number(total));
  const units = ideal.map((amount) => BigInt(Math.floor(amount)));
  let left = total - units.reduce((sum, unit) => sum + unit, 0n);
  const takers = byRemainder(keys, ideal);
  const each = left / BigInt(takers.length);
  left -= each * BigInt(takers.length);
  const odd = left < 0n ? -1n : 1n;
  takers.forEach((index, rank) => {
    units[index]! += each + (BigInt(rank) < left * odd ? odd : 0n);
  });
  return units;
}

/** Amounts scaled to make the total; left as they are, in units, when gains and losses cancel and no scale would mean anything. */
function idealUnits(amounts: readonly number[], total: number): number[] {
  const sum = sumExactly(amounts);
  const size = sumExactly(amounts.map(Math.abs));
  const scale = Math.abs(sum) > 1e-9 * size ? total / sum : UNITS;
  return amounts.map((amount) => amount * scale);
}

/** Indexes of the keys that have a share (of all keys when none has), largest fraction first. */
function byRemainder(keys: readonly string[], ideal: readonly number[]): number[] {
  const all = keys.map((_key, index) => index);
  const sharing = all.filter((index) => ideal[index] !== 0);
  const remainder = (index: number): number => ideal[index]! - Math.floor(ideal[index]!);
  return (sharing.length > 0 ? sharing : all).sort((a, b) => remainder(b) - remainder(a) || (keys[a]! < keys[b]! ? -1 : 1));
}

/** Sum with the rounding error carried along (Neumaier 1974): a million cents make the exact total. */
export function sumExactly(amounts: ArrayLike<number>): number {
  let sum = 0;
  let lost = 0;
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index]!;
    const next = sum + amount;
    lost += Math.abs(sum) >= Math.abs(amount) ? sum - next + amount : amount - next + sum;
    sum = next;
  }
  return sum + lost;
}

function toUnits(amount: number): bigint {
  return BigInt(Math.round(amount * UNITS));
}

function fromUnits(units: bigint): number {
  return Number(units) / UNITS;
}
