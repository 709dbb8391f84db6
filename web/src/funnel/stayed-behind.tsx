import { Link } from '@tanstack/react-router';
import type { Stage } from '../../../src/core/stage.ts';
import type { FunnelReport } from '../api/queries.ts';
import { Section } from '../frame/section.tsx';
import { stageNames } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';

/** How many leads stopped at each stage, each a way to the people. */
export function StayedBehind({ rows }: { rows: FunnelReport['rows'] }) {
  const { t, count } = useWords();
  const stopped = rows.slice(0, -1);
  const most = [...stopped].sort((a, b) => b.rest - a.rest)[0];
  if (!most || most.rest === 0) return null;
  return (
    <Section
      title={t('stayed.finding', { stage: t(stageNames[most.stage as Stage]), leads: count(most.rest) })}
      measure={t('stayed.measure')}
    >
      <ul className="stayed">
        {stopped.map(({ stage, rest }) => (
          <li key={stage}>
            <span className="soft">{t(stageNames[stage as Stage])}</span>
            <span className="figure">{count(rest)}</span>
            <Link to="/leads" search={{ stoppedAt: stage }}>
              {t('stayed.open')}
              <span className="unseen"> {t(stageNames[stage as Stage])}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
