import { type MantineColorScheme, NativeSelect, useMantineColorScheme } from '@mantine/core';
import { choose, type Language, languages } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';

const themeNames: Record<MantineColorScheme, string> = { light: 'theme.light', dark: 'theme.dark', auto: 'theme.auto' };

/** Language and light or dark, remembered in this browser. */
export function Preferences() {
  const { t, locale } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <div className="preferences">
      <NativeSelect
        aria-label={t('frame.language')}
        value={locale}
        data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        onChange={(event) => choose(event.currentTarget.value as Language)}
      />
      <NativeSelect
        aria-label={t('frame.theme')}
        value={colorScheme}
        data={Object.entries(themeNames).map(([value, label]) => ({ value, label: t(label) }))}
        onChange={(event) => setColorScheme(event.currentTarget.value as MantineColorScheme)}
      />
    </div>
  );
}
