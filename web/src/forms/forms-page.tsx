import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { formsQuery, type ListedForm, makeForm, type TemplateName } from '../api/forms.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Page } from '../frame/page.tsx';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { Field } from '../people/entry.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { Told } from '../people/told.tsx';
import { tell, tellShare } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { templateNames } from './form-words.ts';

const HEIGHT = 240;

/** Forms with what came of each, and templates to begin another with. */
export function FormsPage() {
  const { t } = useWords();
  const query = useQuery(formsQuery(useFrame().frame));
  const mayWrite = mayDo(useSession(), 'write');
  return (
    <Page title={t('forms.title')} purpose={t('forms.purpose')}>
      <Section title={t('forms.list')} measure={t('forms.listMeasure')}>
        <Ready query={query} height={HEIGHT}>
          {({ forms, currency }) =>
            forms.length === 0 ? (
              <Empty title={t('forms.none')}>
                <p>{t('forms.noneWhy')}</p>
              </Empty>
            ) : (
              <FormList forms={forms} currency={currency} />
            )
          }
        </Ready>
      </Section>
      {mayWrite && (
        <Section title={t('forms.make')} measure={t('forms.makeWhy')}>
          <NewForm />
        </Section>
      )}
    </Page>
  );
}

function FormList({ forms, currency }: { forms: readonly ListedForm[]; currency: string }) {
  const words = useWords();
  return <DataTable label={words.t('forms.title')} file="forms" columns={columnsOf(words, currency)} rows={forms} keyOf={({ id }) => id} />;
}

function columnsOf(words: Words, currency: string): Column<ListedForm>[] {
  const { t, count, money } = words;
  const counted = (id: 'viewed' | 'started' | 'sent' | 'held' | 'leads' | 'customers', title: string): Column<ListedForm> => ({
    id,
    title,
    of: (row) => row[id],
    show: (row) => count(row[id]),
  });
  return [
    {
      id: 'name',
      title: t('forms.name'),
      isWord: true,
      of: ({ name }) => name,
      show: ({ id, name }) => (
        <Link to="/forms/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    { id: 'state', title: t('forms.state'), isWord: true, of: (row) => t(stateOf(row)), show: (row) => t(stateOf(row)) },
    counted('viewed', t('forms.viewed')),
    counted('started', t('forms.started')),
    counted('sent', t('forms.sent')),
    {
      id: 'rate',
      title: t('forms.rate'),
      meaning: t('forms.rateMeaning'),
      of: ({ sent, viewed }) => (viewed === 0 ? null : sent / viewed),
      show: ({ sent, viewed }) => tellShare(words, sent / viewed, viewed),
    },
    counted('held', t('forms.held')),
    counted('leads', t('forms.leads')),
    counted('customers', t('forms.customers')),
    {
      id: 'revenue',
      title: t('forms.revenue'),
      of: ({ revenue }) => revenue,
      show: ({ revenue }) => tell(words, revenue, (value) => money(value, currency)),
    },
  ];
}

function stateOf({ closed, published }: ListedForm): string {
  if (closed) return 'forms.closed';
  return published === null ? 'forms.draft' : 'forms.live';
}

function NewForm() {
  const { t } = useWords();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [template, setTemplate] = useState<TemplateName>('newsletter');
  const [typed, setTyped] = useState<string | null>(null);
  const name = typed ?? t(templateNames[template]);
  const making = useMutation({
    mutationFn: () => makeForm(name.trim(), template),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['forms'] });
      await navigate({ to: '/forms/$id', params: { id } });
    },
  });
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        making.mutate();
      }}
    >
      <NativeSelect
        label={t('forms.template')}
        value={template}
        data={Object.entries(templateNames).map(([value, label]) => ({ value, label: t(label) }))}
        onChange={(event) => setTemplate(event.currentTarget.value as TemplateName)}
      />
      <Field label={t('forms.name')} description={t('forms.nameWhy')} maxLength={100} required value={name} onText={setTyped} />
      <Told error={making.error} />
      <Button type="submit" loading={making.isPending}>
        {t('forms.make')}
      </Button>
    </form>
  );
}
