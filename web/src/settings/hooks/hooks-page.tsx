import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { hooksQuery, makeHook, type Vendor, vendorsQuery } from '../../api/hooks.ts';
import { Section } from '../../frame/section.tsx';
import { Empty, Ready } from '../../frame/states.tsx';
import { Field } from '../../people/entry.tsx';
import { Told } from '../../people/told.tsx';
import { useWords } from '../../words/use-words.ts';
import { Once } from '../once.tsx';
import { HookPart } from './hook-part.tsx';
import { vendorNames } from './vendor-names.ts';

const HEIGHT = 160;

/** Webhooks of stores and other vendors: where they send to, with which secret, and what came. */
export function HooksPage() {
  const { t } = useWords();
  const query = useQuery(hooksQuery());
  return (
    <>
      <Section title={t('hooks.add')} measure={t('hooks.addWhy')}>
        <Make />
      </Section>
      <Section title={t('hooks.title')} measure={t('hooks.why')}>
        <Ready query={query} height={HEIGHT}>
          {(hooks) =>
            hooks.length === 0 ? (
              <Empty title={t('hooks.none')}>
                <p>{t('hooks.noneWhy')}</p>
              </Empty>
            ) : (
              hooks.map((hook) => <HookPart key={hook.id} hook={hook} />)
            )
          }
        </Ready>
      </Section>
    </>
  );
}

function Make() {
  const { t } = useWords();
  const queries = useQueryClient();
  const { data: vendors = [] } = useQuery(vendorsQuery());
  const [name, setName] = useState('');
  const [vendor, setVendor] = useState<Vendor>('standard');
  const [secret, setSecret] = useState('');
  const isTheirs = vendors.find((one) => one.vendor === vendor)?.secretFrom === 'vendor';
  const make = useMutation({
    mutationFn: () => makeHook(name.trim(), vendor, secret.trim()),
    onSuccess: () => {
      setName('');
      setSecret('');
      return queries.invalidateQueries({ queryKey: hooksQuery().queryKey });
    },
  });
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <div className="filters">
        <Field label={t('hooks.name')} required maxLength={100} value={name} onText={setName} />
        <NativeSelect
          label={t('hooks.vendor')}
          value={vendor}
          data={Object.entries(vendorNames).map(([value, label]) => ({ value, label }))}
          onChange={(event) => setVendor(event.currentTarget.value as Vendor)}
        />
        <Field
          label={t(isTheirs ? 'hooks.theirSecret' : 'hooks.ownSecret')}
          required={isTheirs}
          minLength={8}
          maxLength={4_096}
          autoComplete="off"
          value={secret}
          onText={setSecret}
        />
        <Button type="submit" loading={make.isPending}>
          {t('hooks.make')}
        </Button>
      </div>
      <Told error={make.error} />
      {make.data && (
        <>
          <Once said={t('hooks.address', { name: make.data.name })} text={window.location.origin + make.data.path} />
          {!isTheirs && <Once said={t('hooks.secretOnce')} text={make.data.secret} />}
        </>
      )}
    </form>
  );
}
