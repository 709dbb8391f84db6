import bowser from 'bowser';

const LONGEST = 1_024;

/** The kind of browser, such as "mobile Safari": enough to recognise one's own act by, too little to recognise somebody. */
export function agentKind(agent: string): string {
  if (agent === '') return '';
  const { platform, browser } = bowser.parse(agent.slice(0, LONGEST));
  return [platform.type, browser.name].filter(Boolean).join(' ').slice(0, 60);
}
