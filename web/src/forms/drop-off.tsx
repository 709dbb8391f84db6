import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Form, type FormResults, formResultsQuery } from '../api/forms.ts';
import { type Column, DataTable } from '../frame/data-table.tsx';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { useFrame } from '../frame/use-frame.ts';
import { tellShare } from '../words/tell.ts';
import { useWords, type Words } from '../words/use-words.ts';
import { typeNames } from './form-words.ts';

const HEIGHT = 300;

/** How far people came with a form, step by step and field by field, of all versions or of one. */
export function DropOff({ form }: { form: Form }) {
  const words = useWords();
  const { t, count } = words;
  const [version, setVersion] = useState<number | null>(null);
  const { frame } = useFrame();
  const query = useQuery(formResultsQuery(form.id, version, frame));
  const versions = Array.from({ length: form.published ?? 0 }, (_, nth) => (form.published ?? 0) - nth);
  return (
    <Ready query={query} height={HEIGHT}>
      {(results) => (
        <Section
          title={
            results.viewed === 0
              ? t('form.notSeen')
              : t('form.finding', { share: tellShare(words, results.sent / results.viewed, results.viewed) })
          }
          measure={t('form.dropOffMeasure', { held: count(results.held) })}
          controls={
            versions.length > 1 && (
              <NativeSelect
                aria-label={t('form.version')}
                value={version ?? ''}
                data={[
                  { value: '', label: t('form.allVersions') },
                  ...versions.map((one) => ({ value: String(one), label: t('form.nthVersion', { version: one }) })),
                ]}
                onChange={(event) => setVersion(Number(event.currentTarget.value) || null)}
              />
            )
          }
        >
          <DataTable
            label={t('form.stages')}
            file="form-steps"
            columns={stageColumns(words)}
            rows={stagesOf(words, results)}
            keyOf={({ id }) => id}
            isSortable={false}
          />
          <h3>{t('form.fields')}</h3>
          <DataTable
            label={t('form.byField')}
            file="form-fields"
            columns={fieldColumns(words)}
            rows={results.fields}
            keyOf={({ id }) => id}
          />
        </Section>
      )}
    </Ready>
  );
}

interface Stage {
  id: string;
  name: string;
  times: number;
  /** Of those who saw it. */
  of: number;
}

/** Seen, begun, each step of several, sent. */
function stagesOf({ t, locale }: Words, { viewed, started, sent, steps }: FormResults): Stage[] {
  const stage = (id: string, name: string, times: number) => ({ id, name, times, of: viewed });
  const titleOf = ({ title }: FormResults['steps'][number], nth: number) =>
    [t('form.step', { nth: nth + 1 }), title[locale as 'en'] || title.en || ''].filter(Boolean).join(': ');
  return [
    stage('viewed', t('form.viewedHere'), viewed),
    stage('started', t('form.startedHere'), started),
    ...(steps.length > 1 ? steps.map((step, nth) => stage(`step ${step.id}`, titleOf(step, nth), step.done)) : []),
    stage('sent', t('forms.sent'), sent),
  ];
}

function stageColumns(words: Words): Column<Stage>[] {
  const { t, count } = words;
  return [
    { id: 'stage', title: t('form.stage'), isWord: true, of: ({ name }) => name, show: ({ name }) => name },
    { id: 'times', title: t('form.times'), of: ({ times }) => times, show: ({ times }) => count(times) },
    {
      id: 'share',
      title: t('form.shareOfViews'),
      of: ({ times, of }) => (of === 0 ? null : times / of),
      show: ({ times, of }) => tellShare(words, of === 0 ? null : times / of, of),
    },
  ];
}

type FieldRow = FormResults['fields'][number];

function fieldColumns({ t, count, locale }: Words): Column<FieldRow>[] {
  const nameOf = ({ label, type }: FieldRow) => label[locale as 'en'] || label.en || t(typeNames[type]);
  return [
    { id: 'field', title: t('form.field'), isWord: true, of: nameOf, show: nameOf },
    { id: 'touched', title: t('form.touched'), of: ({ touched }) => touched, show: ({ touched }) => count(touched) },
    { id: 'left', title: t('form.left'), meaning: t('form.leftMeaning'), of: ({ left }) => left, show: ({ left }) => count(left) },
    { id: 'wrong', title: t('form.wrong'), of: ({ wrong }) => wrong, show: ({ wrong }) => count(wrong) },
  ];
}
