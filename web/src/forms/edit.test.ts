import { describe, expect, it } from 'vitest';
import type { FormDocument } from '../api/forms.ts';
import {
  addField,
  addStep,
  changeField,
  changeStep,
  fieldsBefore,
  fieldsBeforeStep,
  moved,
  moveStep,
  removeField,
  renameField,
  stepField,
} from './edit.ts';

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

  it('renames a field in the rules that look at it too, and to no name that is taken', () => {
    const rule = { match: 'all' as const, conditions: [{ field: 'text', compare: 'answered' as const }] };
    const ruled = changeStep(changeField(addStep(three), { step: 0, field: 1 }, { when: rule }), 1, { when: rule });
    const named = renameField(ruled, { step: 0, field: 0 }, 'size_of_team');
    expect(named?.steps[0]?.fields.map(({ id }) => id)).toEqual(['size_of_team', 'text_2', 'email']);
    expect([named?.steps[0]?.fields[1]?.when, named?.steps[1]?.when].map((when) => when?.conditions[0]?.field)).toEqual([
      'size_of_team',
      'size_of_team',
    ]);
    for (const bad of ['email', 'Size', '2nd', '', 'a b']) expect(renameField(ruled, { step: 0, field: 0 }, bad), bad).toBeNull();
  });

  it('moves steps with their fields, gives them rules and takes those away', () => {
    const two = addStep(three);
    expect(names(moveStep(two, 0, 1))).toEqual(['', 'text,text_2,email']);
    expect(moveStep(two, 1, 1)).toEqual(two);
    const rule = { match: 'all' as const, conditions: [{ field: 'text', compare: 'answered' as const }] };
    const ruled = changeStep(two, 1, { when: rule });
    expect(changeStep(ruled, 1, { title: { en: 'More' } }).steps[1]).toMatchObject({ when: rule, title: { en: 'More' } });
    expect(changeStep(ruled, 1, { when: undefined }).steps[1]).not.toHaveProperty('when');
    expect(fieldsBeforeStep(two, 1).map(({ id }) => id)).toEqual(['text', 'text_2', 'email']);
  });

  it('lets rules look at what was asked before', () => {
    expect(fieldsBefore(addField(addStep(three), 1, 'date', {}), { step: 1, field: 0 }).map(({ id }) => id)).toEqual([
      'text',
      'text_2',
      'email',
    ]);
  });
});
