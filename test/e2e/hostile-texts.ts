/** What runs, or shows, or widens a page where a text is taken for more than a text. Each is short enough for every field. */
export const HOSTILE = [
  '<img src=x onerror=__ran=1>',
  '"><svg/onload=__ran=2>',
  '</script><script>__ran=3</script>',
  'javascript:__ran=4',
  '" autofocus onfocus=__ran=5 x="',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is the attack.
  '{{7777*7}}${7777*7}<%=7777*7%>',
  '\u202egnp.exe\u2067x\u200b\ufffe',
  'W'.repeat(58),
  '<b data-planted>b</b>',
  '&lt;img src=x onerror=__ran=6&gt;',
  "';__ran=7;//</title></style><i data-planted>",
  '%3Csvg/onload=__ran=8%3E\u2028\u0085',
] as const;

export const hostile = (nth: number) => HOSTILE[nth % HOSTILE.length] as string;
export const all = (most: number, from = 0) =>
  HOSTILE.map((_text, nth) => hostile(nth + from))
    .join(' ')
    .slice(0, most);
export const inAll = (most: number, from = 0) => ({ en: all(most, from), 'pt-BR': all(most, from), es: all(most, from) });

/** Asks the API for a change, which must be taken. */
export type Say = (url: string, body?: unknown) => Promise<Record<string, unknown>>;
