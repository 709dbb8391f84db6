import { type ChildProcess, spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import path from 'node:path';

const FOLDER = `${import.meta.dirname}${path.sep}`;

type Wanted = Readonly<Record<string, string | number>>;

/** Starts a program of this folder in a process of its own, with `--name=value` for each that is wanted. What it prints is on its stdout. */
export function startBeside(program: string, wanted: Wanted): ChildProcess & { stdout: NonNullable<ChildProcess['stdout']> } {
  const args = Object.entries(wanted).map(([name, value]) => `--${name}=${value}`);
  return spawn(process.execPath, [`${FOLDER}${program}.js`, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Runs a program of this folder to its end, and reads the JSON it prints. One that is `aside` has the processors only where nobody else wants them. */
export function runBeside<Seen>(program: string, wanted: Wanted, aside = false): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const child = startBeside(program, wanted);
    if (aside && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('exit', (code) => (code === 0 ? resolve(JSON.parse(said) as Seen) : reject(new Error(`${program} ended with ${code}`))));
  });
}

/** Whether that command line, as /proc has it, is of a program of this folder. */
export function isBeside(commandLine: string): boolean {
  return commandLine.includes(FOLDER);
}
