/** What was spent, what came of it, and the ratios between them; not measured is null. */
export interface Outcome {
  leads: number;
  customers: number;
  revenue: number | null;
  margin: number | null;
  cost: number | null;
}

/** Cost per lead and customer, (margin - cost) / cost, and revenue / cost. */
export function returnsOf({ leads, customers, revenue, margin, cost }: Outcome) {
  return {
    costPerLead: ratio(cost, leads),
    acquisitionCost: ratio(cost, customers),
    roi: margin === null || cost === null ? null : ratio(margin - cost, cost),
    revenuePerCost: revenue === null || cost === null ? null : ratio(revenue, cost),
  };
}

/** What was booked in all, or null when nothing was. Sums of decimals drift in binary by less than a millionth, which is rounded off. */
export function bookedCost(costs: readonly { cost: number | null }[]): number | null {
  const booked = costs.flatMap(({ cost }) => (cost === null ? [] : [cost]));
  if (booked.length === 0) return null;
  return Math.round(booked.reduce((sum, cost) => sum + cost, 0) * 1e6) / 1e6;
}

export function ratio(amount: number | null, count: number): number | null {
  return amount === null || count === 0 ? null : amount / count;
}
