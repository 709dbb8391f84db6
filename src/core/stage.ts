/** The funnel, top to bottom. `insight` watches all of it and is not a stage a lead can be in. */
export const STAGES = ['traffic', 'capture', 'nurture', 'engage', 'qualify', 'convert'] as const;

export type Stage = (typeof STAGES)[number];

/** How a brand sells; sets defaults for windows, stages and scores. */
export const MOTIONS = ['b2c', 'b2b', 'both'] as const;

export type Motion = (typeof MOTIONS)[number];
