import { spawn } from 'node:child_process';
import path from 'node:path';

/** Runs a program of this folder in a process of its own, with `--name=value` for each that is wanted, and reads the JSON it prints. */
export function runBeside<Seen>(program: string, wanted: Readonly<Record<string, string | number>>): Promise<Seen> {
  const args = Object.entries(wanted).map(([name, value]) => `--${name}=${value}`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(import.meta.dirname, `${program}.js`), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    child.once('exit', (code) => (code === 0 ? resolve(JSON.parse(said) as Seen) : reject(new Error(`${program} ended with ${code}`))));
  });
}
