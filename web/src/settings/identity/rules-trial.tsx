import type { RulesDryRun } from '../../api/identities.ts';
import { kindName } from '../../api/identities.ts';
import { useWords, type Words } from '../../words/use-words.ts';
import { Entries } from '../entries.tsx';

const MOST_EXAMPLES = 10;

const whyNames: Record<string, string> = {
  limit: 'refused.limit',
  crowd: 'refused.crowd',
  blocked: 'refused.blocked',
  shared: 'refused.shared',
  kiosk: 'refused.kiosk',
  unclear: 'refused.unclear',
  evidence: 'refused.evidence',
};

/** What rules would make of history: who would come apart, who would merge, and why. */
export function RulesTrial({ result }: { result: RulesDryRun }) {
  const words = useWords();
  const { t, count } = words;
  const { apart, joined, leads, why, examples } = result;
  return (
    <div className="moves" role="status">
      <p className="finding">{sentence(words, result)}</p>
      <p className="measure">
        {t('who.leads', { before: count(leads.asIs), after: count(leads.tried) })} {t('who.earliestOnly')}
      </p>
      {apart > 0 && (
        <ul className="plain-list">
          {Object.entries(why).map(([reason, times]) => (
            <li key={reason}>{t('who.becauseOf', { count: times, why: whyName(words, reason) })}</li>
          ))}
        </ul>
      )}
      {examples.length > 0 && (
        <Entries
          label={t('who.examples')}
          heads={[t('who.identifier'), t('who.because')]}
          rows={examples.slice(0, MOST_EXAMPLES).map(({ kind, value, why: reason }) => ({
            id: `${kind} ${value}`,
            cells: [`${kindName(words, kind)} ${value}`, whyName(words, reason)],
          }))}
        />
      )}
      {apart + joined === 0 && <p className="measure">{t('who.nothingMoves')}</p>}
    </div>
  );
}

function sentence({ t }: Words, { apart, joined }: RulesDryRun): string {
  if (apart === 0 && joined === 0) return t('who.none');
  if (joined === 0) return t('who.apart', { count: apart });
  if (apart === 0) return t('who.joined', { count: joined });
  return t('who.both', { apart, joined });
}

function whyName({ t }: Words, reason: string): string {
  return whyNames[reason] ? t(whyNames[reason]) : reason;
}
