import { spawn } from 'node:child_process';
import path from 'node:path';

/** The package's own folder; every tool works from there. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** Runs an installed package's script ("typescript/bin/tsc") with this Node. Otherwise as `run`. */
export function runPackage(script: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return run(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], env);
}

/** As `runPackage`, and resolves also with all that it said, on either output. */
export function hearPackage(script: string, args: string[]): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, [path.join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, said: `${script} could not be run: ${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

/**
 * Runs a command in the root folder on this terminal and resolves with its exit code, 1 when it could not run or a signal ended it.
 * The terminal gives Ctrl-C to the command itself, so this process only waits for its end.
 */
export function run(command: string, args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  const stop = () => child.kill('SIGTERM');
  const wait = () => {};
  process.on('SIGTERM', stop).on('SIGINT', wait);
  return new Promise((resolve) => {
    const end = (code: number) => {
      process.off('SIGTERM', stop).off('SIGINT', wait);
      resolve(code);
    };
    child.once('exit', (code) => end(code ?? 1));
    child.once('error', (error) => {
      console.error(`${command} could not be run: ${error.message}`);
      end(1);
    });
  });
}
