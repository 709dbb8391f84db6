import path from 'node:path';
import type { App } from '../../src/app.ts';
import type { TakenConsent, Ticked } from '../../src/funnel/capture/consent/consents.ts';
import { createConsentLinks } from '../../src/funnel/capture/consent/links.ts';
import { openConsents } from '../../src/funnel/capture/consent/take.ts';
import { createSecretBox, readKeyFile } from '../../src/lib/secret-box.ts';

const AGENT =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1';

export type Tick = (email: string, more?: Partial<Ticked>) => Promise<TakenConsent>;

/** Takes a box as forms do, in a running Funil: its links come to the same pages, at `base`. */
export async function openTick(app: App, clock: () => number, base: string): Promise<Tick> {
  const { engine } = app;
  const secrets = createSecretBox(await readKeyFile(path.join(engine.config.dataDir, 'secret.key')));
  const links = createConsentLinks(secrets, () => base, clock);
  const consents = openConsents({ clock, links, footerOf: async () => 'My shop', wake: () => undefined });
  const [place] = engine.workspaces.list();
  return (email, more = {}) => {
    const ticked: Ticked = {
      language: 'pt-BR',
      url: 'https://shop.example/?utm_source=x',
      ip: '203.0.113.9',
      agent: AGENT,
      addresses: { email },
      boxes: [{ purpose: 'news', channel: 'email', text: null }],
      proof: 'form',
      ...more,
    };
    return engine.state.db.transaction().execute((tx) => consents.take(tx, place as NonNullable<typeof place>, ticked));
  };
}
