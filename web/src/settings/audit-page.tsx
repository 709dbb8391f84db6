import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { MoreButton } from '../frame/more-button.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';
import { actionNames } from './audit-actions.ts';
import { Entries } from './entries.tsx';

const HEIGHT = 400;
const PAGE = 50;

function auditQuery() {
  return infiniteQueryOptions({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) =>
      dataOf(api.GET('/api/v1/audit', { params: { query: { limit: PAGE, ...(pageParam ? { before: pageParam } : {}) } } })),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
}

/** Who changed what and when. */
export function AuditPage() {
  const { t, moment } = useWords();
  const query = useInfiniteQuery(auditQuery());
  return (
    <Section title={t('audit.title')} measure={t('audit.why')}>
      <Ready query={query} height={HEIGHT}>
        {({ pages }) =>
          pages[0]?.entries.length === 0 ? (
            <Empty title={t('audit.none')}>
              <p>{t('audit.why')}</p>
            </Empty>
          ) : (
            <>
              <Entries
                isWide
                label={t('audit.title')}
                heads={[t('audit.when'), t('audit.who'), t('audit.what'), t('audit.fields'), t('audit.from')]}
                rows={pages
                  .flatMap(({ entries }) => entries)
                  .map(({ id, at, actorKind, actorName, action, target, changes, address, workspace }) => ({
                    id,
                    cells: [
                      <span key="at" className="at-once">
                        {moment(at)}
                      </span>,
                      actorKind === 'command line' ? t('audit.commandLine') : actorName,
                      <What key="what" action={action} target={target} workspace={workspace} />,
                      told(changes),
                      address,
                    ],
                  }))}
              />
              <MoreButton query={query}>{t('leads.more')}</MoreButton>
            </>
          )
        }
      </Ready>
    </Section>
  );
}

function What({ action, target, workspace }: { action: string; target: string; workspace: string | null }) {
  const { t } = useWords();
  const named = actionNames[action];
  return (
    <>
      {named ? t(named) : action}
      <br />
      <span className="soft">
        {target}
        {workspace && ` · ${workspace}`}
      </span>
    </>
  );
}

/** Fields that were sent; a value that is not kept shows as dots. */
function told(changes: Record<string, unknown>): string {
  return Object.entries(changes)
    .map(([name, value]) => `${name}: ${value === null ? '•••' : typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join('; ');
}
