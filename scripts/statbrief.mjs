#!/usr/bin/env node
// Runs the command line from a checkout: builds it first if the build is missing or older than the source, with nothing on stdout.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bundle = path.join(root, 'dist', 'cli', 'main.js');

function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const full = path.join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(full) : statSync(full).mtimeMs);
  }
  return latest;
}

// An installed package ships dist/ without src/: nothing to build there.
const source = path.join(root, 'src');
if (existsSync(source)) {
  const built = existsSync(bundle) ? statSync(bundle).mtimeMs : 0;
  const changed = Math.max(newest(source), statSync(path.join(root, 'webpack.config.js')).mtimeMs);
  if (changed > built) {
    const made = spawnSync(process.execPath, [path.join(root, 'scripts', 'build-cli.mjs')], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    });
    if (made.status !== 0) {
      process.stderr.write(`The build failed:\n${made.stdout}${made.stderr}`);
      process.exit(2);
    }
  }
}
await import(pathToFileURL(bundle).href);
