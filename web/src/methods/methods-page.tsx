import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { methodsQuery } from '../api/queries.ts';
import { Page } from '../frame/page.tsx';
import { Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { useWords } from '../words/use-words.ts';
import { CreditSection } from './credit-section.tsx';
import { isNothing } from './is-nothing.ts';
import { MethodSection } from './method-section.tsx';
import type { MethodsSearch } from './methods-search.ts';
import { ModelsSection } from './models-section.tsx';

const methods = getRouteApi('/methods');

/** The seven methods and the baseline side by side: what they bring, what they cost, and how far the models agree. */
export function MethodsPage() {
  const { t } = useWords();
  const { model = 'last-non-baseline', by } = methods.useSearch();
  const navigate = methods.useNavigate();
  const { frame } = useFrame();
  const report = useQuery(methodsQuery(frame, model));
  const view = (chosen: MethodsSearch) =>
    void navigate({ search: (before) => ({ ...before, ...chosen }), replace: true, resetScroll: false });
  return (
    <Page title={t('methodsPage.title')} purpose={t('methodsPage.purpose')}>
      <MethodSection model={model} onModel={(chosen) => view({ model: chosen })} />
      <Ready query={report} height={360}>
        {(answer) => !isNothing(answer) && <ModelsSection report={answer} />}
      </Ready>
      <CreditSection model={model} by={by ?? 'channel'} onBy={(chosen) => view({ by: chosen === 'campaign' ? chosen : undefined })} />
    </Page>
  );
}
