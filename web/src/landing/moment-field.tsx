import { useId } from 'react';
import { localOf, momentOf } from './moment.ts';

interface MomentFieldProps {
  label: string;
  /** ISO 8601 in UTC, or ''. */
  value: string | undefined;
  onChange: (moment: string) => void;
}

/** A moment by the reader's own clock. */
export function MomentField({ label, value = '', onChange }: MomentFieldProps) {
  const id = useId();
  return (
    <div className="moment-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        value={localOf(value)}
        onChange={({ currentTarget }) => onChange(momentOf(currentTarget.value))}
      />
    </div>
  );
}
