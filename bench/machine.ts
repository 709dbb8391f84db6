import { readdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { isBeside } from './beside.ts';

const TICKS_PER_SECOND = 100;
const KILOBYTE = 1_024;

/** This process (or `root`) and everything it started, by process id; only `root` where /proc is not there. */
export function processTree(root = process.pid): number[] {
  const children = new Map<number, number[]>();
  for (const pid of runningProcesses()) {
    const parent = Number(statOf(pid)?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const tree = [root];
  for (let at = 0; at < tree.length; at += 1) tree.push(...(children.get(tree[at] as number) ?? []));
  return tree;
}

/** Seconds of processor time this process and those it started have used, the ended ones included once they were waited for. */
export function cpuSeconds(): number {
  const own = process.cpuUsage();
  let ticks = 0;
  for (const pid of processTree().slice(1)) {
    const stat = statOf(pid);
    // utime, stime and the same of children already collected.
    if (stat) for (const field of [11, 12, 13, 14]) ticks += Number(stat[field]);
  }
  return (own.user + own.system) / 1e6 + ticks / TICKS_PER_SECOND;
}

/** Seconds of processor time one process has used; NaN where that cannot be told. */
export function cpuSecondsOf(pid: number): number {
  const [user, system] = (statOf(pid) ?? []).slice(11, 13);
  return (Number(user) + Number(system)) / TICKS_PER_SECOND;
}

/** Seconds all processors were busy since the machine came up; null where that cannot be told. */
export function machineBusySeconds(): number | null {
  try {
    const [, user, nice, system, , , irq, softirq, steal] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] as string).split(/\s+/);
    return [user, nice, system, irq, softirq, steal].reduce((sum, ticks) => sum + Number(ticks), 0) / TICKS_PER_SECOND;
  } catch {
    return null;
  }
}

export const processors = cpus().length;

export function load(): number {
  return loadavg()[0] as number;
}

export interface Memory {
  /** Resident bytes, pages shared between processes counted once for each. */
  rss: number;
  /** Proportional: shared pages divided among those who share them. */
  pss: number;
}

/** Memory of a process and everything it started, without what a bench runs beside it. */
export function memoryOf(root = process.pid): Memory & { processes: { pid: number; name: string; rss: number; pss: number }[] } {
  const measured = processTree(root).filter((pid) => pid === root || !isBeside(textOf(pid, 'cmdline') ?? ''));
  const processes = measured.flatMap((pid) => memoryOfOne(pid) ?? []);
  return { rss: sum(processes.map(({ rss }) => rss)), pss: sum(processes.map(({ pss }) => pss)), processes };
}

function memoryOfOne(pid: number): { pid: number; name: string; rss: number; pss: number } | null {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) * KILOBYTE;
    return { pid, name: readFileSync(`/proc/${pid}/comm`, 'utf8').trim(), rss: field('Rss'), pss: field('Pss') };
  } catch {
    return pid === process.pid ? { pid, name: 'node', rss: process.memoryUsage.rss(), pss: process.memoryUsage.rss() } : null;
  }
}

function runningProcesses(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** The fields of /proc/PID/stat after the name, which may hold spaces. Undefined when the process is gone. */
function statOf(pid: number): string[] | undefined {
  const text = textOf(pid, 'stat');
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

/** What /proc says of a process. Undefined when it is gone. */
function textOf(pid: number, file: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return undefined;
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
