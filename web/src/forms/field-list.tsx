import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { useWords } from '../words/use-words.ts';
import { type FieldPlace, moved, removeField, stepField } from './edit.ts';
import type { Checked } from './edited.ts';
import { FaultsAt } from './faults-at.tsx';
import { FieldEditor } from './field-editor.tsx';
import { nameOf } from './field-name.ts';
import { typeNames } from './form-words.ts';

const DRAGGED = 'application/x-funil-field';

/** The fields of a step in their order, which the handle changes: dragged, or with the arrow keys. */
export function FieldList({ draft, language, onDraft, problems, step }: Checked & { step: number }) {
  const { t } = useWords();
  const [openId, setOpenId] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const fields = draft.steps[step]?.fields ?? [];

  const drop = (event: DragEvent, field: number) => {
    const text = event.dataTransfer.getData(DRAGGED);
    if (text === '') return;
    event.preventDefault();
    const from = JSON.parse(text) as FieldPlace;
    const done = moved(draft, from, { step, field });
    if (done) onDraft(done.document);
  };
  const press = (event: KeyboardEvent, field: number, name: string) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const done = by === 0 ? null : stepField(draft, { step, field }, by);
    if (!done) return;
    event.preventDefault();
    onDraft(done.document);
    setSaid(t('form.moved', { name, place: done.place.field + 1, step: done.place.step + 1 }));
  };

  return (
    <>
      <ol className="form-fields" onDragOver={(event) => event.preventDefault()} onDrop={(event) => drop(event, fields.length)}>
        {fields.map((field, nth) => {
          const name = nameOf(field, language) || t(typeNames[field.type]);
          return (
            <li
              key={field.id}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => {
                event.stopPropagation();
                drop(event, nth);
              }}
            >
              <div className="form-field-head">
                <button
                  type="button"
                  className="handle"
                  draggable
                  aria-label={t('form.move', { name })}
                  title={t('form.moveHow')}
                  onDragStart={(event) => event.dataTransfer.setData(DRAGGED, JSON.stringify({ step, field: nth }))}
                  onKeyDown={(event) => press(event, nth, name)}
                >
                  <span aria-hidden="true">⠿</span>
                </button>
                <button
                  type="button"
                  className="form-field-name"
                  aria-expanded={openId === field.id}
                  onClick={() => setOpenId(openId === field.id ? null : field.id)}
                >
                  <span>{name}</span>
                  <span className="soft">
                    {t(typeNames[field.type])}
                    {field.required ? ` · ${t('form.required')}` : ''}
                    {field.when ? ` · ${t('form.conditional')}` : ''}
                  </span>
                </button>
                <button type="button" className="plain" onClick={() => onDraft(removeField(draft, { step, field: nth }))}>
                  {t('form.removeField')}
                  <span className="unseen"> {name}</span>
                </button>
              </div>
              <FaultsAt at={`steps.${step}.fields.${nth}`} problems={problems} />
              {openId === field.id && (
                <FieldEditor draft={draft} language={language} onDraft={onDraft} place={{ step, field: nth }} onRenamed={setOpenId} />
              )}
            </li>
          );
        })}
      </ol>
      <p className="unseen" role="status">
        {said}
      </p>
    </>
  );
}
