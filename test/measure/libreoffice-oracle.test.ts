import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { utils, read, write, type WorkSheet } from '@e965/xlsx';
import fc from 'fast-check';
import { Evaluator } from '../../src/core/formula/evaluate/evaluate';
import { buildFormulaBook } from '../../src/core/formula/formula-book';
import { isCellError } from '../../src/core/model/workbook';
import { workbookOf, type Literal } from '../support/grid';

/**
 * Random formulas computed by LibreOffice and by us; left out is where Excel is documented to differ (0^0, quoted spans of sheets). By hand: `ORACLE=1 npx jest test/measure/libreoffice-oracle`; it needs `soffice`. What differs
 * is printed; the figures stand in docs/heldout-formula.md.
 */
const wanted = process.env['ORACLE'] !== undefined;

const MONTHS = ['一月', '二月', '三月'];
const DATA: readonly (readonly (number | string | null)[])[] = Array.from({ length: 12 }, (_, row) => [
  (row * 37) % 101,
  row % 5 === 3 ? null : ((row * 53) % 89) / 4,
  ['城关镇', '长安乡', '桥头镇'][row % 3] ?? '',
  45_000 + row * 61,
  row - 4,
]);

const column = fc.constantFrom('A', 'B', 'D', 'E');
const row = fc.integer({ min: 1, max: 12 });
const cell = fc.tuple(column, row).map(([c, r]) => `${c}${String(r)}`);
const range = fc.tuple(column, row, row).map(([c, a, b]) => `${c}${String(Math.min(a, b))}:${c}${String(Math.max(a, b))}`);
const number = fc.oneof(fc.integer({ min: -20, max: 200 }).map(String), fc.constantFrom('0.5', '1.25', '100', '0.001'));
const criterion = fc.constantFrom('">20"', '"<=5"', '"<>0"', '"城*"', '"城关镇"', '10', '">="&A3');

const { expression } = fc.letrec<{ expression: string }>((tie) => {
  const inner = tie('expression');
  const call = (name: fc.Arbitrary<string>, ...args: fc.Arbitrary<string>[]): fc.Arbitrary<string> =>
    fc.tuple(name, ...args).map(([f, ...rest]) => `${f ?? ''}(${rest.join(',')})`);
  return {
    expression: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      cell,
      number,
      fc.tuple(inner, fc.constantFrom('+', '-', '*', '/'), inner).map(([a, o, b]) => `(${a}${o}${b})`),
      fc.tuple(inner, fc.constantFrom('2', '3', '0.5')).map(([a, b]) => `(${a}^${b})`),
      call(fc.constantFrom('SUM', 'AVERAGE', 'MAX', 'MIN', 'COUNT', 'COUNTA', 'MEDIAN', 'STDEV', 'VAR', 'PRODUCT'), range),
      call(fc.constantFrom('SUM', 'AVERAGE', 'MAX', 'COUNT', 'COUNTA'), fc.constantFrom('一月:三月!B2', '一月:三月!A1:B3', '一月:二月!B1')),
      call(fc.constantFrom('SUBTOTAL'), fc.constantFrom('1', '2', '3', '4', '5', '9', '109', '7'), range),
      call(fc.constantFrom('AGGREGATE'), fc.constantFrom('1', '4', '5', '9'), fc.constantFrom('4', '6', '2'), range),
      call(fc.constantFrom('ROUND', 'ROUNDUP', 'ROUNDDOWN', 'TRUNC'), inner, fc.constantFrom('0', '1', '2', '-1')),
      call(fc.constantFrom('INT', 'ABS', 'SIGN', 'SQRT'), inner),
      call(fc.constantFrom('MOD', 'QUOTIENT', 'POWER'), inner, number),
      call(
        fc.constantFrom('IF'),
        fc.tuple(inner, fc.constantFrom('>', '<', '=', '>=', '<>'), inner).map((p) => p.join('')),
        inner,
        inner,
      ),
      call(fc.constantFrom('IFERROR'), inner, number),
      call(fc.constantFrom('COUNTIF'), range, criterion),
      call(
        fc.constantFrom('SUMIF', 'AVERAGEIF'),
        fc.constant('C1:C12'),
        fc.constantFrom('"城关镇"', '"*乡"'),
        fc.constantFrom('A1:A12', 'B1:B12'),
      ),
      call(fc.constantFrom('LARGE', 'SMALL'), range, fc.constantFrom('1', '2')),
      call(
        fc.constantFrom('VLOOKUP'),
        fc.constantFrom('"桥头镇"', '"无"'),
        fc.constant('C1:E12'),
        fc.constantFrom('2', '3'),
        fc.constant('0'),
      ),
      call(
        fc.constantFrom('YEAR', 'MONTH', 'DAY', 'WEEKDAY'),
        row.map((r) => `D${String(r)}`),
      ),
      call(
        fc.constantFrom('DATEDIF'),
        fc.constantFrom('D1', 'D2', 'D3'),
        fc.constantFrom('D8', 'D11', 'D12'),
        fc.constantFrom('"Y"', '"M"', '"D"', '"YM"'),
      ),
      call(
        fc.constantFrom('EDATE', 'EOMONTH'),
        row.map((r) => `D${String(r)}`),
        fc.constantFrom('1', '-3', '14'),
      ),
      call(fc.constantFrom('NETWORKDAYS'), fc.constantFrom('D1', 'D5'), fc.constantFrom('D8', 'D12')),
      call(fc.constantFrom('SUMPRODUCT'), fc.constant('A1:A12'), fc.constantFrom('B1:B12', 'E1:E12')),
      call(fc.constantFrom('SUMPRODUCT'), fc.constantFrom('(C1:C12="城关镇")*A1:A12', '(A1:A12>20)*(E1:E12<5)', '--(A1:A12>20)')),
      call(fc.constantFrom('PMT'), fc.constantFrom('0.004', '0'), fc.constantFrom('24', '12'), fc.constantFrom('24000', '-500')),
    ),
  };
});

/** Files name the functions that came after the format was made with a mark. */
const asStored = (formula: string): string => formula.replaceAll('AGGREGATE(', '_xlfn.AGGREGATE(');

function sheetOf(rows: readonly (readonly (number | string | null)[])[], formulas: readonly string[]): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((line) => [...line]));
  formulas.forEach((formula, i) => (sheet[`H${String(i + 1)}`] = { t: 'n', v: 0, f: asStored(formula) }));
  sheet['!ref'] = `A1:H${String(Math.max(rows.length, formulas.length))}`;
  return sheet;
}

const monthRows = (index: number): readonly (readonly number[])[] => [1, 2, 3].map((r) => [index * 10 + r, index * 100 + r * 7]);

/** What LibreOffice gives for the formulas in column H. */
function fromLibreOffice(formulas: readonly string[]): readonly unknown[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'oracle-'));
  try {
    const book = utils.book_new();
    utils.book_append_sheet(book, sheetOf(DATA, formulas), 'S');
    MONTHS.forEach((name, i) => utils.book_append_sheet(book, sheetOf(monthRows(i + 1), []), name));
    writeFileSync(path.join(folder, 'in.xlsx'), Buffer.from(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer));
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    execFileSync('soffice', ['--headless', profile, '--convert-to', 'ods', '--outdir', folder, path.join(folder, 'in.xlsx')], {
      stdio: 'ignore',
    });
    execFileSync(
      'soffice',
      [
        '--headless',
        profile,
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        path.join(folder, 'out'),
        path.join(folder, 'in.ods'),
      ],
      { stdio: 'ignore' },
    );
    const sheet = read(readFileSync(path.join(folder, 'out', 'in.xlsx'))).Sheets['S'];
    return formulas.map((_, i) => {
      const found: unknown = sheet?.[`H${String(i + 1)}`];
      if (typeof found !== 'object' || found === null || !('v' in found)) return null;
      return 't' in found && found.t === 'e' ? 'error' : found.v;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function ours(formulas: readonly string[]): readonly unknown[] {
  const rows = Array.from({ length: Math.max(DATA.length, formulas.length) }, (_, i): readonly Literal[] => {
    const data = [...(DATA[i] ?? [null, null, null, null, null]), null, null];
    const formula = formulas[i];
    return formula === undefined ? data : [...data, { v: 0, f: formula }];
  });
  const book = workbookOf({ rows, name: 'S' }, ...MONTHS.map((name, i) => ({ rows: monthRows(i + 1), name })));
  const sheet = buildFormulaBook(book).sheets[0];
  const evaluator = new Evaluator(book);
  return formulas.map((_, i) => {
    const found = sheet?.at(i, 7);
    const value = found && sheet ? evaluator.at(found.form, found, sheet.sheet) : undefined;
    return value === undefined ? 'undecided' : isCellError(value) ? 'error' : value;
  });
}

(wanted ? test : test.skip)('random formulas give what LibreOffice gives', () => {
  const formulas = [...new Set(fc.sample(expression, { numRuns: 4000, seed: 20_261_126 }))].filter((one) => one.length < 200);
  const theirs = fromLibreOffice(formulas);
  const mine = ours(formulas);
  const alike = (a: unknown, b: unknown): boolean =>
    typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)) : a === b;
  const differing = formulas.flatMap((formula, i) => {
    const [a, b] = [theirs[i], mine[i]];
    return b === 'undecided' || alike(a, b) ? [] : [`=${formula}: LibreOffice ${String(a)}, ours ${String(b)}`];
  });
  const undecided = mine.filter((one) => one === 'undecided').length;
  process.stdout.write(
    `${String(formulas.length)} formulas, ${String(undecided)} left open, ${String(differing.length)} differ\n${differing.slice(0, 60).join('\n')}`,
  );
  expect(differing).toEqual([]);
});
