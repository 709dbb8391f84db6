/** Facts of a source over some time. */
export interface Taken {
  accepted: number;
  rejected: number;
}

const LEAST_FACTS = 50;
const LEAST_RISE = 0.02;
const UNLIKELY_Z = 4;
const RECOVERED_RISE = 0.01;

/** Share of what was sent that was refused; null when nothing was. */
export function shareOf({ accepted, rejected }: Taken): number | null {
  return accepted + rejected === 0 ? null : rejected / (accepted + rejected);
}

/**
 * Whether the last hour refused a larger share than the days before it: by two points at least, and by four standard errors of the
 * difference of two proportions (the pooled z-test: Fleiss, Levin and Paik, Statistical Methods for Rates and Proportions, 3rd ed., 2003,
 * section 3.2). Without days before, what is usual is nothing.
 */
export function hasRisen(before: Taken, hour: Taken): boolean {
  const sent = hour.accepted + hour.rejected;
  const sentBefore = Math.max(1, before.accepted + before.rejected);
  const share = shareOf(hour) ?? 0;
  const usual = shareOf(before) ?? 0;
  if (sent < LEAST_FACTS || share - usual < LEAST_RISE) return false;
  const pooled = (hour.rejected + before.rejected) / (sent + sentBefore);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / sent + 1 / sentBefore));
  return error === 0 || (share - usual) / error > UNLIKELY_Z;
}

/** Whether an hour with enough facts is near what was usual again. */
export function hasSettled(usual: number, hour: Taken): boolean {
  return hour.accepted + hour.rejected >= LEAST_FACTS && (shareOf(hour) ?? 0) < usual + RECOVERED_RISE;
}
