import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { identityRulesQuery, type RuleFields, type Rules, saveRules, tryRules } from '../../api/identities.ts';
import { sourcesQuery } from '../../api/sources.ts';
import { Section } from '../../frame/section.tsx';
import { Ready } from '../../frame/states.tsx';
import { Acts } from '../../leads/acts.tsx';
import { Field } from '../../people/entry.tsx';
import { mayDo, useSession } from '../../people/session.ts';
import { Told } from '../../people/told.tsx';
import { useWords } from '../../words/use-words.ts';
import { KindRules } from './kind-rules.tsx';
import { ProposalsSection } from './proposals-section.tsx';
import { RulesTrial } from './rules-trial.tsx';
import { ValuesField } from './values-field.tsx';

const HEIGHT = 500;

/** Who is who: the rules, what may be one, and what people decided. */
export function IdentityPage() {
  const { t } = useWords();
  const query = useQuery(identityRulesQuery());
  return (
    <>
      <Ready query={query} height={HEIGHT}>
        {(kept) => <Editor key={kept.version} kept={kept} />}
      </Ready>
      <ProposalsSection />
      <Section title={t('acts.title')} measure={t('acts.allWhy')}>
        <Acts none={<p className="soft">{t('acts.none')}</p>}>{(list) => list}</Acts>
      </Section>
    </>
  );
}

function Editor({ kept }: { kept: Rules }) {
  const { t, moment } = useWords();
  const mayChange = mayDo(useSession(), 'admin');
  const sources = useQuery(sourcesQuery());
  const [rules, setRules] = useState<RuleFields>(() => onlyRules(kept));
  const text = JSON.stringify(rules);
  const isChanged = text !== JSON.stringify(onlyRules(kept));
  const hasOrder = sources.data?.every(({ accepted }) => accepted === 0) ?? false;
  const set = (changed: Partial<RuleFields>) => setRules({ ...rules, ...changed });
  return (
    <Section
      title={t('who.title')}
      measure={kept.since ? t('who.since', { version: kept.version, by: kept.by, when: moment(kept.since) }) : t('who.shipped')}
    >
      <KindRules rules={rules} hasOrder={hasOrder} mayChange={mayChange} onChange={setRules} />
      <p className="measure">{t(hasOrder ? 'who.orderFree' : 'who.orderFixed')}</p>
      <div className="lists">
        <Field
          label={t('who.phoneCountry')}
          description={t('who.phoneCountryWhy')}
          pattern="[1-9][0-9]{0,2}"
          readOnly={!mayChange}
          value={rules.phoneCountry ?? ''}
          onText={(phoneCountry) => set({ phoneCountry: phoneCountry || null })}
        />
        <ValuesField
          label={t('who.blocked')}
          description={t('who.blockedWhy')}
          values={rules.blocked}
          isReadOnly={!mayChange}
          onChange={(blocked) => set({ blocked })}
        />
        <ValuesField
          label={t('who.shared')}
          description={t('who.sharedWhy')}
          values={rules.shared}
          isReadOnly={!mayChange}
          onChange={(shared) => set({ shared })}
        />
        <ValuesField
          label={t('who.kiosks')}
          description={t('who.kiosksWhy')}
          values={rules.kiosks}
          isReadOnly={!mayChange}
          onChange={(kiosks) => set({ kiosks })}
        />
      </div>
      <Deciding version={kept.version} rules={rules} text={text} isChanged={isChanged} mayChange={mayChange} />
    </Section>
  );
}

interface DecidingProps {
  version: number;
  rules: RuleFields;
  text: string;
  isChanged: boolean;
  mayChange: boolean;
}

/** First tried on history, then saved. */
function Deciding({ version, rules, text, isChanged, mayChange }: DecidingProps) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [from, setFrom] = useState('');
  const trial = useMutation({ mutationFn: (_asked: string) => tryRules(rules) });
  const save = useMutation({
    mutationFn: () => saveRules({ ...rules, version, ...(from ? { from } : {}), ...(note.trim() ? { note: note.trim() } : {}) }),
    onSuccess: (saved) => queries.setQueryData(identityRulesQuery().queryKey, saved),
  });
  const result = trial.variables === text ? trial.data : undefined;
  return (
    <form
      className="deciding"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Button variant="default" loading={trial.isPending} onClick={() => trial.mutate(text)}>
        {t('who.try')}
      </Button>
      <Told error={trial.error} />
      {result && <RulesTrial result={result} />}
      {mayChange && isChanged && (
        <>
          <Field label={t('trial.note')} maxLength={500} value={note} onText={setNote} />
          <Field label={t('who.from')} description={t('who.fromWhy')} type="date" value={from} onText={setFrom} />
          <Told error={save.error} />
          <Button type="submit" loading={save.isPending} disabled={!result}>
            {t('settings.save')}
          </Button>
          {!result && <p className="measure">{t('who.tryFirst')}</p>}
        </>
      )}
    </form>
  );
}

function onlyRules({ priority, kinds, phoneCountry, blocked, shared, kiosks }: Rules): RuleFields {
  return { priority, kinds, phoneCountry, blocked, shared, kiosks };
}
