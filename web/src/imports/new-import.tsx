import { Loader } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addLookup, guessAs, type Upload, uploadFile } from '../api/imports.ts';
import { FileField } from '../frame/file-field.tsx';
import { Section } from '../frame/section.tsx';
import { tellProblem } from '../frame/tell-problem.ts';
import { useWords } from '../words/use-words.ts';
import { DryRunStep } from './dry-run-step.tsx';
import type { Kind } from './imports-search.ts';

/** A file is chosen or dropped, looked at, and started; nothing is taken before that. */
export function NewImport({ kind }: { kind: Kind | undefined }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [upload, setUpload] = useState<Upload | null>(null);
  const [begun, setBegun] = useState(0);
  const started = () => {
    setUpload(null);
    setBegun(begun + 1);
    void queries.invalidateQueries({ queryKey: ['imports'] });
  };
  return (
    <Section title={t('imports.new')} measure={t('imports.newMeasure')}>
      <FileChoice key={`file-${begun}`} label={t('imports.file')} send={(file) => sendAs(file, kind)} onSent={setUpload} />
      {upload?.needs.map((name) => (
        <FileChoice key={name} label={t('imports.lookup', { name })} send={(file) => addLookup(upload.id, name, file)} onSent={setUpload} />
      ))}
      {upload && upload.needs.length === 0 && <DryRunStep key={upload.id} upload={upload} onStarted={started} />}
    </Section>
  );
}

/** A page that knows what the file holds says so; else Funil guesses. */
async function sendAs(file: File, kind: Kind | undefined): Promise<Upload> {
  const upload = await uploadFile(file);
  return kind === undefined ? upload : guessAs(upload.id, kind);
}

interface FileChoiceProps {
  label: string;
  send: (file: File) => Promise<Upload>;
  onSent: (upload: Upload) => void;
}

function FileChoice({ label, send, onSent }: FileChoiceProps) {
  const words = useWords();
  const sending = useMutation({ mutationFn: send, onSuccess: onSent });
  return (
    <div className="file-choice">
      <FileField label={label} disabled={sending.isPending} onFile={(file) => sending.mutate(file)} />
      {sending.isPending && (
        <p className="named" role="status">
          <Loader size="xs" aria-hidden="true" />
          {words.t('imports.sending')}
        </p>
      )}
      {sending.error && (
        <p className="trouble" role="alert">
          {tellProblem(words, sending.error)}
        </p>
      )}
    </div>
  );
}
