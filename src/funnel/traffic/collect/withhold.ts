import type { Evidence } from '../../../core/claim.ts';

/** A click id names one click of one person; that there was one still tells where the visit came from. */
const WITHHELD = 'withheld';

/** Evidence without what could follow a person: click ids keep their names, the referrer its site. */
export function withoutTraces(evidence: Evidence): Evidence {
  const { clickIds, referrer, ...rest } = evidence;
  const site = referrer === undefined ? undefined : /^[a-z][a-z0-9+.-]*:\/\/[^/?#@]+/i.exec(referrer)?.[0];
  return {
    ...rest,
    ...(clickIds ? { clickIds: Object.fromEntries(Object.keys(clickIds).map((name) => [name, WITHHELD])) } : {}),
    ...(site === undefined ? {} : { referrer: `${site}/` }),
  };
}
