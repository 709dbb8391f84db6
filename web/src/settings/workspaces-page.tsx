import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '../api/client.ts';
import { type Workspace, workspacesQuery } from '../api/workspaces.ts';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { useWorkspaces } from '../frame/use-workspaces.ts';
import { Field } from '../people/entry.tsx';
import { mayDo, useSession } from '../people/session.ts';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { Entries } from './entries.tsx';

const motionNames = { b2c: 'workspaces.b2c', b2b: 'workspaces.b2b', both: 'workspaces.both' } as const;

const HEIGHT = 120;

type Motion = keyof typeof motionNames;

/** As ISO 8601 counts; 1 January 2024 was a Monday. */
const WEEK_STARTS = [1, 6, 7] as const;

type WeekStart = (typeof WEEK_STARTS)[number];

function weekdayName(locale: string, weekday: number): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

function monthName(locale: string, month: number): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month - 1));
}

export function WorkspacesPage() {
  const { t } = useWords();
  const query = useQuery(workspacesQuery());
  const { current } = useWorkspaces();
  const session = useSession();
  return (
    <>
      <Section title={t('workspaces.title')} measure={t('workspaces.why')}>
        <Ready query={query} height={HEIGHT}>
          {(workspaces) => (
            <Entries
              label={t('workspaces.title')}
              heads={[
                t('workspaces.name'),
                t('workspaces.slug'),
                t('workspaces.sells'),
                t('workspaces.currency'),
                t('workspaces.timezone'),
              ]}
              rows={workspaces.map(({ slug, name, motion, currency, timezone }) => ({
                id: slug,
                cells: [name, slug, t(motionNames[motion as Motion]), currency, timezone],
              }))}
            />
          )}
        </Ready>
      </Section>
      {current && mayDo(session, 'admin') && (
        <Section title={t('workspaces.change', { name: current.name })} measure={t('workspaces.changeWhy')}>
          <Form key={current.slug} workspace={current} />
        </Section>
      )}
      {mayDo(session, 'people') && (
        <Section title={t('workspaces.add')} measure={t('workspaces.addWhy')}>
          <Form />
        </Section>
      )}
    </>
  );
}

const FRESH = {
  slug: '',
  name: '',
  motion: 'both',
  currency: 'EUR',
  weekStart: 1,
  fiscalYearStart: 1,
  timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** Changes the workspace it is given, or adds one. */
function Form({ workspace }: { workspace?: Workspace }) {
  const { t, locale } = useWords();
  const queries = useQueryClient();
  const [values, setValues] = useState<Omit<Workspace, 'demo' | 'eventsSince'>>(workspace ?? FRESH);
  const set = (name: keyof typeof values) => (text: string) => setValues({ ...values, [name]: text });
  const save = useMutation({
    mutationFn: () => {
      const { name, motion, currency, timezone, weekStart, fiscalYearStart } = values;
      const body = {
        name: name.trim(),
        motion: motion as Motion,
        currency: currency.trim().toUpperCase(),
        timezone: timezone.trim(),
        weekStart: weekStart as WeekStart,
        fiscalYearStart,
      };
      const { slug } = values;
      return workspace
        ? api.PATCH('/api/v1/workspaces/{slug}', { params: { path: { slug } }, body })
        : api.POST('/api/v1/workspaces', { body: { slug, ...body } });
    },
    // Currency, time zone and weeks are in every figure.
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      {!workspace && (
        <Field
          label={t('workspaces.slug')}
          description={t('workspaces.slugRule')}
          pattern="[a-z0-9][a-z0-9\-]{0,62}"
          required
          value={values.slug}
          onText={set('slug')}
        />
      )}
      <Field label={t('workspaces.name')} maxLength={100} required value={values.name} onText={set('name')} />
      <NativeSelect
        label={t('workspaces.sells')}
        description={t('workspaces.sellsRule')}
        value={values.motion}
        data={Object.entries(motionNames).map(([value, label]) => ({ value, label: t(label) }))}
        onChange={(event) => set('motion')(event.currentTarget.value)}
      />
      <Field
        label={t('workspaces.currency')}
        description={t('workspaces.currencyRule')}
        pattern="[A-Za-z]{3}"
        required
        value={values.currency}
        onText={set('currency')}
      />
      <Field
        label={t('workspaces.timezone')}
        description={t('workspaces.timezoneRule')}
        maxLength={60}
        required
        value={values.timezone}
        onText={set('timezone')}
      />
      <NativeSelect
        label={t('workspaces.weekStart')}
        description={t('workspaces.weekStartRule')}
        value={values.weekStart}
        data={WEEK_STARTS.map((day) => ({ value: String(day), label: weekdayName(locale, day) }))}
        onChange={(event) => setValues({ ...values, weekStart: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('workspaces.fiscalYearStart')}
        description={t('workspaces.fiscalYearStartRule')}
        value={values.fiscalYearStart}
        data={MONTHS.map((month) => ({ value: String(month), label: monthName(locale, month) }))}
        onChange={(event) => setValues({ ...values, fiscalYearStart: Number(event.currentTarget.value) })}
      />
      <Told error={save.error} />
      {save.isSuccess && (
        <p className="done" role="status">
          {t('settings.saved')}
        </p>
      )}
      <Button type="submit" variant="default" loading={save.isPending}>
        {t(workspace ? 'settings.save' : 'workspaces.add')}
      </Button>
    </form>
  );
}
