import { createContext, useContext } from 'react';
import { dayIn } from './format.ts';

/** The workspace's time zone, in which moments are written and days begin; the reader's own until it is known. */
export const Zone = createContext<string | undefined>(undefined);

export function useToday(): string {
  return dayIn(new Date(), useContext(Zone));
}
