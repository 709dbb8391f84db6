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
import './look/shell.css';
import './look/motion.css';
import './look/page.css';
import './look/frame.css';
import './look/period.css';
import './look/figures.css';
import './look/table.css';
import './look/listed.css';
import './look/behind.css';
import './look/older.css';
import './look/leads.css';
import './look/merge.css';
import './look/people.css';
import './look/settings.css';
import './look/connect.css';
import './look/file-field.css';
import './look/ground.css';
import './look/landing.css';
import { i18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './api/kept.ts';
import { Waiting } from './frame/states.tsx';
import { cssVariables, theme } from './look/theme.ts';
import { router } from './routes.tsx';
import { allWords, languageHere, speak } from './words/locales.ts';

const MINUTE = 60_000;
/** Height of what will appear, in pixels. */
const HEIGHT = 600;
/** How long the mark stands alone, at most, before a page says that it is waiting. */
const PATIENCE_MS = 1_500;
/** The words of the other pages come when this one has had time to. */
const AFTERWARDS_MS = 3_000;

const LOADED_AFRESH = 'funil-loaded-afresh';

/** A part of the app is gone where a newer version took its place: the page loads that one, at most once a minute. */
function loadAfresh(event: Event): void {
  if (Date.now() - Number(sessionStorage.getItem(LOADED_AFRESH) ?? 0) < MINUTE) return;
  sessionStorage.setItem(LOADED_AFRESH, String(Date.now()));
  event.preventDefault();
  window.location.reload();
}

window.addEventListener('vite:preloadError', loadAfresh);

/**
 * The page's code, its first questions and the words come at the same time. Nothing is waited for at the module's top: the page's code imports this
 * module and would wait for it in turn.
 */
async function start(): Promise<void> {
  const loading = router.load();
  await speak(languageHere());
  const page = createRoot(document.getElementById('root') as HTMLElement);
  const waiting = setTimeout(() => page.render(within(<Place />)), PATIENCE_MS);
  await loading;
  clearTimeout(waiting);
  setTimeout(allWords, AFTERWARDS_MS);
  router.update({ ...router.options, defaultPendingMs: PATIENCE_MS });
  page.render(within(<RouterProvider router={router} />));
}

function Place() {
  return (
    <main className="page">
      <Waiting height={HEIGHT} />
    </main>
  );
}

function within(shown: ReactNode): ReactNode {
  return (
    <StrictMode>
      <I18nProvider i18n={i18n}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          colorSchemeManager={localStorageColorSchemeManager({ key: 'funil-theme' })}
          defaultColorScheme="auto"
        >
          <QueryClientProvider client={queries}>{shown}</QueryClientProvider>
        </MantineProvider>
      </I18nProvider>
    </StrictMode>
  );
}

void start();
