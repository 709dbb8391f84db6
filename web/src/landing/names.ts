import type { Finding, LandingRow, LandingTest } from '../api/landing.ts';

/** Messages that name what the server names. */
export const stateNames: Record<LandingRow['state'], string> = {
  draft: 'landing.draft',
  live: 'landing.live',
  planned: 'landing.planned',
  off: 'landing.off',
};

export const templateNames = {
  trend: 'landing.trend',
  drop: 'landing.drop',
  research: 'landing.research',
  quote: 'landing.quote',
  empty: 'landing.empty',
} as const;

export const findingNames: Record<Finding['kind'], string> = {
  no_title: 'finding.noTitle',
  no_description: 'finding.noDescription',
  no_footer: 'finding.noFooter',
  no_privacy: 'finding.noPrivacy',
  no_company: 'finding.noCompany',
  no_form: 'finding.noForm',
  form_missing: 'finding.formMissing',
  broken_link: 'finding.brokenLink',
  placeholder_link: 'finding.placeholderLink',
  placeholder_words: 'finding.placeholderWords',
  no_alternative_text: 'finding.noAlternativeText',
  past_deadline: 'finding.pastDeadline',
  ended_words: 'finding.endedWords',
  missing_language: 'finding.missingLanguage',
};

export const verdictNames: Record<LandingTest['state'], string> = {
  no_data: 'verdict.noData',
  uneven_split: 'verdict.unevenSplit',
  cannot_tell_yet: 'verdict.cannotTellYet',
  different: 'verdict.different',
  no_difference: 'verdict.noDifference',
};
