import bowser from 'bowser';

const MOST_REMEMBERED = 5_000;
const LONGEST_AGENT = 1_024;

let remembered = new Map<string, string | undefined>();

/**
 * The kind of device that a user agent names: mobile, tablet, desktop or tv; undefined where it names none. Browsers that shorten their agent still say
 * "Mobile" in it, as the hint Sec-CH-UA-Mobile would; an iPad that calls itself a Mac is taken for one. Agents repeat and reading costs much, so
 * answers are kept; a flood of made-up ones starts over.
 */
export function deviceKind(agent: string): string | undefined {
  const short = agent.slice(0, LONGEST_AGENT);
  if (remembered.has(short)) return remembered.get(short);
  const kind = short === '' ? undefined : kindIn(short);
  if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
  remembered.set(short, kind);
  return kind;
}

function kindIn(agent: string): string | undefined {
  const { type } = bowser.parse(agent).platform;
  return type === 'bot' ? undefined : type;
}
