import { randomUUID } from 'node:crypto';
import { evidenceFrom } from '../../../core/evidence.ts';
import type { Identifiers } from '../../../core/fact.ts';
import type { Language } from '../../../core/language.ts';
import { readPurposes } from '../../../ledger/consent-purposes.ts';
import { languageFor, type Visitor } from './asked.ts';
import { type FormDocument, fieldsOf } from './document.ts';
import { readKnown } from './known-lead.ts';
import type { Answers } from './logic.ts';
import type { Forms } from './parts.ts';
import { BITS, BITS_BUSY } from './proof.ts';
import type { PublishedForm } from './records.ts';
import { purposesOf, type View } from './render.ts';
import { type FormState, openInvited, sealState } from './state.ts';
import { fieldsKnown, type Known, prefilled } from './traits.ts';

/** What the address of a form may say. All of it is a stranger's text. */
export interface Asked {
  /** Language. */
  l?: string | undefined;
  /** Token of a link made for one person. */
  k?: string | undefined;
  /** Id that the tracker of the page has for the visitor. */
  d?: string | undefined;
  /** Address of the page that shows the form, and of the one before it. */
  u?: string | undefined;
  r?: string | undefined;
}

const DEVICE = /^[\w.-]{8,200}$/;
const LONGEST_URL = 2_000;
const LONGEST_HIDDEN = 300;

/** Makes the state a visitor begins with: who they are as far as it is known, what need not be asked, where they came from. */
export async function beginState(forms: Forms, form: PublishedForm, asked: Asked, ownUrl: string, visitor: Visitor): Promise<FormState> {
  const { document } = form;
  const now = forms.clock();
  const invited = asked.k === undefined ? null : openInvited(forms.secrets, form.id, asked.k, now);
  const device = DEVICE.test(asked.d ?? '') && !asked.d?.startsWith('form-') ? asked.d : undefined;
  const ids: Identifiers = { ...invited, ...(device === undefined ? {} : { anonymous: device }) };
  const known = await knownOf(forms, form, invited ?? ids);
  const url = (asked.u ?? ownUrl).slice(0, LONGEST_URL);
  const evidence = device === undefined ? evidenceFrom({ url, referrer: asked.r ?? visitor.referrer }) : undefined;
  const language = languageFor(document.languages, asked.l, visitor.languages);
  const hidden = hiddenIn(document, url);
  return {
    key: randomUUID(),
    form: form.id,
    version: form.version,
    language,
    shownAt: now,
    step: 0,
    known: fieldsKnown(document, known, invited !== null),
    // Rules may look at hidden fields as at any other.
    answers: { ...answersToBegin(document, known, invited !== null), ...hidden },
    ids,
    proven: invited !== null,
    ...(evidence ? { evidence } : {}),
    url: withoutSecrets(asked.u === undefined ? '' : url),
    files: {},
    hidden,
    bits: bitsFor(forms, form, visitor),
    texts: {},
  };
}

/** Nothing is shown to who is not proved: what a device is known for only hides questions. */
function answersToBegin(document: FormDocument, known: Known, proven: boolean): Answers {
  return proven ? prefilled(document, known) : {};
}

async function knownOf(forms: Forms, { document, workspace }: PublishedForm, ids: Identifiers): Promise<Known> {
  if (!document.settings.progressive || Object.keys(ids).length === 0) return {};
  return readKnown(forms, forms.workspaces.get(workspace), ids);
}

/** Addresses may carry tokens; of a page only where it is matters. */
function withoutSecrets(url: string): string {
  if (!URL.canParse(url)) return '';
  const { origin, pathname } = new URL(url);
  return origin === 'null' ? '' : `${origin}${pathname}`;
}

function hiddenIn(document: FormDocument, url: string): Record<string, string> {
  const parameters = URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams();
  return Object.fromEntries(
    fieldsOf(document).flatMap(({ id, type, parameter, value: fixed = '' }) => {
      if (type !== 'hidden') return [];
      const value = (parameter !== undefined && parameters.get(parameter)) || fixed;
      return value === '' ? [] : [[id, wellFormed(value).slice(0, LONGEST_HIDDEN)]];
    }),
  );
}

/** What the engines could not keep is left out. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}|\0/gu, '');
}

function bitsFor({ rates }: Forms, { id, document }: PublishedForm, { network }: Visitor): number {
  const { proof } = document.settings;
  const isBusy = rates.isBusy(id, network);
  if (proof === 'never') return 0;
  return isBusy ? BITS_BUSY : proof === 'always' ? BITS : 0;
}

/** The form as it is shown in that state, with what was typed where problems are told. */
export async function viewOf(
  forms: Forms,
  form: PublishedForm,
  state: FormState,
  told: Pick<View, 'typed' | 'problems'> = { typed: {}, problems: {} },
): Promise<View> {
  const purposes = await wordsOfPurposes(forms, form, state.language);
  const texts = Object.fromEntries([...purposes].map(([purpose, { id }]) => [purpose, id]));
  return { id: form.id, document: form.document, state, sealed: sealState(forms.secrets, { ...state, texts }), ...told, purposes };
}

/** The newest words of each purpose that the form asks agreement to, in the visitor's language or the form's first one that has them. */
export async function wordsOfPurposes(
  { db, clock }: Pick<Forms, 'db' | 'clock'>,
  { workspace, document }: Pick<PublishedForm, 'workspace' | 'document'>,
  language: Language,
): Promise<Map<string, { id: string; label: string; details: string }>> {
  const asked = purposesOf(document);
  if (asked.length === 0) return new Map();
  const found = (await readPurposes(db, workspace, clock())).filter(({ purpose, archived }) => asked.includes(purpose) && !archived);
  return new Map(
    found.flatMap(({ purpose, texts }) => {
      const text = [language, ...document.languages].map((one) => texts.find((each) => each.language === one)).find(Boolean) ?? texts[0];
      return text ? [[purpose, text] as const] : [];
    }),
  );
}
