import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { methodsQuery, seriesQuery } from '../api/queries.ts';
import { type ChosenFrame, dayBefore, daysBetween, type Frame } from '../frame/period.ts';
import { useFrame } from '../frame/use-frame.ts';
import { unitFor } from '../series/series-data.ts';
import type { Model } from '../words/labels.ts';
import { useToday } from '../words/zone.ts';
import { type Changes, type Compared, changesOf } from './changes.ts';

interface Found {
  compared: Compared;
  changes: Changes;
  frame: Frame;
  before: Frame;
}

const LATELY = 30;

/** What moved between the chosen days and those they are compared with; of all time, between the last 30 days and the 30 before. */
export function useChanges(model: Model): { isAsked: boolean; error: Error | null; retry: () => void; found: Found | null } {
  const today = useToday();
  const pair = pairFor(useFrame(), today);
  const isAsked = pair !== null;
  const { frame, compared: before } = pair ?? { frame: {}, compared: {} };
  const unit = unitFor(frame, today);
  const [a, b, c, d] = [
    useQuery({ ...methodsQuery(frame, model), enabled: isAsked }),
    useQuery({ ...methodsQuery(before, model), enabled: isAsked }),
    useQuery({ ...seriesQuery(frame, unit), enabled: isAsked }),
    useQuery({ ...seriesQuery(before, unit), enabled: isAsked }),
  ];
  const found = useMemo(() => {
    if (!isAsked || !a.data || !b.data || !c.data || !d.data) return null;
    const lengths = { days: lengthOf(frame, today), daysBefore: lengthOf(before, today) };
    const compared = { now: a.data, before: b.data, series: c.data.rows, seriesBefore: d.data.rows, ...lengths };
    return { compared, changes: changesOf(compared), frame, before };
  }, [isAsked, a.data, b.data, c.data, d.data, frame, before, today]);
  const failed = [a, b, c, d].filter(({ error }) => error !== null);
  const retry = () => {
    for (const query of failed) void query.refetch();
  };
  return { isAsked, error: failed[0]?.error ?? null, retry, found };
}

/** Null where nothing is to be compared. */
function pairFor({ frame, compared, isCompared }: ChosenFrame, today: string): { frame: Frame; compared: Frame } | null {
  if (compared) return { frame, compared };
  if (!isCompared || frame.from !== undefined || frame.to !== undefined) return null;
  const first = dayBefore(today, LATELY - 1);
  return {
    frame: { ...frame, from: first, to: today },
    compared: { ...frame, from: dayBefore(first, LATELY), to: dayBefore(first, 1) },
  };
}

function lengthOf({ from, to }: Frame, today: string): number {
  return from ? daysBetween(from, to ?? today) + 1 : 1;
}
