import type { AdapterConfig, BannerConfig } from '../../../src/core/browser-consent.ts';

/** The server puts the shop's settings here. */
declare const __FUNIL_CONSENT__: unknown;

const script = document.currentScript as HTMLScriptElement;

/** Where Funil answers. */
export const host = new URL(script.src).origin;

/** Shares the choice among subdomains, as the tracker's attribute does: "shop.example". */
export const cookieDomain = script.dataset.cookieDomain ?? '';

/** Set in the web app: what is drawn is tried out, and nothing is kept or sent. */
export const preview = script.dataset.preview;

/** The settings that this script was served with. */
export function settings<Config extends BannerConfig | AdapterConfig>(): Config {
  return (preview ? JSON.parse(preview) : __FUNIL_CONSENT__) as Config;
}
