import { Textarea } from '@mantine/core';
import { Fragment } from 'react';
import { Field } from '../people/entry.tsx';
import { useWords } from '../words/use-words.ts';
import { browserPurposeNames } from './names.ts';
import type { BannerGiven } from './queries.ts';

type Words = BannerGiven['words']['en'];

/** As the server takes them. */
const LONGEST = { title: 100, text: 400, label: 40, details: 250, policyUrl: 500 } as const;

interface BannerFieldsProps {
  language: string;
  words: Words;
  purposes: BannerGiven['purposes'];
  onChange: (words: Words) => void;
}

/** What the banner says in one language; its buttons are the same in every shop. */
export function BannerFields({ language, words, purposes, onChange }: BannerFieldsProps) {
  const { t } = useWords();
  const change = (changed: Partial<Words>) => onChange({ ...words, ...changed });
  return (
    <>
      <Field
        label={t('consent.bannerTitle')}
        lang={language}
        required
        maxLength={LONGEST.title}
        value={words.title}
        onText={(title) => change({ title })}
      />
      <Area label={t('consent.bannerText')} language={language} most={LONGEST.text} text={words.text} onText={(text) => change({ text })} />
      <Field
        label={t('consent.policyUrl')}
        maxLength={LONGEST.policyUrl}
        value={words.policyUrl}
        onText={(policyUrl) => change({ policyUrl })}
      />
      <Field
        label={t('consent.policyLabel')}
        lang={language}
        required
        maxLength={LONGEST.label}
        value={words.policyLabel}
        onText={(policyLabel) => change({ policyLabel })}
      />
      {(['analytics', 'marketing', 'preferences'] as const)
        .filter((purpose) => purposes.includes(purpose))
        .map((purpose) => {
          const said = words.purposes[purpose];
          const says = (changed: Partial<typeof said>) => change({ purposes: { ...words.purposes, [purpose]: { ...said, ...changed } } });
          const name = t(browserPurposeNames[purpose]);
          return (
            <Fragment key={purpose}>
              <Field
                label={t('consent.boxLabel', { purpose: name })}
                lang={language}
                required
                maxLength={LONGEST.label}
                value={said.label}
                onText={(label) => says({ label })}
              />
              <Area
                label={t('consent.boxDetails', { purpose: name })}
                language={language}
                most={LONGEST.details}
                text={said.details}
                onText={(details) => says({ details })}
              />
            </Fragment>
          );
        })}
    </>
  );
}

interface AreaProps {
  label: string;
  language: string;
  most: number;
  text: string;
  onText: (text: string) => void;
}

function Area({ label, language, most, text, onText }: AreaProps) {
  return (
    <Textarea
      label={label}
      lang={language}
      required
      maxLength={most}
      autosize
      minRows={2}
      value={text}
      onChange={(event) => onText(event.currentTarget.value)}
    />
  );
}
