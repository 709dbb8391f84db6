import { LATEST, readPeriod } from '../../../core/period.ts';
import { ask } from '../../../store/question.ts';
import { codeResults } from './code-results.question.ts';
import { linkDays, linkResults, linkVisitors } from './link-results.question.ts';
import type { LinkParts } from './parts.ts';

export interface PeriodQuery {
  from?: string;
  to?: string;
}

/** What came of links and codes, as known now. */
export interface Results {
  links(workspace: number, period: PeriodQuery): Promise<Map<string, LinkResult>>;
  link(workspace: number, id: string, period: PeriodQuery): Promise<LinkDetails>;
  codes(workspace: number, period: PeriodQuery): Promise<Map<string, CodeResult>>;
}

export interface LinkResult {
  clicks: number;
  visitors: number;
  robots: number;
  leads: number;
  customers: number;
  orders: number;
  /** In the workspace's currency; null where a conversion has no rate. */
  revenue: number | null;
  lastClick: string | null;
}

export interface LinkDetails {
  days: { day: string; clicks: number; visitors: number }[];
  visitors: { kind: string; value: string; clicks: number }[];
}

export interface CodeResult {
  uses: number;
  ever: number;
  customers: number;
  revenue: number | null;
}

export const NO_RESULT: LinkResult = { clicks: 0, visitors: 0, robots: 0, leads: 0, customers: 0, orders: 0, revenue: 0, lastClick: null };

export function openResults({ events, workspaces, freshness }: Pick<LinkParts, 'events' | 'workspaces' | 'freshness'>): Results {
  async function frame(workspace: number, { from, to }: PeriodQuery) {
    const period = readPeriod(from, to, workspaces.get(workspace).timezone);
    return {
      workspace,
      known: momentText(LATEST),
      identities: await freshness.identityMap(null),
      from: momentText(period.from),
      to: momentText(period.to),
    };
  }
  const currencyOf = (workspace: number) => workspaces.get(workspace).currency;

  return {
    async links(workspace, period) {
      const rows = await ask(events, linkResults, { ...(await frame(workspace, period)), currency: currencyOf(workspace) });
      return new Map(rows.map(({ link, lastClick, ...row }) => [link, { ...row, lastClick: isoOf(lastClick) }]));
    },
    async link(workspace, id, period) {
      const asked = { ...(await frame(workspace, period)), link: id };
      const [days, visitors] = await Promise.all([
        ask(events, linkDays, { ...asked, zone: workspaces.get(workspace).timezone }),
        ask(events, linkVisitors, asked),
      ]);
      return { days, visitors };
    },
    async codes(workspace, period) {
      const rows = await ask(events, codeResults, { ...(await frame(workspace, period)), currency: currencyOf(workspace) });
      return new Map(rows.map(({ code, ...row }) => [code, row]));
    },
  };
}

function momentText(ms: number): string {
  return new Date(ms).toISOString().replace('T', ' ').replace('Z', '');
}

function isoOf(text: string | null): string | null {
  return text === null ? null : `${text.replace(' ', 'T')}Z`;
}
