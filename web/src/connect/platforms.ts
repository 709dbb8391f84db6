export const platforms = [
  'html',
  'shopify',
  'nuvemshop',
  'vtex',
  'woocommerce',
  'adobe',
  'nextjs',
  'gtm',
  'segment',
  'rudderstack',
  'jitsu',
] as const;

export type Platform = (typeof platforms)[number];

/** Names of products are the same in every language. */
export const platformNames: Record<Exclude<Platform, 'html'>, string> = {
  shopify: 'Shopify',
  nuvemshop: 'Nuvemshop / Tiendanube',
  vtex: 'VTEX',
  woocommerce: 'WooCommerce',
  adobe: 'Adobe Commerce / Magento',
  nextjs: 'Next.js',
  gtm: 'Google Tag Manager',
  segment: 'Segment SDK',
  rudderstack: 'RudderStack SDK',
  jitsu: 'Jitsu SDK',
};

/** What to do, step by step: messages, in the order of the snippets. */
export const platformSteps: Record<Platform, readonly string[]> = {
  html: ['snippet.htmlHead', 'snippet.htmlOrder'],
  shopify: ['snippet.shopifyHead', 'snippet.shopifyPixel'],
  nuvemshop: ['snippet.nuvemshopHead'],
  vtex: ['snippet.vtexHead'],
  woocommerce: ['snippet.wooHead', 'snippet.wooOrder'],
  adobe: ['snippet.adobeHead'],
  nextjs: ['snippet.nextHead', 'snippet.nextOrder'],
  gtm: ['snippet.gtmTag'],
  segment: ['snippet.segmentBrowser', 'snippet.segmentServer'],
  rudderstack: ['snippet.rudderBrowser', 'snippet.rudderServer'],
  jitsu: ['snippet.jitsuBrowser'],
};
