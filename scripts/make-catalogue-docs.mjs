// Writes docs/指标目录.md from the catalogue's data: every indicator with unit, definition, targets and sources, and the count table.
// `--check` writes nothing and exits 1 if the file is out of date.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const data = path.join(root, 'src/catalogue');
const out = path.join(root, 'docs/指标目录.md');
const read = (folder) =>
  readdirSync(path.join(data, folder))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .flatMap((name) => JSON.parse(readFileSync(path.join(data, folder, name), 'utf8')));

const domains = JSON.parse(readFileSync(path.join(data, 'domains.json'), 'utf8')).sort((a, b) => a.order - b.order);
const indicators = read('indicators');
const templates = read('templates');
const targets = read('targets');
const breakdowns = read('breakdowns');
const byId = new Map(indicators.map((item) => [item.id, item]));
const leftOut = JSON.parse(readFileSync(path.join(root, 'docs/未收录名称.json'), 'utf8'));

// The same sentence as in the notes of a blank form: one way to say what an indicator counts.
const swc = createRequire(import.meta.url)('@swc/core');
const compiled = swc.transformSync(readFileSync(path.join(root, 'src/core/catalogue/definition.ts'), 'utf8'), {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs' },
});
const module_ = { exports: {} };
new Function('module', 'exports', compiled.code)(module_, module_.exports);
const definition = (item) => module_.exports.definitionOf(item, (id) => byId.get(id)?.name) ?? '';
const targetsOf = new Map();
for (const target of targets) targetsOf.set(target.indicator, [...(targetsOf.get(target.indicator) ?? []), target]);

const cellText = (text) => String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
const EVIDENCE = { verified: '已见原文', known: '来源待核', unsure: '不用于判断', stated: '本单位' };
const SIGN = { '>=': '≥', '>': '＞', '<=': '≤', '<': '＜', '=': '＝', '~': '约', range: '' };

function targetText(target) {
  const value = target.comparator === 'range' ? `${target.value}–${target.upper}` : `${SIGN[target.comparator]}${target.value}`;
  const { from, to } = target.years;
  const years = from === null && to === null ? '年份不明' : from === to ? `${from}年` : `${from ?? ''}–${to ?? ''}年`;
  const where = target.jurisdiction === 'national' ? '全国' : target.jurisdiction;
  const number = target.source.number ? `（${target.source.number}）` : '';
  return `${value}${target.unit}，${where}${target.scope ? `，${target.scope}` : ''}，${years}，${target.source.title}${number}，${EVIDENCE[target.evidence]}`;
}

function formText(form) {
  const number = form.formNumber ? `（${form.formNumber}）` : '';
  const clause = form.source?.clause ? `。${form.source.clause}` : '';
  return `- \`${form.id}\` ${form.title}${number}：${form.indicators.length}项指标，${form.relations.length}条关系${clause}`;
}

const REASONS = {
  local: '一地一时的项目、活动或计数，别的单位不填报',
  campaign: '爱国卫生和创建活动中的一次性计数',
  practice: '做法的频次、期限或时长，不是统计指标',
  internal: '单位内部事务',
  task: '某指标的任务数或任务完成率，读表时作为该指标的“任务”“完成率”处理',
  change: '与上期相比的增减，由两期数据算出',
  group: '已有指标的分组',
  standard: '补助标准等规定的数额',
  rank: '名次',
};

const counts = domains.map((domain) => {
  const mine = indicators.filter((item) => item.domain === domain.id);
  const forms = templates.filter((item) => item.domain === domain.id);
  const held = mine.flatMap((item) => targetsOf.get(item.id) ?? []);
  return [
    domain.name,
    mine.length,
    forms.length,
    forms.reduce((sum, form) => sum + form.relations.length, 0),
    held.length,
    held.filter((target) => target.evidence === 'verified').length,
  ];
});
const sum = (column) => counts.reduce((total, row) => total + row[column], 0);

const lines = [
  '# 指标目录',
  '',
  '本页由 `node scripts/make-catalogue-docs.mjs` 从 `src/catalogue/` 生成，请勿手改。',
  '',
  '目标值的标记：**已见原文**，数值见于公开发布的文本，按全部严重程度判断；**来源待核**，数值与文件凭业内所知，仅作提示，',
  '除非同一指标的同一数值另有已见原文的全国文件印证；**不用于判断**，年份、地区或数值存疑，只供查阅。规划期内的目标（如2021—2030年）是期末目标，只判断末年数据；',
  '以乡镇为单位的免疫规划疫苗接种率90%在各文件中一贯要求保持，判断整个规划期。',
  '',
  '## 数量',
  '',
  '| 领域 | 指标 | 表样 | 关系 | 目标值（均有来源） | 其中已见原文 |',
  '|---|--:|--:|--:|--:|--:|',
  ...counts.map((row) => `| ${row.join(' | ')} |`),
  `| **合计** | ${[1, 2, 3, 4, 5].map(sum).join(' | ')} |`,
  '',
  `分组词表 ${breakdowns.length} 个：${breakdowns.map((list) => `${list.dimension}（${list.members.length}）`).join('、')}。`,
  '',
];
for (const domain of domains) {
  lines.push(`## ${domain.name}`, '', '| 指标 | 单位 | 定义 | 别名 | 目标值与来源 | 代码 |', '|---|---|---|---|---|---|');
  for (const item of indicators.filter((entry) => entry.domain === domain.id)) {
    const goals = (targetsOf.get(item.id) ?? []).map(targetText).join('<br>');
    lines.push(
      `| ${[item.name, item.unit, definition(item), item.aliases.join('、'), goals].map(cellText).join(' | ')} | \`${item.id}\` |`,
    );
  }
  const forms = templates.filter((entry) => entry.domain === domain.id);
  if (forms.length > 0) lines.push('', '表样：', '', ...forms.map(formText));
  lines.push('');
}
lines.push(
  '## 未收录的名称',
  '',
  `原始名录中有${leftOut.length}个名称没有收为指标或别名，逐个的理由见 \`docs/未收录名称.json\`：`,
  '',
  ...Object.entries(REASONS).map(([code, words]) => `- ${words}：${leftOut.filter((entry) => entry.reason === code).length}个`),
  '',
);
const text = `${lines.join('\n').trimEnd()}\n`;

if (process.argv.includes('--check')) {
  const same = existsSync(out) && readFileSync(out, 'utf8') === text;
  if (!same) console.error('docs/指标目录.md is out of date: run node scripts/make-catalogue-docs.mjs');
  process.exit(same ? 0 : 1);
}
mkdirSync(path.dirname(out), { recursive: true });
writeFileSync(out, text);
console.log(`${indicators.length} indicators, ${templates.length} templates, ${targets.length} targets`);
