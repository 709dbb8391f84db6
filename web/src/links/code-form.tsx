import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type CodesSent, makeCodes, wordsQuery } from '../api/links.ts';
import { saveFile } from '../frame/save-file.ts';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { methodNames, methods } from '../words/labels.ts';
import { useWords } from '../words/use-words.ts';
import { CheckedField } from './checked-field.tsx';
import { listOf } from './draft.ts';

const EMPTY = {
  codes: '',
  make: '',
  prefix: '',
  kind: 'discount',
  method: 'influencers',
  campaign: '',
  creator: '',
  mostUses: '',
  expiresAt: '',
};

type Draft = Omit<typeof EMPTY, 'kind' | 'method'> & Pick<CodesSent, 'kind' | 'method'>;

/** Makes one code, those of a list, or as many new ones as are wanted. */
export function CodeForm() {
  const { t, count } = useWords();
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(EMPTY as Draft);
  const change = (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed }));
  const known = useQuery(wordsQuery()).data;
  const make = useMutation({
    mutationFn: () => makeCodes(sentOf(draft)),
    onSuccess: () => {
      change({ codes: '', make: '' });
      return queries.invalidateQueries({ queryKey: ['codes'] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  const save = (codes: readonly string[]) => saveFile('funil-new-codes.csv', new Blob([`${codes.join('\r\n')}\r\n`], { type: 'text/csv' }));
  return (
    <form className="link-form" onSubmit={submit}>
      <Textarea
        label={t('codes.written')}
        description={t('codes.writtenWhy')}
        rows={3}
        value={draft.codes}
        onChange={(event) => change({ codes: event.currentTarget.value })}
      />
      <div className="link-fields">
        <Field
          label={t('codes.make')}
          inputMode="numeric"
          pattern="[0-9]{0,4}"
          value={draft.make}
          onText={(text) => change({ make: text })}
        />
        <Field label={t('codes.prefix')} maxLength={20} value={draft.prefix} onText={(prefix) => change({ prefix })} />
        <NativeSelect
          label={t('codes.kind')}
          value={draft.kind}
          data={[
            { value: 'discount', label: t('codes.discount') },
            { value: 'referral', label: t('codes.referral') },
          ]}
          onChange={(event) => change({ kind: event.currentTarget.value as Draft['kind'] })}
        />
        <NativeSelect
          label={t('links.method')}
          value={draft.method}
          data={methods.map((value) => ({ value, label: t(methodNames[value]) }))}
          onChange={(event) => change({ method: event.currentTarget.value as Draft['method'] })}
        />
        <CheckedField
          label={t('links.creator')}
          value={draft.creator}
          known={known?.creators ?? []}
          fault={undefined}
          onText={(creator) => change({ creator })}
        />
        <CheckedField
          label={t('by.campaign')}
          value={draft.campaign}
          known={known?.campaigns ?? []}
          fault={undefined}
          onText={(campaign) => change({ campaign })}
        />
        <Field
          label={t('codes.limit')}
          inputMode="numeric"
          pattern="[0-9]{0,7}"
          value={draft.mostUses}
          onText={(mostUses) => change({ mostUses })}
        />
        <Field label={t('links.ends')} type="date" value={draft.expiresAt} onText={(expiresAt) => change({ expiresAt })} />
      </div>
      <Told error={make.error} />
      <p className="actions">
        <Button type="submit" loading={make.isPending} disabled={draft.codes.trim() === '' && Number(draft.make) < 1}>
          {t('codes.makeThem')}
        </Button>
        {make.data && (
          <span className="done" role="status">
            {t('codes.made', { count: count(make.data.codes.length) })}
          </span>
        )}
        {make.data && (
          <button type="button" className="plain" onClick={() => save(make.data.codes)}>
            {t('table.save')}
          </button>
        )}
      </p>
    </form>
  );
}

function sentOf({ codes, make, prefix, kind, method, campaign, creator, mostUses, expiresAt }: Draft): CodesSent {
  return {
    codes: listOf(codes),
    make: Number(make) || 0,
    prefix,
    kind,
    method,
    campaign: campaign || null,
    creator: creator || null,
    mostUses: Number(mostUses) || null,
    expiresAt: expiresAt || null,
  };
}
