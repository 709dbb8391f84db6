import { NativeSelect } from '@mantine/core';
import { useWords } from '../words/use-words.ts';
import { useWorkspaces } from './use-workspaces.ts';

/** Which brand one looks at. With one brand its name only; nothing where the reader may not know. */
export function WorkspaceChoice() {
  const { t } = useWords();
  const { workspaces, current } = useWorkspaces();
  if (!current) return null;
  // Demo shops are called so at first; they may be given other names.
  const nameOf = ({ name, demo }: typeof current) => (demo && !name.endsWith('(demo)') ? t('workspace.demoName', { name }) : name);
  return (
    <div className="workspace">
      {workspaces.length === 1 ? (
        <p className="workspace-name">{current.name}</p>
      ) : (
        <NativeSelect
          aria-label={t('workspace.label')}
          value={current.slug}
          data={workspaces.map((workspace) => ({ value: workspace.slug, label: nameOf(workspace) }))}
          onChange={(event) => open(event.currentTarget.value)}
        />
      )}
      {current.demo && <span className="badge">{t('workspace.demo')}</span>}
    </div>
  );
}

/** Loads the page afresh, so that nothing of the other workspace stays in view. */
function open(slug: string): void {
  const { pathname, search } = window.location;
  const asked = new URLSearchParams(search);
  asked.set('workspace', slug);
  window.location.assign(`${pathname.startsWith('/leads/') ? '/leads' : pathname}?${asked}`);
}
