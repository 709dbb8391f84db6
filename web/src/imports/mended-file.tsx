import { useState } from 'react';
import { FileField } from '../frame/file-field.tsx';
import { useWords } from '../words/use-words.ts';
import { readMended } from './read-mended.ts';

/** The saved list of rejects, mended in a spreadsheet and given back. */
export function MendedFile({ onRows }: { onRows: (rows: [number, string][]) => void }) {
  const { t } = useWords();
  const [found, setFound] = useState<number | null>(null);
  const read = async (file: File) => {
    const rows = readMended(await file.text());
    setFound(rows.length);
    onRows(rows);
  };
  return (
    <div className="file-choice">
      <FileField label={t('rejects.file')} accept=".csv,text/csv" onFile={(file) => void read(file)} />
      {found !== null && <p role="status">{found === 0 ? t('rejects.fileEmpty') : t('rejects.fileRead', { count: found })}</p>}
    </div>
  );
}
