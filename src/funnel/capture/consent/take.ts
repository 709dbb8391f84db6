import type { ConsentChannel } from '../../../core/consent.ts';
import { type ConsentPlace, consentAddress, mayWrite, type NewAct, recordConsent } from '../../../ledger/consent.ts';
import { type Purpose, readPurposes } from '../../../ledger/consent-purposes.ts';
import { lift } from '../../../outbox/suppressions.ts';
import type { StateTransaction } from '../../../store/state.ts';
import { agentKind } from './agent.ts';
import type { Consents, TakenConsent, Ticked } from './consents.ts';
import type { ConsentParts } from './parts.ts';
import { requestConfirmation } from './request.ts';

interface Box {
  purpose: Purpose;
  channel: ConsentChannel;
  text: string | null;
  address: string;
}

/** Takes what visitors tick on forms. */
export function openConsents(parts: Pick<ConsentParts, 'clock' | 'links' | 'footerOf' | 'wake'>): Consents {
  return {
    async take(tx, place, ticked) {
      const boxes = await readBoxes(tx, place.id, ticked, parts.clock());
      const taken: TakenConsent = { receipts: [], confirmation: 'none' };
      for (const box of boxes) taken.receipts.push(await takeBox(tx, place, ticked, box, parts.clock()));
      const open: Box[] = [];
      for (const box of boxes.filter(mustConfirm)) if (!(await isConfirmed(tx, place, box))) open.push(box);
      const [first] = open;
      if (first) taken.confirmation = await confirm(tx, parts, place, ticked, first.address, open);
      return taken;
    },
  };
}

/** Boxes of purposes that there are, on channels they have, with an address that can be written to. */
async function readBoxes(tx: StateTransaction, workspace: number, { addresses, boxes }: Ticked, now: number): Promise<Box[]> {
  const purposes = await readPurposes(tx, workspace, now);
  return boxes.flatMap(({ purpose: name, channel, text }) => {
    const purpose = purposes.find((one) => one.purpose === name && !one.archived && one.channels.includes(channel));
    const address = consentAddress(channel, addresses[channel] ?? '');
    return purpose && address !== null ? [{ purpose, channel, text, address }] : [];
  });
}

function mustConfirm({ purpose, channel }: Box): boolean {
  return purpose.doubleOptIn && channel === 'email';
}

async function takeBox(tx: StateTransaction, place: ConsentPlace, ticked: Ticked, box: Box, now: number): Promise<string> {
  if (mustConfirm(box)) return write(tx, place, ticked, box, 'asked', now);
  if (box.channel === 'email') await lift(tx, { workspace: place.id, address: box.address, reason: 'unsubscribe' });
  return write(tx, place, ticked, box, 'given', now);
}

function write(tx: StateTransaction, place: ConsentPlace, ticked: Ticked, box: Box, act: NewAct['act'], now: number): Promise<string> {
  const { language, url, ip, agent, proof } = ticked;
  const { channel, address, text } = box;
  return recordConsent(tx, place, {
    channel,
    address,
    purpose: box.purpose.purpose,
    act,
    proof,
    text,
    language,
    url,
    ip,
    agent: agentKind(agent),
    at: now,
    known: now,
  });
}

async function isConfirmed(tx: StateTransaction, place: ConsentPlace, { purpose, channel, address }: Box): Promise<boolean> {
  const { may, receipt } = await mayWrite(tx, place, { address }, purpose.purpose, channel);
  return may && receipt !== null;
}

async function confirm(
  tx: StateTransaction,
  parts: Pick<ConsentParts, 'clock' | 'links' | 'footerOf' | 'wake'>,
  place: ConsentPlace & { name: string },
  { language, url }: Ticked,
  address: string,
  open: readonly Box[],
): Promise<'sent' | 'held'> {
  const asked = open.map(({ purpose, text }) => ({ purpose: purpose.purpose, text }));
  const id = await requestConfirmation(tx, parts, place, { address, channel: 'email', language, url, asked });
  return id === null ? 'held' : 'sent';
}
