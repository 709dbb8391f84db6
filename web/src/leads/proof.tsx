import { witnessNames } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';

/** What proves that a method brought somebody, and the rule that said so. */
export function Proof({ witness, rule }: { witness: string; rule: string }) {
  const { t } = useWords();
  const named = witnessNames[witness];
  return (
    <>
      {witness === 'none' ? t('lead.unproven') : t('lead.provenBy', { witness: named ? t(named) : witness })} <code>{rule}</code>
    </>
  );
}
