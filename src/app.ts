import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { type Asking, openAsking } from './asking.ts';
import type { Config } from './config.ts';
import { fileImports } from './connectors/file/for-imports.ts';
import type { Clock } from './core/clock.ts';
import { FunilError } from './core/errors.ts';
import { openDemoShops } from './demo-shops.ts';
import { type Engine, ROOT, startEngine } from './engine.ts';
import { withdrawAll } from './funnel/capture/consent/act.ts';
import { browserConsentRoutes } from './funnel/capture/consent/browser-routes.ts';
import type { ConsentParts } from './funnel/capture/consent/parts.ts';
import { consentRoutes } from './funnel/capture/consent/routes.ts';
import { demoRoutes } from './funnel/capture/demo/routes.ts';
import { type Imports, openImports } from './funnel/capture/imports/index.ts';
import { importRoutes } from './funnel/capture/imports/routes.ts';
import { linkRoutes, openLinkage } from './funnel/capture/links/routes.ts';
import type { MailParts } from './funnel/capture/mail/parts.ts';
import { mailRoutes } from './funnel/capture/mail/routes.ts';
import { openPopups } from './funnel/capture/popups/popups.ts';
import { popupRoutes } from './funnel/capture/popups/routes.ts';
import { judge } from './funnel/insight/experiment/judge.ts';
import { exportRoutes } from './funnel/insight/export-routes.ts';
import { openReportAnswers } from './funnel/insight/report-answers.ts';
import { insightRoutes } from './funnel/insight/routes.ts';
import { alarmRoutes } from './funnel/traffic/alarms/alarm-routes.ts';
import { DamagedEntry } from './funnel/traffic/apply.ts';
import { claimRoutes } from './funnel/traffic/claims/routes.ts';
import { isRobot } from './funnel/traffic/collect/bots.ts';
import { cookielessId, openDaySalts } from './funnel/traffic/collect/day-salts.ts';
import { collectRoutes } from './funnel/traffic/collect/routes.ts';
import { addressOf } from './funnel/traffic/collect/sender.ts';
import { costRoutes } from './funnel/traffic/costs/routes.ts';
import { hookRoutes } from './funnel/traffic/hooks/routes.ts';
import { identityRoutes } from './funnel/traffic/identities/routes.ts';
import { liveRoutes } from './funnel/traffic/live/live-routes.ts';
import { planRoutes } from './funnel/traffic/plan/plan-routes.ts';
import { rejectRoutes } from './funnel/traffic/rejects/routes.ts';
import { removedBefore } from './funnel/traffic/retention/event-retention.ts';
import { retentionRoutes } from './funnel/traffic/retention/routes.ts';
import { trafficRoutes } from './funnel/traffic/routes.ts';
import { countFacts } from './funnel/traffic/sources.ts';
import { newToken } from './http/authenticate.ts';
import type { Access } from './http/caller.ts';
import { type Health, healthRoutes } from './http/health.ts';
import { keyRoutes } from './http/key-routes.ts';
import { checkPlace, listen } from './http/listen.ts';
import { isLoopbackHost } from './http/loopback.ts';
import { openHttp } from './http/server.ts';
import { findServer, removeServerFile, writeServerFile } from './http/server-file.ts';
import { builtScript, serveTracker } from './http/tracker-script.ts';
import { type Upkeep, upkeepRoutes } from './http/upkeep-routes.ts';
import { workspaceRoutes } from './http/workspace-routes.ts';
import { startLandingPages } from './landing.ts';
import { type ApiKeys, openApiKeys } from './ledger/api-keys.ts';
import { journalBacklog } from './ledger/journal-reading.ts';
import { REBUILDABLE, type Rebuildable, rebuild } from './ledger/rebuild.ts';
import type { Outside } from './lib/fetch-public.ts';
import type { Http, Routes } from './lib/http.ts';
import { createNameServer } from './lib/name-server.ts';
import { createSecretBox, readKeyFile, type SecretBox } from './lib/secret-box.ts';
import { recordIn } from './people/audit-log.ts';
import { mailOut } from './people/outbox.ts';
import { outboxRoutes } from './people/outbox-routes.ts';
import { openPeople, type People } from './people/people.ts';
import { peopleRoutes } from './people/routes.ts';
import { type Sending, startSending } from './sending.ts';
import { backup } from './store/backup/backup.ts';

/** A running Funil. */
export interface App {
  engine: Engine;
  http: Http;
  /** Where it answers on this machine: http://127.0.0.1:4180 */
  address: string;
  /** May do everything; the command line finds it in <data>/run/server.json. */
  localToken: string;
  /** A link that makes the owner, while nobody is; null afterwards. */
  ownerLink(): Promise<string | null>;
  /** Lets requests finish (10 s at most), then closes the engines. */
  close(): Promise<void>;
}

export interface AppOptions {
  log: Logger;
  clock?: Clock;
  /** How vendors are asked, where not over the network; tests hand in doubles. */
  outside?: Partial<Outside>;
}

const DRAIN_MS = 10_000;
const TRACKER = join(ROOT, 'dist', 'tracker');
/** What browsers load as it was built. */
const SCRIPTS = ['funil.js', 'forms.js', 'popups.js', 'consent-banner.js', 'consent-proof.js'];

export const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;

/** Starts everything on one data directory. Throws FunilError `already_running`, `port_in_use`, `bad_host`, and what the engines throw. */
export async function startApp(config: Config, { log, clock, outside }: AppOptions): Promise<App> {
  await refuseSecond(config.dataDir);
  await checkPlace(config);
  const engine = await startEngine(config, log, clock);
  try {
    return await serve(config, log, engine, outside);
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** Every stage's routes. A new stage is one line. */
function routesOf(engine: Engine, keys: ApiKeys, imports: Imports, people: People, secrets: SecretBox, asking: Asking): Routes[] {
  return [
    healthRoutes({ version: VERSION, health: () => healthOf(engine), countFacts: () => countFacts(engine.state.db) }),
    keyRoutes(keys),
    workspaceRoutes(workspacesOf(engine), () => removedBefore(engine.state.db)),
    peopleRoutes(people, engine.workspaces.create),
    trafficRoutes({ ...engine, db: engine.state.db }),
    collectRoutes({ ...engine, db: engine.state.db }),
    costRoutes({ ...engine, db: engine.state.db }),
    claimRoutes(engine),
    identityRoutes({ ...engine, db: engine.state.db }),
    hookRoutes({ ...engine, db: engine.state.db, secrets, ...asking.hooks }),
    ...asking.routes,
    rejectRoutes({ ...engine, db: engine.state.db, mappings: {} }),
    liveRoutes({ ...engine, db: engine.state.db }),
    planRoutes({ ...engine, db: engine.state.db }),
    alarmRoutes({ ...engine, db: engine.state.db }),
    retentionRoutes({ ...engine, db: engine.state.db }),
    importRoutes(imports),
    exportRoutes(engine),
    upkeepRoutes(upkeepOf(engine)),
  ];
}

/** Currency, time zone and weeks are in every figure, so reports are computed anew. */
function workspacesOf({ workspaces, freshness }: Engine): Engine['workspaces'] {
  return {
    ...workspaces,
    async update(id, settings) {
      const updated = await workspaces.update(id, settings);
      freshness.landed();
      return updated;
    },
  };
}

function upkeepOf(engine: Engine): Upkeep<Rebuildable> {
  return {
    backup: async (dir, said) => {
      const { files } = await backup(engine, dir, ({ table, rows }) => said(`${table}: ${rows} rows`));
      return { bytes: files.reduce((sum, { size }) => sum + size, 0) };
    },
    rebuild: async (what) => {
      const rebuilt = await rebuild(engine, what);
      engine.freshness.landed();
      return rebuilt;
    },
    rebuildable: REBUILDABLE,
  };
}

async function serve(config: Config, log: Logger, engine: Engine, outside?: Partial<Outside>): Promise<App> {
  const keys = openApiKeys(engine.state.db, engine.clock);
  const imports = openImports({ ...config, ...engine, db: engine.state.db, files: fileImports });
  const key = config.secretKey ?? (await readKeyFile(join(config.dataDir, 'secret.key')));
  const secrets = createSecretBox(key);
  const { db } = engine.state;
  let base = config.publicUrl ?? 'http://127.0.0.1';
  const sending = await startSending({ ...engine, db, secrets, base: () => base });
  const { clock } = engine;
  const people = await openPeople({ db, clock, key, publicUrl: config.publicUrl, sendMail: mailOut(db, clock, sending.outbox.wake) });
  const asking = openAsking(engine, secrets, consentOf(engine, sending), outside);
  const pages = await startLandingPages(engine, () => base);
  const answers = openReportAnswers(engine);
  const demos = openDemoShops(engine, answers);
  const localToken = newToken('fl');
  const http = await openHttp({
    log,
    version: VERSION,
    webDir: join(ROOT, 'dist', 'web'),
    proxies: config.proxies,
    access: accessOf(config, engine, { keys, people, localToken }),
    record: recordIn(db, engine.clock),
    routes: [
      ...routesOf(engine, keys, imports, people, secrets, asking),
      insightRoutes(engine, answers),
      demoRoutes(demos, engine.workspaces),
      outboxRoutes({ db, clock, wake: sending.outbox.wake }),
      consentRoutes(consentOf(engine, sending)),
      browserConsentRoutes(consentOf(engine, sending), consentScripts(), config.publicUrl),
      mailRoutes(mailOf(engine, secrets, sending, () => base)),
      await linksOf(config, engine),
      popupsOf(config, engine),
      ...pages.routes,
      ...SCRIPTS.map((name) => (http: Http) => serveTracker(http, join(TRACKER, name))),
    ],
  });
  const address = await listen(http, config);
  people.listensAt(address);
  base = config.publicUrl ?? address;
  imports.start();
  asking.start();
  await demos.start();
  await writeServerFile(config.dataDir, { pid: process.pid, address, token: localToken, startedAt: new Date().toISOString() });
  return {
    engine,
    http,
    address,
    localToken,
    ownerLink: async () => (people.hasOwner() ? null : people.ownerLink(firstOf(engine).organization)),
    async close() {
      await removeServerFile(config.dataDir, localToken);
      const cut = setTimeout(() => http.server.closeAllConnections(), DRAIN_MS);
      await http.close();
      clearTimeout(cut);
      await Promise.all([imports.stop(), asking.stop(), pages.stop(), demos.stop(), people.settle()]);
      await sending.stop();
      await engine.close();
    },
  };
}

function mailOf(engine: Engine, secrets: SecretBox, sending: Sending, base: () => string): MailParts {
  const consents = consentOf(engine, sending);
  const withdraw: MailParts['withdraw'] = (workspace, address, proof) =>
    withdrawAll(consents, { workspace, channel: 'email', address }, { language: 'en', agent: '' }, proof);
  return { ...engine, ...sending, db: engine.state.db, secrets, names: createNameServer(), wake: sending.outbox.wake, base, withdraw };
}

function consentOf(engine: Engine, { links, footerOf, senderOf, outbox }: Sending): ConsentParts {
  return { ...engine, db: engine.state.db, links, footerOf, senderOf, wake: outbox.wake };
}

function consentScripts() {
  const files = (['banner', 'tcf', 'google', 'shopify'] as const).map(
    (asker) => [asker, builtScript(join(TRACKER, `consent-${asker}.js`))] as const,
  );
  return Object.fromEntries(files.filter(([, script]) => script !== null));
}

/** Links know visitors as collection does, so that a click and a page seen without a cookie are one visitor's. */
async function linksOf(config: Config, engine: Engine): Promise<Routes> {
  const { db } = engine.state;
  const salts = openDaySalts(db);
  const visitorName = async (workspace: number, at: number, address: string | null, agent: string) =>
    cookielessId(await salts.of(at), workspace, address ?? '', agent);
  return linkRoutes(await openLinkage({ ...config, ...engine, db, isRobot, addressOf, visitorName, judge }));
}

function popupsOf(config: Config, engine: Engine): Routes {
  const parts = { ...config, ...engine, db: engine.state.db, judge };
  return popupRoutes(parts, openPopups(parts), { gate: builtScript(join(TRACKER, 'popups-gate.js')) });
}

function accessOf(
  config: Config,
  engine: Engine,
  { keys, people, localToken }: { keys: ApiKeys; people: People; localToken: string },
): Access {
  const isLocal = isLoopbackHost(config.host);
  return {
    verifyKey: keys.verify,
    workspaceBySlug: (slug) => (slug === undefined ? firstOf(engine) : engine.workspaces.bySlug(slug)),
    organizationOf: (workspace) => engine.workspaces.get(workspace).organization,
    localToken,
    trustBrowser: () => isLocal && !people.hasOwner(),
    signedIn: people.signedIn,
    origin: config.publicUrl === null ? null : new URL(config.publicUrl).origin,
  };
}

async function refuseSecond(dataDir: string): Promise<void> {
  const other = await findServer(dataDir);
  if (!other) return;
  throw new FunilError('already_running', `Funil is running on this data already, at ${other.address} (process ${other.pid}).`, {
    status: 409,
    hint: `Use that one, stop it with "kill ${other.pid}", or give this one a data directory of its own with --data DIR.`,
  });
}

function firstOf(engine: Engine) {
  const [first] = engine.workspaces.list();
  if (!first) throw new FunilError('no_workspace', 'There is no workspace.', { status: 404 });
  return first;
}

/** What is wrong is told in general words, because anybody may ask; the log has the rest. */
async function healthOf(engine: Engine): Promise<Health> {
  const backlog = await journalBacklog(engine.state.db);
  const trouble = engine.apply.trouble();
  const why = trouble instanceof DamagedEntry ? trouble.message : 'the ledger cannot be written';
  if (trouble) return { backlog, trouble: `Facts wait in the journal: ${why}.` };
  return { backlog, trouble: engine.disk.free() < engine.config.diskReserve ? 'The disk is almost full: new facts are not taken.' : null };
}
