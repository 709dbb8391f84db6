import { Entries } from '../settings/entries.tsx';
import { languages } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { basisNames, channelNames } from './names.ts';
import type { Purpose } from './queries.ts';

/** Purposes with the words they are asked for in. */
export function PurposeList({ purposes, onEdit }: { purposes: readonly Purpose[]; onEdit: ((purpose: string) => void) | undefined }) {
  const { t } = useWords();
  return (
    <Entries
      label={t('consent.purposes')}
      heads={[t('consent.name'), t('consent.basis'), t('consent.channels'), t('consent.words'), ...(onEdit ? [''] : [])]}
      isWide
      rows={purposes.map((purpose) => ({ id: purpose.purpose, cells: cellsOf(purpose) }))}
    />
  );

  function cellsOf({ purpose, basis, channels, doubleOptIn, archived, texts }: Purpose) {
    const notes = [doubleOptIn && t('consent.isDouble'), archived && t('consent.isArchived')].filter(Boolean).join(', ');
    return [
      <span key="name">
        {purpose}
        {texts.some(({ isDraft }) => isDraft) && <span className="soft mail-hint">{t('consent.isDraft')}</span>}
      </span>,
      t(basisNames[basis]),
      [channels.map((channel) => t(channelNames[channel])).join(', '), notes].filter(Boolean).join('; '),
      <ul key="words" className="plain-list">
        {texts.map(({ id, language, label, version }) => (
          <li key={id} lang={language}>
            {label}{' '}
            <span className="soft" lang="">
              {t('consent.version', { language: languages[language], version })}
            </span>
          </li>
        ))}
      </ul>,
      ...(onEdit
        ? [
            <button key="edit" type="button" className="plain" onClick={() => onEdit(purpose)}>
              {t('consent.edit')}
            </button>,
          ]
        : []),
    ];
  }
}
