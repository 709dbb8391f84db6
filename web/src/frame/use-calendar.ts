import { useMemo } from 'react';
import { type Calendar, USUAL_CALENDAR } from './period.ts';
import { useWorkspaces } from './use-workspaces.ts';

/** When weeks and fiscal years begin in the workspace at hand. */
export function useCalendar(): Calendar {
  const { weekStart, fiscalYearStart } = useWorkspaces().current ?? USUAL_CALENDAR;
  return useMemo(() => ({ weekStart, fiscalYearStart }), [weekStart, fiscalYearStart]);
}
