import { NativeSelect } from '@mantine/core';
import { useWords } from '../words/use-words.ts';
import type { Changing } from './field-limits.tsx';
import { NameField } from './name-field.tsx';

const NAME = /^[a-z][a-z0-9_]{0,39}$/;

/** Where the answer goes on the lead's profile: as its type says, under a name of its own, or nowhere. */
export function FieldProfile({ field, onChange }: Changing) {
  const { t } = useWords();
  const way = field.trait === undefined ? 'usual' : field.trait === '' ? 'off' : 'own';
  const traits = { usual: undefined, off: '', own: field.id };
  return (
    <>
      <NativeSelect
        label={t('formField.profile')}
        description={t('formField.profileWhy')}
        value={way}
        data={[
          { value: 'usual', label: t('formField.profileUsual') },
          { value: 'own', label: t('formField.profileOwn') },
          { value: 'off', label: t('formField.profileOff') },
        ]}
        onChange={(event) => onChange({ trait: traits[event.currentTarget.value as keyof typeof traits] })}
      />
      {way === 'own' && (
        <NameField
          key={field.trait}
          label={t('formField.trait')}
          description={t('formField.nameRule')}
          value={field.trait ?? ''}
          onName={(trait) => {
            const isName = NAME.test(trait);
            if (isName) onChange({ trait });
            return isName;
          }}
        />
      )}
    </>
  );
}
