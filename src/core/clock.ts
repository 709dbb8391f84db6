/** Milliseconds since the epoch. The one source of "now"; tests hand in their own. */
export type Clock = () => number;

export const systemClock: Clock = () => Date.now();
