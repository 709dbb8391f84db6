import { useWords } from '../words/use-words.ts';
import { useSession } from './session.ts';

/** Says that whoever uses this machine can read everything, until somebody can sign in. */
export function OwnerBanner() {
  const { t } = useWords();
  const session = useSession();
  if (session?.state !== 'unprotected') return null;
  return (
    <aside className="owner-banner" aria-label={t('owner.banner')}>
      <span>{t('owner.open')}</span> <span>{t('owner.how')}</span> <code>funil owner-link</code>
    </aside>
  );
}
