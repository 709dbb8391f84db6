import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dryRunQuery, type MappingGiven, mappingsQuery, startImport, type Upload } from '../api/imports.ts';
import { Ready, tellProblem } from '../frame/states.tsx';
import { useWords } from '../words/use-words.ts';
import { DryRunResult } from './dry-run-result.tsx';
import { fieldsOf, nameOf } from './mapping-words.ts';

const HEIGHT = 240;

/** What the columns mean, what the first rows become, and the start. */
export function DryRunStep({ upload, onStarted }: { upload: Upload; onStarted: () => void }) {
  const words = useWords();
  const { t } = words;
  const [chosen, setChosen] = useState('');
  const { data: listed = [] } = useQuery(mappingsQuery());
  const mappings = listed.map(({ mapping }) => mapping);
  const given: MappingGiven = chosen || upload.mapping;
  const query = useQuery(dryRunQuery(upload, given));
  const starting = useMutation({ mutationFn: () => startImport(upload.id, given), onSuccess: onStarted });
  const fields = fieldsOf(chosen ? mappings.find((mapping) => nameOf(mapping) === chosen) : upload.mapping);
  return (
    <div className="dry-run">
      <NativeSelect
        label={t('imports.mapping')}
        value={chosen}
        data={[{ value: '', label: t('imports.guessed', { name: nameOf(upload.mapping) }) }, ...mappings.map(nameOf)]}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      {fields.length > 0 && (
        <dl className="definitions">
          {fields.map(([field, column]) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>{column}</dd>
            </div>
          ))}
        </dl>
      )}
      <Ready query={query} height={HEIGHT}>
        {(dryRun) => <DryRunResult dryRun={dryRun} />}
      </Ready>
      <div>
        <Button disabled={!query.data || query.data.counts.facts === 0} loading={starting.isPending} onClick={() => starting.mutate()}>
          {t('imports.start')}
        </Button>
      </div>
      {starting.error && (
        <p className="trouble" role="alert">
          {tellProblem(words, starting.error)}
        </p>
      )}
    </div>
  );
}
