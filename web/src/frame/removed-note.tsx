import { Link } from '@tanstack/react-router';
import { useWords } from '../words/use-words.ts';
import { useFrame } from './use-frame.ts';
import { useWorkspaces } from './use-workspaces.ts';

/** Says that the days chosen, or those they are compared with, begin before the first that events are kept of. */
export function RemovedNote() {
  const { t, day } = useWords();
  const { frame, compared } = useFrame();
  const since = useWorkspaces().current?.eventsSince?.slice(0, 10);
  const beginsBefore = (from: string | undefined) => since !== undefined && (from === undefined || from < since);
  if (since === undefined || !(beginsBefore(frame.from) || (compared && beginsBefore(compared.from)))) return null;
  return (
    <aside className="period-removed" aria-label={t('retention.title')}>
      {t('period.removed', { day: day(since) })} <Link to="/settings/retention">{t('retention.title')}</Link>
    </aside>
  );
}
