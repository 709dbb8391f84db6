import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../api/client.ts';
import { CodeBlock } from '../connect/code-block.tsx';
import { Section } from '../frame/section.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';
import { serverQuery } from './queries.ts';

/** A key by which Funil signs, for mail servers that do not: what DNS needs, and making or dropping it. Only where the workspace has a server. */
export function KeySection() {
  const { t } = useWords();
  const { data } = useQuery(serverQuery());
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ['mail', 'server'] });
  const make = useMutation({ mutationFn: () => dataOf(api.POST('/api/v1/mail/key')), onSuccess });
  const drop = useMutation({ mutationFn: () => dataOf(api.DELETE('/api/v1/mail/key')), onSuccess });
  if (!data?.server) return null;
  const { key } = data;
  return (
    <Section title={t('mailKey.title')} measure={t('mailKey.why')}>
      {key && (
        <>
          <p>{t('mailKey.publish')}</p>
          <CodeBlock name={t('mailKey.name')} code={key.name} />
          <CodeBlock name={t('mailKey.value')} code={key.value} />
        </>
      )}
      <Told error={make.error ?? drop.error} />
      <div className="mail-row">
        <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
          {t(key ? 'mailKey.another' : 'mailKey.make')}
        </Button>
        {key && (
          <Button variant="default" loading={drop.isPending} onClick={() => drop.mutate()}>
            {t('mailKey.drop')}
          </Button>
        )}
      </div>
    </Section>
  );
}
