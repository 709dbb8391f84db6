import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { purposesQuery } from '../consent/queries.ts';
import type { Language } from '../words/locales.ts';
import { useWords } from '../words/use-words.ts';
import type { Changing } from './field-limits.tsx';

const channelNames = { email: 'field.byEmail', sms: 'field.bySms', whatsapp: 'field.byWhatsapp', phone: 'field.byPhone' } as const;

/** What is agreed to: one of the workspace's purposes, by one of its channels. */
export function FieldConsent({ field, language, onChange }: Changing & { language: Language }) {
  const { t } = useWords();
  const purposes = (useQuery(purposesQuery()).data?.purposes ?? []).filter(
    ({ archived, purpose }) => !archived || purpose === field.purpose,
  );
  const chosen = purposes.find(({ purpose }) => purpose === field.purpose);
  const words = ({ purpose, texts }: (typeof purposes)[number]) => {
    const label = (texts.find((text) => text.language === language) ?? texts[0])?.label;
    return label ? `${purpose}: ${label}` : purpose;
  };
  const isMissing = field.purpose !== undefined && !chosen;
  return (
    <>
      <NativeSelect
        label={t('field.purpose')}
        description={t('field.purposeWhy')}
        value={field.purpose ?? ''}
        data={[
          { value: '', label: t('formRule.choose') },
          ...(isMissing ? [{ value: field.purpose ?? '', label: field.purpose ?? '' }] : []),
          ...purposes.map((one) => ({ value: one.purpose, label: words(one) })),
        ]}
        onChange={(event) => onChange({ purpose: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('field.channel')}
        value={field.channel ?? 'email'}
        data={(chosen?.channels ?? (Object.keys(channelNames) as (keyof typeof channelNames)[])).map((value) => ({
          value,
          label: t(channelNames[value]),
        }))}
        onChange={(event) => onChange({ channel: event.currentTarget.value as keyof typeof channelNames })}
      />
    </>
  );
}
