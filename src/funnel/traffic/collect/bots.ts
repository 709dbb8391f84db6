import { isbot } from 'isbot';

const MOST_REMEMBERED = 5_000;
const LONGEST_AGENT = 1_024;

let remembered = new Map<string, boolean>();

/** Whether a user agent names a robot. Agents repeat, and the look costs ten microseconds, so answers are kept; a flood of made-up ones starts over. */
export function isRobot(agent: string): boolean {
  const known = remembered.get(agent);
  if (known !== undefined) return known;
  const robot = isbot(agent.slice(0, LONGEST_AGENT));
  if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
  if (agent.length <= LONGEST_AGENT) remembered.set(agent, robot);
  return robot;
}
