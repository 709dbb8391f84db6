import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addDomain, type LinkWords, removeDomain, saveTaxonomy, type Taxonomy, wordsQuery } from '../api/links.ts';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { Field } from '../people/entry.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { Told } from '../people/told.tsx';
import { methodNames, methods } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';
import { listOf } from './draft.ts';

/** What campaign parameters may say, and the domains of links. */
export function RulesView() {
  const query = useQuery(wordsQuery());
  return (
    <Ready query={query} height={400}>
      {(words) => (
        <>
          <TaxonomySection taxonomy={words.taxonomy} />
          <DomainsSection words={words} />
        </>
      )}
    </Ready>
  );
}

function TaxonomySection({ taxonomy }: { taxonomy: Taxonomy }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const mayChange = mayDo(useSession(), 'write');
  const [sources, setSources] = useState(taxonomy.sources.join('\n'));
  const [mediums, setMediums] = useState(taxonomy.mediums.join('\n'));
  const [campaign, setCampaign] = useState(taxonomy.campaign);
  const [templates, setTemplates] = useState(taxonomy.templates);
  const save = useMutation({
    mutationFn: () => saveTaxonomy({ sources: listOf(sources), mediums: listOf(mediums), campaign: campaign.trim(), templates }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['links', 'words'] }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Section title={t('links.taxonomy')} measure={t('links.taxonomyWhy')}>
      <form className="link-form wide" onSubmit={submit}>
        <div className="link-fields">
          <Textarea
            label={t('links.allowedSources')}
            description={t('links.onePerLine')}
            rows={5}
            value={sources}
            onChange={(event) => setSources(event.currentTarget.value)}
          />
          <Textarea
            label={t('links.allowedMediums')}
            description={t('links.onePerLine')}
            rows={5}
            value={mediums}
            onChange={(event) => setMediums(event.currentTarget.value)}
          />
        </div>
        <Field
          label={t('links.campaignPattern')}
          description={t('links.campaignPatternWhy')}
          placeholder="{year}-{month}-{name}"
          maxLength={100}
          value={campaign}
          onText={setCampaign}
        />
        <Templates templates={templates} onChange={setTemplates} />
        <Told error={save.error} />
        {mayChange && (
          <p className="actions">
            <Button type="submit" variant="default" loading={save.isPending}>
              {t('settings.save')}
            </Button>
            {save.isSuccess && (
              <span className="done" role="status">
                {t('links.saved')}
              </span>
            )}
          </p>
        )}
      </form>
    </Section>
  );
}

type Template = Taxonomy['templates'][number];

function Templates({ templates, onChange }: { templates: Template[]; onChange: (templates: Template[]) => void }) {
  const { t } = useWords();
  const change = (at: number, changed: Partial<Template>) =>
    onChange(templates.map((one, nth) => (nth === at ? { ...one, ...changed } : one)));
  return (
    <fieldset className="ways-list">
      <legend>{t('links.templates')}</legend>
      {templates.map((template, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a template is known by its place, its name is being written.
        <div key={at} className="way">
          <Field label={t('links.templateName')} required maxLength={100} value={template.name} onText={(name) => change(at, { name })} />
          <NativeSelect
            label={t('links.method')}
            value={template.method}
            data={methods.map((value) => ({ value, label: t(methodNames[value]) }))}
            onChange={(event) => change(at, { method: event.currentTarget.value as Template['method'] })}
          />
          <Field label="utm_source" required value={template.source} onText={(source) => change(at, { source })} />
          <Field label="utm_medium" required value={template.medium} onText={(medium) => change(at, { medium })} />
          <button type="button" className="plain" onClick={() => onChange(templates.filter((_, nth) => nth !== at))}>
            {t('links.removeWay')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="plain"
        onClick={() => onChange([...templates, { name: '', source: '', medium: '', method: 'social', channel: '' }])}
      >
        {t('links.addTemplate')}
      </button>
    </fieldset>
  );
}

function DomainsSection({ words }: { words: LinkWords }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const mayChange = mayDo(useSession(), 'admin');
  const [host, setHost] = useState('');
  const renew = () => queries.invalidateQueries({ queryKey: ['links', 'words'] });
  const add = useMutation({
    mutationFn: () => addDomain(host.trim()),
    onSuccess: () => {
      setHost('');
      return renew();
    },
  });
  const remove = useMutation({ mutationFn: removeDomain, onSuccess: renew });
  return (
    <Section title={t('links.domains')} measure={t('links.domainsWhy')}>
      <ul className="domains">
        <li>
          <code>{words.address}</code>
        </li>
        {words.domains.map((one) => (
          <li key={one}>
            <code>https://{one}/</code>{' '}
            {mayChange && (
              <button type="button" className="plain" onClick={() => remove.mutate(one)}>
                {t('links.removeWay')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Told error={add.error ?? remove.error} />
      {mayChange && (
        <form
          className="filters"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            add.mutate();
          }}
        >
          <Field label={t('links.newDomain')} placeholder="go.myshop.com" required value={host} onText={setHost} />
          <Button type="submit" variant="default" loading={add.isPending}>
            {t('links.addDomain')}
          </Button>
        </form>
      )}
    </Section>
  );
}
