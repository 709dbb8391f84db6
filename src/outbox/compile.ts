import { createHash } from 'node:crypto';
import sanitizeHtml from 'sanitize-html';
import { FunilError } from '../core/errors.ts';

const MOST_KEPT = 200;
const LONGEST_BODY = 100_000;
const LONGEST_URL = 2_000;
/** MJML that brings raw markup, other files or attributes past its own checks. */
const RAW = /^mj-(?:raw|include|font|html-attributes?)$/;
/** HTML that runs something, frames something or asks for something. */
const ACTIVE =
  /^(?:script|iframe|frame|frameset|object|embed|applet|base|link|form|input|button|textarea|select|svg|math|video|audio|noscript|template)$/;
const LINKS = new Set(['href', 'src', 'background', 'background-url', 'action', 'poster', 'srcset', 'xlink:href']);
const FOLLOWED = /^(?:https?:|mailto:|tel:|#|\{\{)/i;
const PICTURES = /^data:image\/(?:png|jpeg|gif|webp);base64,/i;
const BAD_STYLE = /url\s*\(|expression\s*\(|@import|javascript:|-moz-binding/i;

const SETTINGS = { validationLevel: 'soft', ignoreIncludes: true, fonts: {}, keepComments: false, minify: false } as const;

const compiled = new Map<string, string>();

/**
 * MJML as HTML that mail programs read, its Liquid left in place. Compiled on the server, without other files and without fonts of others.
 * @throws FunilError `bad_template`, which names what stands in the way
 */
export async function compileMjml(source: string): Promise<string> {
  if (source.length > LONGEST_BODY) throw badTemplate([`it is longer than ${LONGEST_BODY} characters`]);
  const key = createHash('sha256').update(source).digest('base64');
  const known = compiled.get(key);
  if (known !== undefined) return known;
  refuse(faultsOf(source));
  const { html, errors } = await compile(source);
  refuse(errors.map((error: { formattedMessage?: string; message: string }) => error.formattedMessage ?? error.message));
  refuse(faultsOf(html));
  if (compiled.size >= MOST_KEPT) compiled.clear();
  compiled.set(key, html);
  return html;
}

/** What is no MJML at all makes the compiler throw, at once or later. */
async function compile(source: string) {
  const { default: mjml } = await import('mjml');
  try {
    return await mjml(source, SETTINGS);
  } catch (error) {
    throw badTemplate([error instanceof Error ? error.message : String(error)]);
  }
}

/** What may not be in a mail, whoever wrote it. The text is only looked at: nothing is mended silently. */
function faultsOf(markup: string): string[] {
  const faults = new Set<string>();
  sanitizeHtml(markup, {
    allowedTags: false,
    allowedAttributes: false,
    allowVulnerableTags: true,
    onOpenTag: (tag, attributes) => {
      if (RAW.test(tag) || ACTIVE.test(tag)) faults.add(`<${tag}> is not allowed`);
      if (tag === 'meta' && /refresh/i.test(attributes['http-equiv'] ?? '')) faults.add('<meta http-equiv="refresh"> is not allowed');
      for (const [name, value] of Object.entries(attributes)) faultOf(tag, name, value, faults);
    },
  });
  return [...faults];
}

function faultOf(tag: string, name: string, value: string, faults: Set<string>): void {
  if (/^on/i.test(name)) faults.add(`the attribute ${name} is not allowed`);
  if (LINKS.has(name) && value !== '' && (value.length > LONGEST_URL || !(FOLLOWED.test(value.trim()) || PICTURES.test(value.trim()))))
    faults.add(`${name} of <${tag}> must begin with https:, http:, mailto:, tel: or {{`);
  if ((name === 'style' || name === 'css-class') && BAD_STYLE.test(value)) faults.add(`the style of <${tag}> may not load anything`);
}

function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw badTemplate(faults);
}

export function badTemplate(faults: readonly string[]): FunilError {
  return new FunilError('bad_template', `This template cannot be used: ${faults.slice(0, 5).join('; ').slice(0, 600)}.`, {
    status: 422,
    hint: 'Mend what is named. Tags are explained at documentation.mjml.io.',
  });
}
