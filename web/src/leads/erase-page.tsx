import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Erasure, type ErasureReason, eraseLead, erasureQuery, erasureReasons } from '../api/erasure.ts';
import { Page } from '../frame/page.tsx';
import { Section } from '../frame/section.tsx';
import { Ready } from '../frame/states.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { Entries } from '../settings/entries.tsx';
import { useWords, type Words } from '../words/use-words.ts';

const route = getRouteApi('/leads/$id/erase');

const HEIGHT = 320;

/** Erases a lead for good: shows what goes and what stays, asks why, and then leaves the receipt. */
export function ErasePage() {
  const { t } = useWords();
  const { id } = route.useParams();
  const [receipt, setReceipt] = useState<string | null>(null);
  if (receipt !== null) return <Erased receipt={receipt} />;
  return (
    <>
      <p className="back">
        <Link to="/leads/$id" params={{ id }}>
          {id}
        </Link>
      </p>
      <Page title={t('erase.title')} purpose={t('erase.purpose')}>
        <Beforehand id={id} onErased={setReceipt} />
      </Page>
    </>
  );
}

function Erased({ receipt }: { receipt: string }) {
  const { t } = useWords();
  return (
    <>
      <p className="back">
        <Link to="/leads">{t('lead.back')}</Link>
      </p>
      <Page title={t('erase.done')} purpose={t('erase.doneWhy')}>
        <p role="status">{t('erase.receipt', { receipt })}</p>
      </Page>
    </>
  );
}

function Beforehand({ id, onErased }: { id: string; onErased: (receipt: string) => void }) {
  const words = useWords();
  const { t } = words;
  const query = useQuery(erasureQuery(id));
  return (
    <Ready query={query} height={HEIGHT}>
      {({ removed, kept }) => (
        <>
          <Section title={t('erase.goes')} measure={t('erase.goesWhy')}>
            <Kinds words={words} label={t('erase.goes')} counts={removed} />
          </Section>
          <Section title={t('erase.stays')} measure={t('erase.staysWhy')}>
            <Kinds words={words} label={t('erase.stays')} counts={kept} />
          </Section>
          <Section title={t('erase.decide')} measure={t('erase.decideWhy')}>
            <Decision id={id} onErased={onErased} />
          </Section>
        </>
      )}
    </Ready>
  );
}

const kindNames: Record<string, string> = {
  events: 'erase.events',
  touches: 'erase.touches',
  profiles: 'erase.profiles',
  identifiers: 'erase.identifiers',
  answers: 'erase.answers',
  files: 'erase.files',
  rejects: 'erase.rejects',
  leadAds: 'erase.leadAds',
  messages: 'erase.messages',
  requests: 'erase.requests',
  receipts: 'erase.receipts',
  views: 'erase.views',
  uploads: 'erase.uploads',
  proposals: 'erase.proposals',
  orders: 'erase.orders',
  deals: 'erase.deals',
  suppressions: 'erase.suppressions',
  withdrawals: 'erase.withdrawals',
};

/** Only what there is. */
function Kinds({ words: { t, count }, label, counts }: { words: Words; label: string; counts: Erasure['removed'] }) {
  const rows = Object.entries(counts).filter(([, rows]) => rows > 0);
  if (rows.length === 0) return <p className="soft">{t('erase.nothing')}</p>;
  return (
    <Entries
      label={label}
      heads={[t('erase.kind'), t('erase.count')]}
      rows={rows.map(([kind, rows]) => ({ id: kind, cells: [kindNames[kind] ? t(kindNames[kind]) : kind, count(rows)] }))}
    />
  );
}

const reasonNames: Record<ErasureReason, string> = {
  asked: 'erase.asked',
  unneeded: 'erase.unneeded',
  unlawful: 'erase.unlawful',
  obligation: 'erase.obligation',
};

function Decision({ id, onErased }: { id: string; onErased: (receipt: string) => void }) {
  const { t } = useWords();
  const queries = useQueryClient();
  const [reason, setReason] = useState<ErasureReason>('asked');
  const [reference, setReference] = useState('');
  const erasing = useMutation({
    mutationFn: () => eraseLead(id, reason, reference.trim()),
    onSuccess: async (receipt) => {
      onErased(receipt.id);
      queries.removeQueries({ queryKey: ['lead', id] });
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'preview' });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    erasing.mutate();
  };
  return (
    <form className="stack" onSubmit={submit}>
      <NativeSelect
        label={t('erase.reason')}
        value={reason}
        data={erasureReasons.map((value) => ({ value, label: t(reasonNames[value]) }))}
        onChange={(event) => setReason(event.currentTarget.value as ErasureReason)}
      />
      <Field
        label={t('erase.reference')}
        description={t('erase.referenceRule')}
        maxLength={100}
        pattern="[^@]*"
        value={reference}
        onText={setReference}
      />
      <Told error={erasing.error} />
      <div className="actions">
        <Button type="submit" loading={erasing.isPending}>
          {t('erase.do')}
        </Button>
        <Link to="/leads/$id" params={{ id }}>
          {t('erase.keep')}
        </Link>
      </div>
    </form>
  );
}
