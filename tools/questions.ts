import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Question } from '../src/store/question.ts';
import { filesBelow } from './files.ts';
import { ROOT } from './run.ts';

export type AnyQuestion = Question<Record<never, never>, Record<string, object & { type?: string; anyOf?: { type?: string }[] }>>;

/** A question where it stands, with its three lines of prose and its parameters as the SQL types them. */
export interface FoundQuestion {
  file: string;
  prose: string[];
  asked: AnyQuestion;
  parameters: Record<string, string>;
}

/** Every question of the product, by file and by place in it. */
export async function allQuestions(): Promise<FoundQuestion[]> {
  const files = filesBelow(ROOT, 'src').filter((file) => file.endsWith('.question.ts'));
  const found = await Promise.all(files.sort().map(questionsOf));
  return found.flat();
}

async function questionsOf(file: string): Promise<FoundQuestion[]> {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const exported = (await import(pathToFileURL(path.join(ROOT, file)).href)) as Record<string, unknown>;
  return Object.entries(exported)
    .filter((entry): entry is [string, AnyQuestion] => isQuestion(entry[1]))
    .map(([name, asked]) => ({ file, prose: proseAbove(text, name), asked, parameters: parametersOf(asked.sql) }));
}

function isQuestion(value: unknown): value is AnyQuestion {
  return typeof value === 'object' && value !== null && 'sql' in value && 'row' in value && 'parameters' in value;
}

function proseAbove(text: string, name: string): string[] {
  const above = new RegExp(`((?:^// .*\\n)+)export const ${name} = question\\(`, 'm').exec(text)?.[1] ?? '';
  return above
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^\/\/ /, ''))
    .filter((line) => line !== '');
}

function parametersOf(sql: string): Record<string, string> {
  const found = [...sql.matchAll(/\{(\w+):([\w()', ]+)\}/g)].map(([, name, type]) => [name as string, type as string] as const);
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const BY_NAME: Record<string, string> = {
  workspace: '1',
  known: '2100-01-01 00:00:00.000',
  identities: 'identity_now',
  currency: 'EUR',
  zone: 'UTC',
  from: '1990-01-01 00:00:00.000',
  to: '2100-01-01 00:00:00.000',
  fromDay: '1990-01-01',
  toDay: '2100-01-01',
  until: '2100-01-01 00:00:00.000',
  unit: 'month',
  by: 'method',
};

/** A value that a parameter can be tried with, as text. */
export function sampleOf(name: string, type: string): string {
  const known = BY_NAME[name];
  if (known !== undefined) return known;
  if (type.startsWith('DateTime64')) return '2100-01-01 00:00:00.000';
  if (type.startsWith('Array')) return '[]';
  return type.startsWith('UInt') ? '10' : '';
}
