import { Textarea } from '@mantine/core';
import { useState } from 'react';

interface ValuesFieldProps {
  label: string;
  description: string;
  values: readonly string[];
  isReadOnly: boolean;
  onChange: (values: string[]) => void;
}

const MOST_ROWS = 12;

/** A list of values, one a line. */
export function ValuesField({ label, description, values, isReadOnly, onChange }: ValuesFieldProps) {
  // An empty line that is being begun would vanish if the text were made from the list again.
  const [text, setText] = useState(values.join('\n'));
  return (
    <Textarea
      label={label}
      description={description}
      value={text}
      rows={Math.min(MOST_ROWS, Math.max(3, values.length + 1))}
      readOnly={isReadOnly}
      spellCheck={false}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        onChange(
          typed
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        );
      }}
    />
  );
}
