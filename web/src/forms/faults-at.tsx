import type { FormProblem } from '../api/forms.ts';
import { formFaults } from '../words/faults.ts';
import { useWords } from '../words/use-words.ts';

/** What keeps a draft from being published, at the place it is about; nothing where all is well. */
export function FaultsAt({ at, problems }: { at: string; problems: readonly FormProblem[] }) {
  const { t } = useWords();
  const found = problems.filter((problem) => problem.at === at);
  if (found.length === 0) return null;
  return (
    <ul className="form-faults">
      {found.map(({ fault, about }) => (
        <li key={`${fault} ${about}`}>{t(formFaults[fault], { about })}</li>
      ))}
    </ul>
  );
}
