/**
 * What a click id proves. `ad`: only paid clicks carry it. `partner`: an affiliate network's link. `message`: a mailing's link.
 * `post`: the platform adds it to free links too, so it names the platform and nothing more.
 */
export type ClickProof = 'ad' | 'partner' | 'message' | 'post';

export interface ClickId {
  /** As it is stored: lower case. Parameter names are matched without regard to case (Snapchat writes ScCid). */
  name: string;
  platform: string;
  proof: ClickProof;
  /** Where the click belongs when nothing else in the URL says so. */
  channel: Channel;
}

/**
 * Click-id parameters, strongest statement first: with several in one URL the first listed decides.
 * Sources: the vendors' own help pages, e.g. support.google.com/google-ads/answer/9744275 (gclid, gbraid, wbraid),
 * /13327296 (gad_source), support.google.com/campaignmanager/answer/9182069 (dclid), help.ads.microsoft.com 60000 (msclkid),
 * ads.tiktok.com/help/article/tiktok-click-id, businesshelp.snapchat.com/s/article/click-id, docs.rokt.com (rtid),
 * integrations.impact.com (irclickid), support.google.com/analytics/answer/11479699 (srsltid: free product listings),
 * developers.facebook.com/docs/marketing-api/conversions-api/parameters/fbp-and-fbc (fbclid).
 */
export const CLICK_IDS: readonly ClickId[] = [
  { name: 'gclid', platform: 'Google Ads', proof: 'ad', channel: 'paid_search' },
  { name: 'gbraid', platform: 'Google Ads', proof: 'ad', channel: 'paid_search' },
  { name: 'wbraid', platform: 'Google Ads', proof: 'ad', channel: 'paid_search' },
  { name: 'msclkid', platform: 'Microsoft Advertising', proof: 'ad', channel: 'paid_search' },
  { name: 'yclid', platform: 'Yandex and Yahoo Japan', proof: 'ad', channel: 'paid_search' },
  { name: 'dclid', platform: 'Google Display', proof: 'ad', channel: 'display' },
  { name: 'ttclid', platform: 'TikTok', proof: 'ad', channel: 'paid_social' },
  { name: 'li_fat_id', platform: 'LinkedIn', proof: 'ad', channel: 'paid_social' },
  { name: 'epik', platform: 'Pinterest', proof: 'ad', channel: 'paid_social' },
  { name: 'twclid', platform: 'X', proof: 'ad', channel: 'paid_social' },
  { name: 'sccid', platform: 'Snapchat', proof: 'ad', channel: 'paid_social' },
  { name: 'rdt_cid', platform: 'Reddit', proof: 'ad', channel: 'paid_social' },
  { name: 'ndclid', platform: 'Nextdoor', proof: 'ad', channel: 'paid_social' },
  { name: 'rtid', platform: 'Rokt', proof: 'ad', channel: 'paid_other' },
  { name: 'gad_source', platform: 'Google Ads', proof: 'ad', channel: 'paid_search' },
  { name: 'irclickid', platform: 'Impact', proof: 'partner', channel: 'affiliate' },
  { name: 'dub_id', platform: 'Dub', proof: 'partner', channel: 'affiliate' },
  { name: 'awc', platform: 'Awin', proof: 'partner', channel: 'affiliate' },
  { name: 'cjevent', platform: 'CJ', proof: 'partner', channel: 'affiliate' },
  { name: 'mc_cid', platform: 'Mailchimp', proof: 'message', channel: 'email' },
  { name: 'fbclid', platform: 'Facebook', proof: 'post', channel: 'social' },
  { name: 'igshid', platform: 'Instagram', proof: 'post', channel: 'social' },
  { name: 'srsltid', platform: 'Google Merchant Center', proof: 'post', channel: 'organic_search' },
];

/** The channels Funil names by itself. A source's own channel name is kept as it is beside them. */
export const CHANNEL_WORDS = {
  organic_search: 'organic_search seo search organic free_listing',
  ai_assistant: 'ai_assistant ai llm chatbot',
  paid_search: 'paid_search search_paid cpc ppc sem pay_per_click pay_per_click_ads search_ads search_ad adwords google_ads googleads',
  paid_social: 'paid_social social_paid social_ads social_ad facebook_ads instagram_ads meta_ads fb_ads tiktok_ads linkedin_ads paidsocial',
  paid_video: 'paid_video video_ads cpv trueview preroll',
  paid_other: 'paid paid_other paid_media ads ad advertising cpa cpl cross_network demand_gen native sponsored anuncio anuncios',
  shopping: 'shopping paid_shopping pla product_listing_ads',
  display: 'display banner banners cpm retargeting remarketing programmatic gdn interstitial expandable',
  social:
    'social social_media social_network social_organic organic_social sm post story stories reel reels bio link_in_bio linkinbio profile',
  influencer: 'influencer influencers influenciador influenciadores creator creators kol ambassador collab parceria',
  affiliate: 'affiliate affiliates affiliate_marketing afiliado afiliados partner partners partnership',
  email: 'email e_mail mail newsletter news_letter edm mailing email_marketing',
  sms: 'sms text_message mms',
  push: 'push web_push push_notification mobile_push notification',
  feed: 'feed rss feedburner',
  video: 'video videos organic_video webinar',
  content: 'content blog article artigo articulo guide ebook podcast content_marketing',
  community: 'community communities forum forums group groups grupo grupos discussion',
  review: 'review reviews rating ratings avaliacao avaliacoes resena resenas',
  referral: 'referral referrals referral_sites refer_a_friend raf word_of_mouth wom recommendation indicacao',
  winback: 'winback win_back reactivation reengagement re_engagement lapsed reativacao reactivacion churn',
} as const;

export type Channel = keyof typeof CHANNEL_WORDS;

const ASCII = /^[\x20-\x7e]*$/;
const CHANNEL_OF_WORD = new Map(
  (Object.keys(CHANNEL_WORDS) as Channel[]).flatMap((channel) => CHANNEL_WORDS[channel].split(' ').map((word) => [word, channel] as const)),
);
export const CHANNEL_OF_KIND = new Map<string, Channel>([
  ['search', 'organic_search'],
  ['ai', 'ai_assistant'],
  ['social', 'social'],
  ['mail', 'email'],
  ['community', 'community'],
  ['video', 'video'],
  ['ads', 'display'],
]);
export const PAID: ReadonlySet<Channel | null> = new Set(['paid_search', 'paid_social', 'paid_video', 'paid_other', 'shopping', 'display']);
export const THROUGH_PERSON: ReadonlySet<Channel | null> = new Set(['influencer', 'affiliate', 'referral']);
// Tools write these by default, so a known source says more than they do.
export const WEAK_MEDIUMS = /^(organic|referral|content|post|video)$/;
export const WINBACK =
  /(?:^|_)(?:win_?back|re_?engag\w*|reactiv\w*|reativ\w*|lapsed|churn\w*|come_?back|miss_?you|saudades?|inativos|inactivos)(?:_|$)/;
export const WINBACK_CODE = /^(winback|comeback|missyou|wemissyou|sorry|desculpa|perdon|saudade|vuelve)/;
// Codes a shop hands to everybody prove no person.
export const SHOP_CODE =
  /^(welcome|bemvind|bienvenid|news|first|prim|free|frete|envio|ship|black|cyber|natal|navid|sale|save|promo|off|desc|cupo|vip|summer)/;
export const ARTICLE =
  /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/)?(?:blogs?|articles?|artigos?|articulos?|guides?|guias?|magazine|revista|podcast)(?:\/|$)/i;

export const SURVEY_WORDS: readonly (readonly [RegExp, Channel])[] = [
  [/\b(influenc\w*|youtuber\w*|tiktoker\w*|streamer\w*|blogueir\w*|blogger\w*|creator|criador\w*|creador\w*)\b/, 'influencer'],
  [/\b(ads?|adverts?|advertis\w*|anuncios?|publicidade?|propagandas?|sponsored|patrocinad\w*)\b/, 'paid_other'],
  [/\b(friends?|amig[oa]s?|family|familia\w*|colleagues?|colegas?|word of mouth|boca a boca|indicac\w*|recom\w*)\b/, 'referral'],
  [/\b(reviews?|avaliac\w*|resenas?|opiniones)\b/, 'review'],
  [/\b(forums?|foros?|communit\w*|comunidade?s?|groups?|grupos?)\b/, 'community'],
];
export const SURVEY_LATER: readonly (readonly [RegExp, Channel])[] = [
  [/\b(e-?mails?|newsletters?|correo)\b/, 'email'],
  [/\b(sms)\b/, 'sms'],
  [/\b(blogs?|articles?|artigos?|articulos?|podcasts?)\b/, 'content'],
  [/\b(videos?)\b/, 'video'],
  [/\b(social media|social networks?|redes? socia\w*)\b/, 'social'],
  [/\b(search\w*|pesquis\w*|busc\w*|buscador\w*)\b/, 'organic_search'],
];

/** The id that decides among those of the given proofs. */
export function clickIdOf(clickIds: Readonly<Record<string, string>> | undefined, proofs: readonly ClickProof[]): ClickId | undefined {
  return clickIds && CLICK_IDS.find((id) => proofs.includes(id.proof) && clickIds[id.name]);
}

export function channelOfWord(text: string | undefined): Channel | null {
  if (!text) return null;
  return CHANNEL_OF_WORD.get(text) ?? CHANNEL_OF_WORD.get(wordOf(text)) ?? null;
}

export function wordOf(text: string): string {
  return plain(text).replace(/[^a-z0-9]+/g, '_');
}

/** Lower case, without accents; no more than 200 characters are read. */
export function plain(text: string): string {
  const short = text.slice(0, 200).toLowerCase().trim();
  return ASCII.test(short) ? short : short.normalize('NFD').replace(/\p{M}/gu, '');
}

/** "cpc" says a click was paid, not where: on a social network it is paid social. */
export function paidOn(channel: Channel, site: Channel | null): Channel {
  if (channel !== 'paid_search' && channel !== 'paid_other') return channel;
  if (site === 'social' || site === 'community') return 'paid_social';
  if (site === 'video') return 'paid_video';
  return site === 'organic_search' ? 'paid_search' : channel;
}

export function matching(patterns: readonly (readonly [RegExp, Channel])[], text: string): Channel | null {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
