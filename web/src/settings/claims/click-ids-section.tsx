import type { Placing } from '../../../../src/core/claim-settings.ts';
import type { OwnClickId } from '../../api/claims.ts';
import { wordsOf } from '../../words/labels.ts';
import { useWords } from '../../words/use-words.ts';
import { Entries } from '../entries.tsx';
import { NamedSection } from './named-section.tsx';

interface ClickIdsSectionProps {
  own: OwnClickId[];
  builtIn: readonly { name: string; platform: string; channel: string }[];
  mayChange: boolean;
  onChange: (clickIds: OwnClickId[]) => void;
}

const FRESH: Placing = { method: 'paid', channel: 'paid_other' };

/** The registry of click ids: one's own, and those that Funil knows. Naming a known one puts it elsewhere. */
export function ClickIdsSection({ own, builtIn, mayChange, onChange }: ClickIdsSectionProps) {
  const { t } = useWords();
  const overridden = new Set(own.map(({ name }) => name));
  return (
    <NamedSection
      title={t('clickIds.title')}
      why={t('clickIds.why')}
      keyTitle={t('clickIds.parameter')}
      keyPattern="[A-Za-z][A-Za-z0-9_.\-]{0,39}"
      add={t('clickIds.add')}
      fresh={FRESH}
      entries={own.map(({ name, ...placing }) => ({ key: name, ...placing }))}
      mayChange={mayChange}
      onChange={(entries) => onChange(entries.map(({ key, ...placing }) => ({ name: key, ...placing })))}
    >
      <details className="behind">
        <summary>{t('clickIds.builtIn', { count: builtIn.length })}</summary>
        <Entries
          label={t('clickIds.title')}
          heads={[t('clickIds.parameter'), t('clickIds.platform'), t('by.channel')]}
          rows={builtIn.map(({ name, platform, channel }) => ({
            id: name,
            cells: [<code key="name">{name}</code>, platform, overridden.has(name) ? t('clickIds.overridden') : wordsOf(channel)],
          }))}
        />
      </details>
    </NamedSection>
  );
}
