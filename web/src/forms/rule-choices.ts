import type { FormField, FormOption, FormRule } from '../api/forms.ts';
import type { Language } from '../words/locales.ts';

type Comparison = FormRule['conditions'][number]['compare'];

/** Answers of types that bring their own. */
export interface Usual {
  role: FormOption[];
  size: FormOption[];
  heard: FormOption[];
  country: { value: string; label: string }[];
}

const FEW: readonly FormField['type'][] = ['choice', 'dropdown', 'yes_no', 'consent', 'role', 'size', 'heard', 'country', 'date'];
const NUMBERS: readonly FormField['type'][] = ['number', 'rating', 'nps'];

/** How the answer to a field can be compared; the one in use stays, whatever made it. */
export function comparisonsFor(type: FormField['type'] | undefined, inUse: Comparison): Comparison[] {
  const fitting = fittingTo(type);
  return fitting.includes(inUse) ? fitting : [...fitting, inUse];
}

function fittingTo(type: FormField['type'] | undefined): Comparison[] {
  if (type === undefined || type === 'file') return ['answered', 'empty'];
  if (type === 'choices') return ['contains', 'is', 'is_not', 'answered', 'empty'];
  if (NUMBERS.includes(type)) return ['is', 'is_not', 'above', 'below', 'answered', 'empty'];
  return FEW.includes(type) ? ['is', 'is_not', 'answered', 'empty'] : ['is', 'is_not', 'contains', 'answered', 'empty'];
}

/** What an answer can be, for types with answers to choose from; none for those that are written. */
export function valuesOf(field: FormField | undefined, language: Language, usual: Usual | undefined): { value: string; label: string }[] {
  if (!field) return [];
  if (field.type === 'country') return usual?.country ?? [];
  const { type, options = [] } = field;
  const own = options.length > 0 ? options : type === 'role' || type === 'size' || type === 'heard' ? (usual?.[type] ?? []) : [];
  return own.map(({ value, label }) => ({ value, label: label[language] || label.en || value }));
}

export function isNumber(field: FormField | undefined): boolean {
  return field !== undefined && NUMBERS.includes(field.type);
}
