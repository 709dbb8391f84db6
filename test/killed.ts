import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import pino from 'pino';
import { type Config, readConfig } from '../src/config.ts';
import { type Clock, systemClock } from '../src/core/clock.ts';
import { type Engine, startEngine } from '../src/engine.ts';
import { freshDir } from './fresh.ts';
import { argumentsFor, type Program } from './programs.ts';
import { killServer } from './spine/kills.ts';

/** A data directory of its own, whose process is killed again and again. */
export interface Mortal {
  start(): Promise<Engine>;
  /** Runs a program on the directory until it ends: with the signal that ended it. */
  runToEnd(program: Program, ...more: string[]): Promise<NodeJS.Signals | null>;
  close(): Promise<void>;
}

/** How the engine is set in such tests. */
export function mortalConfig(dir: string, more: Record<string, string> = {}): Config {
  return readConfig({ FUNIL_DATA: dir, FUNIL_LOG: 'silent', FUNIL_DISK_RESERVE_MB: '0', ...more }, {});
}

export async function openMortal(name: string, clock: Clock = systemClock): Promise<Mortal> {
  const dir = await freshDir(name);
  const started: Engine[] = [];
  return {
    async start() {
      const engine = await startEngine(mortalConfig(dir), pino({ level: 'silent' }), clock);
      started.push(engine);
      return engine;
    },
    async runToEnd(program, ...more) {
      const child = spawn(process.execPath, [...(await argumentsFor(program)), dir, ...more], { stdio: 'inherit' });
      return new Promise((resolve) => child.once('close', (_code, signal) => resolve(signal)));
    },
    async close() {
      for (const engine of started) await engine.close();
      killServer(dir);
      await rm(dir, { recursive: true, force: true });
    },
  };
}
