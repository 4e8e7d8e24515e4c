// Times `proof` on report texts of growing length and on texts made to be slow: node scripts/bench-proof.mjs [MB …]. A record, not a timed test.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './steps.mjs';

const SENTENCES = [
  '2023年，全县共有医疗卫生机构390个，其中医院12个、乡镇卫生院21个、村卫生室217个、其他机构140个，比上年增加8个，增长2.1%。',
  '门诊5200人次，比上年同期（5000人次）增长4.0%；应种335人次，实种286人次，接种率85.37%，完成年度任务的98.5%。\n',
  '补偿金额692.09万元，住院分娩率由98.2%上升到99.1%，每千人口执业（助理）医师3.33人、注册护士3.27人。',
  '按照卫发〔2023〕5号文件要求，3月15日组织65岁及以上老年人体检1.2万余人，力争建档率达到90%以上。\n',
];
/** Marks, brackets, lists and signs repeated without an end of a sentence. */
const ODD = [
  '，、；',
  '（（（1',
  '每千人口1人、',
  '其中1人、',
  '占1%，',
  '比上年(1)增长1%',
  '\u202e\u0000１％',
  '分别、',
  '合计1人、',
  '“《1人',
  '1,234,',
  '一',
];
const ODD_LENGTH = 300_000;

const folder = mkdtempSync(path.join(os.tmpdir(), 'statbrief-proof-'));
const filled = (piece, length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

function measure(name, text) {
  const file = path.join(folder, 'report.txt');
  writeFileSync(file, text);
  const started = performance.now();
  const run = spawnSync(process.execPath, ['dist/cli/main.js', 'proof', file], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 30 });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const megabytes = (statSync(file).size / 1e6).toFixed(1);
  process.stdout.write(
    `${name}\t${megabytes} MB\t${seconds} s\texit ${run.status}\t${run.stdout.split('\n')[0]?.replace(/^.*：/u, '') ?? ''}\n`,
  );
  return run.status;
}

try {
  spawnSync(process.execPath, ['scripts/build-cli.mjs'], { cwd: root, stdio: 'inherit' });
  const sizes = process.argv.slice(2).map(Number);
  const statuses = (sizes.length > 0 ? sizes : [1, 10, 50]).map((megabytes) =>
    measure('report', filled(SENTENCES.join(''), Math.round((megabytes * 1e6) / 2.6))),
  );
  for (const piece of ODD) statuses.push(measure(JSON.stringify(piece), filled(piece, ODD_LENGTH)));
  statuses.push(
    measure('400 digits', `${'9'.repeat(400)}人。`),
    measure('no number', '全县卫生健康工作取得新进展。'),
    measure('nothing', ''),
  );
  process.exitCode = statuses.some((status) => status === null || status > 1) ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
