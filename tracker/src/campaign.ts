/** Campaign parameters and click ids. Which platform each belongs to is the server's business (src/core/click-ids.ts). */
const CAMPAIGN = /[?&](utm_|gad_|dub_id|epik|awc|cje|rtid|igsh|srsl|\w*(cl|[cl]k|[_c]c|fat_|bra)id=)[^&]+/gi;

/** The campaign that an address names, as one text that is the same for the same campaign; '' for none. */
export function campaignOf(search: string): string {
  return `${search.match(CAMPAIGN) ?? ''}`.slice(0, 200);
}
