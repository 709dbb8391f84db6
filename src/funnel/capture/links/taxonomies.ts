import { FunilError, type ProblemValues } from '../../../core/errors.ts';
import type { LinkParts } from './parts.ts';
import { NO_TAXONOMY, type Taxonomy, tidied } from './taxonomy.ts';

/** What campaign parameters may say, by workspace; in memory, because every check asks. */
export interface Taxonomies {
  of(workspace: number): Taxonomy;
  /** @throws FunilError `bad_taxonomy`. */
  save(workspace: number, taxonomy: Taxonomy): Promise<Taxonomy>;
}

const PATTERN = /^([a-z0-9._-]|\{(year|month|name|any)\})*$/;
const MOST_PIECES = 3;

export async function openTaxonomies({ db, clock }: Pick<LinkParts, 'db' | 'clock'>): Promise<Taxonomies> {
  const kept = new Map<number, Taxonomy>();
  for (const { workspace, settings } of await db.selectFrom('link_taxonomy').selectAll().execute()) {
    kept.set(workspace, settings as unknown as Taxonomy);
  }
  return {
    of: (workspace) => kept.get(workspace) ?? NO_TAXONOMY,
    async save(workspace, given) {
      const taxonomy = checked(given);
      const row = { settings: JSON.stringify(taxonomy), changed_at: new Date(clock()) };
      await db
        .insertInto('link_taxonomy')
        .values({ workspace, ...row })
        .onConflict((conflict) => conflict.column('workspace').doUpdateSet(row))
        .execute();
      kept.set(workspace, taxonomy);
      return taxonomy;
    },
  };
}

function checked({ sources, mediums, campaign, templates }: Taxonomy): Taxonomy {
  const untidy = [...sources, ...mediums].find((value) => value === '' || tidied(value) !== value);
  if (untidy !== undefined) {
    const [value, instead] = [untidy.slice(0, 60), tidied(untidy)];
    throw bad(`"${value}" is not written as a parameter.`, `Write it as "${instead}".`, { fault: 'untidy', value, instead });
  }
  if (!PATTERN.test(campaign)) {
    throw bad(
      'The pattern of campaigns holds something else than lower-case text and pieces.',
      'Pieces are {year}, {month}, {name} and {any}.',
      { fault: 'pattern', pieces: '{year}, {month}, {name}, {any}' },
    );
  }
  if ((campaign.match(/\{/g) ?? []).length > MOST_PIECES)
    throw bad(`The pattern has more than ${MOST_PIECES} pieces.`, 'Make it shorter.', { fault: 'pieces', most: MOST_PIECES });
  const outside = templates.find(({ source, medium }) => !within(source, sources) || !within(medium, mediums));
  if (outside)
    throw bad(`The template "${outside.name}" says what the lists do not allow.`, 'Add its source and medium to the lists.', {
      fault: 'template',
      name: outside.name,
    });
  return { sources: [...new Set(sources)], mediums: [...new Set(mediums)], campaign, templates };
}

function within(value: string, allowed: readonly string[]): boolean {
  return allowed.length === 0 ? tidied(value) === value && value !== '' : allowed.includes(value);
}

function bad(title: string, hint: string, values: ProblemValues): FunilError {
  return new FunilError('bad_taxonomy', title, { hint, values });
}
