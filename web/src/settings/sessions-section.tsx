import { Button } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { browserName } from './browser-name.ts';
import { Entries } from './entries.tsx';

const HEIGHT = 160;

function sessionsQuery() {
  return queryOptions({ queryKey: ['sessions'], queryFn: () => dataOf(api.GET('/api/v1/account/sessions')) });
}

/** Where one is signed in, to end what one does not know. */
export function SessionsSection() {
  const { t, moment } = useWords();
  const queries = useQueryClient();
  const query = useQuery(sessionsQuery());
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['sessions'] });
  const end = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/account/sessions/{id}', { params: { path: { id } } }),
    onSuccess,
  });
  const endOthers = useMutation({ mutationFn: () => api.DELETE('/api/v1/account/sessions'), onSuccess });
  const others = query.data?.sessions.filter(({ current }) => !current).length ?? 0;
  return (
    <Section
      title={t('sessions.title')}
      measure={t('sessions.why')}
      controls={
        others > 0 && (
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('sessions.endOthers')}
          </Button>
        )
      }
    >
      <Told error={end.error ?? endOthers.error} />
      <Ready query={query} height={HEIGHT}>
        {({ sessions }) => (
          <Entries
            label={t('sessions.title')}
            heads={[t('sessions.browser'), t('sessions.address'), t('sessions.since'), t('sessions.seen'), '']}
            rows={sessions.map((session) => ({
              id: session.id,
              cells: [
                browserName(session.browser) ?? t('sessions.unknown'),
                session.address ?? t('sessions.unknown'),
                moment(session.since),
                moment(session.lastSeen),
                session.current ? (
                  t('sessions.current')
                ) : (
                  <button key="end" type="button" className="plain" onClick={() => end.mutate(session.id)}>
                    {t('sessions.end')}
                  </button>
                ),
              ],
            }))}
          />
        )}
      </Ready>
    </Section>
  );
}
