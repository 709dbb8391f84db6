import type { DryRun, MappingGiven } from '../api/imports.ts';
import { Partial } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';
import { withDate, withDecimal } from './mapping-draft.ts';

type Warning = DryRun['warnings'][number];

const warningWords: Record<Warning['code'], string> = {
  unclear_decimal: 'imports.unclearDecimal',
  mixed_decimals: 'imports.mixedDecimals',
  unclear_date: 'imports.unclearDate',
};

interface DryRunWarningProps {
  warning: Warning;
  mapping: MappingGiven;
  onMapping: (mapping: MappingGiven) => void;
}

/** What of the file can be read in two ways, how it is read, and the other way to choose. */
export function DryRunWarning({ warning: { code, values, detail }, mapping, onMapping }: DryRunWarningProps) {
  const { t } = useWords();
  const { column, other = '' } = values;
  const isKnown = Object.hasOwn(warningWords, code);
  const readOther = () => onMapping(column === undefined ? withDecimal(mapping, other) : withDate(mapping, column, other));
  return (
    <Partial>
      {isKnown ? t(warningWords[code], values) : detail}{' '}
      {isKnown && (
        <button type="button" className="plain" onClick={readOther}>
          {t(column === undefined ? 'imports.otherDecimal' : 'imports.otherDate', values)}
        </button>
      )}
    </Partial>
  );
}
