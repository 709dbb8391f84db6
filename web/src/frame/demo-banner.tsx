import { useWords } from '../words/use-words.ts';
import { useWorkspaces } from './use-workspaces.ts';

/** Says on every page of a demo that nobody in it is real. */
export function DemoBanner() {
  const { t } = useWords();
  const { current } = useWorkspaces();
  if (!current?.demo) return null;
  return (
    <aside className="demo-banner" aria-label={t('workspace.demo')}>
      {t('workspace.demoBanner')}
    </aside>
  );
}
