import { useClickOutside } from '@mantine/hooks';
import { useState } from 'react';
import { useWords } from '../words/use-words.ts';

interface ColumnChoiceProps {
  columns: readonly { id: string; title: string }[];
  hidden: readonly string[];
  onHidden: (hidden: readonly string[]) => void;
}

/** Which columns are shown; the first names the row and always is. */
export function ColumnChoice({ columns, hidden, onHidden }: ColumnChoiceProps) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const outside = useClickOutside<HTMLDivElement>(() => setOpen(false));
  const toggle = (id: string) => onHidden(hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what a button inside opened; the button is the control.
    <div className="column-choice" ref={outside} onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
      <button type="button" className="plain" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('columns.choose')}
      </button>
      {isOpen && (
        <fieldset>
          <legend className="unseen">{t('columns.choose')}</legend>
          {columns.slice(1).map(({ id, title }) => (
            <label key={id}>
              <input type="checkbox" checked={!hidden.includes(id)} onChange={() => toggle(id)} />
              {title}
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}
