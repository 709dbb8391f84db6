import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type LeadPage as LeadAnswer, leadQuery } from '../api/queries.ts';
import { MoreButton } from '../frame/more-button.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { Ready } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';
import { Ends } from './ends.tsx';
import { Timeline } from './timeline.tsx';

const lead = getRouteApi('/leads/$id');

const HEIGHT = 600;

/** One lead: who it is, and everything it did, with what proves where it came from. */
export function LeadPage() {
  const { t } = useWords();
  const { id } = lead.useParams();
  const { known } = lead.useSearch();
  const query = useInfiniteQuery(leadQuery(id, known));
  usePageTitle(t('lead.title'));
  return (
    <>
      <p className="back">
        <Link to="/leads">{t('lead.back')}</Link>
      </p>
      <Ready query={query} height={HEIGHT}>
        {({ pages }) => (
          <>
            <Who answer={pages[0] as LeadAnswer} known={known} />
            <Ends answer={pages[0] as LeadAnswer} />
            <Timeline rows={pages.flatMap(({ rows }) => rows)} />
            <MoreButton query={query}>{t('lead.earlier')}</MoreButton>
          </>
        )}
      </Ready>
    </>
  );
}

const identifierNames: Record<string, string> = {
  anonymous: 'identifier.anonymous',
  external: 'identifier.external',
  phone: 'identifier.phone',
  email: 'identifier.email',
  user: 'identifier.user',
};

function Who({ answer: { id, identifiers }, known }: { answer: LeadAnswer; known: string | undefined }) {
  const { t, day } = useWords();
  const named = identifiers.find(({ kind }) => kind === 'email') ?? identifiers.find(({ kind }) => kind !== 'anonymous');
  return (
    <>
      <div className="page-head">
        <div>
          <h1 className="unbroken">{named?.value ?? t('lead.title')}</h1>
          <p className="lead-line">{t('lead.purpose')}</p>
          {known && <p className="measure">{t('lead.asKnown', { day: day(known) })}</p>}
        </div>
      </div>
      <dl className="identifiers">
        <div>
          <dt>{t('lead.id')}</dt>
          <dd>{id}</dd>
        </div>
        {identifiers.map(({ kind, value }) => (
          <div key={`${kind} ${value}`}>
            <dt>{identifierNames[kind] ? t(identifierNames[kind]) : kind}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
