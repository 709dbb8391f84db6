import type { LeadAdParts, LeadAdSettings } from './parts.ts';

/** Settings as people give them; a token left out stays as it is. */
export type GivenSettings = Omit<LeadAdSettings, 'token'> & { token?: string | undefined };

export async function readSettings({ db, secrets }: Pick<LeadAdParts, 'db' | 'secrets'>, source: number): Promise<LeadAdSettings> {
  const row = await db.selectFrom('lead_ad_source').selectAll().where('source', '=', source).executeTakeFirst();
  if (!row) return { token: null, base: '', version: '', fields: {}, consents: [] };
  const { token, base, version, fields, consents } = row;
  return { token: token && secrets.open(token, about(source)), base, version, fields, consents };
}

/** Keeps them, and has the source's failed leads tried again: the token may have been what was missing. */
export async function saveSettings(
  { db, secrets, clock }: Pick<LeadAdParts, 'db' | 'secrets' | 'clock'>,
  { source, workspace }: { source: number; workspace: number },
  { token, base, version, fields, consents }: GivenSettings,
): Promise<void> {
  const now = new Date(clock());
  const values = { base, version, fields: JSON.stringify(fields), consents: JSON.stringify(consents), saved_at: now };
  const sealed = token === undefined ? {} : { token: secrets.seal(token, about(source)) };
  await db
    .insertInto('lead_ad_source')
    .values({ source, workspace, token: null, ...values, ...sealed })
    .onConflict((conflict) => conflict.column('source').doUpdateSet({ ...values, ...sealed }))
    .execute();
  await db
    .updateTable('lead_ad')
    .set({ state: 'waiting', due: now, attempts: 0 })
    .where('source', '=', source)
    .where('state', 'in', ['waiting', 'failed'])
    .execute();
}

function about(source: number): string {
  return `lead ads ${source}`;
}
