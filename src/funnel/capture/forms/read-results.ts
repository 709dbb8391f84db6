import { dayAfter, dayStart } from '../../../core/days.ts';
import { LATEST } from '../../../core/period.ts';
import type { Freshness } from '../../../ledger/freshness.ts';
import { ask } from '../../../store/question.ts';
import { fieldsOf } from './document.ts';
import { formPlaces } from './form-places.question.ts';
import { formResults } from './form-results.question.ts';
import type { Forms } from './parts.ts';
import type { FormRecord } from './records.ts';

const COUNTED = ['viewed', 'started', 'sent', 'held'] as const;

/** The first day and the last, which is part of it; all days where nothing is said. */
interface Days {
  from?: string;
  to?: string;
}

/** Days from the first until before the second. */
function spanOf({ from = '1990-01-01', to = '2100-01-01' }: Days): { from: string; to: string } {
  return { from, to: dayAfter(to) };
}

/** What came of forms. */
export type ReadResults = ReturnType<typeof openResults>;

export function openResults(forms: Forms, freshness: Pick<Freshness, 'identityMap'>) {
  async function ledgerOf(workspace: number, from: number, to: number) {
    const { currency } = forms.workspaces.get(workspace);
    const identities = await freshness.identityMap(null);
    const rows = await ask(forms.events, formResults, {
      workspace,
      known: momentText(LATEST),
      identities,
      currency,
      from: momentText(from),
      to: momentText(to),
    });
    return new Map(rows.map(({ form, ...row }) => [form, row]));
  }

  return {
    /** Every form of a workspace with its counts, leads, customers and revenue. */
    async ofAll(workspace: number, records: readonly FormRecord[]) {
      const sums = await forms.counts.sums(workspace);
      const onLedger = records.length === 0 ? new Map() : await ledgerOf(workspace, 0, LATEST);
      return records.map(({ id, name, published, closed, madeAt, savedAt }) => {
        const count = (what: string) => sums.find((sum) => sum.form === id && sum.what === what)?.count ?? 0;
        const counted = Object.fromEntries(COUNTED.map((what) => [what, count(what)])) as Record<(typeof COUNTED)[number], number>;
        const { leads, customers, revenue } = onLedger.get(id) ?? { leads: 0, customers: 0, revenue: 0 };
        return {
          id,
          name,
          published,
          closed,
          madeAt: madeAt.toISOString(),
          savedAt: savedAt.toISOString(),
          ...counted,
          leads,
          customers,
          revenue,
        };
      });
    },
    /** One form by where it is shown, the most seen place first. */
    async places({ id, workspace }: Pick<FormRecord, 'id' | 'workspace'>, days: Days) {
      const { from, to } = spanOf(days);
      const { currency, timezone } = forms.workspaces.get(workspace);
      const identities = await freshness.identityMap(null);
      const asked = {
        workspace,
        known: momentText(LATEST),
        identities,
        currency,
        form: id,
        from: momentText(dayStart(from, timezone)),
        to: momentText(Math.min(LATEST, dayStart(to, timezone))),
      };
      const [came, counted] = await Promise.all([ask(forms.events, formPlaces, asked), forms.counts.read(id, from, to)]);
      const sumOf = (what: string, place: string) =>
        counted.filter((row) => row.what === what && row.part === place).reduce((sum, row) => sum + row.count, 0);
      const seen = counted.filter(({ what }) => what.endsWith('_at')).map(({ part }) => part);
      const rows = [...new Set([...came.map(({ thing }) => thing), ...seen])].map((place) => {
        const { leads, customers, revenue } = came.find(({ thing }) => thing === place) ?? { leads: 0, customers: 0, revenue: 0 };
        return { place, viewed: sumOf('viewed_at', place), started: sumOf('started_at', place), leads, customers, revenue };
      });
      return { currency, places: rows.sort((one, other) => other.viewed - one.viewed || other.leads - one.leads) };
    },
    /** One form, step by step and field by field, over days: one version, or the counts of all in the order of the draft. */
    async ofOne({ id, draft }: FormRecord, { version, ...days }: Days & { version?: number }) {
      const { from, to } = spanOf(days);
      const asked = version === undefined ? null : await forms.records.published(id, version);
      const document = asked?.document ?? draft;
      const rows = (await forms.counts.read(id, from, to)).filter((row) => version === undefined || row.version === version);
      const count = (what: string, part = '') =>
        rows.filter((row) => row.what === what && row.part === part).reduce((sum, row) => sum + row.count, 0);
      return {
        viewed: count('viewed'),
        started: count('started'),
        sent: count('sent'),
        held: count('held'),
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

function momentText(ms: number): string {
  return new Date(ms).toISOString().replace('T', ' ').replace('Z', '');
}
