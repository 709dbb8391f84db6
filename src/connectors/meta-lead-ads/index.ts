import type { InboundLead, LeadConnector } from '../../core/inbound-lead.ts';
import { parseMoment } from '../../core/period.ts';

const FIELDS = 'id,created_time,form_id,ad_name,campaign_name,adset_name,is_organic,platform,field_data';
const ID = /^\d{1,30}$/;
/** What Meta's testing tool fills in. */
const TEST_ANSWER = /^<test lead: /i;
const TEST_EMAIL = 'test@fb.com';

const STANDARD: Readonly<Record<string, string>> = {
  email: 'email',
  work_email: 'email',
  phone_number: 'phone',
  work_phone_number: 'phone',
  full_name: 'name',
  company_name: 'company',
  post_code: 'postcode',
  zip_code: 'postcode',
};

/**
 * Leads of Meta's instant forms (Facebook and Instagram). The webhook names them, the Graph API tells what was answered.
 * Source: developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving.
 */
export const metaLeadAds: LeadConnector = {
  vendor: 'meta',
  api: { base: 'https://graph.facebook.com', version: 'v24.0' },
  leadsIn(payload) {
    const changes = listIn(payload, 'entry').flatMap((entry) => listIn(entry, 'changes'));
    const leads = changes
      .filter((change) => textIn(change, 'field') === 'leadgen')
      .map((change) => textIn(bagIn(change, 'value'), 'leadgen_id'));
    return [...new Set(leads.filter((id) => ID.test(id)))];
  },
  address: (id, version) => ({ id, path: `/${version}/${id}?fields=${FIELDS}`, headers: {} }),
  read(answer) {
    const id = textIn(answer, 'id');
    const at = parseMoment(textIn(answer, 'created_time'));
    if (!ID.test(id) || Number.isNaN(at)) return null;
    const answers = listIn(answer, 'field_data').map((field) => [textIn(field, 'name'), answersIn(field)] as const);
    return {
      id,
      at,
      isTest: answers.some(isTestAnswer),
      form: textIn(answer, 'form_id'),
      fields: named(answers),
      evidence: evidenceOf(answer),
    };
  },
};

function answersIn(field: unknown): string {
  return listIn(field, 'values')
    .filter((value) => typeof value === 'string')
    .join(', ');
}

function isTestAnswer([name, answer]: readonly [string, string]): boolean {
  return TEST_ANSWER.test(answer) || (name === 'email' && answer === TEST_EMAIL);
}

function named(answers: readonly (readonly [string, string])[]): InboundLead['fields'] {
  return Object.fromEntries(
    answers.filter(([name, answer]) => name !== '' && answer !== '').map(([name, answer]) => [STANDARD[name] ?? name, answer]),
  );
}

function evidenceOf(answer: unknown): InboundLead['evidence'] {
  const organic = isBag(answer) && answer.is_organic === true;
  const [campaign, content] = [textIn(answer, 'campaign_name'), textIn(answer, 'ad_name')];
  return {
    source: textIn(answer, 'platform') === 'ig' ? 'instagram' : 'facebook',
    medium: organic ? 'social' : 'paid_social',
    ...(campaign === '' ? {} : { campaign }),
    ...(content === '' ? {} : { content }),
  };
}

type Bag = Readonly<Record<string, unknown>>;

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function bagIn(value: unknown, field: string): unknown {
  return isBag(value) ? value[field] : undefined;
}

function listIn(value: unknown, field: string): unknown[] {
  const list = bagIn(value, field);
  return Array.isArray(list) ? list : [];
}

function textIn(value: unknown, field: string): string {
  const text = bagIn(value, field);
  return typeof text === 'string' ? text : typeof text === 'number' ? String(text) : '';
}
