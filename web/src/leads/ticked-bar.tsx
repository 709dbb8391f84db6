import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { askLeads, type Lead, type LeadFilter } from '../api/queries.ts';
import { type Column, csvFor } from '../frame/data-table.tsx';
import { saveFile } from '../frame/save-file.ts';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';

interface TickedBarProps {
  rows: readonly Lead[];
  ticked: ReadonlySet<string>;
  onTick: (ids: readonly string[]) => void;
  columns: readonly Column<Lead>[];
  filter: LeadFilter;
  mayMerge: boolean;
}

const AT_ONCE = 500;
/** Beyond that a file is a matter for the API's exports. */
const MOST = 50_000;

/** What can be done with the ticked leads, or with all that match. */
export function TickedBar({ rows, ticked, onTick, columns, filter, mayMerge }: TickedBarProps) {
  const { t, count } = useWords();
  const [done, setDone] = useState(0);
  const chosen = rows.filter(({ id }) => ticked.has(id));
  const [one, other] = chosen;
  const isAll = rows.length > 0 && chosen.length === rows.length;
  const save = useMutation({
    mutationFn: async () => {
      const all = chosen.length > 0 ? chosen : await everyLead(filter, setDone);
      saveFile('funil-leads.csv', new Blob([csvFor(columns, all)], { type: 'text/csv' }));
      return all.length;
    },
  });
  return (
    <section className="ticked" aria-label={t('ticked.title')}>
      <label>
        <input
          type="checkbox"
          checked={isAll}
          ref={(box) => {
            if (box) box.indeterminate = chosen.length > 0 && !isAll;
          }}
          onChange={() => onTick(isAll ? [] : rows.map(({ id }) => id))}
        />
        {t('ticked.shown', { count: rows.length })}
      </label>
      <span className="soft" aria-live="polite">
        {chosen.length > 0 && t('ticked.count', { count: chosen.length })}
        {save.isPending && done > 0 && t('ticked.saving', { count: count(done) })}
        {save.data === MOST && t('ticked.cut', { count: count(MOST) })}
      </span>
      <Button variant="default" size="xs" loading={save.isPending} onClick={() => save.mutate()}>
        {t(chosen.length > 0 ? 'ticked.save' : 'ticked.saveAll')}
      </Button>
      {mayMerge && one && other && chosen.length === 2 && (
        <Link to="/leads/$id/merge" params={{ id: one.id }} search={(before) => ({ ...before, other: other.id })} className="action">
          {t('ticked.merge')}
        </Link>
      )}
      <Told error={save.error} />
    </section>
  );
}

/** All that match, page by page. */
async function everyLead(filter: LeadFilter, onRead: (count: number) => void): Promise<Lead[]> {
  const all: Lead[] = [];
  for (let after = ''; all.length < MOST; ) {
    const { rows, next } = await askLeads(filter, AT_ONCE, after);
    all.push(...rows);
    onRead(all.length);
    if (next === null) break;
    after = next;
  }
  return all.slice(0, MOST);
}
