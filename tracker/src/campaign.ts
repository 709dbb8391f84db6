/**
 * The campaign that an address names by its parameters and click ids, as one text that is the same for the same campaign; '' for none. Which platform
 * each id belongs to is the server's business (src/core/click-ids.ts).
 */
export function campaignOf(search: string): string {
  return `${search.match(/[?&](utm_|gad_|dub_id|epik|awc|cje|rtid|igsh|srsl|\w*(cl|[cl]k|[_c]c|fat_|bra)id=)[^&]+/gi) ?? ''}`.slice(0, 200);
}
