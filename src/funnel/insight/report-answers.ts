import { dropAnswer, findAnswer, keepAnswer } from '../../store/older-answers.ts';
import { createReportCache } from './cache.ts';
import { type CompareQuery, comparedFrame } from './compare.ts';
import { type Frame, type FrameQuery, type InsightParts, openFrame } from './context.ts';
import type { Report, ReportAnswer } from './report-list.ts';

/** A report as somebody wants it. */
export interface Wanted {
  report: Report;
  workspace: number;
  /** Of the report's schema, with its defaults. */
  query: FrameQuery & CompareQuery;
}

/** Answers reports. */
export interface ReportAnswers {
  /** As things are now. Kept until the ledger grows. */
  now(wanted: Wanted): Promise<ReportAnswer>;
  /** As things were `age` seconds ago, at most `most`; null where no such answer is kept, or where nobody has to wait for that of now. */
  older(wanted: Wanted, most: number): Promise<{ answer: ReportAnswer; age: number } | null>;
}

/** Answers are small; what they are worked out from may take tens of megabytes. */
const MOST_ANSWERS = 200;
const MOST_SHARED = 12;
/** Milliseconds of waiting from which on an answer is kept for those who would rather see an older one at once. */
const LONG_WAIT = 300;

export function openReportAnswers(given: InsightParts): ReportAnswers {
  const cache = createReportCache(MOST_ANSWERS);
  const parts = { ...given, kept: createReportCache(MOST_SHARED) };
  const { clock, freshness, workspaces, config } = given;

  async function work({ report, workspace, query }: Wanted): Promise<ReportAnswer> {
    const frame = await openFrame(parts, workspace, query);
    const make = (frame: Frame) => report.run(parts, frame, query as Record<string, never>);
    const other = comparedFrame(frame, query);
    const [answer, compared] = await Promise.all([make(frame), other && make(other)]);
    return compared ? { ...answer, compared } : answer;
  }

  /** What decides the answer, but for the ledger: the question, the settings in every figure, and the shape in which this version of Funil answers. */
  function asked({ report: { name, row, extra }, workspace, query }: Wanted) {
    const settings = workspaces.get(workspace);
    return { workspace, question: JSON.stringify([name, Object.entries(query).sort(), settings, row, extra]) };
  }

  /** Nobody waits for the disk; an answer that could not be kept is worked out again. */
  async function workAndKeep(wanted: Wanted): Promise<ReportAnswer> {
    const began = clock();
    const answer = await work(wanted);
    const at = clock();
    const question = asked(wanted);
    const kept = at - began < LONG_WAIT ? dropAnswer(config.dataDir, question) : keepAnswer(config.dataDir, question, { at, answer });
    kept.catch(() => undefined);
    return answer;
  }

  return {
    now: (wanted) => cache.get(keyOf(wanted), freshness.version(), () => workAndKeep(wanted)),
    async older(wanted, most) {
      if (cache.has(keyOf(wanted), freshness.version())) return null;
      const found = await findAnswer(config.dataDir, asked(wanted));
      const age = found && Math.max(0, Math.round((clock() - found.at) / 1_000));
      return found && age !== null && age <= most ? { answer: found.answer as ReportAnswer, age } : null;
    },
  };
}

function keyOf({ report, workspace, query }: Wanted): string {
  return JSON.stringify([workspace, report.name, Object.entries(query).sort()]);
}
