import '@mantine/core/styles/baseline.layer.css';
import '@mantine/core/styles/default-css-variables.layer.css';
import '@mantine/core/styles/global.layer.css';
import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/Loader.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import '@mantine/core/styles/Skeleton.layer.css';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './look/page.css';
import './look/frame.css';
import './look/period.css';
import './look/figures.css';
import './look/table.css';
import './look/behind.css';
import './look/leads.css';
import './look/merge.css';
import './look/people.css';
import './look/settings.css';
import './look/connect.css';
import './look/ground.css';
import './look/landing.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryCache, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Answers } from './api/answers.ts';
import { Problem } from './api/client.ts';
import { setRefused } from './api/refused.ts';
import { cssVariables, theme } from './look/theme.ts';
import { router } from './routes.tsx';
import { languageHere, speak } from './words/locales.ts';

const MINUTE = 60_000;
const MOST_TRIES = 3;

const queries = new Answers({
  queryCache: new QueryCache({ onError: (error) => error instanceof Problem && error.status === 401 && setRefused(true) }),
  defaultOptions: { queries: { staleTime: MINUTE, refetchOnWindowFocus: false, retry: isWorthAnotherTry } },
});

const LOADED_AFRESH = 'funil-loaded-afresh';

/** A part of the app is gone where a newer version took its place: the page loads that one, at most once a minute. */
function loadAfresh(event: Event): void {
  if (Date.now() - Number(sessionStorage.getItem(LOADED_AFRESH) ?? 0) < MINUTE) return;
  sessionStorage.setItem(LOADED_AFRESH, String(Date.now()));
  event.preventDefault();
  window.location.reload();
}

/** Not reached, or told to come back: the rest would be refused again. */
function isWorthAnotherTry(failures: number, error: Error): boolean {
  return failures < MOST_TRIES - 1 && error instanceof Problem && (error.status === 0 || error.status === 503);
}

window.addEventListener('vite:preloadError', loadAfresh);

await speak(languageHere());

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={cssVariables}
        colorSchemeManager={localStorageColorSchemeManager({ key: 'funil-theme' })}
        defaultColorScheme="auto"
      >
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>
  </StrictMode>,
);
