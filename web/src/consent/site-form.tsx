import './site.css';
import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../api/client.ts';
import { ScriptPreview } from '../frame/script-preview.tsx';
import { Told } from '../people/told.tsx';
import { type Language, languages } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { BannerFields } from './banner-fields.tsx';
import { Box } from './box.tsx';
import { askerNames, browserPurposeNames, modeNames } from './names.ts';
import type { Banner, BannerGiven } from './queries.ts';

type Settings = BannerGiven['settings'];
type Purpose = BannerGiven['purposes'][number];

const MOST_MONTHS = 13;

/** Chooses who asks, and writes the banner beside how it will look. */
export function SiteForm({ banner }: { banner: Banner }) {
  const { t, locale } = useWords();
  const queries = useQueryClient();
  const { askedBy, settings, purposes, words } = banner;
  const [given, setGiven] = useState<BannerGiven>({ askedBy, settings, purposes, words, askAgain: false });
  const [language, setLanguage] = useState<Language>(locale as Language);
  const change = (changed: Partial<BannerGiven>) => {
    save.reset();
    setGiven((before) => ({ ...before, ...changed }));
  };
  const save = useMutation({
    mutationFn: () => dataOf(api.PUT('/api/v1/consent/banner', { body: given })),
    onSuccess: (saved) => {
      queries.setQueryData(['consent', 'banner'], saved);
      setGiven((before) => ({ ...before, askAgain: false }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const isOurs = given.askedBy === 'banner';
  return (
    <div className={isOurs ? 'consent-site is-ours' : 'consent-site'}>
      <form onSubmit={submit} className="stack">
        <Choice label={t('consent.asker')} value={given.askedBy} names={askerNames} onChoose={(asker) => change({ askedBy: asker })} />
        {given.askedBy !== 'nobody' && <ModeFields settings={given.settings} onChange={(changed) => change({ settings: changed })} />}
        {isOurs && (
          <>
            <PurposeBoxes purposes={given.purposes} onChange={(asked) => change({ purposes: asked })} />
            <Choice label={t('consent.wordsIn')} value={language} names={languages} isPlain onChoose={setLanguage} />
            {banner.version === 0 && <p className="soft">{t('consent.draft')}</p>}
            <BannerFields
              key={language}
              language={language}
              words={given.words[language]}
              purposes={given.purposes}
              onChange={(changed) => change({ words: { ...given.words, [language]: changed } })}
            />
            {banner.version > 0 && (
              <Box
                label={t('consent.askAgain')}
                hint={t('consent.askAgainHint')}
                isTicked={given.askAgain}
                onTick={(askAgain) => change({ askAgain })}
              />
            )}
          </>
        )}
        <Told error={save.error} />
        <div className="mail-row">
          <Button type="submit" loading={save.isPending}>
            {t('settings.save')}
          </Button>
          <span role="status">{save.isSuccess ? t('consent.isSaved') : ''}</span>
        </div>
      </form>
      {isOurs && (
        <ScriptPreview
          title={t('consent.preview')}
          script="consent-banner.js"
          drawn={drawnOf(given, banner)}
          language={language}
          sample={t('consent.sample')}
        />
      )}
    </div>
  );
}

/** As the server hands it to the shop's pages. */
function drawnOf({ settings, purposes, words }: BannerGiven, { buttons }: Banner) {
  const all = Object.fromEntries((Object.keys(words) as Language[]).map((one) => [one, { ...buttons[one], ...words[one] }]));
  return { ...settings, site: '', version: 1, askAgainBelow: 0, purposes, words: all };
}

function ModeFields({ settings, onChange }: { settings: Settings; onChange: (changed: Settings) => void }) {
  const { t } = useWords();
  return (
    <>
      <Choice
        label={t('consent.before')}
        value={settings.before}
        names={modeNames}
        onChoose={(before) => onChange({ ...settings, before })}
      />
      <Choice
        label={t('consent.afterNo')}
        value={settings.refused}
        names={modeNames}
        onChoose={(refused) => onChange({ ...settings, refused })}
      />
      <NumberInput
        label={t('consent.months')}
        min={1}
        max={MOST_MONTHS}
        allowDecimal={false}
        clampBehavior="strict"
        value={settings.months}
        onChange={(months) => typeof months === 'number' && onChange({ ...settings, months })}
      />
    </>
  );
}

function PurposeBoxes({ purposes, onChange }: { purposes: readonly Purpose[]; onChange: (asked: Purpose[]) => void }) {
  const { t } = useWords();
  return (
    <fieldset>
      <legend>{t('consent.asksFor')}</legend>
      <p className="soft">{t('consent.alwaysAsked')}</p>
      {(['marketing', 'preferences'] as const).map((purpose) => (
        <Box
          key={purpose}
          label={t(browserPurposeNames[purpose])}
          isTicked={purposes.includes(purpose)}
          onTick={(isTicked) => onChange([...purposes.filter((one) => one !== purpose), ...(isTicked ? [purpose] : [])])}
        />
      ))}
    </fieldset>
  );
}

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  /** Names are keys of messages, or `isPlain` the words themselves. */
  names: Readonly<Record<Value, string>>;
  isPlain?: boolean;
  onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, names, isPlain = false, onChoose }: ChoiceProps<Value>) {
  const { t } = useWords();
  const data = (Object.keys(names) as Value[]).map((one) => ({ value: one, label: isPlain ? names[one] : t(names[one]) }));
  return <NativeSelect label={label} value={value} data={data} onChange={(event) => onChoose(event.currentTarget.value as Value)} />;
}
