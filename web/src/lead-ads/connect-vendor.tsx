import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { connectVendor, type LeadVendor } from '../api/lead-ads.ts';
import { CodeBlock } from '../connect/code-block.tsx';
import { Field } from '../people/entry.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { secretNames, vendorNames, vendorSteps } from './vendor-words.ts';

/** What to do at the vendor, then here: the address to enter there, and the secret that both know. */
export function ConnectVendor() {
  const { t } = useWords();
  const queries = useQueryClient();
  const [vendor, setVendor] = useState<LeadVendor>('meta');
  const [typed, setTyped] = useState<string | null>(null);
  const [secret, setSecret] = useState('');
  const name = typed ?? vendorNames[vendor];
  const connecting = useMutation({
    mutationFn: () => connectVendor(vendor, name.trim(), secret.trim()),
    onSuccess: () => {
      setSecret('');
      return queries.invalidateQueries({ queryKey: ['lead-ads'] });
    },
  });
  const made = connecting.data;
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        connecting.mutate();
      }}
    >
      <NativeSelect
        label={t('leadAds.vendor')}
        value={vendor}
        data={Object.entries(vendorNames).map(([value, label]) => ({ value, label }))}
        onChange={(event) => {
          setVendor(event.currentTarget.value as LeadVendor);
          connecting.reset();
        }}
      />
      <p className="measure">{t(vendorSteps[vendor])}</p>
      <Field label={t('leadAds.name')} required maxLength={100} value={name} onText={setTyped} />
      <Field
        label={t(secretNames[vendor])}
        type="password"
        autoComplete="off"
        minLength={8}
        required={vendor !== 'google_lead_form'}
        value={secret}
        onText={setSecret}
      />
      <Told error={connecting.error} />
      <Button type="submit" loading={connecting.isPending}>
        {t('leadAds.connect')}
      </Button>
      {made && (
        <div role="status">
          <p>{t('leadAds.made')}</p>
          <CodeBlock name={t('leadAds.address')} code={`${window.location.origin}${made.path}`} />
          {vendor === 'google_lead_form' && <CodeBlock name={t(secretNames[vendor])} code={made.secret} />}
        </div>
      )}
    </form>
  );
}
