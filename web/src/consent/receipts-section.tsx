import { NativeSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { MoreButton } from '../frame/more-button.tsx';
import { saveFile } from '../frame/save-file.ts';
import { Section } from '../frame/section.tsx';
import { Empty, Ready } from '../frame/states.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { actNames, browserPurposeNames, proofNames, receiptChannelNames } from './names.ts';
import { askedFor, type Purpose, type Receipt, receiptsQuery } from './queries.ts';

const HEIGHT = 300;
const TYPING = 300;
/** Enough of a browser's number to tell it from others. */
const SHORT = 8;

/** Every act of consent with what proves it; searched by address or lead, and taken away as a file. */
export function ReceiptsSection({ purposes }: { purposes: readonly Purpose[] }) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [purpose, setPurpose] = useState('');
  const [find] = useDebouncedValue(text, TYPING);
  const names = [...new Set([...purposes.map((one) => one.purpose), ...Object.keys(browserPurposeNames)])];
  const filter = { find, purpose };
  const query = useInfiniteQuery(receiptsQuery(filter));
  const receipts = query.data?.pages.flatMap((page) => page.receipts) ?? [];
  const save = useMutation({
    mutationFn: async (format: 'csv' | 'json') => {
      const { data } = await api.GET('/api/v1/consent/export', { params: { query: { format, ...askedFor(filter) } }, parseAs: 'blob' });
      saveFile(`funil-consent.${format}`, data as unknown as Blob);
    },
  });
  return (
    <Section title={t('consent.receipts')} measure={t('consent.receiptsWhy')}>
      <div className="filters">
        <Field label={t('consent.find')} type="search" value={text} onText={setText} />
        <NativeSelect
          label={t('consent.purposeOne')}
          value={purpose}
          data={[{ value: '', label: t('consent.all') }, ...names.map((name) => ({ value: name, label: name }))]}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
      </div>
      <Ready query={query} height={HEIGHT}>
        {() =>
          receipts.length === 0 ? (
            <Empty title={t('consent.none')}>
              <p>{t('consent.noneWhy')}</p>
            </Empty>
          ) : (
            <>
              {receipts.map((receipt) => (
                <ReceiptEntry key={receipt.id} receipt={receipt} />
              ))}
              <MoreButton query={query}>{t('consent.more')}</MoreButton>
              <p className="savings">
                {(['csv', 'json'] as const).map((format) => (
                  <button key={format} type="button" className="plain" onClick={() => save.mutate(format)}>
                    {t('consent.export', { format: format.toUpperCase() })}
                  </button>
                ))}
              </p>
              <Told error={save.error} />
            </>
          )
        }
      </Ready>
    </Section>
  );
}

function ReceiptEntry({ receipt }: { receipt: Receipt }) {
  const { t, moment } = useWords();
  const { id, act, address, purpose, channel, at } = receipt;
  return (
    <details className="mail">
      <summary>
        <strong className={act === 'withdrawn' ? 'mail-state is-failed' : act === 'given' ? 'mail-state is-good' : 'mail-state'}>
          {t(actNames[act])}
        </strong>{' '}
        {channel === 'browser' ? address.slice(0, SHORT) : address}{' '}
        <span className="soft">
          {purpose}, {t(receiptChannelNames[channel])}, {moment(at)}
        </span>
      </summary>
      <dl className="facts">
        {factsOf(receipt, t).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{t('consent.number')}</dt>
          <dd>{id}</dd>
        </div>
      </dl>
    </details>
  );
}

/** What is known of the act, in words; nothing stands for what is not. */
function factsOf({ proof, label, version, url, agent, ipHash, who, note }: Receipt, t: (id: string) => string): [string, string][] {
  const facts: [string, string | null][] = [
    [t('consent.proof'), t(proofNames[proof])],
    [t('consent.shown'), label === null ? null : `${label} (${version})`],
    [t('consent.where'), url],
    [t('consent.with'), agent],
    [t('consent.ip'), ipHash],
    [t('consent.who'), who],
    [t('consent.note'), note],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '');
}
