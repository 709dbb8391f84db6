import './links.css';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { linksQuery } from '../api/links.ts';
import { Page } from '../frame/page.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { Field } from '../people/entry.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { useWords } from '../words/use-words.ts';
import { CodesView } from './codes-view.tsx';
import { LinkForm } from './link-form.tsx';
import { LinkTable } from './link-table.tsx';
import { RulesView } from './rules-view.tsx';
import { Sheet } from './sheet.tsx';

const route = getRouteApi('/links');
const HEIGHT = 320;

const TABS = [
  { view: undefined, title: 'links.title' },
  { view: 'codes', title: 'codes.title' },
  { view: 'rules', title: 'links.rules' },
] as const;

/** Short links and codes, and what came of them. */
export function LinksPage() {
  const { t } = useWords();
  const { view } = route.useSearch();
  const session = useSession();
  const [isNew, setNew] = useState(false);
  return (
    <Page
      title={t('links.title')}
      purpose={t('links.purpose')}
      controls={view === undefined && mayDo(session, 'write') && <Button onClick={() => setNew(true)}>{t('links.new')}</Button>}
    >
      <nav aria-label={t('links.parts')}>
        <ul className="tabs">
          {TABS.map((tab) => (
            <li key={tab.title}>
              <Link
                to="/links"
                search={({ view: _view, ended: _ended, ...frame }) => ({ ...frame, ...(tab.view ? { view: tab.view } : {}) })}
                activeOptions={{ exact: true }}
              >
                {t(tab.title)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {view === undefined && <LinksView />}
      {view === 'codes' && <CodesView />}
      {view === 'rules' && <RulesView />}
      {isNew && (
        <Sheet title={t('links.new')} onClose={() => setNew(false)}>
          <LinkForm link={null} onDone={() => setNew(false)} />
        </Sheet>
      )}
    </Page>
  );
}

function LinksView() {
  const { t } = useWords();
  const { ended = false } = route.useSearch();
  const { frame } = useFrame();
  const [search, setSearch] = useState('');
  const query = useQuery(linksQuery(frame, search, ended));
  return (
    <Section
      title={t(ended ? 'links.ended' : 'links.open')}
      measure={t('links.measure')}
      controls={
        <>
          <Field label={t('links.search')} type="search" maxLength={200} value={search} onText={setSearch} />
          <Link to="/links" search={({ ended: _ended, ...rest }) => (ended ? rest : { ...rest, ended: true as const })}>
            {t(ended ? 'links.showOpen' : 'links.showEnded')}
          </Link>
        </>
      }
    >
      <Ready query={query} height={HEIGHT}>
        {({ links, currency }) =>
          links.length === 0 ? (
            <Empty title={t(search === '' ? 'links.none' : 'links.notFound')}>{search === '' && <p>{t('links.noneWhy')}</p>}</Empty>
          ) : (
            <LinkTable links={links} currency={currency} />
          )
        }
      </Ready>
    </Section>
  );
}
