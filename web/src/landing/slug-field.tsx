import { Problem } from '../api/client.ts';
import { tellProblem } from '../frame/tell-problem.ts';
import { Field } from '../people/entry.tsx';
import { useWords } from '../words/use-words.ts';
import { isSlug } from './slug.ts';

interface SlugFieldProps {
  value: string;
  /** Why the page was not saved; here it is told where the address is the reason. */
  error: Error | null;
  onText: (text: string) => void;
}

/** The address of a page, with what is wrong with it. */
export function SlugField({ value, error, onText }: SlugFieldProps) {
  const words = useWords();
  const { t } = words;
  const fault = isSlug(value) ? isTaken(error) && tellProblem(words, error) : t('landing.slugShape');
  return (
    <Field label={t('landing.slug')} description={`/p/${value}`} required maxLength={80} value={value} error={fault} onText={onText} />
  );
}

/** Whether another page has the address. */
export function isTaken(error: Error | null): error is Problem {
  return error instanceof Problem && error.code === 'slug_taken';
}
