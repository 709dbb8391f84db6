import { createHash, sign } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { MailServer, SigningKey } from '../../core/channel.ts';

/**
 * What a reader sees or acts on; who changes one of these breaks the signature (RFC 6376, 5.4.1; RFC 8058, 4, asks for the last two). Each is
 * named once more than the message has it, so that nobody adds another either and sends it on as ours (RFC 6376, 8.15).
 */
const SIGNED = [
  ...['from', 'sender', 'reply-to', 'to', 'cc', 'subject', 'date', 'message-id', 'in-reply-to', 'references'],
  ...['mime-version', 'content-type', 'content-transfer-encoding', 'list-unsubscribe', 'list-unsubscribe-post'],
];
/** Seconds. A message is tried for less long; who sends it to others later does so without our name. */
const GOOD_FOR = 7 * 86_400;
const LINE = 72;
const END = '\r\n';
const BLANK = Buffer.from(END + END);

interface Field {
  name: string;
  line: string;
}

/**
 * The message with a signature of the sender's domain before it (DKIM: RFC 6376, rsa-sha256, relaxed/relaxed), good for seven days from `at`, in
 * milliseconds. @throws Error where the key cannot sign: nothing leaves half done.
 */
export function signed(raw: Buffer, at: number, { fromAddress }: Pick<MailServer, 'fromAddress'>, key: SigningKey): Buffer {
  const split = raw.indexOf(BLANK);
  const fields = fieldsOf(raw.subarray(0, split).toString('latin1'));
  const body = createHash('sha256').update(relaxedBody(raw.subarray(split + BLANK.length).toString('latin1')), 'latin1');
  const domain = domainToASCII(fromAddress.slice(fromAddress.lastIndexOf('@') + 1));
  const since = Math.floor(at / 1_000);
  const chosen = SIGNED.flatMap((name) => fields.filter((field) => field.name === name).reverse());
  const tags = [
    `v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=${key.selector}`,
    `t=${since}; x=${since + GOOD_FOR}; bh=${body.digest('base64')}`,
    `h=${folded([...SIGNED, ...chosen.map(({ name }) => name)].sort(), ':')}`,
    'b=',
  ];
  const header = `DKIM-Signature: ${tags.join(`;${END} `)}`;
  const text = [...linesOf(chosen), relaxed(header)].join(END);
  const signature = sign('rsa-sha256', Buffer.from(text, 'latin1'), key.privateKey).toString('base64');
  return Buffer.concat([Buffer.from(`${header}${folded(signature.match(/.{1,64}/g) ?? [], '')}${END}`), raw]);
}

/** In the order in which the names are listed; of a name that comes twice the lowest first, as verifiers take them. */
function linesOf(chosen: readonly Field[]): string[] {
  return chosen.toSorted((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name))).map(({ line }) => relaxed(line));
}

function fieldsOf(head: string): Field[] {
  return head.split(/\r\n(?![ \t])/).map((line) => ({ name: line.slice(0, line.indexOf(':')).trim().toLowerCase(), line }));
}

/** RFC 6376, 3.4.2. */
function relaxed(line: string): string {
  const colon = line.indexOf(':');
  const value = line
    .slice(colon + 1)
    .replaceAll(END, '')
    .replace(/[ \t]+/g, ' ');
  return `${line.slice(0, colon).trim().toLowerCase()}:${value.replace(/^ | $/g, '')}`;
}

/** RFC 6376, 3.4.4: blanks at the ends of lines and empty lines at the end go, in time that grows with the text alone. */
function relaxedBody(body: string): string {
  const lines = body.split(END).map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''));
  while (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? '' : lines.join(END) + END;
}

/** Pieces of one value over several lines, none long. */
function folded(pieces: readonly string[], between: string): string {
  let line = 0;
  return pieces.reduce((text, piece, nth) => {
    const next = nth === pieces.length - 1 ? piece : piece + between;
    line += next.length;
    if (line <= LINE) return text + next;
    line = next.length;
    return `${text}${END} ${next}`;
  }, '');
}
