// Shared by the scripts that run steps one after the other.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const shared = path.resolve(root, '..', 'shared');

/** `npm ci` where node_modules lacks what the lockfile names: the two README commands work from a fresh clone. Times of files say nothing. */
export function ensureInstalled() {
  const own = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const locked = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')).packages;
  const missing = Object.keys({ ...own.dependencies, ...own.devDependencies }).filter((name) => {
    const file = path.join(root, 'node_modules', name, 'package.json');
    return !existsSync(file) || JSON.parse(readFileSync(file, 'utf8')).version !== locked[`node_modules/${name}`]?.version;
  });
  if (missing.length === 0) return;
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], '安装依赖 npm ci');
}

export function run(command, args, title, options = {}) {
  const started = Date.now();
  process.stdout.write(`\n▶ ${title}\n`);
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.status !== 0) {
    process.stdout.write(`✗ ${title} (exit ${result.status ?? result.signal})\n`);
    process.exit(result.status || 1);
  }
  process.stdout.write(`✓ ${title} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
}

export function findChromium() {
  return ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) => existsSync(file));
}
