import { mailboxOf } from '../../../core/email-address.ts';
import { createTokenBuckets } from '../../../lib/token-bucket.ts';

/** Submissions that one network, one mailbox and one form may send before they have to prove that they mean it. */
export const RATES = {
  /** A minute from one network: a /24 of IPv4, a /48 of IPv6. */
  network: 5,
  networkBurst: 10,
  /** An hour to one mailbox, however its address is written. */
  mailbox: 3,
  /** An hour to one form without proof of work. */
  form: 100,
  /** A minute from one network, whatever it proves: above it nothing is read. */
  most: 60,
} as const;

export interface Rates {
  /** Counts a submission and tells of what too many came. A form that never asks for work takes as many as come. */
  count(from: { form: string; network: string; email: string | undefined; mayProve: boolean }): ('network' | 'address' | 'form')[];
  /** Whether a form, or the network that asks, has been busy, so that its next visitor has to prove work. */
  isBusy(form: string, network: string): boolean;
  /** Milliseconds this network has to wait before anything of it is read; 0 for none. */
  wait(network: string): number;
}

const MINUTE = 60;
const HOUR = 3_600;
const BUSY_FOR = 600_000;
const MOST_BUSY = 10_000;

export function createRates(now: () => number = () => performance.now()): Rates {
  const buckets = createTokenBuckets(now);
  const busyUntil = new Map<string, number>();

  /** Half of what is allowed makes it busy: whoever comes from then on brings a proof with them. */
  function takes(name: string, each: number, seconds: number, burst: number): boolean {
    const isNear = buckets.take(`half ${name}`, 1, each / seconds, burst / 2) > 0;
    if (isNear && busyUntil.size > MOST_BUSY) busyUntil.clear();
    if (isNear) busyUntil.set(name, now() + BUSY_FOR);
    return buckets.take(name, 1, each / seconds, burst) === 0;
  }

  const isBusy = (name: string) => (busyUntil.get(name) ?? 0) > now();

  return {
    count({ form, network, email, mayProve }) {
      const calm = {
        network: takes(`network ${network}`, RATES.network, MINUTE, RATES.networkBurst),
        address: email === undefined || takes(`mailbox ${mailboxOf(email)}`, RATES.mailbox, HOUR, RATES.mailbox),
        form: !mayProve || takes(`form ${form}`, RATES.form, HOUR, RATES.form),
      };
      return (['network', 'address', 'form'] as const).filter((of) => !calm[of]);
    },
    isBusy: (form, network) => isBusy(`form ${form}`) || isBusy(`network ${network}`),
    wait: (network) => buckets.take(`all ${network}`, 1, RATES.most / MINUTE, RATES.most),
  };
}

/** The network an address belongs to: its first 24 bits, of IPv6 the first 48. */
export function networkOf(address: string): string {
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(address)?.[1];
  if (four !== undefined) return `${four}.0/24`;
  const [head = '', tail] = address.toLowerCase().split('::');
  const groups = head.split(':').filter(Boolean);
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length;
  const whole = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail ?? '').split(':').filter(Boolean)];
  return `${whole
    .slice(0, 3)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/48`;
}
