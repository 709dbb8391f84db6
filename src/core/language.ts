/** What Funil speaks, to people who use it and to their visitors. */
export const LANGUAGES = ['en', 'pt-BR', 'es'] as const;

export type Language = (typeof LANGUAGES)[number];

const MOST_READ = 200;

/**
 * The language a browser prefers among ours, by its Accept-Language header (RFC 9110, 12.5.4); any Portuguese is served the Brazilian one.
 * `otherwise` where it names none of them. Never throws.
 */
export function preferredLanguage(header: string | undefined, otherwise: Language = 'en'): Language {
  const wishes = (header ?? '').slice(0, MOST_READ).split(',').map(wishOf);
  const best = wishes
    .filter(({ weight, language }) => weight > 0 && language !== null)
    .reduce<{ weight: number; language: Language | null }>((kept, wish) => (wish.weight > kept.weight ? wish : kept), {
      weight: 0,
      language: null,
    });
  return best.language ?? otherwise;
}

/** One of ours by a tag such as `pt-PT` or `es_419`; null for any other. */
export function languageOfTag(tag: string): Language | null {
  const primary = tag.trim().toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language.split('-')[0] === primary) ?? null;
}

function wishOf(wish: string): { weight: number; language: Language | null } {
  const [tag = '', ...parameters] = wish.split(';');
  const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((value) => value !== undefined);
  const weight = quality === undefined ? 1 : Number(quality);
  return { weight: Number.isFinite(weight) ? weight : 0, language: languageOfTag(tag) };
}
