import { Link } from '@tanstack/react-router';
import type { Credited } from '../../../src/core/method.ts';
import type { LeadPage } from '../api/queries.ts';
import { Section } from '../frame/section.tsx';
import { Glyph } from '../look/glyphs.tsx';
import { isMethod, methodNames, wordsOf } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';
import { Proof } from './proof.tsx';

type End = NonNullable<LeadPage['firstTouch']>;

/** What brought a lead first and what last, each with what proves it. */
export function Ends({ answer: { firstTouch, lastTouch } }: { answer: LeadPage }) {
  const { t } = useWords();
  if (!firstTouch || !lastTouch) return null;
  const isOne = firstTouch.at === lastTouch.at;
  return (
    <Section title={t('lead.ends')} measure={t('lead.endsMeasure')}>
      <dl className="ends">
        <Touched name={t(isOne ? 'lead.onlyTouch' : 'leads.firstTouch')} end={firstTouch} />
        {!isOne && <Touched name={t('lead.lastTouch')} end={lastTouch} />}
      </dl>
    </Section>
  );
}

function Touched({ name, end: { at, method, channel, campaign, creator, witness, rule } }: { name: string; end: End }) {
  const { t, moment } = useWords();
  const about = [wordsOf(channel), campaign, creator].filter(Boolean).join(' · ');
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {isMethod(method) ? (
          <Link to="/methods/$method" params={{ method }} className="named">
            <Glyph method={method as Credited} />
            {t(methodNames[method])}
          </Link>
        ) : (
          method
        )}{' '}
        {about && <span className="soft unbroken">{about}</span>}
      </dd>
      <dd className="measure">{moment(at)}</dd>
      <dd className="measure">
        <Proof witness={witness} rule={rule} />
      </dd>
    </div>
  );
}
