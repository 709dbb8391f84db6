import type { Logger } from 'pino';
import { openConnections } from './channels/email/connections.ts';
import { openEmail } from './channels/email/index.ts';
import type { MailServer } from './core/channel.ts';
import type { Clock } from './core/clock.ts';
import { type ConsentLinks, createConsentLinks } from './funnel/capture/consent/links.ts';
import { startRounds } from './funnel/traffic/rounds.ts';
import { mayWrite } from './ledger/consent.ts';
import type { Workspaces } from './ledger/workspaces.ts';
import type { SecretBox } from './lib/secret-box.ts';
import { forgetMessages } from './outbox/acts.ts';
import { type Outbox, startOutbox } from './outbox/outbox.ts';
import { openWays, type Ways } from './outbox/ways.ts';
import { tellAlarms } from './people/alerts.ts';
import type { StateDb } from './store/state.ts';

/** Everything by which messages leave. */
export interface Sending extends Ways {
  outbox: Outbox;
  links: ConsentLinks;
  footerOf(workspace: number): Promise<string>;
  /** Ends after what is under way is settled. */
  stop(): Promise<void>;
}

interface SendingParts {
  config: { smtp: MailServer | null; smtpPrivate: readonly string[] };
  log: Logger;
  db: StateDb;
  clock: Clock;
  secrets: SecretBox;
  workspaces: Workspaces;
  failpoint: (name: string) => void;
  /** Where people and visitors open Funil. */
  base: () => string;
}

export async function startSending({ config, log, db, clock, secrets, workspaces, failpoint, base }: SendingParts): Promise<Sending> {
  const links = createConsentLinks(secrets, base, clock);
  const connections = openConnections();
  const open = (server: MailServer, options: { mayBePrivate: boolean }) => openEmail(server, { ...options, connections });
  const ways = openWays({ db, secrets, installation: config.smtp, privateHosts: config.smtpPrivate, open });
  const outbox = await startOutbox(
    {
      db,
      clock,
      log,
      failpoint,
      channelOf: ways.channelOf,
      unsubscribeLink: ({ workspace, address }) => links.unsubscribe({ workspace, channel: 'email', address }),
      async askLeave(tx, { workspace, purpose, address }) {
        const answer = await mayWrite(tx, workspaces.get(workspace), { address }, purpose, 'email');
        return answer.may ? null : answer.why;
      },
    },
    { alone: true },
  );
  const footerOf = async (workspace: number) => {
    const sender = await ways.senderOf(workspace);
    return [workspaces.get(workspace).name, sender?.postalAddress ?? ''].filter(Boolean).join(', ');
  };
  const rounds = startRounds(clock, log, [
    { name: 'alerts', every: ALERTS_EVERY, run: () => tellAlarms({ db, clock, workspaces, base, footerOf, wake: outbox.wake }) },
    { name: 'old messages', every: FORGET_EVERY, run: () => forgetMessages(db, clock()) },
  ]);
  return {
    ...ways,
    outbox,
    links,
    footerOf,
    async stop() {
      await rounds.stop();
      await outbox.stop();
      connections.close();
    },
  };
}

const ALERTS_EVERY = 60_000;
const FORGET_EVERY = 86_400_000;
