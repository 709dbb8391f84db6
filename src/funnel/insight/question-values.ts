import { Type } from 'typebox';
import type { Http } from '../../lib/http.ts';
import { type InsightParts, openFrame } from './context.ts';
import { frameQuery } from './report-list.ts';

/** Tells those who ask the ledger themselves what to put in: the values that questions share. */
export function addQuestionValues(http: Http, parts: InsightParts): void {
  const schema = {
    tags: ['reports'],
    summary: 'Values of questions',
    description:
      'What the SQL of reports is asked with for a period: values of its parameters by name, as in docs/reference/questions.sql. Parameters of single questions, such as a model’s window, are not among them.',
    querystring: Type.Object(frameQuery),
    response: { 200: Type.Object({ values: Type.Record(Type.String(), Type.String()) }) },
  };
  http.get('/api/v1/questions/values', { config: { scope: 'read' }, schema }, async (request) => {
    const { workspace, money, between, days } = await openFrame(parts, request.workspace, request.query);
    const values = { ...money, ...between, ...days, zone: workspace.timezone, weekStart: workspace.weekStart };
    return { values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])) };
  });
}
