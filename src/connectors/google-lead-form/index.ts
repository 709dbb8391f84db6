import type { InboundLead, LeadConnector } from '../../core/inbound-lead.ts';

/** Google's column ids of answers, and the traits they are. */
const STANDARD: Readonly<Record<string, string>> = {
  EMAIL: 'email',
  WORK_EMAIL: 'email',
  PHONE_NUMBER: 'phone',
  WORK_PHONE: 'phone',
  FULL_NAME: 'name',
  FIRST_NAME: 'first_name',
  LAST_NAME: 'last_name',
  COMPANY_NAME: 'company',
  JOB_TITLE: 'job_title',
  COUNTRY: 'country',
  CITY: 'city',
  POSTAL_CODE: 'postcode',
};

/**
 * Leads of Google Ads lead forms. The webhook brings all of it; when it was sent is not said, so it happened when it came.
 * Source: developers.google.com/google-ads/webhook/docs/implementation.
 */
export const googleLeadForm: LeadConnector = {
  vendor: 'google_lead_form',
  api: null,
  leadsIn: (payload) => [textIn(payload, 'lead_id')].filter((id) => id !== '' && id.length <= 200),
  address: () => null,
  read(answer) {
    const id = textIn(answer, 'lead_id');
    if (id === '' || !isBag(answer)) return null;
    const { user_column_data: columns, is_test: isTest } = answer;
    return {
      id,
      at: Number.NaN,
      isTest: isTest === true,
      form: textIn(answer, 'form_id'),
      fields: Array.isArray(columns) ? Object.fromEntries(columns.flatMap(answerOf)) : {},
      evidence: evidenceOf(answer),
    };
  },
};

function answerOf(column: unknown): [string, string][] {
  const id = textIn(column, 'column_id');
  const answer = textIn(column, 'string_value');
  const name = STANDARD[id] ?? (id || textIn(column, 'column_name')).toLowerCase();
  return name === '' || answer === '' ? [] : [[name, answer]];
}

function evidenceOf(answer: unknown): InboundLead['evidence'] {
  const [campaign, click, content] = [textIn(answer, 'campaign_id'), textIn(answer, 'gcl_id'), textIn(answer, 'creative_id')];
  return {
    source: 'google',
    medium: 'cpc',
    ...(campaign === '' ? {} : { campaign }),
    ...(content === '' ? {} : { content }),
    ...(click === '' ? {} : { clickIds: { gclid: click } }),
  };
}

function isBag(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textIn(value: unknown, field: string): string {
  const text = isBag(value) ? value[field] : undefined;
  return typeof text === 'string' ? text : typeof text === 'number' ? String(text) : '';
}
