import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { leadsQuery } from '../api/queries.ts';
import { DataTable } from '../frame/data-table.tsx';
import { defined } from '../frame/period.ts';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';
import { leadColumns, USUALLY_HIDDEN } from './lead-columns.tsx';

const SHOWN = 8;
const HEIGHT = 380;

/** The leads seen last, whatever the period. */
export function RecentLeads({ asKnownOn }: { asKnownOn: string | undefined }) {
  const words = useWords();
  const { t } = words;
  const query = useInfiniteQuery(leadsQuery(defined({ asKnownOn }), SHOWN));
  const columns = useMemo(() => leadColumns(words), [words]);
  const all = (
    <Link to="/leads" className="action">
      {t('recent.all')}
    </Link>
  );
  return (
    <Section title={t('recent.title')} measure={t('recent.measure')} controls={all}>
      <Ready query={query} height={HEIGHT}>
        {({ pages }) => (
          <DataTable
            label={t('leads.title')}
            file="leads-seen-last"
            columns={columns}
            rows={pages[0]?.rows ?? NOBODY}
            keyOf={({ id }) => id}
            hidden={USUALLY_HIDDEN}
            isSortable={false}
            className="leads"
          />
        )}
      </Ready>
    </Section>
  );
}

const NOBODY: never[] = [];
