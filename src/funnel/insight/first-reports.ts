import { Value } from 'typebox/value';
import type { ReportAnswers } from './report-answers.ts';
import { reports } from './report-list.ts';

/** What Overview shows first, as the page asks for it. */
export const FIRST_REPORTS = {
  funnel: {},
  methods: { models: 'last-non-baseline,first,linear,markov' },
} as const;

/** Works out what somebody will look at first, where much has come to the ledger, so that nobody has to wait for it. */
export async function prepareFirstReports(answers: ReportAnswers, workspace: number): Promise<void> {
  for (const [name, query] of Object.entries(FIRST_REPORTS)) {
    const report = reports.find((one) => one.name === name);
    if (report) await answers.now({ report, workspace, query: Value.Default(report.query, { ...query }) as object });
  }
}
