import { type ReactNode, useContext } from 'react';
import { Field } from '../people/entry.tsx';
import { useWords } from '../words/use-words.ts';
import { Zone } from '../words/zone.ts';
import { localOf, momentOf } from './moment.ts';

interface MomentFieldProps {
  label: string;
  /** ISO 8601 in UTC, or ''. */
  value: string | undefined;
  /** What is wrong with it. */
  error?: ReactNode;
  onChange: (moment: string) => void;
}

/** A moment by the clocks of the workspace, wherever the reader is. */
export function MomentField({ label, value = '', error, onChange }: MomentFieldProps) {
  const { t } = useWords();
  const zone = useContext(Zone);
  return (
    <Field
      type="datetime-local"
      label={label}
      description={zone && t('moment.zone', { zone: zone.replaceAll('_', ' ') })}
      error={error}
      value={localOf(value, zone)}
      onText={(local) => onChange(momentOf(local, zone))}
    />
  );
}
