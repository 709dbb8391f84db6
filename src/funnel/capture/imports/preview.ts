import { checkFact } from '../../../core/check-fact.ts';
import type { Drop } from '../../../core/errors.ts';
import type { Fact } from '../../../core/fact.ts';
import type { FileWarning } from '../../../core/file-warning.ts';
import type { FactGroup } from './file-format.ts';
import type { Workshop } from './parts.ts';
import { openPlan } from './uploads.ts';

export interface PreviewedReject extends Drop {
  line: number;
  row: string;
}

/** A dry run over the first rows: nothing is kept. */
export interface Preview {
  mapping: string;
  /** The first rows as Funil will understand them. */
  first: { line: number; facts: Fact[] }[];
  rejects: PreviewedReject[];
  counts: { rows: number; facts: number; rejected: number; kinds: Record<string, number>; reasons: Record<string, number> };
  /** False when the file goes on after what was looked at. */
  whole: boolean;
  warnings: FileWarning[];
}

const MOST_ROWS = 10_000;
/** Rows of paths stand for many facts each. */
const MOST_FACTS = 100_000;
const SHOWN_FACTS = 20;
const SHOWN_TEXT = 300;

/** Reads the first rows of an upload with a mapping, by name or as it stands. */
export async function previewUpload(workshop: Workshop, workspace: number, id: string, given: unknown, rows = 20): Promise<Preview> {
  const upload = await workshop.spool.find(workspace, id);
  const mapping = await workshop.mappings.resolve(workspace, given);
  const { sniffed, plan } = await openPlan(workshop, upload, mapping);
  const preview: Preview = {
    mapping: mapping.name,
    first: [],
    rejects: [],
    counts: { rows: 0, facts: 0, rejected: 0, kinds: {}, reasons: {} },
    whole: true,
    warnings: sniffed.warnings,
  };
  for await (const group of workshop.files.read(workshop.spool.read(id, upload.file), plan)) {
    take(preview, group, rows);
    preview.whole = false;
    if (group.rows >= MOST_ROWS || preview.counts.facts >= MOST_FACTS) break;
    preview.whole = true;
    await new Promise(setImmediate); // Parsing is all work and no waiting: others get their turn.
  }
  return preview;
}

function take(preview: Preview, group: FactGroup, rows: number): void {
  const { counts } = preview;
  counts.rows = group.rows;
  for (const { line, drop, row } of group.rejects) refuse(preview, line, row, drop);
  for (const [index, raw] of group.facts.entries()) {
    const { line, raw: row } = group.origins[index] as { line: number; raw: string };
    const checked = checkFact(raw);
    if ('drop' in checked) {
      refuse(preview, line, row, checked.drop);
      continue;
    }
    counts.facts += 1;
    counts.kinds[checked.fact.kind] = (counts.kinds[checked.fact.kind] ?? 0) + 1;
    show(preview, line, checked.fact, rows);
  }
  preview.rejects.sort((a, b) => a.line - b.line);
}

function refuse({ rejects, counts }: Preview, line: number, row: string, drop: Drop): void {
  rejects.push({ line, ...drop, row: row.slice(0, SHOWN_TEXT) });
  counts.rejected += 1;
  counts.reasons[drop.reason] = (counts.reasons[drop.reason] ?? 0) + 1;
}

function show({ first }: Preview, line: number, fact: Fact, rows: number): void {
  const last = first[first.length - 1];
  if (last?.line === line) {
    if (last.facts.length < SHOWN_FACTS) last.facts.push(fact);
  } else if (first.length < rows) first.push({ line, facts: [fact] });
}
