import { useQuery } from '@tanstack/react-query';
import { type Restatement, restatementsQuery } from '../../api/claims.ts';
import { Section } from '../../frame/section.tsx';
import { Told } from '../../people/told.tsx';
import { useWords, type Words } from '../../words/use-words.ts';
import { Entries } from '../entries.tsx';

/** What was put to history, and how far it is. */
export function ClaimHistory() {
  const words = useWords();
  const { t, moment } = words;
  const { data, error } = useQuery(restatementsQuery());
  if (error) return <Told error={error} />;
  if (!data || data.restatements.length === 0) return null;
  return (
    <Section title={t('restated.title')} measure={t('restated.why')}>
      <Entries
        label={t('restated.title')}
        heads={[t('versions.version'), t('restated.period'), t('versions.by'), t('restated.state')]}
        rows={data.restatements.map((act) => ({
          id: act.id,
          cells: [act.version, spanOf(words, act), `${act.by}, ${moment(act.known)}`, stateOf(words, act)],
        }))}
      />
    </Section>
  );
}

function spanOf({ t, day, dayIn }: Words, { period: { from, to } }: Restatement): string {
  const open = t('restated.open');
  return `${from ? day(dayIn(from)) : open} – ${to ? day(dayIn(lastBefore(to))) : open}`;
}

/** A period ends before its last moment. */
function lastBefore(end: string): string {
  return new Date(Date.parse(end) - 1).toISOString();
}

function stateOf({ t, count }: Words, { state, stated, error }: Restatement): string {
  if (state === 'waiting') return t('restated.waiting');
  if (state === 'failed') return t('restated.failed', { why: error ?? '' });
  return t('restated.done', { stated: count(stated ?? 0) });
}
