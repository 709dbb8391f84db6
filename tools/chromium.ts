import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** Path of an installed Chromium or Chrome: CHROME_PATH when set, else the first on the PATH; null when there is none. */
export function findChromium(): string | null {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...places, MAC].find(isExecutable) ?? null;
}

/** As `findChromium`, after installing it from Debian's archive where this user may; says what to do where not. */
export function provideChromium(): string | null {
  const found = findChromium();
  if (found) return found;
  if (canInstall()) {
    console.log('Installing Chromium for the browser tests (apt-get) ...');
    apt(['update']);
    apt(['install', '--yes', '--no-install-recommends', 'chromium']);
  }
  const installed = findChromium();
  if (!installed)
    console.log('No Chromium: browser tests are skipped. Install the package "chromium", or set CHROME_PATH to a Chrome or Chromium.');
  return installed;
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && isExecutable('/usr/bin/apt-get');
}

function apt(args: string[]): void {
  spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
