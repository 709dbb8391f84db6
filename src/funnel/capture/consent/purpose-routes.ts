import { Type } from 'typebox';
import { noPurpose } from '../../../ledger/consent.ts';
import { readPurposes, savePurpose } from '../../../ledger/consent-purposes.ts';
import type { Http } from '../../../lib/http.ts';
import type { ConsentParts } from './parts.ts';
import { purposeAnswer, purposeGiven, purposeName, purposeShown } from './team-schemas.ts';

const tags = ['consent'];

/** What people are asked for, and in which words. */
export function addPurposeRoutes(http: Http, { db, clock }: ConsentParts): void {
  http.get(
    '/api/v1/consent/purposes',
    {
      config: { scope: 'read' },
      schema: { tags, summary: 'What people are asked for', response: { 200: Type.Object({ purposes: Type.Array(purposeShown) }) } },
    },
    async ({ workspace }) => ({ purposes: (await readPurposes(db, workspace, clock())).map(purposeAnswer) }),
  );
  http.put(
    '/api/v1/consent/purposes/:purpose',
    {
      config: { scope: 'admin', audit: ['basis', 'channels', 'doubleOptIn', 'archived'] },
      schema: {
        tags,
        summary: 'Make or change a purpose',
        description: 'Words that differ become a new version; older ones stay, for the receipts that name them.',
        params: Type.Object({ purpose: purposeName }),
        body: purposeGiven,
        response: { 200: purposeShown },
      },
    },
    async ({ workspace, params, body, caller }) => {
      await savePurpose(db, workspace, { ...params, ...body }, { who: caller?.name ?? '', now: clock() });
      const saved = (await readPurposes(db, workspace, clock())).find(({ purpose }) => purpose === params.purpose);
      if (!saved) throw noPurpose(params.purpose);
      return purposeAnswer(saved);
    },
  );
}
