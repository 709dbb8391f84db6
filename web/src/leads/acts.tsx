import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type Act, actsQuery, kindName, undoAct } from '../api/identities.ts';
import { MoreButton } from '../frame/more-button.tsx';
import { Failed } from '../frame/states.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { WhyForm } from './why-form.tsx';

interface ActsProps {
  /** Id of a lead; without it all of the workspace. */
  lead?: string;
  /** Around the list, and only where there is one. */
  children: (list: ReactNode) => ReactNode;
  none?: ReactNode;
}

/** What was merged and split, by whom and why, and how to take it back. */
export function Acts({ lead, children, none = null }: ActsProps) {
  const { t } = useWords();
  const query = useInfiniteQuery(actsQuery(lead));
  const mayUndo = mayDo(useSession(), 'leads');
  const acts = query.data?.pages.flatMap(({ rows }) => rows) ?? [];
  if (query.error && !query.data) return children(<Failed error={query.error} retry={() => void query.refetch()} />);
  if (acts.length === 0) return query.isSuccess ? none : null;
  return children(
    <>
      <ol className="decisions">
        {acts.map((act) => (
          <Entry key={act.id} act={act} mayUndo={mayUndo} isAll={lead === undefined} />
        ))}
      </ol>
      <MoreButton query={query}>{t('leads.more')}</MoreButton>
    </>,
  );
}

function Entry({ act, mayUndo, isAll }: { act: Act; mayUndo: boolean; isAll: boolean }) {
  const words = useWords();
  const { t, moment } = words;
  const [isUndoing, setUndoing] = useState(false);
  const canUndo = mayUndo && act.outcome === 'done' && act.undoneBy === null;
  return (
    <li>
      <p>
        {titleOf(words, act)}{' '}
        {isAll && act.under && (
          <Link to="/leads/$id" params={{ id: act.under }}>
            {t('acts.look')}
          </Link>
        )}
      </p>
      <p className="measure">
        {t('acts.by', { who: act.who, when: moment(act.known) })} {act.why}
      </p>
      {act.outcome === 'nothing_to_do' && <p className="measure">{t('acts.nothing')}</p>}
      {act.undoneBy !== null && <p className="measure">{t('acts.undone')}</p>}
      {canUndo && !isUndoing && (
        <button type="button" className="plain" onClick={() => setUndoing(true)}>
          {t('acts.undo')}
        </button>
      )}
      {isUndoing && (
        <WhyForm
          action={t(act.act === 'merge' ? 'acts.undoMerge' : 'acts.undoSplit')}
          decide={(why) => undoAct(act.id, why)}
          onDone={() => setUndoing(false)}
          onCancel={() => setUndoing(false)}
        />
      )}
    </li>
  );
}

function titleOf(words: Words, { act, moved, identifier, under, underIdentifier }: Act): string {
  const told = (named: Act['identifier'], lead: string | null) => (named ? `${kindName(words, named.kind)} ${named.value}` : (lead ?? '–'));
  return words.t(act === 'merge' ? 'acts.merged' : 'acts.split', { what: told(identifier, moved), of: told(underIdentifier, under) });
}
