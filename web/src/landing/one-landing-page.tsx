import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { pageQuery } from '../api/landing.ts';
import { Page } from '../frame/page.tsx';
import { Ready } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';
import { Draft } from './draft.tsx';
import { Languages } from './languages.tsx';
import { PublishSection } from './publish-section.tsx';
import { TestSection } from './test-section.tsx';
import { VersionSection } from './version-section.tsx';

const one = getRouteApi('/landing/$id');

const HEIGHT = 700;

/** One landing page: its draft in the editor, its publication, its languages, versions and tests. */
export function OneLandingPage() {
  const { t } = useWords();
  const { id } = one.useParams();
  const query = useQuery(pageQuery(id));
  const [isChanged, setChanged] = useState(false);
  const [own, setOwn] = useState({ id, begun: 0, saved: 0 });
  /** The version that the editor began with. What it saved itself is open there already; what came from elsewhere opens anew. */
  const begunAt = (version: number) => (own.id === id && own.begun <= version && version <= own.saved ? own.begun : version);
  return (
    <>
      <p className="back">
        <Link to="/landing">{t('landing.back')}</Link>
      </p>
      <Page title={query.data?.name ?? t('landing.title')} purpose={t('landing.onePurpose')}>
        <Ready query={query} height={HEIGHT}>
          {(page) => (
            <>
              <Draft
                key={`${page.id} ${begunAt(page.draftVersion)}`}
                page={page}
                onSaved={(saved) => setOwn({ id, begun: begunAt(page.draftVersion), saved })}
                onChanged={setChanged}
              />
              <PublishSection page={page} isChanged={isChanged} />
              <Languages page={page} />
              <VersionSection page={page} />
              <TestSection page={page} />
            </>
          )}
        </Ready>
      </Page>
    </>
  );
}
