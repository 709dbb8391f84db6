import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { mayDo, useSession } from '../people/session.ts';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';

interface KeepForProps {
  /** What there is now. */
  told: ReactNode;
  label: string;
  /** What is so now; null: for good. */
  kept: number | null;
  /** What may be chosen, as it is called, and how much would go at once. */
  choices: readonly { span: number; name: string; going: number }[];
  /** Tells how much would go. */
  tellGoing: (count: number) => string;
  /** Asked before anything goes. */
  askSure?: (count: number) => string;
  /** When it is done, and what follows. */
  note: string;
  save: (span: number | null) => void;
  isSaving: boolean;
  error: Error | null;
}

/** For how long one kind of thing is kept, with what a choice would remove before it is made. */
export function KeepFor({ told, note, label, kept, choices, tellGoing, askSure, save, isSaving, error }: KeepForProps) {
  const { t } = useWords();
  const mayChange = mayDo(useSession(), 'admin');
  const [span, setSpan] = useState(kept);
  const going = (span !== kept && choices.find((choice) => choice.span === span)?.going) || 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (going === 0 || !askSure || window.confirm(askSure(going))) save(span);
  };
  return (
    <form className="stack" onSubmit={submit}>
      <p>{told}</p>
      <NativeSelect
        label={label}
        disabled={!mayChange}
        value={span === null ? '' : String(span)}
        data={[
          { value: '', label: t('retention.forGood') },
          ...choices.map((choice) => ({ value: String(choice.span), label: choice.name })),
        ]}
        onChange={(event) => setSpan(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
      />
      {going > 0 && <p className="told">{tellGoing(going)}</p>}
      <Told error={error} />
      {mayChange && (
        <Button type="submit" variant="default" loading={isSaving} disabled={span === kept}>
          {t('settings.save')}
        </Button>
      )}
      <p className="measure">{note}</p>
    </form>
  );
}
