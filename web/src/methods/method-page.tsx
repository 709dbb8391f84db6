import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Credited } from '../../../src/core/method.ts';
import { type MethodsReport, methodsQuery } from '../api/queries.ts';
import { CohortsSection } from '../cohorts/cohorts-section.tsx';
import { Definitions } from '../frame/definitions.tsx';
import { Nobody } from '../frame/nobody.tsx';
import { NotFound } from '../frame/not-found.tsx';
import { usePageTitle } from '../frame/page-title.ts';
import { Ready, Waiting } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { BreakdownSection } from '../funnel/breakdown-section.tsx';
import { Glyph } from '../look/glyphs.tsx';
import type { OverviewSearch } from '../overview/overview-search.ts';
import { isMethod, methodMeanings, methodNames } from '../words/labels.ts';
import { tell } from '../words/tell.ts';
import { useWords } from '../words/use-words.ts';
import { columnsOf } from './columns.ts';
import { isNothing } from './is-nothing.ts';
import { ModelsSection } from './models-section.tsx';

const SeriesSection = lazy(() => import('../series/series-section.tsx').then((loaded) => ({ default: loaded.SeriesSection })));

const route = getRouteApi('/methods/$method');

const CHART = 400;

export function MethodPage() {
  const { method } = route.useParams();
  return isMethod(method) ? <OneMethod method={method} /> : <NotFound />;
}

/** One method: what it brought and cost, over time, and what each model credits it with. */
function OneMethod({ method }: { method: Credited }) {
  const { t } = useWords();
  const { model = 'last-non-baseline', measure = 'leads', unit, by = 'channel' } = route.useSearch();
  const navigate = route.useNavigate();
  const { frame, compared } = useFrame();
  const query = useQuery(methodsQuery(frame, model));
  const before = useQuery({ ...methodsQuery(compared ?? {}, model), enabled: compared !== null });
  usePageTitle(t(methodNames[method]));
  const view = (chosen: OverviewSearch) =>
    void navigate({ search: (earlier) => ({ ...earlier, ...chosen }), replace: true, resetScroll: false });
  return (
    <>
      <p className="back">
        <Link to="/methods">{t('methodPage.back')}</Link>
      </p>
      <div className="page-head">
        <div>
          <h1 className="named">
            <Glyph method={method} size={22} />
            {t(methodNames[method])}
          </h1>
          <p className="lead-line">{t(methodMeanings[method])}</p>
        </div>
        <Link to="/leads" search={{ method }}>
          {t('methodPage.leads')}
        </Link>
      </div>
      <Ready query={query} before={compared && before} height={200}>
        {(report) =>
          isNothing(report) ? <Nobody /> : <MethodFigures method={method} report={report} before={compared ? before.data : undefined} />
        }
      </Ready>
      <Suspense fallback={<Waiting height={CHART} />}>
        <SeriesSection measure={measure} unit={unit} onView={view} only={method} />
      </Suspense>
      <BreakdownSection
        only={method}
        by={by}
        onBy={(chosen) => view({ by: chosen === 'channel' || chosen === 'method' ? undefined : chosen })}
      />
      <CohortsSection frame={frame} only={method} />
      <Ready query={query} height={160}>
        {(report) => !isNothing(report) && <ModelsSection report={report} only={method} />}
      </Ready>
    </>
  );
}

const AMOUNTS = new Set(['revenue', 'margin', 'cost', 'perLead', 'perCustomer']);

/** The method's row of the table, with room: each figure, and what it was before. */
function MethodFigures({ method, report, before }: { method: Credited; report: MethodsReport; before: MethodsReport | undefined }) {
  const words = useWords();
  const row = report.rows.find((one) => one.method === method);
  const rowBefore = before?.rows.find((one) => one.method === method);
  const columns = columnsOf(words, report.currency);
  if (!row) return null;
  return (
    <>
      <dl className="figures many">
        {columns.map(({ id, title, of, write: writeBare }) => {
          const write = AMOUNTS.has(id) ? (value: number) => words.money(value, report.currency) : writeBare;
          const earlier = rowBefore ? of(rowBefore) : null;
          const isKnown = of(row) !== null;
          return (
            <div key={id}>
              <dt>{title}</dt>
              <dd className={isKnown ? 'figure' : 'figure unmeasured'}>{tell(words, of(row), write)}</dd>
              {earlier !== null && <dd className="measure">{words.t('figure.before', { before: write(earlier) })}</dd>}
            </div>
          );
        })}
      </dl>
      <Definitions
        entries={columns.map(({ title, meaning }) => [title, meaning] as const)}
        questions={['journeys', 'touched', 'method-costs']}
      />
    </>
  );
}
