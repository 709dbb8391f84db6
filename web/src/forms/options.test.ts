import { describe, expect, it } from 'vitest';
import type { FormOption } from '../api/forms.ts';
import { addOption, changeOption, moveOption, removeOption } from './options.ts';

const colours: FormOption[] = [
  { value: 'red', label: { en: 'Red', es: 'Rojo' } },
  { value: 'green', label: { en: 'Green', es: 'Verde' } },
  { value: 'blue', label: { en: 'Blue' } },
];
const written = (options: readonly FormOption[]) => options.map(({ value, label }) => `${value}=${label.en ?? label['pt-BR']}`).join(' ');

describe('answers to choose from', () => {
  it('keep their values when words change, others go, and their order turns', () => {
    expect(written(changeOption(colours, 1, { label: { en: 'Lime' } }))).toBe('red=Red green=Lime blue=Blue');
    expect(written(removeOption(colours, 1))).toBe('red=Red blue=Blue');
    expect(written(moveOption(colours, 2, -1))).toBe('red=Red blue=Blue green=Green');
    expect(written(moveOption(colours, 2, 1))).toBe(written(colours));
  });

  it('get values of their own', () => {
    expect(addOption(colours, 'pt-BR', 'Água azul').at(-1)).toEqual({ value: 'agua_azul', label: { 'pt-BR': 'Água azul' } });
    expect(addOption(colours, 'en', 'Red').at(-1)?.value).toBe('red_2');
    expect(addOption([], 'en', '').at(-1)?.value).toBe('option');
  });

  it('leave out what is not said any more', () => {
    const [first] = changeOption([{ value: 'ad', label: {}, method: 'paid' }], 0, { method: undefined });
    expect(first).toEqual({ value: 'ad', label: {} });
  });
});
