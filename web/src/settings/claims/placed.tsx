import type { Placing } from '../../../../src/core/claim-settings.ts';
import type { Credited } from '../../../../src/core/method.ts';
import { Glyph } from '../../look/glyphs.tsx';
import { isMethod, methodNames, wordsOf } from '../../words/labels.ts';
import { useWords } from '../../words/use-words.ts';

/** Where a touch is put: the method with its sign, then channel, campaign and creator. */
export function Placed({ method, channel, campaign, creator }: Placing) {
  const { t } = useWords();
  return (
    <>
      <span className="named">
        {isMethod(method) && <Glyph method={method as Credited} />}
        {isMethod(method) ? t(methodNames[method]) : method}
      </span>{' '}
      <span className="soft">{[wordsOf(channel), campaign, creator].filter(Boolean).join(' · ')}</span>
    </>
  );
}
