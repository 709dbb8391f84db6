import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { leadsQuery } from '../api/queries.ts';
import { defined } from '../frame/period.ts';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';
import { LeadList } from './lead-list.tsx';

const SHOWN = 8;
const HEIGHT = 380;

/** The leads seen last, whatever the period. */
export function RecentLeads({ asKnownOn }: { asKnownOn: string | undefined }) {
  const { t } = useWords();
  const query = useInfiniteQuery(leadsQuery(defined({ asKnownOn }), SHOWN));
  const all = (
    <Link to="/leads" className="action">
      {t('recent.all')}
    </Link>
  );
  return (
    <Section title={t('recent.title')} measure={t('recent.measure')} controls={all}>
      <Ready query={query} height={HEIGHT}>
        {({ pages }) => <LeadList rows={pages[0]?.rows ?? []} />}
      </Ready>
    </Section>
  );
}
