// npm test: everything that must hold at every commit. From a fresh clone it installs what it needs first.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, findChromium, root, run, shared } from './steps.mjs';

ensureInstalled();
const node = process.execPath;
const bin = (name) => path.join(root, 'node_modules', '.bin', name);

run(bin('tsc'), ['-p', 'tsconfig.json'], '类型检查 types');
run(bin('tsc'), ['-p', 'tsconfig.core.json'], '核心只用 ES2023 core is pure');
run(node, ['scripts/check-imports.mjs'], '引用规则 imports');
run(bin('eslint'), ['src', 'test', '--max-warnings', '0'], '代码检查 eslint');
run(bin('prettier'), ['--check', '--log-level', 'warn', 'src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'scripts/**/*.mjs'], '格式 prettier');
run(node, ['scripts/make-schemas.mjs', '--check'], 'JSON Schema 与 zod 一致 schemas');
run(bin('jest'), ['--ci', '--json', '--outputFile=.cache/jest-result.json'], '单元测试 jest');
if (existsSync(path.join(root, 'scripts', 'e2e.mjs'))) {
  if (findChromium()) {
    run(bin('webpack'), ['--mode', 'production'], '构建 webpack');
    run(node, ['scripts/check-bundle.mjs'], '首次加载的大小 bundle');
    run(node, ['scripts/e2e.mjs'], '浏览器测试 Chromium');
  } else if (process.env.STATBRIEF_REQUIRE_CHROMIUM) {
    process.stdout.write('✗ Chromium is required here and was not found\n');
    process.exit(1);
  } else process.stdout.write('\n○ 未找到 Chromium，浏览器测试未运行 (Chromium not found: the browser tests were left out)\n');
}
if (existsSync(path.join(shared, 'bench'))) run(node, ['scripts/bench-gate.mjs'], '基准门槛 bench gate');
else process.stdout.write('\n○ 没有 ../shared/bench，基准门槛未运行 (no bench folder beside this clone: the gate was left out)\n');

const counted = JSON.parse(readFileSync(path.join(root, '.cache', 'jest-result.json'), 'utf8'));
process.stdout.write(`\n${counted.numPassedTests} passed, ${counted.numFailedTests} failed, ${counted.numPendingTests} skipped\n`);
