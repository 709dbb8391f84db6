import type { LeadPage } from '../api/queries.ts';
import { useWords } from '../words/use-words.ts';

const saidNames: Record<string, string> = {
  granted: 'consent.granted',
  refused: 'consent.refused',
  subscribed: 'consent.subscribed',
  email_unsubscribed: 'consent.unsubscribed',
};

/** What a lead agreed to, as its events tell, the latest word first. */
export function Consent({ consent }: Pick<LeadPage, 'consent'>) {
  const { t, moment } = useWords();
  return (
    <div>
      <dt>{t('consent.title')}</dt>
      {consent.length === 0 && <dd className="soft">{t('consent.none')}</dd>}
      {consent.map(({ said, lastAt, times }) => (
        <dd key={said}>
          {t(saidNames[said] ?? 'consent.granted')}{' '}
          <span className="soft">{t('consent.seen', { count: times, when: moment(lastAt) })}</span>
        </dd>
      ))}
    </div>
  );
}
