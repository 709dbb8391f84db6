import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type LandingRow, pagesQuery } from '../api/landing.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Definitions } from '../frame/definitions.tsx';
import { Page } from '../frame/page.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { mayDo, useSession } from '../people/session.ts';
import { tell, tellShare } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { stateNames } from './names.ts';
import { NewPage } from './new-page.tsx';
import { planIn } from './plan.ts';

const HEIGHT = 240;

/** Landing pages with what came of each, and the beginning of another. */
export function LandingPage() {
  const words = useWords();
  const { t } = words;
  const query = useQuery(pagesQuery(useFrame().frame));
  const mayWrite = mayDo(useSession(), 'write');
  return (
    <Page title={t('landing.title')} purpose={t('landing.purpose')}>
      {mayWrite && <NewPage />}
      <Section title={t('landing.list')} measure={t('landing.listMeasure')}>
        <Ready query={query} height={HEIGHT}>
          {({ pages, currency }) =>
            pages.length === 0 ? (
              <Empty title={t('landing.none')}>
                <p>{t('landing.noneWhy')}</p>
              </Empty>
            ) : (
              <DataTable
                label={t('landing.title')}
                file="landing-pages"
                columns={columnsOf(words, currency)}
                rows={pages}
                keyOf={({ id }) => id}
              />
            )
          }
        </Ready>
        <Definitions
          entries={[
            [t('landing.views'), t('landing.viewsMeaning')],
            [t('landing.leads'), t('landing.leadsMeaning')],
            [t('landing.revenue'), t('landing.revenueMeaning')],
          ]}
          questions={['page-results']}
        />
      </Section>
    </Page>
  );
}

const rateOf = ({ people, leads }: LandingRow) => (people === 0 ? null : Math.min(1, leads / people));

function columnsOf(words: Words, currency: string): Column<LandingRow>[] {
  const { t, count, money } = words;
  return [
    {
      id: 'name',
      title: t('landing.name'),
      isWord: true,
      of: ({ name }) => name,
      show: ({ id, name, slug, language }) => (
        <>
          <Link to="/landing/$id" params={{ id }}>
            {name}
          </Link>
          <span className="told">
            /p/{slug} · {language}
          </span>
        </>
      ),
    },
    {
      id: 'state',
      title: t('landing.state'),
      isWord: true,
      of: ({ state }) => t(stateNames[state]),
      show: ({ state, isTested, plan }) => (
        <>
          {t(stateNames[state])}
          {isTested && <span className="told">{t('landing.tested')}</span>}
          {planIn(words, plan).map((told) => (
            <span key={told} className="told">
              {told}
            </span>
          ))}
        </>
      ),
    },
    { id: 'views', title: t('landing.views'), of: ({ views }) => views, show: ({ views }) => count(views) },
    { id: 'leads', title: t('landing.leads'), of: ({ leads }) => leads, show: ({ leads }) => count(leads) },
    { id: 'rate', title: t('landing.rate'), of: rateOf, show: (row) => tellShare(words, rateOf(row), row.people) },
    {
      id: 'revenue',
      title: t('landing.revenue'),
      of: ({ revenue }) => revenue,
      show: ({ revenue }) => tell(words, revenue, (value) => money(value, currency)),
    },
  ];
}
