import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { changePopup, type ListedPopup, makePopup, type PopupDocument } from '../api/popups.ts';
import { endsFirst } from '../frame/moment.ts';
import { Page } from '../frame/page.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import type { Language } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { ContentFields } from './content-fields.tsx';
import { WhenFields, WhoFields } from './fields.tsx';
import { type PopupTemplate, popupFrom, templateNames } from './popup-templates.ts';
import { EMPTY, entriesOf } from './popup-words.ts';
import { Preview } from './preview.tsx';

interface BuilderProps {
  /** The pop-up that is changed; a new one where null. */
  popup: ListedPopup | null;
  /** Name of the pop-up that it is tested against. */
  against: string | null;
  onDone: () => void;
}

/** Writes a pop-up beside how it will look. */
export function Builder({ popup, against, onDone }: BuilderProps) {
  const { t, locale } = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState(popup?.name ?? '');
  const [document, setDocument] = useState<PopupDocument>(popup?.document ?? { ...EMPTY, language: locale as Language });
  const [chosen, setLanguage] = useState<Language | null>(null);
  const language = chosen ?? document.language;
  const [template, setTemplate] = useState<PopupTemplate | ''>('');
  const begin = (chosenTemplate: PopupTemplate | '') => {
    setTemplate(chosenTemplate);
    setLanguage(null);
    setDocument(chosenTemplate === '' ? { ...EMPTY, language: locale as Language } : popupFrom(chosenTemplate, locale as Language));
    if (chosenTemplate !== '' && (name === '' || template !== '')) setName(t(templateNames[chosenTemplate]));
  };
  const change = (changed: Partial<PopupDocument>) => setDocument((before) => ({ ...before, ...changed }));
  const save = useMutation({
    mutationFn: () => (popup ? changePopup(popup.id, { name: name.trim(), document }) : makePopup(name.trim(), document)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['popups'] });
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Page
      title={popup?.name ?? t('popups.new')}
      purpose={t('popups.builderPurpose')}
      controls={
        <Button variant="default" onClick={onDone}>
          {t('popups.back')}
        </Button>
      }
    >
      <div className="popup-builder">
        <form onSubmit={submit}>
          <Field label={t('popups.name')} description={t('popups.nameWhy')} required maxLength={100} value={name} onText={setName} />
          {against !== null && <p className="measure">{t('popups.against', { name: against })}</p>}
          {popup === null && (
            <NativeSelect
              label={t('popups.template')}
              description={t('popups.templateWhy')}
              value={template}
              data={[{ value: '', label: t('popups.templateNone') }, ...entriesOf(templateNames, t)]}
              onChange={(event) => begin(event.currentTarget.value as PopupTemplate | '')}
            />
          )}
          <ContentFields document={document} language={language} onLanguage={setLanguage} onChange={change} />
          <WhenFields document={document} onChange={change} />
          <WhoFields document={document} onChange={change} />
          <Told error={save.error} />
          <p className="actions">
            <Button
              type="submit"
              loading={save.isPending}
              disabled={name.trim() === '' || document.title.trim() === '' || endsFirst(document)}
            >
              {t('settings.save')}
            </Button>
          </p>
        </form>
        <Preview document={document} language={language} />
      </div>
    </Page>
  );
}
