import type { Verdict } from '../api/live.ts';

export const verdictNames: Record<Verdict, string> = {
  accepted: 'verdict.accepted',
  duplicate: 'verdict.duplicate',
  rejected: 'verdict.rejected',
};

export const labelNames: Record<string, string> = {
  bot: 'liveLabel.bot',
  off_plan: 'liveLabel.offPlan',
  unplanned: 'liveLabel.unplanned',
};
