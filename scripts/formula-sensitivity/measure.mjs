// What the formula rules raise on made books and on the annotated corpus, and how that scores.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { shared } from '../steps.mjs';

const corpus = path.join(shared, 'bench', 'formula');
const keyOf = ({ sheet, row, col }) => `${sheet}!${row},${col}`;

/** Workbooks to measure with, read once: faults put into made books, clean ones, and the corpus where it is at hand. */
export async function material(load, sites) {
  const { BOOKS, faultyBooks, snapshotOf } = load('test/heldout/formula/measure.ts');
  const made = BOOKS.map((book) => ({ ...book, clean: snapshotOf(book.make()) }));
  const trials = made.flatMap((one) =>
    faultyBooks(one, one.clean, sites).map((mutant) => ({
      kind: mutant.kind,
      book: mutant.book.name,
      text: `${mutant.before} → ${mutant.after}`,
      clean: one.clean,
      workbook: snapshotOf(mutant.book),
      wrong: new Set(mutant.wrong.map((key) => `${mutant.sheet}!${key}`)),
    })),
  );
  const annotated = [];
  if (existsSync(corpus)) {
    const { readWorkbook } = load('src/adapters/xlsx-file/read-workbook.ts');
    for (const { workbook } of JSON.parse(readFileSync(path.join(corpus, 'manifest.json'), 'utf8'))) {
      const read = await readWorkbook(new Uint8Array(readFileSync(path.join(corpus, 'workbooks', workbook))));
      if (read.ok) annotated.push({ workbook, snapshot: read.value });
      else console.error(`${workbook}: not read`);
    }
  }
  return { made, trials, annotated };
}

/** Alarms of the formula rules that need no table read. */
export function findingsOf(load, workbook) {
  const { formulaRules } = load('src/core/rules/formula-rules.ts');
  const { buildFormulaBook } = load('src/core/formula/formula-book.ts');
  const book = buildFormulaBook(workbook);
  const context = { workbook, tables: [], catalogue: null, year: null, area: null };
  return formulaRules
    .filter((rule) => rule.subject === 'formulas' && rule.id !== 'formula-computes-its-indicator')
    .flatMap((rule) =>
      rule.check(book, context).findings.map((finding) => ({ ...finding, rule: rule.id, severity: finding.severity ?? rule.severity })),
    )
    .filter((finding) => finding.severity !== 'information');
}

const identity = (finding) => [finding.rule, finding.messageId, ...finding.cells.map(keyOf)].join(' ');

/** Faults found, alarms right and beside, clean books flagged; incidents of the corpus. */
export function scoreOf(load, { made, trials, annotated }) {
  const known = new Map(made.map((one) => [one.clean, new Set(findingsOf(load, one.clean).map(identity))]));
  let [found, right, beside] = [0, 0, 0];
  for (const trial of trials) {
    const raised = findingsOf(load, trial.workbook).filter((finding) => !known.get(trial.clean).has(identity(finding)));
    const named = raised.filter((finding) => finding.cells.some((cell) => trial.wrong.has(keyOf(cell))));
    found += named.length > 0 ? 1 : 0;
    right += named.length;
    beside += raised.length - named.length;
  }
  const flagged = [...known.values()].filter((alarms) => alarms.size > 0).length;
  return { faults: trials.length, found, right, beside, flagged, ...corpusScore(load, annotated) };
}

function corpusScore(load, annotated) {
  if (annotated.length === 0) return {};
  const { formatAddress } = load('src/core/model/address.ts');
  const workbooks = Object.fromEntries(
    annotated.map(({ workbook, snapshot }) => [
      workbook,
      {
        seconds: 0,
        findings: findingsOf(load, snapshot).map((finding) => ({
          sheet: finding.cells[0].sheet,
          range: finding.cells
            .filter((cell) => cell.sheet === finding.cells[0].sheet)
            .map(formatAddress)
            .join(','),
          rule: finding.rule,
        })),
      },
    ]),
  );
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'formula-sensitivity-')), 'detections.json');
  writeFileSync(file, JSON.stringify({ tool: 'statbrief', workbooks }));
  const { stdout } = spawnSync(process.execPath, [path.join(corpus, 'score.mjs'), file, '--split', 'all'], { encoding: 'utf8' });
  const number = (pattern) => Number(pattern.exec(stdout)?.[1]);
  return {
    incidentF1: number(/incident .*F1 ([\d.]+)/),
    incidentP: number(/incident +P ([\d.]+)/),
    pooledF1: number(/total P.*F1 ([\d.]+)/),
  };
}
