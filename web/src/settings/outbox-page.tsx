import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';

const HEIGHT = 300;

function outboxQuery() {
  return queryOptions({ queryKey: ['outbox'], queryFn: () => dataOf(api.GET('/api/v1/outbox')), staleTime: 0 });
}

/** Mail that was not sent because no mail server is set up, to be read and handed on. */
export function OutboxPage() {
  const { t, moment } = useWords();
  const query = useQuery(outboxQuery());
  return (
    <Section title={t('outbox.title')} measure={t('outbox.why')}>
      <Ready query={query} height={HEIGHT}>
        {({ mails }) =>
          mails.length === 0 ? (
            <Empty title={t('outbox.none')}>
              <p>{t('outbox.noneWhy')}</p>
            </Empty>
          ) : (
            mails.map(({ id, at, to, subject, text }) => (
              <details key={id} className="mail">
                <summary>
                  {subject} <span className="soft">{t('outbox.to', { address: to, at: moment(at) })}</span>
                </summary>
                <pre>{text}</pre>
              </details>
            ))
          )
        }
      </Ready>
    </Section>
  );
}
