import type { Platform } from './platforms.ts';

/** Code for each step of a platform, with the write key and this Funil's address in place. */
export function snippetsFor(platform: Platform, key: string, host: string): string[] {
  return snippets[platform](key, host);
}

type Make = (key: string, host: string) => string[];

const tag = (key: string, host: string) => `<script>
  window.funil = window.funil || function () { (funil.q = funil.q || []).push(arguments); };
</script>
<script defer src="${host}/funil.js" data-key="${key}"></script>`;

const ORDER = `funil('track', 'Order Completed', {
  order_id: '1001',
  total: 89.9,
  currency: 'BRL',
  products: [{ product_id: '0012', quantity: 1, price: 89.9 }],
});`;

/** Tag managers drop attributes of scripts they do not know, so the script is made by code. */
const byCode = (key: string, host: string) => `<script>
  (function (page) {
    var script = page.createElement('script');
    script.src = '${host}/funil.js';
    script.setAttribute('data-key', '${key}');
    page.head.appendChild(script);
  })(document);
</script>`;

const shopifyPixel = (key: string, host: string) => `analytics.subscribe('checkout_completed', async (event) => {
  const { checkout } = event.data;
  const kept = await browser.cookie.get('funil');
  const anonymousId = kept ? JSON.parse(decodeURIComponent(kept))[0] : event.clientId;
  await fetch('${host}/v1/track', {
    method: 'POST',
    keepalive: true,
    headers: { 'Content-Type': 'text/plain' },
    body: JSON.stringify({
      writeKey: '${key}',
      messageId: event.id,
      timestamp: event.timestamp,
      event: 'Order Completed',
      anonymousId,
      context: { traits: { email: checkout.email, phone: checkout.phone } },
      properties: {
        order_id: checkout.order?.id,
        total: checkout.totalPrice?.amount,
        currency: checkout.currencyCode,
        products: checkout.lineItems.map(({ variant, title, quantity }) => ({
          product_id: variant?.product?.id,
          sku: variant?.sku,
          name: title,
          price: variant?.price?.amount,
          quantity,
        })),
      },
    }),
  });
});`;

const wooHead = (key: string, host: string) => `add_action('wp_head', function () { ?>
  <script>
    window.funil = window.funil || function () { (funil.q = funil.q || []).push(arguments); };
  </script>
  <script defer src="${host}/funil.js" data-key="${key}"></script>
<?php });`;

const WOO_ORDER = `add_action('woocommerce_thankyou', function ($order_id) {
  $order = wc_get_order($order_id);
  if (!$order) return;
  $products = [];
  foreach ($order->get_items() as $item) {
    $products[] = [
      'product_id' => (string) $item->get_product_id(),
      'name' => $item->get_name(),
      'quantity' => $item->get_quantity(),
      'price' => $order->get_item_total($item, true),
    ];
  }
  $told = ['order_id' => $order->get_order_number(), 'total' => $order->get_total(), 'currency' => $order->get_currency(), 'products' => $products];
  echo '<script>';
  echo 'funil("identify", ' . wp_json_encode(['email' => $order->get_billing_email()], JSON_HEX_TAG) . ');';
  echo 'funil("track", "Order Completed", ' . wp_json_encode($told, JSON_HEX_TAG) . ');';
  echo '</script>';
});`;

const nextHead = (key: string, host: string) => `// app/layout.tsx
import Script from 'next/script';

export default function Layout({ children }) {
  return (
    <html>
      <body>
        {children}
        <Script src="${host}/funil.js" data-key="${key}" strategy="afterInteractive" />
      </body>
    </html>
  );
}`;

const snippets: Record<Platform, Make> = {
  html: (key, host) => [tag(key, host), ORDER],
  shopify: (key, host) => [tag(key, host), shopifyPixel(key, host)],
  nuvemshop: (key, host) => [tag(key, host)],
  vtex: (key, host) => [byCode(key, host)],
  woocommerce: (key, host) => [wooHead(key, host), WOO_ORDER],
  adobe: (key, host) => [tag(key, host)],
  nextjs: (key, host) => [nextHead(key, host), `window.${ORDER}`],
  gtm: (key, host) => [byCode(key, host)],
  segment: (key, host) => [
    `AnalyticsBrowser.load({ writeKey: '${key}', cdnURL: '${host}' });`,
    `new Analytics({ writeKey: '${key}', host: '${host}' });`,
  ],
  rudderstack: (key, host) => [
    `rudderanalytics.load('${key}', '${host}', { configUrl: '${host}' });`,
    `new RudderAnalytics('${key}', { dataPlaneUrl: '${host}' });`,
  ],
  jitsu: (key, host) => [`jitsuAnalytics({ host: '${host}', writeKey: '${key}:' });`],
};
