/** Pages whose words come with the beginning, by address, and the module each is; all others wait for the rest of the words. */
export const FIRST_PAGES: Readonly<Record<string, string>> = {
  '/': 'overview/overview-page.tsx',
  '/leads': 'leads/leads-page.tsx',
  '/funnel': 'funnel/funnel-page.tsx',
  '/methods': 'methods/methods-page.tsx',
};
