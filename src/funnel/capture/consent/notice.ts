import type { Asker, BrowserPurpose } from '../../../core/browser-consent.ts';
import type { Basis, ConsentChannel } from '../../../core/consent.ts';
import type { Language } from '../../../core/language.ts';
import { NOTICE_WORDS } from './notice-words.ts';

/** What a workspace has set that its visitors have a right to be told (GDPR art. 13; LGPD art. 9). */
export interface NoticeFacts {
  /** Name and postal address, as at the foot of mails. */
  controller: string;
  /** Where people may write to; empty where no sender is set. */
  contact: string;
  purposes: readonly { label: string; basis: Basis; channels: readonly ConsentChannel[] }[];
  browser: { askedBy: Asker; months: number; purposes: readonly { purpose: BrowserPurpose; details: string }[] };
}

/**
 * A draft of a privacy notice as Markdown, from what is set here. It says first that it is a draft, and what nobody but the shop can know stands in
 * brackets.
 */
export function draftNotice({ controller, contact, purposes, browser }: NoticeFacts, language: Language): string {
  const words = NOTICE_WORDS[language];
  const messages = purposes.map(
    ({ label, basis, channels }) =>
      `- ${oneLine(label)} (${channels.map((channel) => words.channels[channel]).join(', ')}). ${words.bases[basis]}`,
  );
  const asked = browser.purposes.map(({ details }) => `- ${oneLine(details)}`);
  return [
    `> ${words.draft}`,
    `# ${words.title}`,
    `## ${words.who}`,
    words.whoSays(oneLine(controller), contact || words.yourAddress),
    `## ${words.messages}`,
    messages.length === 0 ? words.noMessages : `${words.messagesSay}\n\n${messages.join('\n')}`,
    `## ${words.browser}`,
    browser.askedBy === 'nobody' ? words.nobodyAsks : `${words.browserSays(browser.months)}\n\n${asked.join('\n')}`,
    words.counted,
    `## ${words.forms}`,
    words.formsSay,
    `## ${words.others}`,
    words.othersSay,
    `## ${words.howLong}`,
    words.howLongSays,
    `## ${words.rights}`,
    words.rightsSay(contact || words.yourAddress),
  ].join('\n\n');
}

/** What a person typed must not become a heading or a list of its own. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
