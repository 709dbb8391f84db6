import type { Channel, MailServer } from '../core/channel.ts';
import type { SecretBox } from '../lib/secret-box.ts';
import type { StateDb } from '../store/state.ts';
import { readSigningKey } from './mail-keys.ts';
import { readServer } from './servers.ts';

export interface WaysParts {
  db: StateDb;
  secrets: SecretBox;
  /** The server that who runs the machine set up, for mail to people who sign in and for workspaces without one; null: none. */
  installation: MailServer | null;
  /** Hosts in private networks that workspaces may name. */
  privateHosts: readonly string[];
  open: (server: MailServer, options: { mayBePrivate: boolean }) => Channel;
}

export interface Ways {
  channelOf(workspace: number | null): Promise<Channel | null>;
  /** Who writes for a workspace, and what stands at the foot of its mails; null where no way out is set up. */
  senderOf(workspace: number): Promise<{ fromAddress: string; replyTo: string; postalAddress: string } | null>;
}

/** Finds the way out for a message. */
export function openWays({ db, secrets, installation, privateHosts, open }: WaysParts): Ways {
  return {
    async channelOf(workspace) {
      const own = workspace === null ? null : await readServer(db, secrets, workspace);
      if (own && workspace !== null) {
        const signingKey = await readSigningKey(db, secrets, workspace);
        return open({ ...own, ...(signingKey && { signingKey }) }, { mayBePrivate: privateHosts.includes(own.host) });
      }
      return installation && open(installation, { mayBePrivate: true });
    },
    async senderOf(workspace) {
      const own = await readServer(db, secrets, workspace);
      return own ?? (installation && { fromAddress: installation.fromAddress, replyTo: installation.replyTo, postalAddress: '' });
    },
  };
}
