import { Resolver } from 'node:dns/promises';
import { leadConnectors } from './connectors/index.ts';
import type { Engine } from './engine.ts';
import type { ConsentParts } from './funnel/capture/consent/parts.ts';
import { openConsents } from './funnel/capture/consent/take.ts';
import { openForms } from './funnel/capture/forms/index.ts';
import { openMailServers } from './funnel/capture/forms/mail-servers.ts';
import { formRoutes } from './funnel/capture/forms/routes.ts';
import { type LeadAds, openLeadAds } from './funnel/capture/lead-ads/index.ts';
import { readLater } from './funnel/capture/lead-ads/read-later.ts';
import { leadAdRoutes } from './funnel/capture/lead-ads/routes.ts';
import { type FetchText, type Outside, publicOutside } from './lib/fetch-public.ts';
import type { Routes } from './lib/http.ts';
import type { SecretBox } from './lib/secret-box.ts';

/** Whatever asks people for something: our forms, and those of ad platforms. */
export interface Asking {
  routes: Routes[];
  /** What the door of webhooks needs to know of leads that platforms send, and of keys they publish. */
  hooks: { mappings: Record<string, ReturnType<typeof readLater>>; noted: LeadAds['noted']; fetchText: FetchText };
  start(): void;
  stop(): Promise<void>;
}

const DNS_PATIENCE = 1_000;

export function openAsking(engine: Engine, secrets: SecretBox, consent: ConsentParts, outside: Partial<Outside> = {}): Asking {
  const { fetchJson, fetchText } = { ...publicOutside, ...outside };
  const given = { ...engine, db: engine.state.db, secrets, senderOf: consent.senderOf, consents: openConsents(consent) };
  const names = new Resolver({ timeout: DNS_PATIENCE, tries: 1 });
  const forms = openForms({ ...given, mailServers: openMailServers(names, engine.clock) });
  const ads = openLeadAds({ ...given, connectors: leadConnectors, fetchJson });
  return {
    routes: [formRoutes(forms, engine.freshness), leadAdRoutes(ads)],
    hooks: {
      mappings: Object.fromEntries(leadConnectors.map((connector) => [connector.vendor, readLater(connector)])),
      noted: ads.noted,
      fetchText,
    },
    start() {
      forms.start();
      ads.start();
    },
    async stop() {
      await Promise.all([forms.stop(), ads.stop()]);
    },
  };
}
