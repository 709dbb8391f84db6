import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { beginPage, type Landing } from '../api/landing.ts';
import { Section } from '../frame/section.tsx';
import { Told } from '../people/told.tsx';
import { type Language, languages } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';

/** The same page in other languages: those there are, and the beginning of those there are not. */
export function Languages({ page }: { page: Landing }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const making = useMutation({
    mutationFn: (language: Language) =>
      beginPage({ name: page.name, slug: `${page.slug}-${language.toLowerCase()}`, language, copyOf: page.id, translates: true }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['landing'] });
      await navigate({ to: '/landing/$id', params: { id } });
    },
  });
  return (
    <Section title={t('landing.languages')} measure={t('landing.languagesMeasure')}>
      <ul className="tongues">
        {(Object.keys(languages) as Language[]).map((language) => {
          const there = page.languages.find((one) => one.language === language);
          return (
            <li key={language}>
              {there ? (
                <Link to="/landing/$id" params={{ id: there.id }} aria-current={there.id === page.id ? 'page' : undefined}>
                  {languages[language]}
                </Link>
              ) : (
                <button type="button" className="plain" disabled={making.isPending} onClick={() => making.mutate(language)}>
                  {t('landing.translate', { language: languages[language] })}
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <Told error={making.error} />
    </Section>
  );
}
