import { isPublicHost } from '../../../lib/public-host.ts';
import type { Fault, FaultKind } from './fault.ts';

const LONGEST = 2_048;
const OURS = /^(utm_(source|medium|campaign|term|content)|fnl_cid)$/i;

/**
 * An address a link may lead to, as the URL standard writes it, or what is wrong with it. It is checked when it is saved, so that a redirect
 * only looks it up.
 */
export function checkDestination(text: string, field: string, ownHosts: ReadonlySet<string>): { url: string } | { fault: Fault } {
  const fault = (kind: FaultKind, detail: string, suggestion: string | null = null) => ({
    fault: { field, fault: kind, suggestion, detail },
  });
  const written = text.trim();
  if (written === '') return fault('missing', `The ${field} is missing.`);
  if (written.length > LONGEST) return fault('too_long', `The ${field} is longer than ${LONGEST} characters.`);
  if (!/^https?:\/\//i.test(written) || !URL.canParse(written)) {
    const meant = `https://${written}`;
    const isMeant = /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(written) && URL.canParse(meant);
    return fault('no_address', `The ${field} is no web address: it begins with https:// or http://.`, isMeant ? meant : null);
  }
  const url = new URL(written);
  if (url.username !== '' || url.password !== '') return fault('credentials', `The ${field} carries a user name or password.`);
  if (!isPublicHost(url.hostname)) return fault('private_host', `The ${field} is inside a private network, where visitors cannot go.`);
  if (ownHosts.has(url.hostname)) return fault('own_link', `The ${field} is a short link itself. Give the page it leads to.`);
  if (![...url.searchParams.keys()].some((name) => OURS.test(name))) return { url: url.href };
  for (const name of [...url.searchParams.keys()]) if (OURS.test(name)) url.searchParams.delete(name);
  return fault('tagged', `The ${field} says campaign parameters already. Say them in their own fields.`, url.href);
}
