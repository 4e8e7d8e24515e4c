// npm run demo: the main job on the shipped samples. Leaves the marked workbook, the report .docx and a summary on screen.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { ensureInstalled, root } from './steps.mjs';

ensureInstalled();
const samples = path.join(root, 'assets', 'samples');
const out = path.join(root, 'demo-output');
mkdirSync(out, { recursive: true });

function statbrief(args) {
  const result = spawnSync(process.execPath, [path.join(root, 'scripts', 'statbrief.mjs'), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  // 1 means findings of severity error: what a check is for. 2 means that it did not work.
  if (result.status !== 0 && result.status !== 1) process.exit(result.status ?? 2);
}

for (const name of readdirSync(samples)
  .filter((file) => file.endsWith('.xlsx'))
  .sort()) {
  const book = path.join('assets', 'samples', name);
  const base = name.replace(/\.xlsx$/u, '');
  process.stdout.write(`\n══ ${name} ══\n`);
  statbrief(['check', book, '--report', path.join('demo-output', `${base}-审核.xlsx`)]);
  statbrief(['narrate', book, '--out', path.join('demo-output', `${base}-工作总结.docx`)]);
}
process.stdout.write(`\n结果在 demo-output/：${existsSync(out) ? readdirSync(out).join('、') : ''}\n`);
