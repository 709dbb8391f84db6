import { statfs } from 'node:fs/promises';

/** Watches the free space of the disks that hold some directories, so that writers can stop before one is full. */
export interface DiskWatch {
  /** Free bytes at the last look, on the fullest of the disks. */
  free(): number;
  stop(): void;
}

const LOOK_EVERY = 1_000;

export async function watchDisk(dirs: readonly string[]): Promise<DiskWatch> {
  let free = Number.POSITIVE_INFINITY;
  const look = async () => {
    const disks = await Promise.all(dirs.map((dir) => statfs(dir)));
    free = Math.min(...disks.map(({ bavail, bsize }) => bavail * bsize));
  };
  await look();
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY);
  timer.unref();
  return { free: () => free, stop: () => clearInterval(timer) };
}
