import type { Vendor } from '../../api/hooks.ts';

/** Names of their own, the same in every language. */
export const vendorNames: Record<Vendor, string> = {
  standard: 'Standard Webhooks',
  svix: 'Svix, Resend',
  shopify: 'Shopify',
  woocommerce: 'WooCommerce',
  nuvemshop: 'Nuvemshop, Tiendanube',
  vtex: 'VTEX',
  adobe_commerce: 'Adobe Commerce',
  adobe_events: 'Adobe I/O Events',
  amazon_sns: 'Amazon SNS',
  stripe: 'Stripe',
  mercado_pago: 'Mercado Pago',
  meta: 'Meta',
  linkedin: 'LinkedIn',
  google_lead_form: 'Google Ads (lead forms)',
  dub: 'Dub',
  postmark: 'Postmark',
  sendgrid: 'SendGrid',
  mailgun: 'Mailgun',
};

export function isVendor(name: string): name is Vendor {
  return Object.hasOwn(vendorNames, name);
}

export function vendorName(name: string): string {
  return isVendor(name) ? vendorNames[name] : name;
}
