import type { InboundLead, LeadConnector } from '../../core/inbound-lead.ts';

const URN = /^urn:li:leadGenFormResponse:([\w-]{1,100})$/;
const VERSION = /^\d{6}$/;

/**
 * Leads of LinkedIn's lead gen forms (lead sync). The notification names a response, the API tells its answers by the number of the question,
 * which a workspace maps to traits. Versions are months, and end after a year.
 * Source: learn.microsoft.com/en-us/linkedin/marketing/lead-sync/leadsync.
 */
export const linkedinLeads: LeadConnector = {
  vendor: 'linkedin',
  api: { base: 'https://api.linkedin.com', version: '202509' },
  leadsIn(payload) {
    const id = URN.exec(textIn(payload, 'leadGenFormResponse'))?.[1];
    return id === undefined || textIn(payload, 'leadAction') === 'DELETED' ? [] : [id];
  },
  address: (id, version) => ({
    id,
    path: `/rest/leadFormResponses/${encodeURIComponent(id)}`,
    headers: { 'LinkedIn-Version': VERSION.test(version) ? version : '', 'X-Restli-Protocol-Version': '2.0.0' },
  }),
  read(answer, payload) {
    const id = textIn(answer, 'id');
    const at = Number(bagIn(answer, 'submittedAt'));
    if (id === '' || !Number.isFinite(at)) return null;
    const answers = bagIn(bagIn(answer, 'formResponse'), 'answers');
    const organic = textIn(answer, 'leadType') !== '' && textIn(answer, 'leadType') !== 'SPONSORED';
    return {
      id,
      at,
      isTest: bagIn(answer, 'testLead') === true,
      form: textIn(payload, 'leadGenForm'),
      fields: Array.isArray(answers) ? Object.fromEntries(answers.flatMap(answerOf)) : {},
      evidence: { source: 'linkedin', medium: organic ? 'social' : 'paid_social', ...campaignOf(answer) },
    };
  },
};

/** Questions have a number; those LinkedIn fills in by itself also have a name of its own. */
function answerOf(one: unknown): [string, string][] {
  const name = STANDARD[textIn(one, 'name')] ?? `question_${textIn(one, 'questionId')}`;
  const text = textIn(bagIn(bagIn(one, 'answerDetails'), 'textQuestionAnswer'), 'answer');
  return text === '' ? [] : [[name, text]];
}

const STANDARD: Readonly<Record<string, string>> = {
  EMAIL: 'email',
  WORK_EMAIL: 'email',
  PHONE_NUMBER: 'phone',
  FIRST_NAME: 'first_name',
  LAST_NAME: 'last_name',
  COMPANY_NAME: 'company',
  JOB_TITLE: 'job_title',
  COUNTRY: 'country',
};

function campaignOf(answer: unknown): InboundLead['evidence'] {
  const campaign =
    textIn(bagIn(answer, 'leadMetadataInfo'), 'campaign') ||
    textIn(bagIn(bagIn(answer, 'leadMetadata'), 'sponsoredLeadMetadata'), 'campaign');
  return campaign === '' ? {} : { campaign };
}

function bagIn(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>)[field] : undefined;
}

function textIn(value: unknown, field: string): string {
  const text = bagIn(value, field);
  return typeof text === 'string' ? text : typeof text === 'number' ? String(text) : '';
}
