import { describe, expect, it } from 'vitest';
import type { ConsentParts } from './parts.ts';
import type { ConsentSite } from './sites.ts';
import { CHOICE_RATES, openTakeChoice, type SentChoice } from './take-choice.ts';

const act = '0123456789abcdef0123456789abcdef';
const SENT: SentChoice = { act, ref: act, choices: { analytics: true }, way: 'all', ago: 0, url: '' };
/** Robots are counted and then forgotten: no storage is asked. */
const robot = (network: string) => ({ address: '', network, agent: '', robot: true, languages: undefined, referrer: '', signal: false });

function openDoor() {
  let time = 0;
  const take = openTakeChoice({} as ConsentParts, { versionId: async () => null }, () => time);
  const send = async (more: Partial<SentChoice> = {}, network = 'a') => {
    try {
      await take({} as ConsentSite, { ...SENT, ...more }, robot(network));
      return 'taken';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  return { send, wait: (ms: number) => (time += ms) };
}

describe('the rates of choices', () => {
  it('let people choose, and ask a network for work that sends more than people do', async () => {
    const { send, wait } = openDoor();
    for (let nth = 0; nth < CHOICE_RATES.network; nth += 1) expect(await send()).toBe('taken');
    expect(await send()).toBe('prove_work');
    expect(await send({ proof: '1' })).toBe('prove_work');
    expect(await send({}, 'b')).toBe('taken');
    wait(60_000 / CHOICE_RATES.network);
    expect(await send()).toBe('taken');
    expect(await send()).toBe('prove_work');
  });

  it('read nothing of a network that sends hundreds, whatever it proves', async () => {
    const { send } = openDoor();
    const answers = [];
    for (let nth = 0; nth <= CHOICE_RATES.most; nth += 1) answers.push(await send());
    expect(answers.at(-1)).toBe('too_fast');
    expect(await send({}, 'b')).toBe('taken');
  });
});
