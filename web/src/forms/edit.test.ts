import { describe, expect, it } from 'vitest';
import type { FormDocument } from '../api/forms.ts';
import { addField, addStep, changeField, fieldsBefore, moved, optionsFrom, removeField, stepField } from './edit.ts';

const empty = { languages: ['en'], title: {}, steps: [{ id: 'start', fields: [] }], after: { message: {} } } as unknown as FormDocument;
const three = (['text', 'text', 'email'] as const).reduce((document, type) => addField(document, 0, type, { en: type }), empty);
const names = (document: FormDocument) => document.steps.map(({ fields }) => fields.map(({ id }) => id).join());

describe('building a form', () => {
  it('gives every field a name of its own', () => {
    expect(names(three)).toEqual(['text,text_2,email']);
    expect(addStep(addStep(three)).steps.map(({ id }) => id)).toEqual(['start', 'step', 'step_2']);
  });

  it('moves fields by place and by drag, from step to step', () => {
    const two = addStep(three);
    expect(stepField(two, { step: 0, field: 0 }, -1)).toBeNull();
    expect(names(stepField(two, { step: 0, field: 0 }, 1)?.document as FormDocument)).toEqual(['text_2,text,email', '']);
    expect(names(stepField(two, { step: 0, field: 2 }, 1)?.document as FormDocument)).toEqual(['text,text_2', 'email']);
    expect(names(moved(two, { step: 0, field: 0 }, { step: 1, field: 0 })?.document as FormDocument)).toEqual(['text_2,email', 'text']);
    expect(names(removeField(two, { step: 0, field: 1 }))).toEqual(['text,email', '']);
  });

  it('leaves out what is not said any more', () => {
    const limited = changeField(three, { step: 0, field: 0 }, { max: 5 });
    expect(changeField(limited, { step: 0, field: 0 }, { max: undefined }).steps[0]?.fields[0]).not.toHaveProperty('max');
  });

  it('keeps the values of answers when their words change', () => {
    const field = { id: 'x', type: 'choice' as const, label: {}, options: [{ value: 'red', label: { en: 'Red' } }] };
    const options = optionsFrom(field, 'pt-BR', 'Vermelho\nÁgua azul');
    expect(options).toEqual([
      { value: 'red', label: { en: 'Red', 'pt-BR': 'Vermelho' } },
      { value: 'agua_azul', label: { 'pt-BR': 'Água azul' } },
    ]);
  });

  it('lets rules look at what was asked before', () => {
    expect(fieldsBefore(addField(addStep(three), 1, 'date', {}), { step: 1, field: 0 }).map(({ id }) => id)).toEqual([
      'text',
      'text_2',
      'email',
    ]);
  });
});
