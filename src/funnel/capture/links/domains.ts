import { FunilError } from '../../../core/errors.ts';
import { isPublicHost } from '../../../lib/public-host.ts';
import { isDuplicate } from '../../../store/state.ts';
import type { LinkBook } from './link-book.ts';
import type { LinkParts } from './parts.ts';

const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Gives a workspace a host of its own for its links. `asked` is the host this Funil was asked at: whoever owns that would own the app.
 * @throws FunilError `bad_domain`, `domain_taken` (409).
 */
export async function addDomain(
  { db, clock, publicUrl }: Pick<LinkParts, 'db' | 'clock' | 'publicUrl'>,
  book: LinkBook,
  workspace: number,
  written: string,
  asked: string,
): Promise<string> {
  const host = written.trim().toLowerCase();
  const own = [asked.toLowerCase(), publicUrl === null ? '' : new URL(publicUrl).hostname];
  if (!HOST.test(host) || !isPublicHost(host)) {
    throw new FunilError('bad_domain', 'This is not the name of a host on the internet.', { hint: 'Write it as in go.myshop.com.' });
  }
  if (own.includes(host)) {
    throw new FunilError('bad_domain', 'Funil itself is opened at this host.', {
      values: { fault: 'own' },
      hint: 'Take another one for links, such as go.myshop.com.',
    });
  }
  try {
    await db
      .insertInto('link_domain')
      .values({ host, workspace, since: new Date(clock()) })
      .execute();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new FunilError('domain_taken', 'This domain is in use already.', { status: 409, hint: 'Take another one.' });
  }
  book.keepDomain(host, workspace);
  return host;
}

/** Takes a host away again. @throws FunilError `no_domain` (404), `domain_used` (409): printed links would lead nowhere. */
export async function removeDomain({ db }: Pick<LinkParts, 'db'>, book: LinkBook, workspace: number, host: string): Promise<void> {
  if (book.ownerOf(host) !== workspace) throw new FunilError('no_domain', 'There is no such domain.', { status: 404 });
  if (book.of(workspace).some(({ domain }) => domain === host)) {
    throw new FunilError('domain_used', 'There are links at this domain.', {
      status: 409,
      hint: 'Their addresses may be printed, so it stays.',
    });
  }
  await db.deleteFrom('link_domain').where('host', '=', host).where('workspace', '=', workspace).execute();
  book.forgetDomain(host);
}
