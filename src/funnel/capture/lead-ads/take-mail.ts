import type { InboundLead } from '../../../core/inbound-lead.ts';
import type { StateTransaction } from '../../../store/state.ts';
import type { LeadAdParts } from './parts.ts';
import { type NoLead, readMail } from './read-mail.ts';

/** What became of a mail: a lead, the same lead again, or none and why. */
export type MailTaken = 'taken' | 'known' | 'own' | NoLead;

/** Where leads by mail come from, as sources are named. */
export const MAIL_SOURCE = 'inbound mail';

/**
 * Makes a lead of who wrote a mail. The same mail handed over again is one lead. What the workspace itself sends from is never one: else a copy to oneself
 * would go in circles.
 */
export async function takeMail(
  { db, clock, intake, workspaces, senderOf }: LeadAdParts,
  workspace: number,
  raw: Buffer,
): Promise<MailTaken> {
  const now = clock();
  const lead = await readMail(raw, now);
  if (typeof lead === 'string') return lead;
  if (lead.fields.email === (await senderOf(workspace))?.fromAddress) return 'own';
  const source = await workspaces.source(workspace, MAIL_SOURCE, 'mail');
  const known = await db.selectFrom('lead_ad').select('lead').where('source', '=', source).where('lead', '=', lead.id).executeTakeFirst();
  if (known) return 'known';
  const at = new Date(now);
  const within = async (tx: StateTransaction) => {
    await tx
      .insertInto('lead_ad')
      .values({ source, workspace, lead: lead.id, form: lead.form, payload: '', state: 'taken', at, due: at })
      .onConflict((conflict) => conflict.columns(['source', 'lead']).doNothing())
      .execute();
  };
  await intake.accept({ workspace, source, within }, mailFacts(lead));
  return 'taken';
}

/** What was written stays with the event, who wrote it becomes the profile. */
function mailFacts({ id, at, form, fields }: InboundLead): Record<string, unknown>[] {
  const { email, name, ...said } = fields;
  const base = { kind: 'event', at, ids: { email } };
  return [
    { ...base, id: `mail lead ${id}`, type: 'lead_captured', props: { ...said, vendor: 'mail', lead_form: form, lead: id } },
    { ...base, id: `mail lead ${id} identify`, type: 'identify', traits: name === undefined ? {} : { name } },
  ];
}
