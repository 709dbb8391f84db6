import { createRouter } from '@tanstack/react-router';
import { connect } from './connect/route.ts';
import { consent } from './consent/route.ts';
import { costs } from './costs/route.ts';
import { form, forms } from './forms/route.ts';
import { root } from './frame/root.ts';
import { Waiting } from './frame/states.tsx';
import { funnel } from './funnel/route.ts';
import { imports, oneImport } from './imports/route.ts';
import { landing, oneLanding } from './landing/route.ts';
import { leadAds } from './lead-ads/route.ts';
import { eraseLead, lead, leads, mergeLeads } from './leads/route.ts';
import { link, links } from './links/route.ts';
import { live } from './live/route.ts';
import { method, methods } from './methods/route.ts';
import { overview } from './overview/route.ts';
import { invitation, owner, reset } from './people/routes.ts';
import { popups } from './popups/route.ts';
import { products } from './products/route.ts';
import { quality } from './quality/route.ts';
import { sales } from './sales/route.ts';
import { settings } from './settings/route.ts';

const PAGE_HEIGHT = 600;

/** Every page, in the order the navigation lists them. A new page is a folder with a `route.ts`, and its place here. */
export const router = createRouter({
  routeTree: root.addChildren([
    overview,
    funnel,
    methods,
    method,
    products,
    leads,
    lead,
    mergeLeads,
    eraseLead,
    consent,
    sales,
    links,
    link,
    popups,
    landing,
    oneLanding,
    forms,
    form,
    leadAds,
    connect,
    live,
    imports,
    oneImport,
    costs,
    quality,
    settings,
    owner,
    invitation,
    reset,
  ]),
  scrollRestoration: true,
  defaultPreload: 'intent',
  // Nothing is drawn that could stand in for the first page; main.tsx says then that it waits.
  defaultPendingMs: Number.POSITIVE_INFINITY,
  defaultPendingComponent: () => <Waiting height={PAGE_HEIGHT} />,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
