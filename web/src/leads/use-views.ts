import { useLocalStorage } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { removeView, renameView, saveView, viewsQuery } from '../api/views.ts';
import { mayDo, useSession } from '../people/session.ts';
import { type LeadsSearch, readLeadsSearch } from './leads-search.ts';

export interface View {
  id: string;
  name: string;
  search: LeadsSearch;
  shared: boolean;
  /** Whether the reader may rename and remove it. */
  mayChange: boolean;
}

export interface Views {
  views: View[];
  /** Whether the reader may keep a view for everybody. */
  mayShare: boolean;
  error: Error | null;
  keep: (name: string, search: LeadsSearch, shared: boolean) => void;
  rename: (view: View, name: string) => void;
  remove: (view: View) => void;
}

interface LocalView {
  name: string;
  search: LeadsSearch;
}

/** Saved views: on the server for who signed in, in this browser for who has not; those move along at the next sign-in. */
export function useViews(): Views {
  const session = useSession();
  const queries = useQueryClient();
  const { data: kept = [], error } = useQuery(viewsQuery());
  const [local, setLocal] = useLocalStorage<LocalView[]>({ key: 'funil-lead-views', defaultValue: [], getInitialValueInEffect: false });
  const isPerson = session?.state === 'signed-in';
  const mayShare = isPerson && mayDo(session, 'write');
  const onSuccess = () => queries.invalidateQueries({ queryKey: viewsQuery().queryKey });
  const save = useMutation({
    mutationFn: ({ name, search, shared }: { name: string; search: LeadsSearch; shared: boolean }) => saveView(name, { ...search }, shared),
    onSuccess,
  });
  const renaming = useMutation({ mutationFn: ({ id, name }: { id: string; name: string }) => renameView(id, name), onSuccess });
  const removal = useMutation({ mutationFn: removeView, onSuccess });
  const { mutateAsync: moveOne } = save;
  useEffect(() => {
    if (!isPerson || local.length === 0) return;
    setLocal([]);
    void Promise.allSettled(local.map(({ name, search }) => moveOne({ name, search: readLeadsSearch({ ...search }), shared: false })));
  }, [isPerson, local, setLocal, moveOne]);
  const onServer: View[] = kept.map(({ id, name, search, shared }) => ({
    id,
    name,
    search: readLeadsSearch(search),
    shared,
    mayChange: isPerson && (!shared || mayShare),
  }));
  const here: View[] = isPerson ? [] : local.map((view) => ({ ...view, id: view.name, shared: false, mayChange: true }));
  return {
    views: [...onServer, ...here],
    mayShare,
    error: save.error ?? renaming.error ?? removal.error ?? error,
    keep(name, search, shared) {
      if (isPerson) save.mutate({ name, search, shared });
      else setLocal([...local.filter((view) => view.name !== name), { name, search }]);
    },
    rename(view, name) {
      if (isPerson) renaming.mutate({ id: view.id, name });
      else setLocal([...local.filter((one) => one.name !== view.name && one.name !== name), { name, search: view.search }]);
    },
    remove(view) {
      if (isPerson) removal.mutate(view.id);
      else setLocal(local.filter(({ name }) => name !== view.name));
    },
  };
}
