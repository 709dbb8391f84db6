import { useId, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { readMended } from './read-mended.ts';

/** The saved list of rejects, mended in a spreadsheet and given back. */
export function MendedFile({ onRows }: { onRows: (rows: [number, string][]) => void }) {
  const { t } = useWords();
  const id = useId();
  const [found, setFound] = useState<number | null>(null);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const rows = readMended(await file.text());
    setFound(rows.length);
    onRows(rows);
  };
  return (
    <div className="file-choice">
      <label htmlFor={id}>{t('rejects.file')}</label>
      <input id={id} type="file" accept=".csv,text/csv" onChange={(event) => void read(event.currentTarget.files?.[0])} />
      {found !== null && <p role="status">{found === 0 ? t('rejects.fileEmpty') : t('rejects.fileRead', { count: found })}</p>}
    </div>
  );
}
