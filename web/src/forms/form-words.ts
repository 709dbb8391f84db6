import type { FormField, FormRule, Submission, TemplateName } from '../api/forms.ts';

export const typeNames: Record<FormField['type'], string> = {
  text: 'fieldType.text',
  long_text: 'fieldType.longText',
  email: 'fieldType.email',
  phone: 'fieldType.phone',
  number: 'fieldType.number',
  date: 'fieldType.date',
  choice: 'fieldType.choice',
  choices: 'fieldType.choices',
  dropdown: 'fieldType.dropdown',
  yes_no: 'fieldType.yesNo',
  rating: 'fieldType.rating',
  nps: 'fieldType.nps',
  country: 'fieldType.country',
  company: 'fieldType.company',
  role: 'fieldType.role',
  size: 'fieldType.size',
  heard: 'fieldType.heard',
  file: 'fieldType.file',
  consent: 'fieldType.consent',
  hidden: 'fieldType.hidden',
};

export const templateNames: Record<TemplateName, string> = {
  newsletter: 'formTemplate.newsletter',
  back_in_stock: 'formTemplate.backInStock',
  quote: 'formTemplate.quote',
  contact: 'formTemplate.contact',
  finder: 'formTemplate.finder',
  nps: 'formTemplate.nps',
};

export const comparisonNames: Record<FormRule['conditions'][number]['compare'], string> = {
  is: 'formRule.is',
  is_not: 'formRule.isNot',
  contains: 'formRule.contains',
  above: 'formRule.above',
  below: 'formRule.below',
  answered: 'formRule.answered',
  empty: 'formRule.empty',
};

export const stateNames: Record<Submission['state'], string> = {
  taken: 'submission.taken',
  held: 'submission.held',
  discarded: 'submission.discarded',
};

export const reasonNames: Record<Submission['reasons'][number], string> = {
  honeypot: 'submissionReason.honeypot',
  too_quick: 'submissionReason.tooQuick',
  no_proof: 'submissionReason.noProof',
  robot: 'submissionReason.robot',
  disposable: 'submissionReason.disposable',
  links: 'submissionReason.links',
  busy_network: 'submissionReason.busyNetwork',
  busy_address: 'submissionReason.busyAddress',
  busy_form: 'submissionReason.busyForm',
};
