import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useToday } from '../words/zone.ts';
import { type ChosenFrame, chosenFrame } from './period.ts';
import { useCalendar } from './use-calendar.ts';

/** The period chosen at the top, and what it is compared with. */
export function useFrame(): ChosenFrame {
  const search = useSearch({ from: '__root__' });
  const today = useToday();
  const calendar = useCalendar();
  return useMemo(() => chosenFrame(search, today, calendar), [search, today, calendar]);
}
