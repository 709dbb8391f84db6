import { NativeSelect, Textarea } from '@mantine/core';
import type { FormDocument } from '../api/forms.ts';
import { Section } from '../frame/section.tsx';
import { Field } from '../people/entry.tsx';
import { type Language, languages } from '../words/locales.ts';
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
        <Languages draft={draft} onDraft={onDraft} />
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
        {settings.progressive && (
          <Field
            label={t('form.mostAtOnce')}
            description={t('form.mostAtOnceWhy')}
            type="number"
            min={1}
            max={50}
            value={String(settings.mostAtOnce ?? '')}
            onText={(text) => {
              const { mostAtOnce: _before, ...rest } = settings;
              const most = Math.min(50, Math.round(Number(text)));
              onDraft({ ...draft, settings: most >= 1 ? { ...rest, mostAtOnce: most } : rest });
            }}
          />
        )}
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

/** Which languages visitors may read it in; the first one is for everybody else. */
function Languages({ draft, onDraft }: Pick<Edited, 'draft' | 'onDraft'>) {
  const { t } = useWords();
  const { languages: offered } = draft;
  const [main = 'en'] = offered;
  const put = (next: Language[]) => onDraft({ ...draft, languages: next });
  return (
    <>
      <fieldset className="options">
        <legend>{t('form.languages')}</legend>
        <div className="ticks">
          {(Object.keys(languages) as Language[]).map((one) => (
            <Tick
              key={one}
              label={languages[one]}
              value={offered.includes(one)}
              isFixed={offered.length === 1 && offered.includes(one)}
              onTick={(isOffered) => put(isOffered ? [...offered, one] : offered.filter((other) => other !== one))}
            />
          ))}
        </div>
      </fieldset>
      {offered.length > 1 && (
        <NativeSelect
          label={t('form.mainLanguage')}
          value={main}
          data={offered.map((value) => ({ value, label: languages[value] }))}
          onChange={(event) => {
            const first = event.currentTarget.value as Language;
            put([first, ...offered.filter((one) => one !== first)]);
          }}
        />
      )}
    </>
  );
}
