import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Placing } from '../../../../src/core/claim-settings.ts';
import { builtInClaimsQuery, type ClaimSettings, claimsQuery } from '../../api/claims.ts';
import { Ready } from '../../frame/states.tsx';
import { mayDo, useSession } from '../../people/session.ts';
import { useWords } from '../../words/use-words.ts';
import { BuiltInSection } from './built-in-section.tsx';
import { ClaimHistory } from './claim-history.tsx';
import { ClickIdsSection } from './click-ids-section.tsx';
import type { Choices } from './condition-fields.tsx';
import { NamedSection } from './named-section.tsx';
import { RulesSection } from './rules-section.tsx';
import { Trial } from './trial.tsx';
import { Versions } from './versions.tsx';

const HEIGHT = 600;

export type BuiltIn = Choices & { clickIds: readonly { name: string; platform: string; channel: string }[]; witnesses: readonly string[] };

/** Whose touches are: what a workspace says of it, tried on history before it is saved. */
export function ClaimsPage() {
  const query = useQuery(claimsQuery());
  const builtIn = useQuery(builtInClaimsQuery());
  return (
    <Ready query={query} height={HEIGHT}>
      {(kept) => (
        <Ready query={builtIn} height={HEIGHT}>
          {(given) => <Editor kept={kept} builtIn={given as BuiltIn} />}
        </Ready>
      )}
    </Ready>
  );
}

const FRESH_CODE: Placing = { method: 'influencers', channel: 'influencer' };

interface EditorProps {
  kept: ClaimSettings & { version: number };
  builtIn: BuiltIn;
}

function Editor({ kept, builtIn }: EditorProps) {
  const { t } = useWords();
  const mayChange = mayDo(useSession(), 'write');
  const [draft, setDraft] = useState<ClaimSettings>(onlySettings(kept));
  const [base, setBase] = useState(kept.version);
  const [edition, setEdition] = useState(0);
  const isChanged = written(draft) !== written(kept);
  const take = (settings: ClaimSettings, newest: number) => {
    setDraft(onlySettings(settings));
    setBase(newest);
    setEdition(edition + 1);
  };
  return (
    <>
      <RulesSection
        key={`rules ${edition}`}
        rules={draft.rules}
        choices={builtIn}
        mayChange={mayChange}
        onChange={(rules) => setDraft({ ...draft, rules })}
      />
      <ClickIdsSection
        own={draft.clickIds}
        builtIn={builtIn.clickIds}
        mayChange={mayChange}
        onChange={(clickIds) => setDraft({ ...draft, clickIds })}
      />
      <NamedSection
        title={t('codes.title')}
        why={t('codes.why')}
        keyTitle={t('codes.code')}
        keyPattern="[^\s]+.*"
        add={t('codes.add')}
        fresh={FRESH_CODE}
        entries={draft.codes.map(({ code, ...placing }) => ({ key: code, ...placing }))}
        mayChange={mayChange}
        onChange={(entries) => setDraft({ ...draft, codes: entries.map(({ key, ...placing }) => ({ code: key, ...placing })) })}
      />
      <Trial base={base} draft={draft} text={written(draft)} isChanged={isChanged} mayChange={mayChange} onSaved={take} />
      <ClaimHistory />
      <Versions mayChange={mayChange} onOpen={take} />
      <BuiltInSection witnesses={builtIn.witnesses} />
    </>
  );
}

function onlySettings({ rules, clickIds, codes }: ClaimSettings): ClaimSettings {
  return { rules, clickIds, codes };
}

/** Comparable: since when an entry says what it says is the server's matter. */
function written({ rules, clickIds, codes }: ClaimSettings): string {
  return JSON.stringify([rules, clickIds, codes], (key, value: unknown) => (key === 'since' ? undefined : value));
}
