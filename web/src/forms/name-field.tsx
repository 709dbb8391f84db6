import { useState } from 'react';
import { Field } from '../people/entry.tsx';

interface NameFieldProps {
  label: string;
  description: string;
  value: string;
  /** Takes the name when it was typed; false where it cannot be one, and the one before stays. */
  onName: (name: string) => boolean;
}

/** A name as programs know it, taken when the field is left: half of one would be another. */
export function NameField({ label, description, value, onName }: NameFieldProps) {
  const [typed, setTyped] = useState(value);
  const leave = () => {
    const name = typed.trim();
    if (name !== value && !onName(name)) setTyped(value);
  };
  return <Field label={label} description={description} maxLength={40} spellCheck={false} value={typed} onText={setTyped} onBlur={leave} />;
}
