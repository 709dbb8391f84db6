import { LATEST, readPeriod } from '../../../core/period.ts';
import { ask } from '../../../store/question.ts';
import { codeResults } from './code-results.question.ts';
import type { Link } from './link.ts';
import { linkDays, linkResults, linkVisitors } from './link-results.question.ts';
import type { LinkParts } from './parts.ts';
import { type Asked, judgeSplits } from './split-test.ts';

export interface PeriodQuery {
  from?: string;
  to?: string;
}

/** What came of links and codes, as known now. */
export interface Results {
  links(workspace: number, period: PeriodQuery): Promise<Map<string, LinkResult>>;
  link(link: Link, period: PeriodQuery): Promise<LinkDetails>;
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
  splitTests: Awaited<ReturnType<typeof judgeSplits>>;
}

export interface CodeResult {
  uses: number;
  ever: number;
  customers: number;
  revenue: number | null;
}

export const NO_RESULT: LinkResult = { clicks: 0, visitors: 0, robots: 0, leads: 0, customers: 0, orders: 0, revenue: 0, lastClick: null };

export function openResults(parts: Pick<LinkParts, 'events' | 'workspaces' | 'freshness' | 'judge' | 'clock'>): Results {
  const { events, workspaces, freshness } = parts;

  async function frame(workspace: number, { from, to }: PeriodQuery): Promise<Asked> {
    const period = readPeriod(from, to, workspaces.get(workspace).timezone);
    return {
      workspace,
      known: momentText(LATEST),
      identities: await freshness.identityMap(null),
      currency: workspaces.get(workspace).currency,
      from: momentText(period.from),
      to: momentText(period.to),
    };
  }
  return {
    async links(workspace, period) {
      const rows = await ask(events, linkResults, await frame(workspace, period));
      return new Map(rows.map(({ link, lastClick, ...row }) => [link, { ...row, lastClick: isoOf(lastClick) }]));
    },
    async link(link, period) {
      const all = await frame(link.workspace, period);
      const { currency: _currency, ...asked } = { ...all, link: link.id };
      const [days, visitors, splitTests] = await Promise.all([
        ask(events, linkDays, { ...asked, zone: workspaces.get(link.workspace).timezone }),
        ask(events, linkVisitors, asked),
        judgeSplits(parts, link, all),
      ]);
      return { days, visitors, splitTests };
    },
    async codes(workspace, period) {
      const rows = await ask(events, codeResults, await frame(workspace, period));
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
