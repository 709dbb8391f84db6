import { useId, useState } from 'react';
import { useWords } from '../words/use-words.ts';

interface FileFieldProps {
  label: string;
  /** What the browser offers to choose from, such as ".csv,text/csv". */
  accept?: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}

/** One file, chosen or dropped. The browser's own field lies over it unseen, for it says "Choose File" in the browser's language and not in the app's. */
export function FileField({ label, accept, disabled, onFile }: FileFieldProps) {
  const { t } = useWords();
  const id = useId();
  const [name, setName] = useState<string | null>(null);
  const chosen = name ?? t('file.none');
  const take = (file: File | undefined) => {
    if (!file) return;
    setName(file.name);
    onFile(file);
  };
  return (
    <div className="file-field">
      <label htmlFor={id}>{label}</label>
      <div className="file-place">
        <span className="file-button" aria-hidden="true">
          {t('file.choose')}
        </span>
        <span id={`${id}-chosen`} className="file-name">
          {chosen}
        </span>
        <input
          id={id}
          type="file"
          accept={accept}
          disabled={disabled}
          title={chosen}
          aria-describedby={`${id}-chosen`}
          // Emptied first, so that a file mended under the same name counts as chosen again.
          onClick={(event) => {
            event.currentTarget.value = '';
          }}
          onChange={(event) => take(event.currentTarget.files?.[0])}
        />
      </div>
    </div>
  );
}
