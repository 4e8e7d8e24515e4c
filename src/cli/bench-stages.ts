import { readFile } from 'node:fs/promises';
import { readWorkbook } from '../adapters/xlsx-file/read-workbook';
import { DEFAULT_OPTIONS } from '../app/check-workbook';
import { narrateReport } from '../app/draft-narrative';
import { SUMMARY } from '../app/narrative-manner';
import { loadCatalogue } from '../catalogue/load';
import { buildCatalogue, checkSnapshot, RunMemory, type Catalogue } from '../core/index';
import { confront, type Prepared } from '../core/engine/confront';
import { buildFormulaBook } from '../core/formula/formula-book';
import { withSheet, type WorkbookSnapshot } from '../core/model/workbook';
import { detectTables } from '../core/layout/detect-tables';
import { bindTables } from '../core/mapping/bind-tables';
import { dataRules } from '../core/rules/data-rules';
import { formulaRules } from '../core/rules/formula-rules';
import { discoverRelations } from '../core/rules/relations/discover';

/** What one run over one workbook measured; times in milliseconds, memory in bytes. */
export interface StageTimes {
  readonly cells: number;
  readonly tables: number;
  readonly observations: number;
  readonly findings: number;
  readonly peakRss: number;
  readonly stages: Readonly<Record<string, number>>;
}

/** Runs the engine's stages one by one over a workbook file, each under its own clock. Throws where the file cannot be read. */
async function measure(path: string): Promise<StageTimes> {
  const catalogue = buildCatalogue(loadCatalogue());
  const bytes = new Uint8Array(await readFile(path));
  const stages: Record<string, number> = {};
  const timed = async <T>(stage: string, work: () => T | Promise<T>): Promise<T> => {
    const started = performance.now();
    const value = await work();
    stages[stage] = performance.now() - started;
    return value;
  };
  const read = await timed('read', () => readWorkbook(bytes));
  if (!read.ok) throw new Error(`${read.failure.code} ${read.failure.detail}`);
  const workbook = read.value;
  const { tables, unread } = await timed('detect', () => detectTables(workbook));
  const { tables: bound, corrections } = await timed('bind', () => bindTables(tables, { workbook, catalogue }, { year: null, area: null }));
  const relations = await timed('relations', () => discoverRelations(bound, workbook));
  const formulas = await timed('formulas', () => buildFormulaBook(workbook));
  const prepared: Prepared = { workbook, tables: bound, unread, relations, formulas, corrections };
  const onData = await timed('data-rules', () =>
    confront(prepared, { rules: dataRules, catalogue, memory: new RunMemory() }, DEFAULT_OPTIONS),
  );
  const onFormulas = await timed('formula-rules', () =>
    confront(prepared, { rules: formulaRules, catalogue, memory: new RunMemory() }, DEFAULT_OPTIONS),
  );
  const report = { ...onData, findings: [...onData.findings, ...onFormulas.findings] };
  await timed('narrate', () => narrateReport(report, catalogue, SUMMARY));
  const peakRss = process.resourceUsage().maxRSS * 1024;
  await timedRecheck(workbook, catalogue, timed);
  if (process.argv.includes('--each-rule'))
    for (const rule of [...dataRules, ...formulaRules])
      await timed(`rule ${rule.id}`, () => confront(prepared, { rules: [rule], catalogue, memory: new RunMemory() }, DEFAULT_OPTIONS));
  return {
    cells: workbook.sheets.reduce((sum, sheet) => sum + sheet.rows.reduce((count, row) => count + row.cells.length, 0), 0),
    tables: bound.length,
    observations: onData.observations.length,
    findings: report.findings.length,
    peakRss,
    stages,
  };
}

type Timed = <T>(stage: string, work: () => T | Promise<T>) => Promise<T>;

/** One number of the last sheet changes; what a pane pays for it after a first run. */
async function timedRecheck(workbook: WorkbookSnapshot, catalogue: Catalogue, timed: Timed): Promise<void> {
  const memory = new RunMemory();
  checkSnapshot(workbook, catalogue, DEFAULT_OPTIONS, memory);
  const sheet = workbook.sheets.at(-1);
  const row = sheet?.rows.at(-1);
  const cell = row?.cells.find(({ value, formula }) => typeof value === 'number' && formula === undefined);
  if (!sheet || !row || !cell) return;
  const cells = row.cells.map((other) => (other === cell ? { ...cell, value: 1_000_000 } : other));
  const edited = withSheet(workbook, { ...sheet, rows: sheet.rows.map((other) => (other === row ? { ...row, cells } : other)) });
  await timed('recheck', () => checkSnapshot(edited, catalogue, DEFAULT_OPTIONS, memory));
}

measure(process.argv[2] ?? '').then(
  (times) => void process.stdout.write(`${JSON.stringify(times)}\n`),
  (failure: unknown) => {
    process.stderr.write(`${failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`);
    process.exitCode = 2;
  },
);
