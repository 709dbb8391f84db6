import { type CountryCode, getCountries, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { emailAddress } from '../../../core/email-address.ts';
import type { Language } from '../../../core/language.ts';
import { optionsOf } from './choices.ts';
import type { Field } from './document.ts';
import type { Answer } from './logic.ts';
import { filled, type Words } from './words.ts';

/** What came for one field: an answer, none, or a sentence for the visitor. */
export type Read = { answer: Answer } | { problem: string } | null;

const LONGEST: Partial<Record<Field['type'], number>> = { long_text: 5_000 };
const LONGEST_TEXT = 300;
const DEFAULT_COUNTRY: Record<Language, CountryCode | undefined> = { en: undefined, 'pt-BR': 'BR', es: undefined };
const LONE_SURROGATE = /\p{Surrogate}/u;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const COUNTRIES: ReadonlySet<string> = new Set(getCountries());

/** Reads what was typed for a field, as the field's type says, in the visitor's language. Never throws. Files are read elsewhere. */
export function readAnswer(field: Field, typed: readonly string[], language: Language, words: Words): Read {
  const values = typed.map((value) => value.trim()).filter((value) => value !== '');
  if (values.some((value) => value.includes('\0') || LONE_SURROGATE.test(value))) return { problem: words.badText };
  const [first] = values;
  if (first === undefined) return field.required ? { problem: field.type === 'consent' ? words.mustAgree : words.missing } : null;
  return reading(field, first, values, language, words);
}

function reading(field: Field, first: string, values: readonly string[], language: Language, words: Words): Read {
  switch (field.type) {
    case 'email': {
      const answer = emailAddress(first);
      return answer === null ? { problem: words.badEmail } : { answer };
    }
    case 'phone':
      return phone(field, first, language, words);
    case 'number':
      return number(field, first, words);
    case 'date':
      return date(field, first, language, words);
    case 'rating':
      return whole(first, 1, 5, words);
    case 'nps':
      return whole(first, 0, 10, words);
    case 'yes_no':
      return first === 'yes' || first === 'no' ? { answer: first === 'yes' } : { problem: words.notOffered };
    case 'consent':
      return first === 'yes' ? { answer: true } : { problem: words.notOffered };
    case 'country':
      return COUNTRIES.has(first) ? { answer: first } : { problem: words.notOffered };
    case 'choice':
    case 'dropdown':
    case 'role':
    case 'size':
    case 'heard':
      return isOffered(field, first) ? { answer: first } : { problem: words.notOffered };
    case 'choices':
      return several(field, values, words);
    default:
      return text(field, first, words);
  }
}

function text(field: Field, value: string, words: Words): Read {
  const most = Math.min(field.max ?? Number.POSITIVE_INFINITY, LONGEST[field.type] ?? LONGEST_TEXT);
  if (value.length > most)
    return field.type === 'hidden' ? { answer: value.slice(0, most) } : { problem: filled(words.tooLong, { max: most }) };
  if (field.min !== undefined && value.length < field.min) return { problem: filled(words.tooShort, { min: field.min }) };
  return { answer: field.type === 'long_text' ? value.replace(/\r\n?/g, '\n') : value.replace(/[\r\n\t]+/g, ' ') };
}

function phone(field: Field, value: string, language: Language, words: Words): Read {
  const country = (field.country as CountryCode | undefined) ?? DEFAULT_COUNTRY[language];
  const found = value.length > 40 ? undefined : parsePhoneNumberFromString(value, country);
  const example = country === 'BR' ? '(11) 96123-4567' : '+55 11 96123-4567';
  return found?.isPossible() ? { answer: found.number } : { problem: filled(words.badPhone, { example }) };
}

/** With a comma or a point; thousands are not written. */
function number({ min, max }: Field, value: string, words: Words): Read {
  const answer = /^-?\d{1,15}([.,]\d{1,6})?$/.test(value) ? Number(value.replace(',', '.')) : Number.NaN;
  if (Number.isNaN(answer)) return { problem: words.badNumber };
  if (min !== undefined && answer < min) return { problem: filled(words.tooLittle, { min }) };
  if (max !== undefined && answer > max) return { problem: filled(words.tooMuch, { max }) };
  return { answer };
}

function whole(value: string, least: number, most: number, words: Words): Read {
  const answer = /^\d{1,2}$/.test(value) ? Number(value) : -1;
  return answer >= least && answer <= most ? { answer } : { problem: words.notOffered };
}

function date({ from, to }: Field, value: string, language: Language, words: Words): Read {
  const at = ISO_DAY.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (!Number.isFinite(at) || !new Date(at).toISOString().startsWith(value)) return { problem: words.badDate };
  const shown = (day: string) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));
  if (from !== undefined && value < from) return { problem: filled(words.tooEarly, { min: shown(from) }) };
  if (to !== undefined && value > to) return { problem: filled(words.tooLate, { max: shown(to) }) };
  return { answer: value };
}

function several(field: Field, values: readonly string[], words: Words): Read {
  const answer = [...new Set(values)];
  if (!answer.every((value) => isOffered(field, value))) return { problem: words.notOffered };
  if (field.min !== undefined && answer.length < field.min) return { problem: filled(words.tooFew, { min: field.min }) };
  if (field.max !== undefined && answer.length > field.max) return { problem: filled(words.tooMany, { max: field.max }) };
  return { answer };
}

function isOffered(field: Field, value: string): boolean {
  return optionsOf(field).some((option) => option.value === value);
}
