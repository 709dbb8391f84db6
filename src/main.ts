import { printFailure } from './cli/output.ts';
import { createProgram } from './cli/program.ts';

// `funil ... | head` closes our output early; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  await createProgram().parseAsync();
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
