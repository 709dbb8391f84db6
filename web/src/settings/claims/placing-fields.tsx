import { NativeSelect } from '@mantine/core';
import type { Placing } from '../../../../src/core/claim-settings.ts';
import type { Credited } from '../../../../src/core/method.ts';
import { Field } from '../../people/entry.tsx';
import { methodNames, methods } from '../../words/labels.ts';
import { useWords } from '../../words/use-words.ts';

const LONGEST = 80;

/** Where touches are put. What is left empty comes from the evidence. */
export function PlacingFields<T extends Placing>({ value, onChange }: { value: T; onChange: (changed: T) => void }) {
  const { t } = useWords();
  const set = (name: 'channel' | 'campaign' | 'creator') => (text: string) => {
    const { [name]: _, ...rest } = value;
    onChange((text === '' && name !== 'channel' ? rest : { ...value, [name]: text }) as T);
  };
  return (
    <div className="filters">
      <NativeSelect
        label={t('claims.method')}
        value={value.method}
        data={methods.map((method) => ({ value: method, label: t(methodNames[method]) }))}
        onChange={(event) => onChange({ ...value, method: event.currentTarget.value as Credited })}
      />
      <Field label={t('by.channel')} required maxLength={LONGEST} value={value.channel} onText={set('channel')} />
      <Field label={t('claims.campaign')} maxLength={LONGEST} value={value.campaign ?? ''} onText={set('campaign')} />
      <Field label={t('claims.creator')} maxLength={LONGEST} value={value.creator ?? ''} onText={set('creator')} />
    </div>
  );
}
