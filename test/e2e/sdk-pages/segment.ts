import { AnalyticsBrowser } from '@segment/analytics-next';
import { order, place } from './place.ts';

const { key, funil } = place();
const sdk = AnalyticsBrowser.load({ writeKey: key, cdnURL: funil });
void sdk.page();
void sdk.identify('u-segment', { email: 'segment@example.com' });
void sdk.track('Product Viewed', { product_id: '0012' });
void sdk.track('Order Completed', order('segment'));
