import { NativeSelect, Textarea } from '@mantine/core';
import type { FormDocument } from '../api/forms.ts';
import { Section } from '../frame/section.tsx';
import { Field } from '../people/entry.tsx';
import { useWords } from '../words/use-words.ts';
import { setText } from './edit.ts';
import type { Edited } from './edited.ts';
import { Tick } from './tick.tsx';

type Settings = FormDocument['settings'];

const proofs = { never: 'form.proofNever', suspicion: 'form.proofSuspicion', always: 'form.proofAlways' } as const;
const disposables = { hold: 'form.disposableHold', refuse: 'form.disposableRefuse', allow: 'form.disposableAllow' } as const;
const meanings = {
  '': 'form.alsoNothing',
  subscribed: 'form.alsoSubscribed',
  quote_requested: 'form.alsoQuote',
  meeting_booked: 'form.alsoMeeting',
} as const;

/** What happens after sending, who is asked less, and who is doubted. */
export function FormSettings({ draft, language, onDraft }: Edited) {
  const { t } = useWords();
  const { settings, after } = draft;
  const set = (changed: Partial<Settings>) => onDraft({ ...draft, settings: { ...settings, ...changed } });
  const choices = (names: Record<string, string>) => Object.entries(names).map(([value, label]) => ({ value, label: t(label) }));
  return (
    <Section title={t('form.then')} measure={t('form.thenMeasure')}>
      <div className="stack">
        <Textarea
          label={t('form.afterMessage')}
          rows={3}
          value={after.message[language] ?? ''}
          onChange={(event) =>
            onDraft({ ...draft, after: { ...after, message: setText(after.message, language, event.currentTarget.value) } })
          }
        />
        <Field
          label={t('form.redirect')}
          type="url"
          placeholder="https://"
          value={after.redirect ?? ''}
          onText={(redirect) => onDraft({ ...draft, after: { message: after.message, ...(redirect === '' ? {} : { redirect }) } })}
        />
        <NativeSelect
          label={t('form.also')}
          value={settings.also ?? ''}
          data={choices(meanings)}
          onChange={(event) => {
            const { also: _before, ...rest } = settings;
            const also = event.currentTarget.value as keyof typeof meanings;
            onDraft({ ...draft, settings: also === '' ? rest : { ...rest, also } });
          }}
        />
        <Tick label={t('form.progressive')} value={settings.progressive} onTick={(progressive) => set({ progressive })} />
        <Tick label={t('form.drafts')} value={settings.drafts} onTick={(drafts) => set({ drafts })} />
        <Tick label={t('form.mailServer')} value={settings.mailServer} onTick={(mailServer) => set({ mailServer })} />
        <NativeSelect
          label={t('form.disposable')}
          value={settings.disposable}
          data={choices(disposables)}
          onChange={(event) => set({ disposable: event.currentTarget.value as Settings['disposable'] })}
        />
        <NativeSelect
          label={t('form.proof')}
          description={t('form.proofWhy')}
          value={settings.proof}
          data={choices(proofs)}
          onChange={(event) => set({ proof: event.currentTarget.value as Settings['proof'] })}
        />
        <Textarea
          label={t('form.origins')}
          description={t('form.originsWhy')}
          placeholder="https://shop.example"
          rows={2}
          value={settings.origins.join('\n')}
          onChange={(event) =>
            set({ origins: event.currentTarget.value.split('\n').filter((line, nth, all) => line !== '' || nth < all.length - 1) })
          }
        />
      </div>
    </Section>
  );
}
