// Names that say nothing, notes to oneself and one machine's paths stay out.
import { readFileSync } from 'node:fs';
import { filesBelow, isCode, report } from './files.ts';

const EMPTY_NAMES = /^(utils?|helpers?|commons?|misc|managers?|services?)$/i;
const NOTES = /\b(TODO|FIXME|XXX)\b/;
const MACHINE_PATHS = /(?<![\w.@/-])\/(work|root|Users|tmp\/bash_jobs[\w.]*)\//;
const TEXT = /\.(ts|tsx|js|cjs|mjs|json|jsonc|sql|css|html|md|yml|yaml|sh|toml|txt)$|^(bin|\.ci)\/[\w-]+$|^\.[\w.]+$/;

function nameFaults(file: string): string[] {
  const words = file.split(/[/.\-_]/).filter((word) => EMPTY_NAMES.test(word));
  return words.map((word) => `${file}: "${word}" in a name says nothing. Name it by what it does.`);
}

function textFaults(file: string): string[] {
  if (file === 'tools/check-words.ts') return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      const faults: string[] = [];
      if (isCode(file) && NOTES.test(line)) faults.push('a note to oneself. Do it now, or say in docs/ what is missing.');
      if (MACHINE_PATHS.test(line)) faults.push("one machine's absolute path. Use a relative path or os.tmpdir().");
      return faults.map((fault) => `${file}:${index + 1}: ${fault}`);
    });
}

const files = filesBelow('.');
report([...files.filter(isCode).flatMap(nameFaults), ...files.filter((file) => TEXT.test(file)).flatMap(textFaults)]);
