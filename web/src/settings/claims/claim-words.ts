import type { Condition } from '../../../../src/core/claim-settings.ts';
import type { OwnRule } from '../../api/claims.ts';
import type { Words } from '../../words/use-words.ts';

/** Fields of campaign parameters are called as they stand in addresses. */
const fieldNames: Record<string, string> = {
  click_id: 'field.clickId',
  referrer: 'field.referrer',
  landing: 'field.landing',
  code: 'field.code',
  link: 'field.link',
  creator: 'field.creator',
  survey: 'field.survey',
  app: 'field.app',
  channel: 'field.channel',
  method: 'field.method',
  source: 'field.source',
};

const operatorNames: Record<string, string> = {
  is: 'operator.is',
  one_of: 'operator.oneOf',
  starts: 'operator.starts',
  contains: 'operator.contains',
  matches: 'operator.matches',
  exists: 'operator.exists',
  missing: 'operator.missing',
};

type Speaking = Pick<Words, 't'>;

export function fieldName({ t }: Speaking, field: string): string {
  return fieldNames[field] ? t(fieldNames[field]) : field;
}

export function operatorName({ t }: Speaking, operator: string): string {
  return operatorNames[operator] ? t(operatorNames[operator]) : operator;
}

/** Whether the operator compares with something. */
export function takesValue(operator: string): boolean {
  return operator !== 'exists' && operator !== 'missing';
}

export function tellCondition(words: Speaking, { field, operator, value }: Condition): string {
  const compared = takesValue(operator) ? ` ${Array.isArray(value) ? value.join(', ') : (value ?? '')}` : '';
  return `${fieldName(words, field)} ${operatorName(words, operator)}${compared}`;
}

/** A name that no rule has yet. */
export function freeName(wanted: string, rules: readonly OwnRule[]): string {
  const taken = new Set(rules.map(({ name }) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}
