import { host } from './settings.ts';

const NAME = 'funil.consent';

/** A receipt on its way. It stays here until the server has it, so that a page that is left or a lost line loses none. */
interface Waiting {
  site: string;
  /** When it happened, in milliseconds. */
  at: number;
  sent: Record<string, unknown> & { act: string };
}

let here: Waiting[] = [];

function waiting(): Waiting[] {
  try {
    here = JSON.parse(localStorage[NAME]) as Waiting[];
  } catch {}
  return here;
}

function keep(all: Waiting[]): void {
  here = all;
  try {
    if (all.length > 0) localStorage[NAME] = JSON.stringify(all);
    else localStorage.removeItem(NAME);
  } catch {}
}

/** Sends a receipt, and what an earlier page could not send. */
export function send(one?: Waiting): void {
  if (one) keep([...waiting(), one].slice(-5));
  for (const each of waiting()) void post(each);
}

async function post(one: Waiting, proof?: string): Promise<void> {
  const body = JSON.stringify({ ...one.sent, ago: Math.max(0, Date.now() - one.at), proof });
  try {
    const { status } = await fetch(`${host}/v1/consent/${one.site}`, { method: 'POST', body, keepalive: true });
    if (status === 429 && !proof) return prove(one.sent.act, (found) => void post(one, found));
    // What is refused will not get better; overload and faults are tried again on the next page.
    if (status !== 429 && status < 500) keep(waiting().filter(({ sent }) => sent.act !== one.sent.act));
  } catch {}
}

/** The script that works a proof out is fetched only where so much comes from one network that it is asked for. */
function prove(act: string, told: (proof: string) => void): void {
  const script = document.createElement('script');
  script.src = `${host}/consent-proof.js`;
  script.onload = () => window.funilProve?.(act).then(told);
  document.head.append(script);
}
