import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { KeyForm } from '../frame/key-form.tsx';
import { Waiting } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';
import { sessionQuery } from './session.ts';
import { SignIn } from './sign-in.tsx';

const HEIGHT = 300;

/** Shown when the server wants to know who asks: sign in, or give a key. */
export function Gate() {
  const { t } = useWords();
  const { data: session, isPending } = useQuery(sessionQuery());
  const [hasKey, setHasKey] = useState(false);
  if (isPending) return <Waiting height={HEIGHT} />;
  if (session?.hasOwner && !hasKey) return <SignIn onKey={() => setHasKey(true)} />;
  return (
    <>
      <KeyForm />
      <div className="ways">
        {session?.hasOwner ? (
          <button type="button" className="plain" onClick={() => setHasKey(false)}>
            {t('entry.back')}
          </button>
        ) : (
          session && <p className="soft">{t('entry.noOwner')}</p>
        )}
      </div>
    </>
  );
}
