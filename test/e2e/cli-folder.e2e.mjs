// The built command line over a folder, in processes: node scripts/e2e.mjs cli-folder
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const main = path.join(root, 'dist/cli/main.js');
const folder = mkdtempSync(path.join(os.tmpdir(), 'statbrief-units-'));
const run = (args, options = {}) =>
  spawnSync(process.execPath, [...(options.node ?? []), main, ...args], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 2 ** 29,
    env: { ...process.env, ...options.env },
  });

before(() => {
  const samples = path.join(root, 'assets/samples');
  mkdirSync(path.join(folder, '乡镇/北片'), { recursive: true });
  for (const [index, name] of readdirSync(samples)
    .filter((file) => file.endsWith('.xlsx'))
    .entries()) {
    copyFileSync(path.join(samples, name), path.join(folder, '乡镇', `${index}.xlsx`));
    copyFileSync(path.join(samples, name), path.join(folder, '乡镇/北片', `${index}.xlsx`));
  }
  writeFileSync(path.join(folder, '乡镇', '坏.xlsx'), 'no workbook');
  writeFileSync(path.join(folder, '乡镇', '~$0.xlsx'), 'a lock file');
  writeFileSync(path.join(folder, '乡镇', '说明.txt'), 'no workbook, and none asks for it');
});
after(() => rmSync(folder, { recursive: true, force: true }));

const listed = () => ['乡镇/0.xlsx', '乡镇/1.xlsx', '乡镇/北片/0.xlsx', '乡镇/北片/1.xlsx', '乡镇/坏.xlsx'];

test('a folder gives, byte for byte and in order, what its files give one by one', () => {
  for (const format of [['--json'], []]) {
    const whole = run(['check', '乡镇', ...format, '--jobs', '3']);
    const single = listed().map((file) => run(['check', file, ...format]));
    assert.equal(whole.stdout, single.map(({ stdout }) => stdout).join(''));
    assert.equal(whole.status, 2);
  }
});

test('a file that exhausts memory ends its own process only', () => {
  const made = spawnSync(process.execPath, [path.join(root, 'scripts/make-big-book.mjs'), path.join(folder, '乡镇', '0大.xlsx'), '600000']);
  assert.equal(made.status, 0);
  const { stdout, status } = run(['check', '乡镇', '--json', '--jobs', '2'], { env: { NODE_OPTIONS: '--max-old-space-size=120' } });
  rmSync(path.join(folder, '乡镇', '0大.xlsx'));
  const records = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    records.map(({ workbook, error }) => [workbook, error?.code ?? 'read']),
    [
      ['乡镇/0.xlsx', 'read'],
      ['乡镇/0大.xlsx', 'process-stopped'],
      ['乡镇/1.xlsx', 'read'],
      ['乡镇/北片/0.xlsx', 'read'],
      ['乡镇/北片/1.xlsx', 'read'],
      ['乡镇/坏.xlsx', 'not-a-workbook'],
    ],
  );
  assert.equal(status, 2);
});

test('a reader that has enough ends the run without a stack trace, and not as a clean run', async () => {
  const files = Array.from({ length: 20 }, () => '乡镇/0.xlsx');
  const child = spawn(process.execPath, [main, 'check', ...files, '--json'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (complaint += text));
  child.stdout.once('data', () => child.stdout.destroy());
  const [status] = await once(child, 'close');
  assert.equal(complaint, '');
  assert.equal(status, 2);
});
