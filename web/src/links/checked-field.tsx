import type { TextInputProps } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { LinkFault } from '../api/links.ts';
import { Field } from '../people/entry.tsx';
import { useWords } from '../words/use-words.ts';
import { tellFault } from './fault-words.ts';

interface CheckedFieldProps extends Omit<TextInputProps, 'onChange' | 'error'> {
  value: string;
  onText: (text: string) => void;
  fault: LinkFault | undefined;
  /** Values to choose from. */
  known?: readonly string[];
}

/** A field with what is wrong with it, and what would be right one press away. */
export function CheckedField({ fault, known, value, onText, ...input }: CheckedFieldProps) {
  const words = useWords();
  const list = useId();
  // An empty field is not told off while the form is still being filled in.
  const isTold = fault !== undefined && !(fault.fault === 'missing' && value === '');
  return (
    <div className="checked-field">
      <Field
        {...input}
        value={value}
        onText={onText}
        {...(known ? { list } : {})}
        error={isTold && (tellFault(words, fault) as ReactNode)}
      />
      {known && (
        <datalist id={list}>
          {known.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      {isTold && fault.suggestion && (
        <button type="button" className="plain" onClick={() => onText(fault.suggestion ?? '')}>
          {words.t('links.use', { value: fault.suggestion })}
        </button>
      )}
    </div>
  );
}
