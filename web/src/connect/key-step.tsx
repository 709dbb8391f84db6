import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { makeSource } from '../api/sources.ts';
import { Section } from '../frame/section.tsx';
import { tellProblem } from '../frame/tell-problem.ts';
import { mayDo, useSession } from '../people/session.ts';
import { useWords } from '../words/use-words.ts';
import type { ConnectedSource } from './connected-source.ts';

interface KeyStepProps {
  source: ConnectedSource | null;
  onSource: (source: ConnectedSource | null) => void;
}

const USUAL_NAME = 'storefront';

/** A source with a write key of its own; browsers may only use it from the shop's pages. */
export function KeyStep({ source, onSource }: KeyStepProps) {
  const { t } = useWords();
  const mayMake = mayDo(useSession(), 'admin');
  return (
    <Section title={t('connect.keyTitle')} measure={t('connect.keyMeasure')}>
      {source ? (
        <div className="made-key">
          <p>
            {t('connect.keyMade', { name: source.name })} <code>{source.key}</code>
          </p>
          <Button variant="default" onClick={() => onSource(null)}>
            {t('connect.another')}
          </Button>
        </div>
      ) : mayMake ? (
        <KeyForm onSource={onSource} />
      ) : (
        <p>{t('connect.notYours')}</p>
      )}
    </Section>
  );
}

function KeyForm({ onSource }: { onSource: (source: ConnectedSource) => void }) {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const [name, setName] = useState(USUAL_NAME);
  const [origin, setOrigin] = useState('');
  const making = useMutation({
    mutationFn: () => makeSource(name.trim(), originOf(origin)),
    onSuccess: ({ writeKey }) => {
      onSource({ name: name.trim(), key: writeKey });
      void queries.invalidateQueries({ queryKey: ['sources'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate();
  };
  return (
    <form className="filters" onSubmit={submit}>
      <TextInput
        label={t('connect.sourceName')}
        value={name}
        maxLength={100}
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('connect.origin')}
        placeholder="https://loja.example"
        value={origin}
        onChange={(event) => setOrigin(event.currentTarget.value)}
      />
      <Button type="submit" loading={making.isPending}>
        {t('connect.make')}
      </Button>
      {making.error && (
        <p className="trouble" role="alert">
          {tellProblem(words, making.error)}
        </p>
      )}
    </form>
  );
}

/** Only scheme and host of what somebody pasted; nothing where it is no address. */
function originOf(text: string): string[] {
  try {
    return text.trim() === '' ? [] : [new URL(text.includes('://') ? text.trim() : `https://${text.trim()}`).origin];
  } catch {
    return [];
  }
}
