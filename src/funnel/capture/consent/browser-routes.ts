import type { Routes } from '../../../lib/http.ts';
import { addBannerRoutes } from './banner-routes.ts';
import { addNoticeRoutes } from './notice-routes.ts';
import type { ConsentParts } from './parts.ts';
import { addSiteRoutes, type ConsentScripts } from './site-routes.ts';
import { openConsentSites } from './sites.ts';
import { openTakeChoice } from './take-choice.ts';

/** What visitors' browsers may be used for: asked on the shop's pages, and set up by the team. */
export function browserConsentRoutes(parts: ConsentParts, scripts: ConsentScripts, publicUrl: string | null): Routes {
  return (http) => {
    const sites = openConsentSites(parts);
    addBannerRoutes(http, sites, publicUrl);
    addNoticeRoutes(http, parts, sites);
    addSiteRoutes(http, sites, scripts, openTakeChoice(parts, sites));
  };
}
