// docs/reference/questions.sql holds every question as text to paste into clickhouse-client. `--fix` writes it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { report } from './files.ts';
import { allQuestions, type FoundQuestion, sampleOf } from './questions.ts';
import { ROOT } from './run.ts';

const FILE = 'docs/reference/questions.sql';

const HEAD = `-- Every question that Funil asks its ledger, as it asks it. Generated from the code by tools/check-questions.ts --fix.
-- To try one, paste it into clickhouse-client with the values above it. Read only; \`known\` is the moment of knowledge, and \`identities\`
-- names the map from identifiers to leads that held then.

set session_timezone = 'UTC';
`;

function textOf({ file, prose, asked, parameters }: FoundQuestion): string {
  const settings = Object.entries(parameters).map(([name, type]) => `set param_${name} = '${sampleOf(name, type)}';\n`);
  const words = prose.map((line) => `-- ${line}\n`);
  return `\n-- ${asked.name} (${file})\n${words.join('')}${settings.join('')}${asked.sql};\n`;
}

const text = HEAD + (await allQuestions()).map(textOf).join('');
const place = path.join(ROOT, FILE);
if (process.argv.includes('--fix')) {
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
} else if (!existsSync(place) || readFileSync(place, 'utf8') !== text) {
  report([`${FILE} is not what the code asks. Run "npx tsx tools/check-questions.ts --fix".`]);
}
