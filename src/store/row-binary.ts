type Column = (reader: Reader) => unknown;

interface Reader {
  size(): number;
  take(length: number): Buffer;
  isAtEnd(): boolean;
}

const NUMBERS = {
  UInt8: Uint8Array,
  UInt16: Uint16Array,
  UInt32: Uint32Array,
  UInt64: BigUint64Array,
  Int8: Int8Array,
  Int16: Int16Array,
  Int32: Int32Array,
  Int64: BigInt64Array,
  Float32: Float32Array,
  Float64: Float64Array,
};

/**
 * The rows of an answer in the format RowBinaryWithNamesAndTypes, of numbers, texts and lists of them; a list of numbers comes as a typed array, a
 * single number as a number. For answers of many numbers: writing them as text and reading it takes as long as working them out.
 * Source: https://clickhouse.com/docs/interfaces/formats/RowBinaryWithNamesAndTypes
 * @throws Error for a column of another type, and for bytes that end too early
 */
export function readRowBinary(bytes: Buffer): Record<string, unknown>[] {
  const reader = readerOf(bytes);
  if (reader.isAtEnd()) return [];
  const count = reader.size();
  const names = Array.from({ length: count }, () => textOf(reader));
  const columns = names.map(() => columnOf(textOf(reader)));
  const rows: Record<string, unknown>[] = [];
  while (!reader.isAtEnd()) rows.push(Object.fromEntries(columns.map((column, nth) => [names[nth], column(reader)])));
  return rows;
}

function columnOf(type: string): Column {
  const listed = /^Array\((.+)\)$/.exec(type)?.[1];
  if ((listed ?? type) === 'String')
    return listed === undefined ? textOf : (reader) => Array.from({ length: reader.size() }, () => textOf(reader));
  const numbers = numbersOf(listed ?? type);
  return listed === undefined ? (reader) => Number(numbers(reader, 1)[0]) : (reader) => numbers(reader, reader.size());
}

function textOf(reader: Reader): string {
  return reader.take(reader.size()).toString('utf8');
}

/** Copied, for an array of numbers must begin at a multiple of their width. */
function numbersOf(type: string) {
  const Numbers = NUMBERS[type as keyof typeof NUMBERS];
  if (Numbers === undefined) throw new Error(`Binary answers cannot have a column of type ${type}.`);
  return (reader: Reader, length: number) => new Numbers(new Uint8Array(reader.take(length * Numbers.BYTES_PER_ELEMENT)).buffer);
}

function readerOf(bytes: Buffer): Reader {
  let at = 0;
  const take = (length: number) => {
    if (at + length > bytes.length) throw new Error(`A binary answer ends after ${bytes.length} bytes, in the middle.`);
    at += length;
    return bytes.subarray(at - length, at);
  };
  /** An unsigned LEB128 number. */
  const size = () => {
    let sum = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = take(1)[0] as number;
      sum += (byte & 127) * factor;
      if (byte < 128) return sum;
    }
  };
  return { take, size, isAtEnd: () => at === bytes.length };
}
