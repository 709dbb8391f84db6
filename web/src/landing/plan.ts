import type { LandingRow } from '../api/landing.ts';
import type { Words } from '../words/use-words.ts';

/** What is planned for a page, in words: which version from when on, and when it ends. */
export function planIn({ t, moment }: Pick<Words, 't' | 'moment'>, plan: LandingRow['plan']): string[] {
  return plan.map(({ version, since }) =>
    version === null ? t('landing.endsAt', { when: moment(since) }) : t('landing.showsFrom', { version, when: moment(since) }),
  );
}
