/** A record being read; `open` is the text of a quoted field whose closing quote has not come yet. */
export interface OpenRecord {
  cells: string[];
  open: string | null;
}

/** `broken`: text follows a closing quote, so the quotes are not what they seem. */
export type Outcome = 'done' | 'open' | 'broken';

/** Splits one line of RFC 4180 text, continuing `record` when an earlier line left a quote open. A quote inside an unquoted field is text. */
export function splitLine(text: string, delimiter: string, record: OpenRecord): Outcome {
  let at = 0;
  for (;;) {
    if (record.open === null && text[at] !== '"') {
      const end = text.indexOf(delimiter, at);
      record.cells.push(end < 0 ? text.slice(at) : text.slice(at, end));
      if (end < 0) return 'done';
      at = end + 1;
      continue;
    }
    if (record.open === null) {
      record.open = '';
      at += 1;
    }
    const end = closingQuote(text, at);
    if (end < 0) {
      record.open += text.slice(at);
      return 'open';
    }
    record.cells.push((record.open + text.slice(at, end)).replaceAll('""', '"'));
    record.open = null;
    if (end + 1 === text.length) return 'done';
    if (text[end + 1] !== delimiter) return 'broken';
    at = end + 2;
  }
}

function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
