import { FunilError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import { fillHtml, fillText, type LiquidValues, TemplateFault } from '../lib/liquid.ts';
import { plainText } from '../lib/plain-text.ts';
import type { StateDb } from '../store/state.ts';
import { badTemplate, compileMjml } from './compile.ts';
import { BUILT_IN, type TemplateKind } from './words.ts';

/** A template as people edit it: a subject in Liquid, a body in MJML with Liquid. */
export interface Template {
  subject: string;
  body: string;
}

/** A mail with every value in its place. */
export interface Filled {
  subject: string;
  html: string;
  text: string;
}

const LONGEST_SUBJECT = 300;

/** The template that Funil brings along, as MJML to begin with. */
export function builtInTemplate(kind: TemplateKind, language: Language): Template {
  const { subject, heading, lines, button, small } = BUILT_IN[kind][language];
  const paragraphs = [...lines.map((line) => `        <mj-text>${line}</mj-text>`)].join('\n');
  const body = `<mjml lang="${language}">
  <mj-head>
    <mj-attributes>
      <mj-all font-family="Helvetica, Arial, sans-serif" />
      <mj-text font-size="16px" line-height="24px" color="#1f2430" />
    </mj-attributes>
  </mj-head>
  <mj-body background-color="#f5f4f0">
    <mj-section background-color="#ffffff" padding="32px 24px">
      <mj-column>
        <mj-text font-size="22px" line-height="30px" font-weight="600"><h1 style="margin:0;font-size:22px">${heading}</h1></mj-text>
${paragraphs}
        <mj-button href="{{ link }}" background-color="#1f4f46" color="#ffffff" font-size="16px" border-radius="6px" align="left">${button}</mj-button>
        <mj-text font-size="13px" line-height="20px" color="#5b6170">${small}</mj-text>
        <mj-text font-size="13px" line-height="20px" color="#5b6170">{{ footer }}</mj-text>
      </mj-column>
    </mj-section>
  </mj-body>
</mjml>
`;
  return { subject, body };
}

/** The workspace's own template, else the built-in one. */
export async function readTemplate(
  db: StateDb,
  workspace: number | null,
  kind: TemplateKind,
  language: Language,
): Promise<Template & { own: boolean }> {
  const row =
    workspace === null
      ? undefined
      : await db
          .selectFrom('mail_template')
          .select(['subject', 'body'])
          .where('workspace', '=', workspace)
          .where('kind', '=', kind)
          .where('language', '=', language)
          .executeTakeFirst();
  return row ? { ...row, own: true } : { ...builtInTemplate(kind, language), own: false };
}

/** Puts the values in. @throws FunilError `bad_template` */
export async function fillTemplate({ subject, body }: Template, values: LiquidValues): Promise<Filled> {
  const compiled = await compileMjml(body);
  try {
    const html = fillHtml(compiled, values);
    const line = fillText(subject, values).replace(/\s+/g, ' ').trim().slice(0, LONGEST_SUBJECT);
    return { subject: line, html, text: plainText(html) };
  } catch (error) {
    if (error instanceof TemplateFault) throw badTemplate([error.message]);
    throw error;
  }
}

/** A mail of that kind in the workspace's words. */
export async function renderMail(
  db: StateDb,
  { workspace, kind, language, values }: { workspace: number | null; kind: TemplateKind; language: Language; values: LiquidValues },
): Promise<Filled> {
  return fillTemplate(await readTemplate(db, workspace, kind, language), values);
}

/** Saves a workspace's own template after trying it with the values it will get. @throws FunilError `bad_template` */
export async function saveTemplate(
  db: StateDb,
  place: { workspace: number; kind: TemplateKind; language: Language },
  template: Template,
  { who, now, values }: { who: string; now: number; values: LiquidValues },
): Promise<void> {
  const { subject } = await fillTemplate(template, values);
  if (subject === '')
    throw new FunilError('bad_template', 'A mail needs a subject.', {
      status: 422,
      hint: 'Write one; Liquid is welcome in it.',
      values: { fault: 'subject' },
    });
  const row = { ...template, saved_at: new Date(now), saved_by: who };
  await db
    .insertInto('mail_template')
    .values({ ...place, ...row })
    .onConflict((conflict) => conflict.columns(['workspace', 'kind', 'language']).doUpdateSet(row))
    .execute();
}

/** Goes back to the built-in one. */
export async function dropTemplate(db: StateDb, place: { workspace: number; kind: TemplateKind; language: Language }): Promise<void> {
  await db
    .deleteFrom('mail_template')
    .where('workspace', '=', place.workspace)
    .where('kind', '=', place.kind)
    .where('language', '=', place.language)
    .execute();
}
