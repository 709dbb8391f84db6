import { LANGUAGES } from '../../../core/language.ts';
import type { AnyPlaced, PageDocument } from './blocks/document.ts';

/** What is worth a look before visitors see a page. `stops`: it is not published as it is. */
export const FINDINGS = [
  'no_title',
  'no_description',
  'no_footer',
  'no_privacy',
  'no_company',
  'no_form',
  'form_missing',
  'broken_link',
  'placeholder_link',
  'placeholder_words',
  'no_alternative_text',
  'past_deadline',
  'ended_words',
  'missing_language',
] as const;

export interface Finding {
  kind: (typeof FINDINGS)[number];
  stops: boolean;
  /** Where, or what: an address, a language, a block's id. */
  about: string;
}

/** What the page is looked at beside. */
export interface Surroundings {
  now: number;
  /** Languages in which the page is there. */
  languages: readonly string[];
  /** Slugs of pages of the workspace that are shown. */
  shownSlugs: ReadonlySet<string>;
  /** Forms of the workspace that visitors can fill in. */
  forms: ReadonlySet<string>;
}

const STOPS = new Set<Finding['kind']>(['no_title', 'no_footer', 'no_privacy', 'form_missing', 'broken_link']);

/** Looks a page through. Nothing is asked of other servers. */
export function findingsOf(document: PageDocument, around: Surroundings): Finding[] {
  const { root, content } = document;
  const found: [Finding['kind'], string][] = [
    ...(root.props.title === '' ? [['no_title', ''] as [Finding['kind'], string]] : []),
    ...(root.props.description === '' ? [['no_description', ''] as [Finding['kind'], string]] : []),
    ...footerFindings(content),
    ...formFindings(content, around),
    ...linkFindings(document, around),
    ...wordFindings(content),
    ...pictureFindings(document),
    ...countdownFindings(content, around),
    ...LANGUAGES.filter((language) => !around.languages.includes(language)).map(
      (language) => ['missing_language', language] as [Finding['kind'], string],
    ),
  ];
  return found.map(([kind, about]) => ({ kind, about, stops: STOPS.has(kind) }));
}

type Found = [Finding['kind'], string];

function footerFindings(content: readonly AnyPlaced[]): Found[] {
  const footers = content.filter((block) => block.type === 'footer');
  if (footers.length === 0) return [['no_footer', '']];
  const has = (name: 'privacyLink' | 'company') => footers.some(({ props }) => props[name] !== '');
  return [...(has('privacyLink') ? [] : [['no_privacy', ''] as Found]), ...(has('company') ? [] : [['no_company', ''] as Found])];
}

function formFindings(content: readonly AnyPlaced[], { forms }: Surroundings): Found[] {
  const placed = content.filter((block) => block.type === 'form');
  if (placed.length === 0) return [['no_form', '']];
  return placed.flatMap(({ props }) => (props.form !== '' && forms.has(props.form) ? [] : [['form_missing', props.id] as Found]));
}

function linkFindings({ content }: PageDocument, { shownSlugs }: Surroundings): Found[] {
  const places = new Set([
    '#content',
    ...content.map(({ type }) => `#${type}`).filter((place) => ['#form', '#product', '#collection'].includes(place)),
  ]);
  return linksIn(content).flatMap((link): Found[] => {
    const slug = /^\/p\/([a-z0-9-]+)$/.exec(link)?.[1];
    if (link.startsWith('#') ? !places.has(link) : slug !== undefined && !shownSlugs.has(slug)) return [['broken_link', link]];
    return /^https?:\/\/([^/]+\.)?example\.(com|org|net)(\/|$)/.test(link) ? [['placeholder_link', link]] : [];
  });
}

/** Templates put in brackets what only the shop can know: its figures, and what its customers said. */
function wordFindings(content: readonly AnyPlaced[]): Found[] {
  return textsIn(content, (text) => /^\[.+\]$/.test(text)).map((text) => ['placeholder_words', text]);
}

/** Every address people can follow, once. */
function linksIn(content: readonly AnyPlaced[]): string[] {
  return textsIn(content, (text, name) => /link$/i.test(name) && text !== '');
}

/** The texts of a page that are looked for, each once. */
function textsIn(content: readonly AnyPlaced[], isWanted: (text: string, name: string) => boolean): string[] {
  const found = new Set<string>();
  const look = (value: unknown, name: string): void => {
    if (typeof value === 'string' && isWanted(value, name)) found.add(value);
    if (typeof value === 'object' && value !== null) for (const [inner, one] of Object.entries(value)) look(one, inner);
  };
  look(content, '');
  return [...found];
}

function pictureFindings({ content }: PageDocument): Found[] {
  return content.flatMap(({ props }) => {
    const picture = 'picture' in props ? props.picture : null;
    return picture && picture.src !== '' && picture.alt === '' ? [['no_alternative_text', props.id] as Found] : [];
  });
}

function countdownFindings(content: readonly AnyPlaced[], { now }: Surroundings): Found[] {
  return content.flatMap((block): Found[] => {
    if (block.type !== 'countdown') return [];
    const { id, until, ended } = block.props;
    if (!(Date.parse(until) > now)) return [['past_deadline', id]];
    return ended === '' ? [['ended_words', id]] : [];
  });
}
