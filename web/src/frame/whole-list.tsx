import { useMutation } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { api, dataOf } from '../api/client.ts';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { saveFile } from './save-file.ts';
import { useFrame } from './use-frame.ts';

interface WholeListProps {
  what: 'leads' | 'orders' | 'deals';
}

/** Everything of the period as the server writes it, beside the CSV of what is shown. The workspace is asked for by a header, so it is no plain link. */
export function WholeList({ what }: WholeListProps) {
  const { t } = useWords();
  const { frame } = useFrame();
  const { workspace } = useSearch({ from: '__root__' });
  const saving = useMutation({
    mutationFn: () => {
      const request = { params: { path: { what }, query: { ...frame, format: 'csv' as const } }, parseAs: 'blob' as const };
      return dataOf<Blob>(api.GET('/api/v1/export/{what}', request));
    },
    onSuccess: (rows) => saveFile(`funil-${workspace ? `${workspace}-` : ''}${what}.csv`, rows),
  });
  return (
    <span className="whole-list">
      <button type="button" className="plain" disabled={saving.isPending} onClick={() => saving.mutate()}>
        {t(saving.isPending ? 'wholeList.saving' : 'wholeList.save')}
      </button>
      <Told error={saving.error} />
    </span>
  );
}
