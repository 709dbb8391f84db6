import { SegmentedControl } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { Page } from '../frame/page.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { useWords } from '../words/use-words.ts';
import { AlarmsPart } from './alarms-part.tsx';
import { FiguresPart } from './figures-part.tsx';
import { PARTS, type Part, type QualitySearch } from './quality-search.ts';
import { SourcesPart } from './sources-part.tsx';

const quality = getRouteApi('/quality');

const partNames: Record<Part, string> = { figures: 'quality.figures', alarms: 'quality.alarms', sources: 'quality.sources' };

/** How far the figures can be trusted, what Funil warns of, and what is set of each source. */
export function QualityPage() {
  const { t } = useWords();
  const search = quality.useSearch();
  const navigate = quality.useNavigate();
  const session = useSession();
  const part = search.part ?? 'figures';
  const view = (chosen: QualitySearch) =>
    void navigate({ search: (before) => ({ ...before, ...chosen }), replace: true, resetScroll: false });
  return (
    <Page
      title={t('quality.title')}
      purpose={t('quality.purpose')}
      controls={
        <SegmentedControl
          aria-label={t('quality.part')}
          value={part}
          data={PARTS.map((value) => ({ value, label: t(partNames[value]) }))}
          onChange={(value) => view({ part: value === 'figures' ? undefined : (value as Exclude<Part, 'figures'>) })}
        />
      }
    >
      {part === 'figures' && <FiguresPart search={search} onView={view} />}
      {part === 'alarms' && <AlarmsPart maySee={mayDo(session, 'write')} maySet={mayDo(session, 'admin')} />}
      {part === 'sources' && <SourcesPart maySet={mayDo(session, 'admin')} />}
    </Page>
  );
}
