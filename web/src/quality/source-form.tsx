import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { changeSource, type KeyedSource, removeKey, rotateKey } from '../api/quality.ts';
import { Section } from '../frame/section.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { Once } from '../settings/once.tsx';
import { useWords } from '../words/use-words.ts';

/** Whence and how fast a source may send, and its key. A source goes by its name for good: facts say which one stated them. */
export function SourceForm({ source, onDone }: { source: KeyedSource; onDone: () => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [origins, setOrigins] = useState(source.origins.join(' '));
  const [rate, setRate] = useState(source.eventsPerSecond === null ? '' : String(source.eventsPerSecond));
  const changing = useMutation({
    mutationFn: () => changeSource(source.id, { origins: originsIn(origins), eventsPerSecond: rate === '' ? null : Number(rate) }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sources'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    changing.mutate();
  };
  return (
    <Section title={t('sources.setting', { source: source.name })} measure={t('sources.settingWhy')}>
      <form onSubmit={submit}>
        <div className="cost-fields">
          <Field
            label={t('sources.origins')}
            description={t('sources.originsWhy')}
            placeholder="https://loja.example"
            value={origins}
            onText={setOrigins}
          />
          <Field
            label={t('sources.rate')}
            description={t('sources.rateWhy')}
            type="number"
            min={1}
            max={1_000_000}
            value={rate}
            onText={setRate}
          />
        </div>
        <Told error={changing.error} />
        <p className="actions">
          <Button type="submit" loading={changing.isPending}>
            {t('settings.save')}
          </Button>
          <Button variant="default" onClick={onDone}>
            {t('sources.close')}
          </Button>
          {changing.isSuccess && (
            <span className="done" role="status">
              {t('sources.savedNow')}
            </span>
          )}
        </p>
      </form>
      <Key source={source} />
    </Section>
  );
}

function Key({ source: { id, name, keyEnds, keySince } }: { source: KeyedSource }) {
  const { t, moment } = useWords();
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['sources'] });
  const rotating = useMutation({ mutationFn: () => rotateKey(id), onSuccess });
  const removing = useMutation({ mutationFn: () => removeKey(id), onSuccess });
  const sure = (message: string, act: () => void) => window.confirm(t(message, { source: name })) && act();
  return (
    <div className="key-set">
      <p>{keyEnds && keySince ? t('sources.keyIs', { ends: keyEnds, since: moment(keySince) }) : t('sources.keyNone')}</p>
      <p className="actions">
        <Button variant="default" loading={rotating.isPending} onClick={() => sure('sources.rotateSure', rotating.mutate)}>
          {t(keyEnds ? 'sources.rotate' : 'sources.make')}
        </Button>
        {keyEnds && (
          <Button variant="default" loading={removing.isPending} onClick={() => sure('sources.disableSure', removing.mutate)}>
            {t('sources.disable')}
          </Button>
        )}
      </p>
      <Told error={rotating.error ?? removing.error} />
      {rotating.data && <Once said={t('sources.once')} text={rotating.data.writeKey} />}
    </div>
  );
}

/** Scheme and host of each address somebody wrote, as the server compares them. */
function originsIn(text: string): string[] {
  const written = text.split(/[\s,;]+/).filter(Boolean);
  return written.map((one) => {
    const whole = one.includes('://') ? one : `https://${one}`;
    return URL.canParse(whole) ? new URL(whole).origin : whole.toLowerCase();
  });
}
