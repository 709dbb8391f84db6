import { buffer } from 'node:stream/consumers';
import DKIM from 'nodemailer/lib/dkim';
import type { MailServer, SigningKey } from '../../core/channel.ts';

/** What a reader sees or acts on; who changes one of these breaks the signature (RFC 6376, 5.4.1; RFC 8058, 4, asks for the last two). */
const SIGNED = 'From:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:List-Unsubscribe:List-Unsubscribe-Post';

/** The message with a signature of the sender's domain before it (RFC 6376). @throws Error where the key cannot sign: nothing leaves half done. */
export async function signed(
  raw: Buffer,
  { fromAddress }: Pick<MailServer, 'fromAddress'>,
  { selector, privateKey }: SigningKey,
): Promise<Buffer> {
  const domainName = fromAddress.slice(fromAddress.lastIndexOf('@') + 1);
  const signer = new DKIM({ domainName, keySelector: selector, privateKey, headerFieldNames: SIGNED });
  const message = await buffer(signer.sign(raw));
  if (!message.subarray(0, 15).toString('latin1').startsWith('DKIM-Signature:')) throw new Error('The DKIM key cannot sign.');
  return message;
}
