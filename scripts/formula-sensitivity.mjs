// How much the findings of the formula audit hang on its own numbers. Every threshold of the rules is moved by itself, and the made books of
// test/heldout/formula and the annotated corpus of the bench are measured each time; a table in Markdown comes out.
//   node scripts/formula-sensitivity.mjs [--only=typed,odd.most] [--sites=1] [--out=docs/formula-thresholds.md]
// The sources are compiled in memory with each threshold turned into a question; nothing under src/ is written.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { loader, numberOf } from './formula-sensitivity/load.mjs';
import { material, scoreOf } from './formula-sensitivity/measure.mjs';
import { THRESHOLDS } from './formula-sensitivity/thresholds.mjs';
import { root } from './steps.mjs';

const option = (name, fallback) => process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3) ?? fallback;
const only = option('only', '').split(',').filter(Boolean);
const { load, set } = loader(THRESHOLDS);

/** A quarter and a half less and more; small whole numbers move by one at least, and by two. */
function moved(value) {
  if (value <= 6) return [value - 2, value - 1, value + 1, value + 2].filter((next) => next >= 1);
  return [0.5, 0.75, 1.25, 1.5].map((share) => Math.round(value * share));
}

const all = await material(load, Number(option('sites', '1')));
const score = () => scoreOf(load, all);
const base = score();
const shown = (now, then, digits = 0) => {
  const change = now - then;
  return Math.abs(change) < 0.0005 ? '·' : `${change > 0 ? '+' : '−'}${Math.abs(change).toFixed(digits)}`;
};
const figures = (now) =>
  [
    shown(now.found, base.found),
    shown(now.beside, base.beside),
    shown(now.flagged, base.flagged),
    shown(now.incidentF1, base.incidentF1, 3),
    shown(now.pooledF1, base.pooledF1, 3),
  ].join(' | ');

const lines = [
  `基准：${base.faults} 处差错查出 ${base.found}，另报 ${base.beside}，无差错的工作簿误报 ${base.flagged} 个；公开语料 incident F1 ${base.incidentF1}，pooled F1 ${base.pooledF1}。`,
  '',
  '| 阈值 | 含义 | 现值 | 改为 | 查出 | 另报 | 误报簿 | incident F1 | pooled F1 |',
  '|---|---|---|---|---|---|---|---|---|',
];
for (const threshold of THRESHOLDS.filter(({ id }) => only.length === 0 || only.some((start) => id.startsWith(start)))) {
  const value = numberOf(threshold);
  for (const [i, next] of moved(value).entries()) {
    set(threshold.id, next);
    lines.push(
      `| ${i === 0 ? `\`${threshold.id}\`` : ''} | ${i === 0 ? threshold.why : ''} | ${i === 0 ? value : ''} | ${next} | ${figures(score())} |`,
    );
    process.stderr.write(`${lines.at(-1)}\n`);
  }
  set(threshold.id, value);
}
const text = `${lines.join('\n')}\n`;
const out = option('out', '');
if (out) writeFileSync(path.resolve(root, out), text);
else process.stdout.write(text);
