import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../api/client.ts';
import type { Language } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { useSession } from './session.ts';

/** Tells the server what somebody reads the app in, so that mail to them comes in it. */
export function useTellLanguage(): void {
  const { locale } = useWords();
  const queries = useQueryClient();
  const person = useSession()?.person;
  const isNew = person !== undefined && person !== null && person.language !== locale;
  useEffect(() => {
    if (!isNew) return;
    const told = api.PUT('/api/v1/account/language', { body: { language: locale as Language } });
    void told.then(() => queries.invalidateQueries({ queryKey: ['session'] })).catch(() => undefined);
  }, [isNew, locale, queries]);
}
