/**
 * Weighted conversion paths, column by column, so that a million paths cost tens of megabytes rather than gigabytes.
 * Path p is `steps[offsets[p] .. offsets[p + 1])`, oldest touch first; a path may have no touch at all.
 */
export interface Paths {
  /** Touch keys, each once; `steps` holds indexes into it. */
  names: string[];
  steps: Uint16Array | Uint32Array;
  /** One more entry than there are paths. */
  offsets: Uint32Array;
  /** Milliseconds from each touch to the conversion, aligned with `steps`; null when only the order of touches is known. */
  ages: Float64Array | null;
  /** Per path: index within the path of the touch at which the lead became known, -1 if none. */
  knownAt: Int32Array | null;
  /** Per path: index within the path of the touch at which the lead was qualified (its deal opened), -1 if none. */
  qualifiedAt: Int32Array | null;
  /** Per path: how many journeys took it and converted, what those were worth in all, and how many took it and did not convert. */
  conversions: Float64Array;
  values: Float64Array;
  nulls: Float64Array;
}

export interface PathRow {
  path: readonly string[];
  conversions: number;
  value: number;
  nulls: number;
  ages?: readonly number[];
  knownAt?: number;
  qualifiedAt?: number;
}

/** Credit per name, aligned with `Paths.names`, before it is settled to exact totals. */
export interface Tally {
  conversions: Float64Array;
  values: Float64Array;
}

export function emptyTally(paths: Paths): Tally {
  return { conversions: new Float64Array(paths.names.length), values: new Float64Array(paths.names.length) };
}

/**
 * Builds the columns from rows. `ages` are kept only if every row with touches has them; weights are finite, counts not negative.
 * @throws RangeError when a row's ages do not match its touches or a weight is no usable number.
 */
export function pathsFromRows(rows: Iterable<PathRow>): Paths {
  const ids = new Map<string, number>();
  const columns = { steps: [] as number[], offsets: [0], ages: [] as number[], known: [] as number[], qualified: [] as number[] };
  const weights = { conversions: [] as number[], values: [] as number[], nulls: [] as number[] };
  for (const row of rows) {
    checkRow(row);
    for (const name of row.path) columns.steps.push(intern(ids, name));
    for (const age of row.ages ?? []) columns.ages.push(age);
    columns.offsets.push(columns.steps.length);
    columns.known.push(row.knownAt ?? -1);
    columns.qualified.push(row.qualifiedAt ?? -1);
    weights.conversions.push(row.conversions);
    weights.values.push(row.value);
    weights.nulls.push(row.nulls);
  }
  return {
    names: [...ids.keys()],
    steps: ids.size <= 65_536 ? Uint16Array.from(columns.steps) : Uint32Array.from(columns.steps),
    offsets: Uint32Array.from(columns.offsets),
    ages: columns.ages.length === columns.steps.length ? Float64Array.from(columns.ages) : null,
    knownAt: Int32Array.from(columns.known),
    qualifiedAt: Int32Array.from(columns.qualified),
    conversions: Float64Array.from(weights.conversions),
    values: Float64Array.from(weights.values),
    nulls: Float64Array.from(weights.nulls),
  };
}

function intern(ids: Map<string, number>, name: string): number {
  const known = ids.get(name);
  if (known !== undefined) return known;
  ids.set(name, ids.size);
  return ids.size - 1;
}

function checkRow(row: PathRow): void {
  if (row.ages && row.ages.length !== row.path.length) {
    throw new RangeError(`A path of ${row.path.length} touches came with ${row.ages.length} ages; give one age per touch.`);
  }
  const counts = [row.conversions, row.nulls];
  if (counts.some((count) => !(count >= 0 && Number.isFinite(count))) || !Number.isFinite(row.value)) {
    throw new RangeError('A path has a weight that is not a finite number (counts may not be negative).');
  }
}
