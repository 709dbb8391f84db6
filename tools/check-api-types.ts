// The web app's types of the API are what the routes' schemas say. `--fix` writes them. No engine is started, and no handler is called.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { pino } from 'pino';
import { browserConsentRoutes } from '../src/funnel/capture/consent/browser-routes.ts';
import type { ConsentParts } from '../src/funnel/capture/consent/parts.ts';
import { consentRoutes } from '../src/funnel/capture/consent/routes.ts';
import type { Demos } from '../src/funnel/capture/demo/demos.ts';
import { demoRoutes } from '../src/funnel/capture/demo/routes.ts';
import type { Forms } from '../src/funnel/capture/forms/parts.ts';
import { formRoutes } from '../src/funnel/capture/forms/routes.ts';
import type { Imports } from '../src/funnel/capture/imports/index.ts';
import { importRoutes } from '../src/funnel/capture/imports/routes.ts';
import type { LeadAds } from '../src/funnel/capture/lead-ads/index.ts';
import { leadAdRoutes } from '../src/funnel/capture/lead-ads/routes.ts';
import { linkRoutes, type OpenLinks } from '../src/funnel/capture/links/routes.ts';
import type { MailParts } from '../src/funnel/capture/mail/parts.ts';
import { mailRoutes } from '../src/funnel/capture/mail/routes.ts';
import { pageRoutes } from '../src/funnel/capture/pages/page-routes.ts';
import type { PageParts } from '../src/funnel/capture/pages/parts.ts';
import { pictureRoutes } from '../src/funnel/capture/pages/picture-routes.ts';
import { testRoutes } from '../src/funnel/capture/pages/test-routes.ts';
import type { PopupParts, Popups } from '../src/funnel/capture/popups/popups.ts';
import { popupRoutes } from '../src/funnel/capture/popups/routes.ts';
import type { InsightParts } from '../src/funnel/insight/context.ts';
import { exportRoutes } from '../src/funnel/insight/export-routes.ts';
import type { ReportAnswers } from '../src/funnel/insight/report-answers.ts';
import { insightRoutes } from '../src/funnel/insight/routes.ts';
import { type AlarmRouteParts, alarmRoutes } from '../src/funnel/traffic/alarms/alarm-routes.ts';
import { type ClaimParts, claimRoutes } from '../src/funnel/traffic/claims/routes.ts';
import { addSourceRoutes } from '../src/funnel/traffic/collect/source-routes.ts';
import type { WriteKeys } from '../src/funnel/traffic/collect/write-keys.ts';
import { costRoutes } from '../src/funnel/traffic/costs/routes.ts';
import type { CostParts } from '../src/funnel/traffic/costs/state-cost.ts';
import { hookRoutes } from '../src/funnel/traffic/hooks/routes.ts';
import type { IdentityParts } from '../src/funnel/traffic/identities/parts.ts';
import { identityRoutes } from '../src/funnel/traffic/identities/routes.ts';
import { type LiveParts, liveRoutes } from '../src/funnel/traffic/live/live-routes.ts';
import { type PlanParts, planRoutes } from '../src/funnel/traffic/plan/plan-routes.ts';
import type { Replaying } from '../src/funnel/traffic/rejects/replay.ts';
import { rejectRoutes } from '../src/funnel/traffic/rejects/routes.ts';
import { retentionRoutes } from '../src/funnel/traffic/retention/routes.ts';
import { type TrafficParts, trafficRoutes } from '../src/funnel/traffic/routes.ts';
import { type KeyBook, keyRoutes } from '../src/http/key-routes.ts';
import { openHttp } from '../src/http/server.ts';
import { type WorkspaceBook, workspaceRoutes } from '../src/http/workspace-routes.ts';
import type { Workspaces } from '../src/ledger/workspaces.ts';
import { outboxRoutes } from '../src/people/outbox-routes.ts';
import type { People } from '../src/people/people.ts';
import { peopleRoutes } from '../src/people/routes.ts';
import { report } from './files.ts';
import { ROOT } from './run.ts';

const TYPES = 'web/src/api/schema.generated.ts';
const NOTICE = '// Generated from the routes by tools/check-api-types.ts --fix. Change the routes, then run it again.\n';

/** The OpenAPI description of the routes the web app calls. */
async function describeRoutes(): Promise<string> {
  const http = await openHttp({
    log: pino({ level: 'silent' }),
    version: '1',
    webDir: '',
    access: {
      verifyKey: async () => null,
      workspaceBySlug: () => ({ id: 0, organization: 0 }),
      organizationOf: () => 0,
      localToken: '',
      trustBrowser: () => false,
      signedIn: async () => null,
      origin: null,
    },
    record: async () => undefined,
    routes: [
      insightRoutes({} as InsightParts, {} as ReportAnswers),
      exportRoutes({} as InsightParts),
      consentRoutes({} as ConsentParts),
      browserConsentRoutes({} as ConsentParts, {}, null),
      mailRoutes({} as MailParts),
      outboxRoutes({} as Parameters<typeof outboxRoutes>[0]),
      trafficRoutes({} as TrafficParts),
      claimRoutes({} as ClaimParts),
      liveRoutes({} as LiveParts),
      costRoutes({} as CostParts),
      rejectRoutes({} as Replaying),
      alarmRoutes({} as AlarmRouteParts),
      planRoutes({} as PlanParts),
      hookRoutes({} as Parameters<typeof hookRoutes>[0]),
      retentionRoutes({} as Parameters<typeof retentionRoutes>[0]),
      ...[pageRoutes, pictureRoutes, testRoutes].map((add) => add({} as PageParts)),
      importRoutes({} as Imports),
      leadAdRoutes({ connectors: [] as LeadAds['connectors'] } as LeadAds),
      formRoutes({} as Forms, { identityMap: async () => '' }),
      linkRoutes({ book: { ownerOf: () => null }, clicks: { close: async () => undefined } } as unknown as OpenLinks),
      popupRoutes({} as PopupParts, {} as Popups, { gate: null }),
      identityRoutes({} as IdentityParts),
      (http) => addSourceRoutes(http, {} as WriteKeys),
      workspaceRoutes({} as WorkspaceBook, async () => new Map()),
      demoRoutes({} as Demos, {} as Workspaces),
      keyRoutes({} as KeyBook),
      peopleRoutes({} as People, async () => undefined),
    ],
  });
  const { body } = await http.inject('/openapi.json');
  await http.close();
  return body;
}

async function main(): Promise<void> {
  const types = NOTICE + astToString(await openapiTS(await describeRoutes()));
  const file = path.join(ROOT, TYPES);
  if (process.argv.includes('--fix')) writeFileSync(file, types);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== types) {
    report([`${TYPES} is not what the routes say. Run "npx tsx tools/check-api-types.ts --fix".`]);
  }
}

await main();
