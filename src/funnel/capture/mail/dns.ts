/** Asks the DNS. A name without records gives none; throws when nobody answers. */
export interface NameServer {
  txt(name: string): Promise<string[]>;
  mx(name: string): Promise<string[]>;
}

/** What one record says about mail from a domain. `code` names the finding; `found` is the record. */
export interface Finding {
  check: 'spf' | 'dkim' | 'dmarc' | 'mx' | 'bounces';
  state: 'good' | 'weak' | 'bad' | 'unknown';
  code: string;
  found: string;
}

export interface Sender {
  fromAddress: string;
  bounceAddress: string;
  dkimSelector: string;
  /** The public key that has to stand there, where we know it; in base64. */
  dkimKey?: string;
}

/** Lookups that checking SPF may need in all (RFC 7208, 4.6.4). */
const MOST_LOOKUPS = 10;
const COSTLY = /^[+?~-]?(?:include|a|mx|ptr|exists)(?:[:/]|$)|^redirect=/i;
const SHORTEST_RSA_BASE64 = 216;

/** Looks at what receivers of mail from this sender look at: SPF (RFC 7208), DKIM (RFC 6376), DMARC (RFC 7489), and whether answers arrive. */
export async function checkSender(names: NameServer, { fromAddress, bounceAddress, dkimSelector, dkimKey }: Sender): Promise<Finding[]> {
  const domain = domainOf(fromAddress);
  const envelope = bounceAddress === '' ? domain : domainOf(bounceAddress);
  return Promise.all([
    found('spf', () => checkSpf(names, envelope)),
    found('dkim', () => checkDkim(names, domain, dkimSelector, dkimKey)),
    found('dmarc', () => checkDmarc(names, domain)),
    found('mx', () => checkMx(names, domain)),
    found('bounces', async () => aligned(domain, envelope)),
  ]);
}

type Found = Omit<Finding, 'check'>;

async function found(check: Finding['check'], look: () => Promise<Found>): Promise<Finding> {
  return { check, ...(await look().catch(() => ({ state: 'unknown' as const, code: 'no_answer', found: '' }))) };
}

async function checkSpf(names: NameServer, domain: string): Promise<Found> {
  const records = await spfOf(names, domain);
  const [record = ''] = records;
  if (records.length === 0) return { state: 'bad', code: 'spf_missing', found: '' };
  if (records.length > 1) return { state: 'bad', code: 'spf_many', found: records.join(' | ') };
  const lookups = await countLookups(names, record, new Set([domain]));
  if (lookups > MOST_LOOKUPS) return { state: 'bad', code: 'spf_lookups', found: record };
  if (/(?:^|\s)\+?all(?:\s|$)/i.test(record)) return { state: 'bad', code: 'spf_open', found: record };
  const isClosed = /(?:^|\s)[~-]all(?:\s|$)/i.test(record) || /(?:^|\s)redirect=/i.test(record);
  return isClosed ? { state: 'good', code: 'spf_good', found: record } : { state: 'weak', code: 'spf_loose', found: record };
}

async function spfOf(names: NameServer, domain: string): Promise<string[]> {
  return (await names.txt(domain)).filter((text) => /^v=spf1(?:\s|$)/i.test(text));
}

/** Terms that cost a lookup, with those of the records they name. Stops soon after there are too many. */
async function countLookups(names: NameServer, record: string, seen: Set<string>): Promise<number> {
  const terms = record
    .split(/\s+/)
    .slice(1)
    .filter((term) => COSTLY.test(term));
  let lookups = terms.length;
  for (const term of terms) {
    const [, next] = /^(?:[+?~-]?include:|redirect=)(.+)$/i.exec(term) ?? [];
    if (next === undefined || seen.has(next) || next.includes('%') || lookups > MOST_LOOKUPS) continue;
    seen.add(next);
    const [inner] = await spfOf(names, next);
    if (inner !== undefined) lookups += await countLookups(names, inner, seen);
  }
  return lookups;
}

async function checkDkim(names: NameServer, domain: string, selector: string, ours?: string): Promise<Found> {
  if (selector === '') return { state: 'unknown', code: 'dkim_no_selector', found: '' };
  const [record] = (await names.txt(`${selector}._domainkey.${domain}`)).filter((text) => /(?:^|;)\s*p=/i.test(text));
  if (record === undefined) return { state: 'bad', code: 'dkim_missing', found: '' };
  const key = /(?:^|;)\s*p=([^;]*)/i.exec(record)?.[1]?.replace(/\s+/g, '') ?? '';
  if (key === '') return { state: 'bad', code: 'dkim_revoked', found: record };
  if (ours !== undefined && key !== ours) return { state: 'bad', code: 'dkim_other', found: record };
  const isRsa = !/(?:^|;)\s*k=ed25519/i.test(record);
  if (isRsa && key.length < SHORTEST_RSA_BASE64) return { state: 'bad', code: 'dkim_short', found: record };
  return { state: 'good', code: 'dkim_good', found: record };
}

async function checkDmarc(names: NameServer, domain: string): Promise<Found> {
  for (const name of upwards(domain)) {
    const [record] = (await names.txt(`_dmarc.${name}`)).filter((text) => /^v=DMARC1(?:\s|;|$)/i.test(text));
    if (record === undefined) continue;
    const policy = /(?:^|;)\s*p=\s*(\w+)/i.exec(record)?.[1]?.toLowerCase();
    if (policy === 'none') return { state: 'weak', code: 'dmarc_none', found: record };
    if (policy === 'quarantine' || policy === 'reject') return { state: 'good', code: 'dmarc_good', found: record };
    return { state: 'bad', code: 'dmarc_broken', found: record };
  }
  return { state: 'bad', code: 'dmarc_missing', found: '' };
}

async function checkMx(names: NameServer, domain: string): Promise<Found> {
  const servers = await names.mx(domain);
  return servers.length > 0 && servers[0] !== '.'
    ? { state: 'good', code: 'mx_good', found: servers.slice(0, 3).join(', ') }
    : { state: 'weak', code: 'mx_missing', found: '' };
}

/** Relaxed alignment (RFC 7489, 3.1.2), by names alone: one is the other or lies beneath it. */
function aligned(domain: string, envelope: string): Found {
  const near = domain === envelope || domain.endsWith(`.${envelope}`) || envelope.endsWith(`.${domain}`);
  return near ? { state: 'good', code: 'bounces_good', found: envelope } : { state: 'weak', code: 'bounces_apart', found: envelope };
}

/** mail.shop.example, then shop.example: never a single label. */
function upwards(domain: string): string[] {
  const labels = domain.split('.');
  return labels.slice(0, -1).map((_, nth) => labels.slice(nth).join('.'));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}
