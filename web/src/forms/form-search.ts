export const PARTS = ['build', 'answers', 'embed'] as const;

export type Part = (typeof PARTS)[number];

/** Which side of a form is looked at; building it where nothing is said. */
export function readFormSearch({ part }: Record<string, unknown>): { part?: Part } {
  const found = PARTS.find((one) => one === part);
  return found === undefined || found === 'build' ? {} : { part: found };
}
