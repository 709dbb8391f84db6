import type { Clock } from '../../../core/clock.ts';

/** The two questions to DNS, as `node:dns/promises` answers them: throws errors with a `code`. */
export interface NameServer {
  resolveMx(domain: string): Promise<{ exchange: string }[]>;
  resolve4(domain: string): Promise<string[]>;
}

/** Whether mail can be sent to a domain. `unknown` when nobody answered in time: then nobody is turned away. */
export type TakesMail = 'yes' | 'no' | 'unknown';

export type MailServers = (domain: string) => Promise<TakesMail>;

const PATIENCE = 1_500;
const REMEMBER: Record<TakesMail, number> = { yes: 86_400_000, no: 3_600_000, unknown: 60_000 };
const MOST_REMEMBERED = 10_000;
const NOTHING_THERE = new Set(['ENOTFOUND', 'ENODATA']);

/** A domain takes mail at its MX, or without one at its address (RFC 5321, 5.1); a single MX "." says that it takes none (RFC 7505). */
export function openMailServers(names: NameServer, clock: Clock, patience = PATIENCE): MailServers {
  let remembered = new Map<string, { takes: Promise<TakesMail>; until: number }>();

  return (domain) => {
    const known = remembered.get(domain);
    if (known && known.until > clock()) return known.takes;
    if (remembered.size >= MOST_REMEMBERED) remembered = new Map();
    const entry = { takes: inTime(ask(names, domain), patience), until: clock() + REMEMBER.unknown };
    remembered.set(domain, entry);
    void entry.takes.then((takes) => {
      entry.until = clock() + REMEMBER[takes];
    });
    return entry.takes;
  };
}

async function ask(names: NameServer, domain: string): Promise<TakesMail> {
  try {
    const servers = await names.resolveMx(domain);
    if (servers.length > 0) return servers.some(({ exchange }) => exchange !== '' && exchange !== '.') ? 'yes' : 'no';
  } catch (error) {
    if (!isNothingThere(error)) return 'unknown';
  }
  try {
    return (await names.resolve4(domain)).length > 0 ? 'yes' : 'no';
  } catch (error) {
    return isNothingThere(error) ? 'no' : 'unknown';
  }
}

function isNothingThere(error: unknown): boolean {
  return NOTHING_THERE.has(String((error as { code?: unknown } | null)?.code));
}

function inTime(asked: Promise<TakesMail>, patience: number): Promise<TakesMail> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<TakesMail>((resolve) => {
    timer = setTimeout(() => resolve('unknown'), patience);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
