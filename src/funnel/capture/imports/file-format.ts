import type { Drop } from '../../../core/errors.ts';
import type { Fact } from '../../../core/fact.ts';
import type { FileWarning } from '../../../core/file-warning.ts';

/*
 * What an import needs of the connector that reads files. Stages do not import connectors: the composition root hands one in. Methods are declared
 * as methods, so that a connector may know more of its own mappings and plans than is said here.
 */

export interface ImportMapping {
  name: string;
  kind: string;
  describe?: string | undefined;
  lookup?: Record<string, { file: string; key: string }> | undefined;
  fields: Record<string, unknown>;
  also?: { kind: string; fields: Record<string, unknown> }[] | undefined;
}

/** What the head of a file says of its layout. */
export interface Sniffed {
  type: string;
  gzip: boolean;
  columns: string[];
  sample: string[][];
  warnings: FileWarning[];
}

/** What a row of a file can become, and what its columns can be told to mean. */
export interface FileKind {
  kind: string;
  /** `words` is the closed set of a field that has one; `fallback` what is taken where the mapping leaves the field out. */
  fields: { name: string; type: string; words: readonly string[]; required: boolean; fallback: string | null }[];
  /** Prefixes under which any name may be mapped: props., traits. */
  open: readonly string[];
}

/** A mapping joined with a layout; only the connector looks inside. */
export interface FilePlan {
  mapping: ImportMapping;
}

export interface RowOrigin {
  line: number;
  raw: string;
}

export interface RefusedRow {
  line: number;
  drop: Drop;
  row: string;
}

export interface ResumePoint {
  rows: number;
  facts: number;
}

/** A group of rows whose facts are checked and written as a JSON array; `facts` is their number. */
export interface CheckedGroup extends Omit<FactGroup, 'facts' | 'origins'> {
  json: Uint8Array;
  packed: Uint8Array;
  facts: number;
}

/** A group of rows read into facts; `origins` is in step with `facts`, everything else counts from the start of the file. */
export interface FactGroup {
  facts: Fact[];
  origins: RowOrigin[];
  rejects: RefusedRow[];
  rows: number;
  bytes: number;
  resume: ResumePoint;
}

export interface FileFormat {
  sniff(file: string, mapping?: ImportMapping): Promise<Sniffed>;
  /** The best guess, among mappings of `kind` where it is given. */
  guess(sniffed: Sniffed, known: readonly ImportMapping[], kind?: string): ImportMapping;
  kinds(): FileKind[];
  check(json: unknown): ImportMapping;
  shipped(): Promise<ImportMapping[]>;
  /** Loads the lookup files that lie beside `file`. */
  plan(mapping: ImportMapping, sniffed: Sniffed, file: string): Promise<FilePlan>;
  planRows(plan: FilePlan): FilePlan;
  read(input: AsyncIterable<Uint8Array>, plan: FilePlan, from?: ResumePoint): AsyncGenerator<FactGroup>;
  /** The same away from the main thread, checked. */
  readChecked(input: AsyncIterable<Uint8Array>, plan: FilePlan, from?: ResumePoint): AsyncGenerator<CheckedGroup>;
}
