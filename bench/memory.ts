// Prints the memory of a process and what it started (PSS, bytes), a line every other second and one when it is told to end.
import { parseArgs } from 'node:util';
import { memoryOf } from './machine.ts';

const { values } = parseArgs({ options: { of: { type: 'string', default: '' } } });
const look = () => console.log(memoryOf(Number(values.of)).pss);
process.once('SIGTERM', () => {
  look();
  process.exit();
});
look();
setInterval(look, 2_000);
