import {
  type ClaimSettings,
  type Condition,
  type OwnClickId,
  type OwnCode,
  type OwnRule,
  type Placing,
  RULE_FIELDS,
  RULE_OPERATORS,
} from './claim-settings.ts';
import { FunilError } from './errors.ts';
import { CREDITED } from './method.ts';

const MOST = { rules: 200, conditions: 10, values: 200, clickIds: 50, codes: 2_000 };
const LONGEST_NAME = 80;
const LONGEST_TEXT = 200;
const CLICK_ID_NAME = /^[a-z][a-z0-9_.-]{0,39}$/;
// Campaign parameters and codes are read by themselves; as click ids they would claim every tagged visit.
const NOT_A_CLICK_ID = /^(utm_\w+|ref|via|aff|afiliado|discount|coupon|cupom|discount_code|coupon_code|promo_code|promocode|voucher)$/;
const UNTIDY = /[\p{Cc}\p{Cs}]/u;

type Raw = Record<string, unknown>;

/**
 * Checks what somebody wants a workspace's claims to be. Returns it with only the fields Funil knows; `since` is 0 until it is kept.
 * @throws FunilError `bad_claims`, which names the rule and the field.
 */
export function checkClaimSettings(raw: unknown, sources: readonly string[]): ClaimSettings {
  const given = objectIn(raw, 'The settings');
  const rules = listIn(given, 'rules', MOST.rules).map((rule, index) => ruleIn(rule, index, sources));
  const clickIds = listIn(given, 'clickIds', MOST.clickIds).map(clickIdIn);
  const codes = listIn(given, 'codes', MOST.codes).map(codeIn);
  refuseTwice(
    rules.map(({ name }) => name.toLowerCase()),
    'rules',
    'name',
  );
  refuseTwice(
    clickIds.map(({ name }) => name),
    'clickIds',
    'name',
  );
  refuseTwice(
    codes.map(({ code }) => code),
    'codes',
    'code',
  );
  return { rules, clickIds, codes };
}

function bad(where: string, what: string, hint = 'docs/guide/claims.md lists what a rule may say.'): FunilError {
  return new FunilError('bad_claims', `${where}: ${what}`, { hint });
}

function objectIn(raw: unknown, where: string): Raw {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw bad(where, 'must be an object.');
  return raw as Raw;
}

function listIn(raw: Raw, field: string, most: number): unknown[] {
  const value = raw[field] ?? [];
  if (!Array.isArray(value)) throw bad(field, 'must be a list.');
  if (value.length > most) throw bad(field, `there may be ${most} at most, not ${value.length}.`);
  return value;
}

function knownOnly(raw: Raw, fields: readonly string[], where: string): void {
  const unknown = Object.keys(raw).find((name) => !fields.includes(name));
  if (unknown !== undefined) throw bad(where, `"${shown(unknown)}" is not one of its fields (${fields.join(', ')}).`);
}

function shown(text: string): string {
  return text.slice(0, 60).replace(/[\p{Cc}\p{Cs}]/gu, '');
}

function textIn(raw: Raw, field: string, where: string, longest = LONGEST_TEXT): string {
  const value = raw[field];
  if (value === undefined || value === null || value === '') throw bad(where, `${field} is missing.`);
  return tidyText(value, `${where}: ${field}`, longest);
}

function tidyText(value: unknown, where: string, longest = LONGEST_TEXT): string {
  if (typeof value !== 'string' || value.trim() === '') throw bad(where, 'must be a text that is not empty.');
  if (value.length > longest) throw bad(where, `may have ${longest} characters at most.`);
  if (UNTIDY.test(value)) throw bad(where, 'holds characters that are no valid text.');
  return value.trim();
}

function placingIn(raw: Raw, where: string): Placing {
  const method = CREDITED.find((one) => one === raw.method);
  if (!method) throw bad(where, `method must be one of ${CREDITED.join(', ')}.`);
  const more = (field: 'campaign' | 'creator') =>
    raw[field] === undefined || raw[field] === null || raw[field] === '' ? {} : { [field]: textIn(raw, field, where) };
  return { method, channel: textIn(raw, 'channel', where), ...more('campaign'), ...more('creator') };
}

const PLACING = ['method', 'channel', 'campaign', 'creator', 'since'];

function ruleIn(raw: unknown, index: number, sources: readonly string[]): OwnRule {
  const unnamed = `Rule ${index + 1}`;
  const given = objectIn(raw, unnamed);
  const name = textIn(given, 'name', unnamed, LONGEST_NAME);
  const where = `${unnamed} "${name}"`;
  knownOnly(given, ['name', 'enabled', 'conditions', ...PLACING], where);
  if (given.enabled !== undefined && typeof given.enabled !== 'boolean') throw bad(where, 'enabled must be true or false.');
  const conditions = listIn(given, 'conditions', MOST.conditions).map((one, nth) =>
    conditionIn(one, `${where}, condition ${nth + 1}`, sources),
  );
  if (conditions.length === 0) throw bad(where, 'conditions must hold at least one: a rule without any would claim everything.');
  return { name, enabled: given.enabled !== false, conditions, ...placingIn(given, where), since: 0 };
}

function conditionIn(raw: unknown, where: string, sources: readonly string[]): Condition {
  const given = objectIn(raw, where);
  knownOnly(given, ['field', 'operator', 'value'], where);
  const field = RULE_FIELDS.find((one) => one === given.field);
  if (!field) throw bad(where, `field must be one of ${RULE_FIELDS.join(', ')}.`);
  const operator = RULE_OPERATORS.find((one) => one === given.operator);
  if (!operator) throw bad(where, `operator must be one of ${RULE_OPERATORS.join(', ')}.`);
  const value = comparedWith({ field, operator }, given.value, where);
  if (field === 'source') checkSources([value ?? []].flat(), operator, sources, where);
  return { field, operator, ...(value === undefined ? {} : { value }) };
}

function comparedWith({ operator }: Condition, value: unknown, where: string): string | string[] | undefined {
  if (operator === 'exists' || operator === 'missing') {
    if (value !== undefined && value !== null) throw bad(where, `value must be left out with ${operator}.`);
    return undefined;
  }
  if (operator !== 'one_of') return tidyText(value, `${where}: value`);
  if (!Array.isArray(value) || value.length === 0) throw bad(where, 'value must be a list of texts with one_of.');
  if (value.length > MOST.values) throw bad(where, `value may list ${MOST.values} texts at most.`);
  return value.map((one, nth) => tidyText(one, `${where}: value ${nth + 1}`));
}

function checkSources(values: readonly string[], operator: Condition['operator'], sources: readonly string[], where: string): void {
  if (operator !== 'is' && operator !== 'one_of') throw bad(where, 'source can be compared with is and one_of.');
  const unknown = values.find((name) => !sources.includes(name));
  if (unknown === undefined) return;
  throw bad(where, `there is no source "${shown(unknown)}".`, `Sources: ${sources.slice(0, 20).map(shown).join(', ') || 'none yet'}.`);
}

function clickIdIn(raw: unknown, index: number): OwnClickId {
  const where = `Click id ${index + 1}`;
  const given = objectIn(raw, where);
  const name = textIn(given, 'name', where).toLowerCase();
  knownOnly(given, ['name', ...PLACING], `${where} "${shown(name)}"`);
  if (!CLICK_ID_NAME.test(name)) throw bad(where, 'name must be a parameter: a letter, then up to 39 letters, digits, "_", "." or "-".');
  if (NOT_A_CLICK_ID.test(name)) throw bad(where, `"${name}" is read as a campaign parameter or code. Write a rule or a code instead.`);
  return { name, ...placingIn(given, `${where} "${name}"`), since: 0 };
}

function codeIn(raw: unknown, index: number): OwnCode {
  const where = `Code ${index + 1}`;
  const given = objectIn(raw, where);
  const code = textIn(given, 'code', where).toLowerCase();
  knownOnly(given, ['code', ...PLACING], `${where} "${shown(code)}"`);
  return { code, ...placingIn(given, `${where} "${code}"`), since: 0 };
}

function refuseTwice(names: readonly string[], list: string, field: string): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw bad(list, `the ${field} "${shown(twice)}" is there twice.`, 'Give each its own.');
}
