import type { Outcome, Trouble } from '../../core/channel.ts';
import { troubleOfEnhanced } from '../../core/enhanced-code.ts';

/** What the SMTP client tells of a failure: the answer, the command it answered, and its own word for what happened. */
export interface SmtpFailure {
  code?: string | undefined;
  command?: string | undefined;
  response?: string | undefined;
  responseCode?: number | undefined;
  message: string;
}

/**
 * What became of a message that was not acknowledged. An answer to the content itself is sure; once content has left, anything else leaves
 * it open whether somebody has it (RFC 5321, 4.2.1 and 4.5.3.2.6).
 */
export function classify(failure: SmtpFailure, handed: boolean): Outcome {
  const { responseCode: reply, command = '', code } = failure;
  const said = (failure.response ?? failure.message).slice(0, LONGEST);
  if (handed && !(command === 'DATA' && reply !== undefined)) return { outcome: 'unknown', said };
  if (reply === undefined) return withoutAnswer(code, command, said);
  const enhanced = ENHANCED.exec(failure.response ?? '')?.[1] ?? null;
  const coded = { code: enhanced ?? String(reply), said };
  if (isOfAccount(reply, command)) return { outcome: 'deferred', trouble: 'account', ...coded };
  const trouble = (enhanced === null ? null : troubleOfEnhanced(enhanced)) ?? troubleOfReply(reply, command);
  return { outcome: reply >= 500 ? 'refused' : 'deferred', trouble, ...coded };
}

const LONGEST = 500;
const ENHANCED = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/;
/** Authentication is needed or failed (RFC 4954, 6). */
const ACCOUNT = new Set([454, 530, 534, 535, 538]);

/** What a server says before it heard of a reader is about who sends: settings can be mended, and the message waits for that. */
function isOfAccount(reply: number, command: string): boolean {
  if (reply < 500 && !ACCOUNT.has(reply)) return false;
  return ACCOUNT.has(reply) || (command === 'MAIL FROM' ? reply !== 552 : command !== 'RCPT TO' && command !== 'DATA');
}

function withoutAnswer(code: string | undefined, command: string, said: string): Outcome {
  if (code === 'EENVELOPE') return { outcome: 'refused', trouble: 'address', code: null, said };
  if (code === 'EMESSAGE') return { outcome: 'refused', trouble: 'content', code: null, said };
  return { outcome: 'deferred', trouble: command.startsWith('AUTH') ? 'account' : 'network', code: null, said };
}

function troubleOfReply(reply: number, command: string): Trouble {
  if (reply < 500) return reply === 452 ? 'mailbox' : 'busy';
  if (reply === 552) return command === 'RCPT TO' ? 'mailbox' : 'content';
  return command === 'RCPT TO' && [550, 551, 553].includes(reply) ? 'address' : 'policy';
}
