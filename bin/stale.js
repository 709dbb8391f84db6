'use strict';
const { existsSync, readdirSync, statSync } = require('node:fs');
const path = require('node:path');

/**
 * What is built: `sources` are compared with the time of `stamp`. A part whose `needs` is absent
 * (an installed release has no sources) is never stale.
 */
const PARTS = [
  { name: 'server', needs: 'src', sources: ['src', 'tools/build.ts', 'tools/bundle.ts', 'package-lock.json'], stamp: 'dist/.built-server' },
  { name: 'tracker', needs: 'tracker/vite.config.ts', sources: ['tracker'], stamp: 'dist/.built-tracker' },
  { name: 'web', needs: 'web/vite.config.ts', sources: ['web'], stamp: 'dist/.built-web' },
];

/**
 * Names of the parts that are not built or are older than their sources. Only modification times are read: about a
 * thousand files take 10 ms.
 * @param {string} root folder of the package
 */
function staleParts(root) {
  return PARTS.filter((part) => existsSync(path.join(root, part.needs)) && isStale(root, part)).map((part) => part.name);
}

/**
 * @param {string} root
 * @param {{ sources: string[], stamp: string }} part
 */
function isStale(root, part) {
  const built = statSync(path.join(root, part.stamp), { throwIfNoEntry: false });
  return !built || part.sources.some((source) => isNewer(path.join(root, source), built.mtimeMs));
}

/**
 * A folder's own time counts too: it changes when a file is removed.
 * @param {string} file
 * @param {number} time
 * @returns {boolean}
 */
function isNewer(file, time) {
  const seen = statSync(file, { throwIfNoEntry: false });
  if (!seen) return false;
  if (seen.mtimeMs > time) return true;
  return seen.isDirectory() && readdirSync(file).some((name) => isSource(name) && isNewer(path.join(file, name), time));
}

/** @param {string} name */
function isSource(name) {
  return name !== 'node_modules' && !/\.test\.tsx?$/.test(name);
}

module.exports = { PARTS, staleParts };
