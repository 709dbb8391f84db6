import { Button, NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  dryRunQuery,
  type FileKind,
  guessAs,
  kindsQuery,
  type MappingGiven,
  mappingsQuery,
  startImport,
  type Upload,
} from '../api/imports.ts';
import { Ready } from '../frame/states.tsx';
import { Told } from '../people/told.tsx';
import { kindNames } from '../words/field-names.ts';
import { useWords } from '../words/use-words.ts';
import { DryRunResult } from './dry-run-result.tsx';
import { missingFields } from './mapping-draft.ts';
import { MappingEditor } from './mapping-editor.tsx';
import { nameOf } from './mapping-words.ts';
import { SaveMapping } from './save-mapping.tsx';

const HEIGHT = 240;
const TYPING = 400;

/** What the columns mean, what the first rows become, and the start. */
export function DryRunStep({ upload, onStarted }: { upload: Upload; onStarted: () => void }) {
  const { t } = useWords();
  const [mapping, setMapping] = useState<MappingGiven>(upload.mapping);
  const { data: kinds } = useQuery(kindsQuery());
  const kind = kinds?.find((one) => one.kind === mapping.kind);
  const [tried] = useDebouncedValue(mapping, TYPING);
  const isWhole = kinds !== undefined && (kind === undefined || missingFields(tried, kind).length === 0);
  const query = useQuery({ ...dryRunQuery(upload, tried), enabled: isWhole });
  const starting = useMutation({ mutationFn: () => startImport(upload.id, mapping), onSuccess: onStarted });
  const { columns, sample } = layoutOf(upload);
  return (
    <div className="dry-run">
      <MappingChoice {...{ upload, mapping }} kinds={kinds ?? []} onMapping={setMapping} />
      {kind && <MappingEditor {...{ columns, sample, kind, mapping }} onChange={setMapping} />}
      {kind && <SaveMapping mapping={mapping} onSaved={setMapping} />}
      {isWhole && (
        <Ready query={query} height={HEIGHT}>
          {(dryRun) => <DryRunResult dryRun={dryRun} mapping={mapping} onMapping={setMapping} />}
        </Ready>
      )}
      <div>
        <Button
          disabled={!isWhole || tried !== mapping || !query.data || query.data.counts.facts === 0}
          loading={starting.isPending}
          onClick={() => starting.mutate()}
        >
          {t('imports.start')}
        </Button>
      </div>
      <Told error={starting.error} />
    </div>
  );
}

interface MappingChoiceProps {
  upload: Upload;
  kinds: readonly FileKind[];
  mapping: MappingGiven;
  onMapping: (mapping: MappingGiven) => void;
}

/** What the file holds, and a mapping to begin with: as guessed, or one that was saved or comes with Funil. */
function MappingChoice({ upload, kinds, mapping, onMapping }: MappingChoiceProps) {
  const { t } = useWords();
  const { data: listed = [] } = useQuery(mappingsQuery());
  const guessing = useMutation({
    mutationFn: (kind: string) => guessAs(upload.id, kind),
    onSuccess: (guess) => onMapping(guess.mapping as MappingGiven),
  });
  const [chosen, setChosen] = useState('');
  const choose = (name: string) => {
    setChosen(name);
    onMapping((listed.find((one) => nameOf(one.mapping as MappingGiven) === name)?.mapping ?? upload.mapping) as MappingGiven);
  };
  return (
    <div className="filters">
      <NativeSelect
        label={t('imports.mapping')}
        value={chosen}
        data={[
          { value: '', label: t('imports.guessed', { name: nameOf(upload.mapping) }) },
          ...listed.map((one) => nameOf(one.mapping as MappingGiven)),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('mapping.kind')}
        value={String(mapping.kind)}
        disabled={guessing.isPending}
        data={[
          ...kinds.map(({ kind }) => ({ value: kind, label: kindNames[kind] ? t(kindNames[kind]) : kind })),
          ...(kinds.some(({ kind }) => kind === mapping.kind) ? [] : [{ value: String(mapping.kind), label: t('fileKind.facts') }]),
        ]}
        onChange={(event) => guessing.mutate(event.currentTarget.value)}
      />
      <Told error={guessing.error} />
    </div>
  );
}

function layoutOf({ sniffed }: Upload): { columns: string[]; sample: string[][] } {
  const { columns = [], sample = [] } = sniffed as { columns?: string[]; sample?: string[][] };
  return { columns, sample };
}
