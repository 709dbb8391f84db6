import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const ROOT = path.resolve(import.meta.dirname, '..');
/** Browsers first, then whole engines, then what needs neither: a long file that begins last would run by itself at the end. */
const ORDER = ['test/e2e/', 'test/', ''];

/** Which file comes first; vitest wants a class for it. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => ORDER.findIndex((folder) => path.relative(ROOT, moduleId).startsWith(folder));
    return sorted.toSorted((one, other) => rank(one) - rank(other));
  }
}
