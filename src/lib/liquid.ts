import { Liquid } from 'liquidjs';

const LIMITS = { parseLimit: 200_000, renderLimit: 200, memoryLimit: 2_000_000 };
const LONGEST_RESULT = 500_000;

const escaping = engine('escape');
const plain = engine(undefined);

function engine(outputEscape: 'escape' | undefined): Liquid {
  const made = new Liquid({
    ...LIMITS,
    ownPropertyOnly: true,
    ...(outputEscape === undefined ? {} : { outputEscape }),
    // Nothing is ever read from a disk: what is not in this empty list does not exist.
    templates: {},
    dynamicPartials: false,
    cache: false,
  });
  // The built-in one would let values through unescaped.
  made.registerFilter('raw', (value: unknown) => value);
  return made;
}

export type LiquidValues = Record<string, unknown>;

/** Why a template cannot be filled, in the template's own terms. */
export class TemplateFault extends Error {}

/**
 * Fills a template that somebody typed with values that somebody else typed: values cannot become markup, time and memory are bounded, and
 * only properties of the values themselves can be read. @throws TemplateFault
 */
export function fillHtml(template: string, values: LiquidValues): string {
  return fill(escaping, template, values);
}

/** The same where there is no markup, such as a subject. */
export function fillText(template: string, values: LiquidValues): string {
  return fill(plain, template, values);
}

function fill(engine: Liquid, template: string, values: LiquidValues): string {
  let made: string;
  try {
    made = engine.parseAndRenderSync(template, values) as string;
  } catch (error) {
    throw new TemplateFault((error as Error).message.slice(0, 300));
  }
  if (made.length > LONGEST_RESULT) throw new TemplateFault(`The result is longer than ${LONGEST_RESULT} characters.`);
  return made;
}
