/** A record being read; `open` is the text of a quoted field whose closing quote has not come yet. */
export interface OpenRecord {
  cells: string[];
  open: string | null;
}

/** `broken`: text follows a closing quote, so the quotes are not what they seem. */
export type Outcome = 'done' | 'open' | 'broken';

const DONE = -1;
const OPEN = -2;
const BROKEN = -3;

/** Splits one line of RFC 4180 text, continuing `record` when an earlier line left a quote open. A quote inside an unquoted field is text. */
export function splitLine(text: string, delimiter: string, record: OpenRecord): Outcome {
  let at = 0;
  while (at >= 0) {
    const plain = record.open === null && text[at] !== '"';
    at = plain ? takePlain(text, at, delimiter, record) : takeQuoted(text, at, delimiter, record);
  }
  if (at === DONE) return 'done';
  return at === OPEN ? 'open' : 'broken';
}

function takePlain(text: string, at: number, delimiter: string, record: OpenRecord): number {
  const end = text.indexOf(delimiter, at);
  record.cells.push(end < 0 ? text.slice(at) : text.slice(at, end));
  return end < 0 ? DONE : end + 1;
}

function takeQuoted(text: string, at: number, delimiter: string, record: OpenRecord): number {
  const from = record.open === null ? at + 1 : at;
  const end = closingQuote(text, from);
  if (end < 0) {
    record.open = (record.open ?? '') + text.slice(from);
    return OPEN;
  }
  record.cells.push(((record.open ?? '') + text.slice(from, end)).replaceAll('""', '"'));
  record.open = null;
  if (end + 1 === text.length) return DONE;
  return text[end + 1] === delimiter ? end + 2 : BROKEN;
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
