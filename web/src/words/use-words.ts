import { useLingui } from '@lingui/react';
import { useContext, useMemo } from 'react';
import { type Format, formatFor } from './format.ts';
import { Zone } from './zone.ts';

export interface Words extends Format {
  /** The message of that id in the reader's language; `values` fill its placeholders. */
  t: (id: string, values?: Record<string, string | number>) => string;
  locale: string;
}

/** Messages and figures in the reader's language. Components read both from here, so a new language redraws them. */
export function useWords(): Words {
  const { i18n } = useLingui();
  const { locale } = i18n;
  const zone = useContext(Zone);
  return useMemo(() => ({ ...formatFor(locale, zone), locale, t: (id, values) => i18n._(id, values) }), [i18n, locale, zone]);
}
