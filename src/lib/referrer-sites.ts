export type SiteKind = 'search' | 'social' | 'mail' | 'ai' | 'community' | 'shopping' | 'video' | 'ads';

/** A site as people know it: hosts (their subdomains count), Android packages, and what campaign tags and survey answers call it. */
interface Site {
  name: string;
  kind: SiteKind;
  hosts: string;
  words: string;
}

function site(kind: SiteKind, name: string, hosts: string, words = ''): Site {
  return { name, kind, hosts, words };
}

/**
 * What the referrer library does not know, or files elsewhere than Funil does: assistants, communities, shops, apps.
 * Lists are blank-separated. A host wins over the library's answer for the same host.
 */
export const SITES: readonly Site[] = [
  site('ai', 'ChatGPT', 'chatgpt.com chat.openai.com com.openai.chatgpt', 'chatgpt chat_gpt openai'),
  site('ai', 'Perplexity', 'perplexity.ai ai.perplexity.app.android', 'perplexity'),
  site('ai', 'Gemini', 'gemini.google.com bard.google.com com.google.android.apps.bard', 'gemini'),
  site('ai', 'Copilot', 'copilot.microsoft.com copilot.com', 'copilot'),
  site('ai', 'Claude', 'claude.ai com.anthropic.claude', 'claude'),
  site('ai', 'DeepSeek', 'chat.deepseek.com', 'deepseek'),
  site('ai', 'Grok', 'grok.com', 'grok'),
  site('ai', 'Meta AI', 'meta.ai', 'meta_ai'),
  site('ai', 'Le Chat', 'chat.mistral.ai', 'mistral'),
  site('ai', 'Duck.ai', 'duck.ai'),
  site('ai', 'NotebookLM', 'notebooklm.google.com', 'notebooklm'),
  site('ai', 'Qwen', 'chat.qwen.ai', 'qwen'),
  site('ai', 'You.com', 'you.com'),
  site('ai', 'Phind', 'phind.com', 'phind'),
  site('ai', 'Kimi', 'kimi.com kimi.ai', 'kimi'),
  site('ai', 'Poe', 'poe.com'),
  site('community', 'Reddit', 'reddit.com redd.it com.reddit.frontpage', 'reddit'),
  site('community', 'Quora', 'quora.com', 'quora'),
  site('community', 'Discord', 'discord.com discord.gg discordapp.com com.discord', 'discord'),
  site('community', 'Telegram', 't.me telegram.org telegram.me org.telegram.messenger', 'telegram'),
  site('community', 'WhatsApp', 'wa.me whatsapp.com com.whatsapp com.whatsapp.w4b', 'whatsapp whats zap wpp wa'),
  site('community', 'WeChat', 'com.tencent.mm', 'wechat weixin'),
  site('community', 'LINE', 'line.me jp.naver.line.android', 'line'),
  site('community', 'KakaoTalk', 'com.kakao.talk', 'kakaotalk kakao'),
  site('community', 'Facebook Groups', '', 'facebook_groups facebook_group fb_group'),
  site('community', 'Google Groups', 'groups.google.com'),
  site('community', 'Slack', 'slack.com com.slack', 'slack'),
  site('community', 'Stack Exchange', 'stackoverflow.com stackexchange.com askubuntu.com superuser.com serverfault.com', 'stackoverflow'),
  site('community', 'GitHub', 'github.com', 'github'),
  site('community', 'Hacker News', 'news.ycombinator.com', 'hackernews hacker_news'),
  site('community', 'Product Hunt', 'producthunt.com', 'producthunt product_hunt'),
  site('community', 'Disqus', 'disqus.com disq.us', 'disqus'),
  site('community', 'Trustpilot', 'trustpilot.com', 'trustpilot'),
  site('community', 'Reclame Aqui', 'reclameaqui.com.br', 'reclameaqui reclame_aqui'),
  site('community', 'Tripadvisor', 'tripadvisor.com', 'tripadvisor'),
  site('community', 'G2', 'g2.com', 'g2'),
  site('community', 'Capterra', 'capterra.com', 'capterra'),
  site('shopping', 'Amazon', 'com.amazon.mshop.android.shopping', 'amazon'),
  site('shopping', 'Shopee', 'com.shopee.br', 'shopee'),
  site('shopping', 'Mercado Libre', 'com.mercadolibre', 'mercadolivre mercadolibre mercado_livre mercado_libre'),
  site('shopping', 'eBay', '', 'ebay'),
  site('shopping', 'AliExpress', '', 'aliexpress'),
  site('shopping', 'Etsy', 'etsy.com', 'etsy'),
  site('shopping', 'Magalu', 'magazineluiza.com.br', 'magalu'),
  site('shopping', 'Walmart', 'walmart.com', 'walmart'),
  site('video', 'YouTube', 'youtube.com youtu.be com.google.android.youtube', 'youtube yt'),
  site('video', 'Vimeo', 'vimeo.com', 'vimeo'),
  site('video', 'Twitch', 'twitch.tv', 'twitch'),
  site(
    'social',
    'Facebook',
    'facebook.com fb.me fb.com messenger.com com.facebook.katana com.facebook.orca',
    'facebook fb meta face messenger',
  ),
  site('social', 'Instagram', 'instagram.com com.instagram.android', 'instagram insta ig'),
  site('social', 'TikTok', 'tiktok.com com.zhiliaoapp.musically', 'tiktok tik_tok'),
  site('social', 'X', 'x.com twitter.com t.co com.twitter.android', 'twitter x'),
  site('social', 'LinkedIn', 'linkedin.com lnkd.in com.linkedin.android', 'linkedin'),
  site('social', 'Pinterest', 'pinterest.com pin.it com.pinterest', 'pinterest'),
  site('social', 'Threads', 'threads.net threads.com com.instagram.barcelona', 'threads'),
  site('social', 'Snapchat', 'snapchat.com com.snapchat.android', 'snapchat'),
  site('social', 'Kwai', 'kwai.com com.kwai.video', 'kwai'),
  site('social', 'Bluesky', 'bsky.app', 'bluesky bsky'),
  site('social', 'Linktree', 'linktr.ee', 'linktree'),
  site('mail', 'Gmail', 'com.google.android.gm mail.google.com', 'gmail'),
  site('mail', 'Outlook', 'outlook.live.com outlook.office.com outlook.office365.com com.microsoft.office.outlook', 'outlook hotmail'),
  site('mail', 'Proton Mail', 'mail.proton.me', 'protonmail'),
  site('mail', 'Zoho Mail', 'mail.zoho.com'),
  site('mail', 'UOL Mail', 'mail.uol.com.br webmail.uol.com.br'),
  site('mail', 'BOL Mail', 'email.bol.uol.com.br'),
  site('mail', 'Terra Mail', 'mail.terra.com.br'),
  site('mail', 'A mailing service', 'list-manage.com', 'mailchimp klaviyo sendgrid brevo sendinblue activecampaign rdstation'),
  site('search', 'Google', 'com.google.android.googlequicksearchbox lens.google.com', 'google googling'),
  site('search', 'Bing', 'com.microsoft.bing', 'bing'),
  site('search', 'Yahoo', '', 'yahoo'),
  site('search', 'DuckDuckGo', 'duckduckgo.com com.duckduckgo.mobile.android', 'duckduckgo'),
  site('search', 'Ecosia', 'ecosia.org', 'ecosia'),
  site('search', 'Startpage', 'startpage.com', 'startpage'),
  site('search', 'Yandex', '', 'yandex'),
  site('search', 'Baidu', '', 'baidu'),
  site('ads', 'Google Ads', 'googleadservices.com doubleclick.net', 'google_ads googleads adwords doubleclick dv360'),
  site('ads', 'Criteo', 'criteo.com', 'criteo'),
  site('ads', 'Taboola', 'taboola.com', 'taboola'),
  site('ads', 'Outbrain', 'outbrain.com', 'outbrain'),
  site('ads', 'Meta Ads', '', 'facebook_ads meta_ads fb_ads instagram_ads'),
];

/** Sites with one domain per country; the name is all that stands before the country's ending. */
export const COUNTRY_BRANDS: Readonly<Record<string, { kind: SiteKind; name: string }>> = {
  amazon: { kind: 'shopping', name: 'Amazon' },
  shopee: { kind: 'shopping', name: 'Shopee' },
  mercadolivre: { kind: 'shopping', name: 'Mercado Libre' },
  mercadolibre: { kind: 'shopping', name: 'Mercado Libre' },
  ebay: { kind: 'shopping', name: 'eBay' },
  aliexpress: { kind: 'shopping', name: 'AliExpress' },
  pinterest: { kind: 'social', name: 'Pinterest' },
  tripadvisor: { kind: 'community', name: 'Tripadvisor' },
};
