import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { askAnswers, decide, type Form, type FormField, formChoicesQuery, type Submission, submissionsQuery } from '../api/forms.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { MoreButton } from '../frame/more-button.tsx';
import { saveFile } from '../frame/save-file.ts';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { mayDo, useSession } from '../people/session.ts';
import { Told } from '../people/told.tsx';
import type { Language } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import { DropOff } from './drop-off.tsx';
import { nameOf } from './field-name.ts';
import { reasonNames, stateNames, typeNames } from './form-words.ts';
import { Places } from './places.tsx';
import { valuesOf } from './rule-choices.ts';
import { Versions } from './versions.tsx';

const HEIGHT = 300;

/** How far people came, and what they answered. */
export function Answers({ form }: { form: Form }) {
  const maySee = mayDo(useSession(), 'leads');
  return (
    <>
      <DropOff form={form} />
      <Versions form={form} />
      <Places form={form} />
      {maySee && <Submissions form={form} />}
    </>
  );
}

function Submissions({ form }: { form: Form }) {
  const { t } = useWords();
  const [state, setState] = useState<Submission['state'] | null>(null);
  const { frame } = useFrame();
  const query = useInfiniteQuery(submissionsQuery(form.id, state, frame));
  const saving = useMutation({
    mutationFn: () => askAnswers(form.id, frame),
    onSuccess: (rows) => saveFile(`funil-form-${form.id}.csv`, rows),
  });
  return (
    <Section
      title={t('form.submissions')}
      measure={t('form.submissionsMeasure')}
      controls={
        <>
          <NativeSelect
            aria-label={t('form.submissionState')}
            value={state ?? ''}
            data={[
              { value: '', label: t('form.allStates') },
              ...Object.entries(stateNames).map(([value, label]) => ({ value, label: t(label) })),
            ]}
            onChange={(event) => setState((event.currentTarget.value || null) as Submission['state'] | null)}
          />
          <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
            {t('form.export')}
          </Button>
        </>
      }
    >
      <Told error={saving.error} />
      <Ready query={query} height={HEIGHT}>
        {({ pages }) => {
          const rows = pages.flatMap(({ submissions }) => submissions);
          if (rows.length === 0)
            return (
              <Empty title={t('form.noAnswers')}>
                <p>{t('form.noAnswersWhy')}</p>
              </Empty>
            );
          return <SubmissionTable form={form} rows={rows} />;
        }}
      </Ready>
      <MoreButton query={query}>{t('form.earlier')}</MoreButton>
    </Section>
  );
}

function SubmissionTable({ form, rows }: { form: Form; rows: Submission[] }) {
  const { t, moment } = useWords();
  const reasonsOf = ({ reasons }: Submission) => reasons.map((reason) => t(reasonNames[reason])).join(', ');
  const columns: Column<Submission>[] = [
    { id: 'at', title: t('form.at'), of: ({ at }) => at, show: ({ at }) => moment(at), isWord: true },
    {
      id: 'answers',
      title: t('form.answers'),
      isWord: true,
      of: ({ answers }) => JSON.stringify(answers),
      show: (row) => <Said form={form} row={row} />,
    },
    {
      id: 'state',
      title: t('forms.state'),
      isWord: true,
      of: (row) => `${t(stateNames[row.state])} ${reasonsOf(row)}`,
      show: (row) => (
        <>
          {t(stateNames[row.state])}
          <span className="told-why">{reasonsOf(row)}</span>
        </>
      ),
    },
    { id: 'acts', title: t('form.acts'), isWord: true, isAct: true, of: () => '', show: (row) => <Deciding form={form} row={row} /> },
  ];
  return (
    <DataTable label={t('form.answers')} file="form-answers" columns={columns} rows={rows} keyOf={({ id }) => id} isSortable={false} />
  );
}

function Said({ form, row: { answers, files } }: { form: Form; row: Submission }) {
  const { t, locale } = useWords();
  const language = locale as Language;
  const usual = useQuery(formChoicesQuery(language)).data;
  const fields = new Map(fieldsIn(form).map((field) => [field.id, field]));
  const write = (field: FormField | undefined, answer: string | number | boolean) => {
    if (typeof answer === 'boolean') return t(answer ? 'formRule.yes' : 'formRule.no');
    return valuesOf(field, language, usual).find(({ value }) => value === answer)?.label ?? String(answer);
  };
  return (
    <dl className="form-answers">
      {Object.entries(answers).map(([id, answer]) => {
        const field = fields.get(id);
        return (
          <div key={id}>
            <dt>{field ? nameOf(field, language) || t(typeNames[field.type]) : id}</dt>
            <dd>
              {files[id] ? (
                <a href={`/api/v1/forms/${form.id}/files/${files[id]}`} download>
                  {String(answer)}
                </a>
              ) : (
                [answer]
                  .flat()
                  .map((one) => write(field, one))
                  .join(', ')
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function fieldsIn({ draft }: Form): FormField[] {
  return draft.steps.flatMap(({ fields }) => fields);
}

function Deciding({ form, row }: { form: Form; row: Submission }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const mayWrite = mayDo(useSession(), 'leads');
  const deciding = useMutation({
    mutationFn: (isReal: boolean) => decide(form.id, row.id, isReal),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['forms', form.id, 'submissions'] }),
  });
  if (row.state === 'taken' || !mayWrite) return null;
  return (
    <span className="cell-actions">
      <button type="button" className="plain" disabled={deciding.isPending} onClick={() => deciding.mutate(true)}>
        {t('submission.isReal')}
      </button>
      {row.state === 'held' && (
        <button type="button" className="plain" disabled={deciding.isPending} onClick={() => deciding.mutate(false)}>
          {t('submission.discard')}
        </button>
      )}
      <Told error={deciding.error} />
    </span>
  );
}
