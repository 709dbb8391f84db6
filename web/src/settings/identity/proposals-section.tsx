import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { kindName, type Proposal, proposalsQuery, refuseProposal } from '../../api/identities.ts';
import { MoreButton } from '../../frame/more-button.tsx';
import { Section } from '../../frame/section.tsx';
import { Ready } from '../../frame/states.tsx';
import { mayDo, useSession } from '../../people/session.ts';
import { Told } from '../../people/told.tsx';
import { useWords, type Words } from '../../words/use-words.ts';
import { Entries } from '../entries.tsx';

const HEIGHT = 120;

/** Pairs that share something and are two leads: look at both and merge them, or say that they are two people. */
export function ProposalsSection() {
  const words = useWords();
  const { t, moment } = words;
  const queries = useQueryClient();
  const query = useInfiniteQuery(proposalsQuery());
  const mayDecide = mayDo(useSession(), 'leads');
  const refuse = useMutation({
    mutationFn: ({ one, other }: Proposal) => refuseProposal(one, other),
    onSuccess: () => queries.invalidateQueries({ queryKey: proposalsQuery().queryKey }),
  });
  return (
    <Section title={t('proposals.title')} measure={t('proposals.why')}>
      <Told error={refuse.error} />
      <Ready query={query} height={HEIGHT}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows);
          if (rows.length === 0) return <p className="soft">{t('proposals.none')}</p>;
          return (
            <>
              <Entries
                label={t('proposals.title')}
                heads={[t('proposals.shared'), t('proposals.leads'), t('leads.lastSeen'), ...(mayDecide ? [''] : [])]}
                rows={rows.map((pair) => ({
                  id: `${pair.one} ${pair.other}`,
                  cells: [
                    signalsOf(words, pair),
                    <Pair key="pair" pair={pair} />,
                    moment(pair.lastAt),
                    ...(mayDecide
                      ? [<Actions key="actions" pair={pair} isBusy={refuse.isPending} onRefuse={() => refuse.mutate(pair)} />]
                      : []),
                  ],
                }))}
              />
              <MoreButton query={query}>{t('leads.more')}</MoreButton>
            </>
          );
        }}
      </Ready>
    </Section>
  );
}

function Pair({ pair }: { pair: Proposal }) {
  return (
    <>
      {[pair.one, pair.other].map((id) => (
        <Link key={id} to="/leads/$id" params={{ id }} className="pair">
          {id}
        </Link>
      ))}
    </>
  );
}

function Actions({ pair: { one, other }, isBusy, onRefuse }: { pair: Proposal; isBusy: boolean; onRefuse: () => void }) {
  const { t } = useWords();
  return (
    <span className="cell-actions">
      <Link to="/leads/$id/merge" params={{ id: other }} search={(before) => ({ ...before, other: one })}>
        {t('proposals.look')}
        <span className="unseen">
          {' '}
          {one} {other}
        </span>
      </Link>
      <button type="button" className="plain" disabled={isBusy} onClick={onRefuse}>
        {t('proposals.refuse')}
        <span className="unseen">
          {' '}
          {one} {other}
        </span>
      </button>
    </span>
  );
}

function signalsOf(words: Words, { signals }: Proposal): string {
  return signals.map(({ kind, value }) => `${kindName(words, kind)} ${value ?? ''}`.trim()).join(', ');
}
