import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useToday } from '../words/zone.ts';
import { type ChosenFrame, chosenFrame } from './period.ts';

/** The period chosen at the top, and what it is compared with. */
export function useFrame(): ChosenFrame {
  const search = useSearch({ from: '__root__' });
  const today = useToday();
  return useMemo(() => chosenFrame(search, today), [search, today]);
}
