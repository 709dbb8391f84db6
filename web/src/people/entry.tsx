import { Button, TextInput, type TextInputProps } from '@mantine/core';
import type { FormEvent, ReactNode } from 'react';
import { usePageTitle } from '../frame/page-title.ts';
import { useWords } from '../words/use-words.ts';
import { Told } from './told.tsx';

interface EntryFormProps {
  title: string;
  why: ReactNode;
  action: string;
  error: Error | null;
  isBusy: boolean;
  onSubmit: () => void;
  children: ReactNode;
  /** Other ways, below the button. */
  ways?: ReactNode;
}

/** One quiet form in the middle of the page: a title, why, the fields, one button. */
export function EntryForm({ title, why, action, error, isBusy, onSubmit, children, ways }: EntryFormProps) {
  usePageTitle(title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <div className="entry-form">
      <form onSubmit={submit}>
        <h1>{title}</h1>
        <p>{why}</p>
        {children}
        <Told error={error} />
        <Button type="submit" loading={isBusy}>
          {action}
        </Button>
      </form>
      {ways && <div className="ways">{ways}</div>}
    </div>
  );
}

/** A field of a form whose state is one text. */
export function Field({ value, onText, ...input }: Omit<TextInputProps, 'onChange'> & { value: string; onText: (text: string) => void }) {
  return <TextInput {...input} value={value} onChange={(event) => onText(event.currentTarget.value)} />;
}

/** A password that is being chosen, with the rule it must keep. */
export function NewPasswordField({ value, onText }: { value: string; onText: (text: string) => void }) {
  const { t } = useWords();
  return (
    <Field
      label={t('entry.newPassword')}
      description={t('entry.passwordRule')}
      type="password"
      autoComplete="new-password"
      minLength={10}
      maxLength={128}
      required
      value={value}
      onText={onText}
    />
  );
}
