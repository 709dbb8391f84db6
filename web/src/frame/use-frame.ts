import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useToday } from '../words/zone.ts';
import { comparedFrame, type Frame, frameOf } from './period.ts';

export interface ChosenFrame {
  frame: Frame;
  /** The days it is compared with; null where there are none. */
  compared: Frame | null;
  /** Whether a comparison is wanted at all. */
  isCompared: boolean;
}

/** The period chosen at the top, and what it is compared with. */
export function useFrame(): ChosenFrame {
  const search = useSearch({ from: '__root__' });
  const today = useToday();
  return useMemo(() => {
    const frame = frameOf(search, today);
    const compare = search.compare ?? 'previous';
    return { frame, compared: comparedFrame(frame, compare, today), isCompared: compare !== 'none' };
  }, [search, today]);
}
