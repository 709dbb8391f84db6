import { Button, NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { checkQuery, type LinkDetails, type LinkWords, saveLink, wordsQuery } from '../api/links.ts';
import { Waiting } from '../frame/states.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { methodNames, methods } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';
import { CheckedField } from './checked-field.tsx';
import { draftOf, emptyDraft, type LinkDraft, sentOf } from './draft.ts';
import { OtherWays } from './other-ways.tsx';
import { QrCode } from './qr-code.tsx';

const PAUSE = 250;

interface LinkFormProps {
  /** The link that is changed; a new one where null. */
  link: LinkDetails | null;
  onDone: () => void;
}

export function LinkForm(props: LinkFormProps) {
  const words = useQuery(wordsQuery());
  return words.data ? <Writing {...props} words={words.data} /> : <Waiting height={480} />;
}

/** Writes a link: it is checked while it is written, and its QR code is there before it is saved. */
function Writing({ link, onDone, words }: LinkFormProps & { words: LinkWords }) {
  const { t, dayIn } = useWords();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<LinkDraft>(() => (link ? draftOf(link, dayIn) : emptyDraft()));
  const change = (changed: Partial<LinkDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const [settled] = useDebouncedValue(draft, PAUSE);
  const check = useQuery(checkQuery(sentOf(settled), link?.id));
  const faults = check.data?.faults ?? [];
  const save = useMutation({
    mutationFn: () => saveLink(sentOf(draft), link?.id),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['links'] });
      onDone();
    },
  });
  const faultOf = (field: string) => faults.find((fault) => fault.field === field);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const url = link?.url ?? (draft.slug !== '' ? (check.data?.url ?? '') : '');
  return (
    <form className="link-form" onSubmit={submit}>
      <CheckedField
        label={t('links.destination')}
        placeholder="https://"
        inputMode="url"
        required
        value={draft.destination}
        fault={faultOf('destination')}
        onText={(destination) => change({ destination })}
      />
      {words.taxonomy.templates.length > 0 && !link && <Templates words={words} onChoose={change} />}
      <CampaignFields draft={draft} words={words} faultOf={faultOf} onChange={change} />
      {!link && <AddressFields draft={draft} words={words} faultOf={faultOf} onChange={change} />}
      <details className="more-fields">
        <summary>{t('links.more')}</summary>
        <Field label={t('links.name')} maxLength={100} value={draft.name} onText={(name) => change({ name })} />
        <CheckedField
          label={t('links.ends')}
          type="date"
          value={draft.expiresAt}
          fault={faultOf('expiresAt')}
          onText={(expiresAt) => change({ expiresAt })}
        />
        <CheckedField
          label={t('links.fallback')}
          description={t('links.fallbackWhy')}
          placeholder="https://"
          value={draft.fallback}
          fault={faultOf('fallback')}
          onText={(fallback) => change({ fallback })}
        />
        <h3>{t('links.ways')}</h3>
        <OtherWays ways={draft.ways} faults={faults} onChange={(ways) => change({ ways })} />
      </details>
      <Told error={save.error} />
      <p className="actions">
        <Button type="submit" loading={save.isPending} disabled={faults.length > 0 || check.data === undefined}>
          {t(link ? 'settings.save' : 'links.make')}
        </Button>
      </p>
      {url !== '' && <QrCode url={url} name={`qr-${draft.slug}`} />}
    </form>
  );
}

interface PartProps {
  draft: LinkDraft;
  words: LinkWords;
  faultOf: (field: string) => Parameters<typeof CheckedField>[0]['fault'];
  onChange: (changed: Partial<LinkDraft>) => void;
}

function Templates({ words, onChoose }: { words: LinkWords; onChoose: (changed: Partial<LinkDraft>) => void }) {
  const { t } = useWords();
  const choose = (name: string) => {
    const template = words.taxonomy.templates.find((one) => one.name === name);
    if (template) onChoose({ source: template.source, medium: template.medium, method: template.method, channel: template.channel });
  };
  return (
    <NativeSelect
      label={t('links.template')}
      data={['', ...words.taxonomy.templates.map(({ name }) => name)]}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

function CampaignFields({ draft, words, faultOf, onChange }: PartProps) {
  const { t } = useWords();
  const { taxonomy } = words;
  const orUsed = (allowed: readonly string[], used: readonly string[]) => (allowed.length > 0 ? allowed : used);
  return (
    <div className="link-fields">
      <NativeSelect
        label={t('links.method')}
        value={draft.method}
        data={methods.map((value) => ({ value, label: t(methodNames[value]) }))}
        onChange={(event) => onChange({ method: event.currentTarget.value as LinkDraft['method'], channel: '' })}
      />
      <CheckedField
        label={t('links.creator')}
        value={draft.creator}
        known={words.creators}
        fault={faultOf('creator')}
        onText={(creator) => onChange({ creator })}
      />
      <CheckedField
        label="utm_source"
        required
        value={draft.source}
        known={orUsed(taxonomy.sources, words.sources)}
        fault={faultOf('source')}
        onText={(source) => onChange({ source })}
      />
      <CheckedField
        label="utm_medium"
        required
        value={draft.medium}
        known={orUsed(taxonomy.mediums, words.mediums)}
        fault={faultOf('medium')}
        onText={(medium) => onChange({ medium })}
      />
      <CheckedField
        label="utm_campaign"
        required
        placeholder={taxonomy.campaign}
        value={draft.campaign}
        known={words.campaigns}
        fault={faultOf('campaign')}
        onText={(campaign) => onChange({ campaign })}
      />
      <CheckedField label="utm_term" value={draft.term} fault={faultOf('term')} onText={(term) => onChange({ term })} />
      <CheckedField label="utm_content" value={draft.content} fault={faultOf('content')} onText={(content) => onChange({ content })} />
    </div>
  );
}

function AddressFields({ draft, words, faultOf, onChange }: PartProps) {
  const { t } = useWords();
  return (
    <div className="link-fields">
      {words.domains.length > 0 && (
        <NativeSelect
          label={t('links.domain')}
          value={draft.domain}
          data={[{ value: '', label: new URL(words.address).host }, ...words.domains]}
          onChange={(event) => onChange({ domain: event.currentTarget.value })}
        />
      )}
      <CheckedField
        label={t('links.slug')}
        description={t('links.slugWhy')}
        maxLength={64}
        value={draft.slug}
        fault={faultOf('slug')}
        onText={(slug) => onChange({ slug })}
      />
    </div>
  );
}
