import { tellProblem } from '../frame/tell-problem.ts';
import { useWords } from '../words/use-words.ts';

/** Why something did not work, and what to do. */
export function Told({ error }: { error: Error | null }) {
  const words = useWords();
  return (
    error && (
      <p className="told" role="alert">
        {tellProblem(words, error)}
      </p>
    )
  );
}
