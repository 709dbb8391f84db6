import bowser from 'bowser';
import { type ClientHints, hintedKind } from './client-hints.ts';

const MOST_REMEMBERED = 5_000;
const LONGEST_AGENT = 1_024;
const ROBOT = 'bot';

let remembered = new Map<string, string | undefined>();

/**
 * The kind of device that a browser names by its hints, else by its user agent: mobile, tablet, desktop or tv; undefined where it names none. Browsers
 * that shorten their agent still say "Mobile" in it; an iPad that calls itself a Mac is taken for one. Televisions and robots have no hints of their own.
 */
export function deviceKind(agent: string, hints: ClientHints = {}): string | undefined {
  const named = agentKind(agent);
  if (named === ROBOT) return undefined;
  return named === 'tv' ? named : (hintedKind(hints) ?? named);
}

/** Agents repeat and reading costs much, so answers are kept; a flood of made-up ones starts over. */
function agentKind(agent: string): string | undefined {
  const short = agent.slice(0, LONGEST_AGENT);
  if (remembered.has(short)) return remembered.get(short);
  const kind = short === '' ? undefined : kindIn(short);
  if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
  remembered.set(short, kind);
  return kind;
}

function kindIn(agent: string): string | undefined {
  const { platform, os } = bowser.parse(agent);
  // Bowser knows the system of Chromebooks, and no kind of device.
  return platform.type ?? (os.name === 'Chrome OS' ? 'desktop' : undefined);
}
