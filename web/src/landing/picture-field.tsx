import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { NO_PICTURE, type Picture } from '../../../src/funnel/capture/pages/blocks/fields.ts';
import { uploadPicture } from '../api/landing.ts';
import { FileField } from '../frame/file-field.tsx';
import { Told } from '../people/told.tsx';
import { useWords } from '../words/use-words.ts';

interface PictureFieldProps {
  label: string;
  value: Picture | undefined;
  onChange: (picture: Picture) => void;
}

/** A picture from one's own machine, and what it says to those who do not see it. */
export function PictureField({ label, value = NO_PICTURE, onChange }: PictureFieldProps) {
  const { t } = useWords();
  const id = useId();
  const sending = useMutation({ mutationFn: uploadPicture, onSuccess: (picture) => onChange({ ...picture, alt: value.alt }) });
  return (
    <fieldset className="picture-field">
      <legend>{label}</legend>
      {value.src && <img src={value.src} alt="" />}
      <FileField
        label={t('editor.choosePicture')}
        accept="image/png,image/jpeg,image/webp"
        disabled={sending.isPending}
        onFile={(file) => sending.mutate(file)}
      />
      <label htmlFor={`${id}-alt`}>{t('editor.alternativeText')}</label>
      <input
        id={`${id}-alt`}
        maxLength={300}
        value={value.alt}
        onChange={({ currentTarget }) => onChange({ ...value, alt: currentTarget.value })}
      />
      {value.src && (
        <button type="button" className="plain" onClick={() => onChange(NO_PICTURE)}>
          {t('editor.removePicture')}
        </button>
      )}
      <Told error={sending.error} />
    </fieldset>
  );
}
