const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The level of an element in `{"batch": [...]}`. */
const ELEMENT = 3;

/** What the brackets of a JSON text say. */
export interface Outline {
  /** Characters of the whole text. */
  length: number;
  /** Levels of the deepest value; 0 for a bare number or text. */
  depth: number;
  /** Characters of the largest object or list that is an element of a list on the second level: the calls of `{"batch": [...]}`. */
  largestElement: number;
}

/** Reads nesting and sizes off the brackets, so that only a text that looks hostile has to be looked at value by value. */
export function outlineOf(json: string): Outline {
  const outline = { length: json.length, depth: 0, largestElement: 0 };
  let depth = 0;
  let elementAt = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) at = endOfText(json, at);
    else if (isOpening(code)) {
      depth += 1;
      if (depth === ELEMENT) elementAt = at;
      outline.depth = Math.max(outline.depth, depth);
    } else if (isClosing(code)) {
      depth -= 1;
      if (depth === ELEMENT - 1) outline.largestElement = Math.max(outline.largestElement, at + 1 - elementAt);
    }
  }
  return outline;
}

function isOpening(code: number): boolean {
  return code === 0x7b || code === 0x5b;
}

function isClosing(code: number): boolean {
  return code === 0x7d || code === 0x5d;
}

/** Where the text that opens at `from` closes; the end of everything when it does not. */
function endOfText(json: string, from: number): number {
  for (let end = json.indexOf('"', from + 1); end !== -1; end = json.indexOf('"', end + 1)) {
    let slashes = 0;
    while (json.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return json.length;
}

/** Whether a parsed value is nested deeper than `limit` levels. Walks without recursion: depth must not exhaust the stack that measures it. */
export function isNestedDeeper(value: unknown, limit: number): boolean {
  let level = [value].filter(isContainer);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === limit) return true;
    level = level.flatMap((one) => Object.values(one).filter(isContainer));
  }
  return false;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
