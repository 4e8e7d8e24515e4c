// Runs the bench scorers and compares with docs/bench-record.json: a figure that drops is red. `--record` writes the new figures.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, shared } from './steps.mjs';

const file = path.join(root, 'docs', 'bench-record.json');
const only = process.argv
  .find((argument) => argument.startsWith('--only='))
  ?.slice(7)
  .split(',');

function score(name, args = []) {
  const result = spawnSync(process.execPath, [path.join(shared, 'bench', `score-${name}.mjs`), ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return result.stdout;
}

/** Findings of severity error over published tables of other fields: most of them are false alarms, so fewer is better. */
function errorsElsewhere() {
  const folder = path.join(shared, 'bench', 'tables', 'tableeval');
  const books = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  const result = spawnSync(
    process.execPath,
    ['scripts/statbrief.mjs', 'check', '--json', ...books.map((name) => path.join(folder, name))],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    },
  );
  const reports = result.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return reports.flatMap((report) => report.findings ?? []).filter((finding) => finding.severity === 'error').length;
}
const json = (text) => JSON.parse(text.slice(text.indexOf('{')));

/** name → [value, higherIsBetter]. */
const SUITES = {
  cases() {
    const r = json(score('cases'));
    return {
      'cases.observations.recall': [r.observations.recall, true],
      'cases.observations.extraShare': [r.observations.extraShare, false],
      'cases.observations.valueRight': [r.observations.valueRight, true],
      'cases.observations.unitRight': [r.observations.unitRight, true],
      'cases.observations.indicatorRight': [r.observations.indicatorRight, true],
      'cases.observations.areaRight': [r.observations.areaRight, true],
      'cases.observations.periodRight': [r.observations.periodRight, true],
      'cases.findings.recall': [r.findings.recall, true],
      'cases.findings.precision': [r.findings.precision, true],
      'cases.findings.naturalRecall': [r.findings.naturalRecall, true],
      'cases.findings.cleanFlagged': [r.findings.cleanFlagged, false],
      'cases.narrative.told': [r.narrative.told, true],
      'cases.narrative.traced': [r.narrative.traced, true],
    };
  },
  tables() {
    const r = json(score('tables'));
    const out = {};
    for (const [set, value] of Object.entries(r)) {
      if (value.headerAndStubF1 !== undefined) out[`tables.${set}.f1`] = [value.headerAndStubF1, true];
      if (value.unreadable !== undefined) {
        out['tables.tableeval.unreadable'] = [value.unreadable, false];
        out['tables.tableeval.ruleFailed'] = [value.ruleFailed, false];
        out['tables.tableeval.answered'] = [value.answered, true];
      }
    }
    out['tables.tableeval.errors'] = [errorsElsewhere(), false];
    return out;
  },
  claims() {
    const r = json(score('claims'));
    return {
      'claims.f1': [r.claims.f1, true],
      'claims.valueAndUnitRight': [r.claims.valueAndUnitRight, true],
      'claims.targetFlagRight': [r.claims.targetFlagRight, true],
      'claims.relations.recall': [r.relations.recall, true],
      'claims.relations.precision': [r.relations.precision, true],
    };
  },
  formula() {
    const r = json(score('formula', ['--json']));
    const pick = (object, keys) => keys.reduce((value, key) => value?.[key], object);
    const out = {};
    for (const [name, keys] of [
      ['formula.meanPrecision', ['paper', 'meanPrecision']],
      ['formula.meanRecall', ['paper', 'meanRecall']],
      ['formula.pooledF1', ['paper', 'totalF1']],
      ['formula.incidentF1', ['incident', 'f1']],
    ]) {
      const value = pick(r, keys);
      if (typeof value === 'number') out[name] = [value, true];
    }
    return out;
  },
};

const record = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
const measured = {};
for (const [name, suite] of Object.entries(SUITES)) if (!only || only.includes(name)) Object.assign(measured, suite());

let red = 0;
for (const [name, [value, higher]] of Object.entries(measured)) {
  const before = record[name];
  const worse = before !== undefined && value !== null && (higher ? value < before - 1e-9 : value > before + 1e-9);
  if (worse) red += 1;
  process.stdout.write(
    `${worse ? '✗' : ' '} ${name.padEnd(42)} ${String(value).padStart(8)}   ${before === undefined ? '(new)' : `recorded ${before}`}\n`,
  );
}
if (process.argv.includes('--record')) {
  for (const [name, [value]] of Object.entries(measured)) record[name] = value;
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))), null, 2)}\n`);
  process.stdout.write('recorded\n');
} else if (red > 0) {
  process.stdout.write(`${red} figures dropped below docs/bench-record.json\n`);
  process.exitCode = 1;
}
