import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type LeadPage as LeadAnswer, leadQuery } from '../api/queries.ts';
import { MoreButton } from '../frame/more-button.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { useWords } from '../words/use-words.ts';
import { Acts } from './acts.tsx';
import { Ends } from './ends.tsx';
import { Identities } from './identities.tsx';
import { aboutOf, nameOf, toldOf } from './lead-columns.tsx';
import { Timeline } from './timeline.tsx';

const lead = getRouteApi('/leads/$id');

const HEIGHT = 600;

/** One lead: who it is, and everything it did, with what proves where it came from. */
export function LeadPage() {
  const { t } = useWords();
  const { id } = lead.useParams();
  const { known } = lead.useSearch();
  const query = useInfiniteQuery(leadQuery(id, known));
  const session = useSession();
  const mayChange = mayDo(session, 'leads') && known === undefined;
  const mayErase = mayDo(session, 'admin') && known === undefined;
  usePageTitle(t('lead.title'));
  return (
    <>
      <p className="back">
        <Link to="/leads">{t('lead.back')}</Link>
      </p>
      {!query.data && <h1>{t('lead.title')}</h1>}
      <Ready query={query} height={HEIGHT}>
        {({ pages }) => {
          const answer = pages[0] as LeadAnswer;
          return (
            <>
              <Head answer={answer} known={known} mayChange={mayChange} />
              <Identities answer={answer} mayChange={mayChange} />
              <Ends answer={answer} />
              <Acts lead={answer.id}>
                {(list) => (
                  <Section title={t('acts.title')} measure={t('acts.why')}>
                    {list}
                  </Section>
                )}
              </Acts>
              <Timeline rows={pages.flatMap(({ rows }) => rows)} />
              <MoreButton query={query}>{t('lead.earlier')}</MoreButton>
              {mayErase && <Forgetting id={answer.id} />}
            </>
          );
        }}
      </Ready>
    </>
  );
}

interface HeadProps {
  answer: LeadAnswer;
  known: string | undefined;
  mayChange: boolean;
}

function Head({ answer, known, mayChange }: HeadProps) {
  const words = useWords();
  const { t, day } = words;
  const told = toldOf(answer);
  const about = aboutOf(told);
  return (
    <div className="page-head">
      <div>
        <h1 className="unbroken">{nameOf(words, told)}</h1>
        {about && <p className="measure">{about}</p>}
        <p className="lead-line">{t('lead.purpose')}</p>
        {known && <p className="measure">{t('lead.asKnown', { day: day(known) })}</p>}
      </div>
      {mayChange && (
        <Link to="/leads/$id/merge" params={{ id: answer.id }} className="action">
          {t('merge.open')}
        </Link>
      )}
    </div>
  );
}

/** Last on the page, where nobody meets it by chance. */
function Forgetting({ id }: { id: string }) {
  const { t } = useWords();
  return (
    <Section title={t('erase.offer')} measure={t('erase.offerWhy')}>
      <p>
        <Link to="/leads/$id/erase" params={{ id }}>
          {t('erase.open')}
        </Link>
      </p>
    </Section>
  );
}
