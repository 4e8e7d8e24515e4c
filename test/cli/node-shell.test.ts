import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeShell } from '../../src/cli/node-shell';

let folder = '';
const at = (name: string): string => path.join(folder, name);
const bytes = new TextEncoder().encode('新');
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'statbrief-test-'));
  writeFileSync(at('年报.xlsx'), '原');
});
afterEach(() => rmSync(folder, { recursive: true }));

it.each([
  ['its own name', '年报.xlsx'],
  ['another way to it', './x/../年报.xlsx'],
  ['a link to it', 'link.xlsx'],
])('a file that was read is never written over, by %s', async (_, name) => {
  symlinkSync(at('年报.xlsx'), at('link.xlsx'));
  const shell = makeShell('zh-CN');
  await shell.readBytes(at('年报.xlsx'));
  expect(await shell.writeBytes(path.join(folder, name), bytes)).toContain('没有改写它');
  expect(readFileSync(at('年报.xlsx'), 'utf8')).toBe('原');
});

it('another file is replaced whole, and nothing is left beside it', async () => {
  const shell = makeShell('zh-CN');
  expect(await shell.writeBytes(at('年报.xlsx'), bytes)).toBeNull();
  expect(readFileSync(at('年报.xlsx'), 'utf8')).toBe('新');
  expect(readdirSync(folder)).toEqual(['年报.xlsx']);
});

it('where nothing can be written it says so, and leaves nothing behind', async () => {
  const shell = makeShell('en-US');
  expect(await shell.writeBytes(at('没有/审核.xlsx'), bytes)).toMatch(/审核\.xlsx” was not written \(ENOENT\)/);
  expect(readdirSync(folder)).toEqual(['年报.xlsx']);
});
