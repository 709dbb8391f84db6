import { statfs } from 'node:fs/promises';

/** Watches the free space of the disk that holds `dir`, so that writers can stop before it is full. */
export interface DiskWatch {
  /** Free bytes at the last look. */
  free(): number;
  stop(): void;
}

const LOOK_EVERY = 1_000;

export async function watchDisk(dir: string): Promise<DiskWatch> {
  let free = Number.POSITIVE_INFINITY;
  const look = async () => {
    const { bavail, bsize } = await statfs(dir);
    free = bavail * bsize;
  };
  await look();
  const timer = setInterval(() => void look().catch(() => undefined), LOOK_EVERY);
  timer.unref();
  return { free: () => free, stop: () => clearInterval(timer) };
}
