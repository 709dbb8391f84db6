import { LATEST } from '../../../core/period.ts';
import type { Freshness } from '../../../ledger/freshness.ts';
import { ask } from '../../../store/question.ts';
import { type Days, momentsOf, momentText, wholeDays } from '../outcomes/days.ts';
import { fieldsOf } from './document.ts';
import { formPlaces, formResults, formVersions } from './form-results.question.ts';
import type { Forms } from './parts.ts';
import type { FormRecord } from './records.ts';

type Stage = 'viewed' | 'started' | 'sent' | 'held';
const NOBODY = { leads: 0, customers: 0, revenue: 0 };

type OneForm = Pick<FormRecord, 'id' | 'workspace'>;

/** What came of forms. */
export type ReadResults = ReturnType<typeof openResults>;

export function openResults(forms: Forms, freshness: Pick<Freshness, 'identityMap'>) {
  async function askedOf(workspace: number, days: Days) {
    const { currency, timezone } = forms.workspaces.get(workspace);
    const identities = await freshness.identityMap(null);
    return { workspace, known: momentText(LATEST), identities, currency, ...momentsOf(days, timezone) };
  }

  return {
    /** Every form of a workspace with its counts, leads, customers and revenue. */
    async ofAll(workspace: number, records: readonly FormRecord[], days: Days) {
      const asked = await askedOf(workspace, days);
      const [came, sums] = await Promise.all([ask(forms.events, formResults, asked), forms.counts.sums(workspace, wholeDays(days))]);
      return records.map(({ id, name, published, closed, madeAt, savedAt }) => {
        const count = (what: string) => sums.find((sum) => sum.form === id && sum.what === what)?.count ?? 0;
        return {
          id,
          name,
          published,
          closed,
          madeAt: madeAt.toISOString(),
          savedAt: savedAt.toISOString(),
          ...countsOf(count),
          ...outcomeOf(came, id),
        };
      });
    },
    /** One form by where it is shown, the most seen place first. */
    async places({ id, workspace }: OneForm, days: Days) {
      const asked = await askedOf(workspace, days);
      const [came, counted] = await Promise.all([
        ask(forms.events, formPlaces, { ...asked, form: id }),
        forms.counts.read(id, wholeDays(days)),
      ]);
      const sumOf = (what: string, place: string) => sum(counted.filter((row) => row.what === what && row.part === place));
      const seen = counted.filter(({ what }) => what.endsWith('_at')).map(({ part }) => part);
      const rows = [...new Set([...came.map(({ thing }) => thing), ...seen])].map((place) => ({
        place,
        viewed: sumOf('viewed_at', place),
        started: sumOf('started_at', place),
        ...outcomeOf(came, place),
      }));
      return { currency: asked.currency, places: rows.sort((one, other) => other.viewed - one.viewed || other.leads - one.leads) };
    },
    /** One form by its versions, the newest first; those that nobody saw in these days are left out. */
    async versions({ id, workspace }: OneForm, days: Days) {
      const asked = await askedOf(workspace, days);
      const [came, counted] = await Promise.all([
        ask(forms.events, formVersions, { ...asked, form: id }),
        forms.counts.read(id, wholeDays(days)),
      ]);
      const seen = new Set([...came.map(({ thing }) => Number(thing)), ...counted.map(({ version }) => version)]);
      const rows = [...seen].map((version) => ({
        version,
        ...countsOf((what) => sum(counted.filter((row) => row.version === version && row.what === what))),
        ...outcomeOf(came, String(version)),
      }));
      return { currency: asked.currency, versions: rows.sort((one, other) => other.version - one.version) };
    },
    /** One form, step by step and field by field, over days: one version, or the counts of all in the order of the draft. */
    async ofOne({ id, draft }: FormRecord, { version, ...days }: Days & { version?: number }) {
      const asked = version === undefined ? null : await forms.records.published(id, version);
      const document = asked?.document ?? draft;
      const rows = (await forms.counts.read(id, wholeDays(days))).filter((row) => version === undefined || row.version === version);
      const count = (what: string, part = '') => sum(rows.filter((row) => row.what === what && row.part === part));
      return {
        ...countsOf(count),
        steps: document.steps.map((step) => ({ id: step.id, title: step.title ?? {}, done: count('step', step.id) })),
        fields: fieldsOf(document)
          .filter(({ type }) => type !== 'hidden')
          .map((field) => ({
            id: field.id,
            type: field.type,
            label: field.label,
            touched: count('touched', field.id),
            left: count('left', field.id),
            wrong: count('wrong', field.id),
          })),
      };
    },
  };
}

function countsOf(count: (what: Stage) => number): Record<Stage, number> {
  return { viewed: count('viewed'), started: count('started'), sent: count('sent'), held: count('held') };
}

function outcomeOf(came: readonly { thing: string; leads: number; customers: number; revenue: number | null }[], of: string) {
  const { leads, customers, revenue } = came.find(({ thing }) => thing === of) ?? NOBODY;
  return { leads, customers, revenue };
}

function sum(rows: readonly { count: number }[]): number {
  return rows.reduce((all, { count }) => all + count, 0);
}
