import { buildCatalogue } from '../../../../src/core/index';
import { buildFormulaBook } from '../../../../src/core/formula/formula-book';
import { formatAddress } from '../../../../src/core/model/address';
import { DEFAULT_STYLE, type Cell, type WorkbookSnapshot } from '../../../../src/core/model/workbook';
import { formulaRules } from '../../../../src/core/rules/formula-rules';
import { loadCatalogue } from '../../../../src/catalogue/load';

type Entry = string | number | null;

/** A grid of values; `=…` is a formula with the cached result 1, `=…#DIV/0!` one with an error. */
function grid(lines: readonly (readonly Entry[])[]): WorkbookSnapshot {
  const rows = lines.map((line, row) => ({
    index: row,
    cells: line.flatMap((entry, col) => (entry === null ? [] : [cellOf(entry, row, col)])),
  }));
  const sheet = {
    name: 'S',
    visibility: 'visible' as const,
    usedRange: { top: 0, left: 0, bottom: lines.length - 1, right: 10 },
    rows,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    comments: [],
    protected: false,
    listObjects: [],
  };
  return {
    origin: 'memory',
    sheets: [sheet],
    styles: [DEFAULT_STYLE],
    definedNames: [],
    dateSystem: '1900',
    calculation: 'auto',
    externalLinks: [],
    state: null,
    notes: [],
  };
}

function cellOf(entry: string | number, row: number, col: number): Cell {
  if (typeof entry === 'number' || !entry.startsWith('=')) return { row, col, style: 0, value: entry };
  const failed = entry.endsWith('#DIV/0!');
  const formula = entry.slice(1).replace('#DIV/0!', '');
  return { row, col, style: 0, formula, value: failed ? { error: '#DIV/0!' } : 1 };
}

const catalogue = buildCatalogue(loadCatalogue());

function findings(lines: readonly (readonly Entry[])[]): string[] {
  const workbook = grid(lines);
  const book = buildFormulaBook(workbook);
  const context = { workbook, tables: [], catalogue, year: null, area: null };
  // The cached results of these grids are placeholders.
  return formulaRules
    .filter((rule) => rule.id !== 'values-are-current')
    .flatMap((rule) =>
      rule.subject === 'formulas'
        ? rule.check(book as never, context).findings.map((f) => `${rule.id} ${f.cells.map(formatAddress).join(',')}`)
        : [],
    );
}

describe('formula rules', () => {
  test.each<[string, Entry[][], string[]]>([
    [
      'a fill',
      [
        [1, 2, '=A1/B1'],
        [1, 2, '=A2/B2'],
        [1, 2, '=A3/B3'],
        [1, 2, '=A4/B4'],
      ],
      [],
    ],
    [
      'one row divides by another column',
      [
        [1, 2, 3, '=A1/B1'],
        [1, 2, 3, '=A2/C2'],
        [1, 2, 3, '=A3/B3'],
        [1, 2, 3, '=A4/B4'],
      ],
      ['formulas-agree-in-block D2'],
    ],
    [
      'the verdict of an upper bound',
      [
        [1, 2, '=IF(A1>=B1,1,0)'],
        [1, 2, '=IF(A2<=B2,1,0)'],
        [1, 2, '=IF(A3>=B3,1,0)'],
        [1, 2, '=IF(A4>=B4,1,0)'],
      ],
      [],
    ],
    [
      '$ marks alone',
      [
        [1, 2, '=A1/B$1'],
        [1, 2, '=A2/B2'],
        [1, 2, '=A3/B3'],
        [1, 2, '=A4/B4'],
      ],
      [],
    ],
    ['a total misses the last row', [['数'], [5], [6], [7], ['=SUM(A2:A3)']], ['totals-cover-their-block A5']],
    ['a header year is no part', [[2023], [6], [7], ['=SUM(A2:A3)']], []],
    ['overlapping ranges', [['数'], [5], [6], [7], ['=SUM(A2:A3,A3:A4)']], ['totals-cover-their-block A5']],
    [
      'a typed number among formulas',
      [
        [1, 2, '=A1/B1'],
        [1, 2, 0.5],
        [1, 2, '=A3/B3'],
        [1, 2, '=A4/B4'],
      ],
      ['constant-over-formula C2'],
    ],
    [
      'a typed rate in a row of totals',
      [
        [1, 2, 3, 4],
        ['=SUM(A1:A1)', 3, '=SUM(C1:C1)', '=SUM(D1:D1)'],
      ],
      [],
    ],
    [
      'an average of rates',
      [
        ['数', '发放率'],
        [1, 90],
        [2, 80],
        ['=SUM(A2:A3)', '=AVERAGE(B2:B3)'],
      ],
      ['mean-of-rates-is-weighted B4'],
    ],
    [
      'an average of counts',
      [
        ['数', '人数'],
        [1, 90],
        [2, 80],
        ['=SUM(A2:A3)', '=AVERAGE(B2:B3)'],
      ],
      [],
    ],
    [
      'one total of a row stops a row early',
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
        ['=SUM(A1:A3)', '=SUM(B1:B3)', '=SUM(C2:C3)'],
      ],
      ['totals-cover-their-block C4'],
    ],
    [
      'totals of a row that leave out a heading',
      [
        [1, 2, '人数'],
        [4, 5, 6],
        [7, 8, 9],
        ['=SUM(A1:A3)', '=SUM(B1:B3)', '=SUM(C2:C3)'],
      ],
      [],
    ],
    [
      'a list and a range that add up the same',
      [
        [1, 2],
        [4, 5],
        ['=A1+A2', '=SUM(B1:B2)'],
      ],
      [],
    ],
    [
      'the same number of rows shifted by one is another block',
      [
        ['数', '数'],
        [4, null],
        [7, 8],
        [null, 9],
        [null, null],
        ['=SUM(A2:A3)', '=SUM(B3:B4)'],
      ],
      [],
    ],
    [
      'three totals against three are two tables',
      [
        [1, 2, 3, null, null, null],
        [1, 2, 3, 4, 5, 6],
        [1, 2, 3, 4, 5, 6],
        ['=SUM(A1:A3)', '=SUM(B1:B3)', '=SUM(C1:C3)', '=SUM(D2:D3)', '=SUM(E2:E3)', '=SUM(F2:F3)'],
      ],
      [],
    ],
    [
      'a row that carries a number over among sums',
      [
        [1, 2, '=A1+B1'],
        [1, 2, '=A2+B2'],
        [1, null, '=A3'],
        [1, 2, '=A4+B4'],
        [1, 2, '=A5+B5'],
      ],
      [],
    ],
    [
      'brackets round the whole formula',
      [
        [1, 2, 3, 4],
        [1, 2, 3, 4],
        ['=A1-A2', '=(B1-B2)', '=C1-C2', '=D1-D2'],
      ],
      [],
    ],
    [
      'a column sum in a data line of row sums',
      [
        [1, 2, '=SUM(A1:B1)'],
        [1, 2, '=SUM(A2:B2)'],
        [1, 2, '=SUM(C1:C2)'],
        [1, 2, '=SUM(A4:B4)'],
        [1, 2, '=SUM(A5:B5)'],
      ],
      ['formulas-agree-in-block C3'],
    ],
    [
      'a subtotal line in a column of row sums',
      [
        [1, 2, '=SUM(A1:B1)'],
        [1, 2, '=SUM(A2:B2)'],
        ['=SUM(A1:A2)', '=SUM(B1:B2)', '=SUM(C1:C2)'],
        [1, 2, '=SUM(A4:B4)'],
        [1, 2, '=SUM(A5:B5)'],
      ],
      [],
    ],
    [
      'a cross-check beside the row totals',
      [
        [1, 2, '=SUM(A1:B1)', '=SUM(B1:C1)'],
        [1, 2, '=SUM(A2:B2)', '=SUM(B2:C2)'],
        [1, 2, '=SUM(A3:B3)', '=SUM(C1:C2)'],
        [1, 2, '=SUM(A4:B4)', '=SUM(B4:C4)'],
        [1, 2, '=SUM(A5:B5)', '=SUM(B5:C5)'],
      ],
      [],
    ],
    ['an error is named at its root', [[1, 0, '=A1/B1#DIV/0!', '=C1+1#DIV/0!']], ['formula-gives-no-error C1']],
  ])('%s', (_name, lines, expected) => {
    expect(findings(lines)).toEqual(expected);
  });
});

describe('severity of an error value', () => {
  const severities = (lines: readonly (readonly Entry[])[]): string[] => {
    const workbook = grid(lines);
    const rule = formulaRules.find((one) => one.id === 'formula-gives-no-error');
    const context = { workbook, tables: [], catalogue, year: null, area: null };
    return rule?.check(buildFormulaBook(workbook) as never, context).findings.map((f) => f.severity ?? rule.severity) ?? [];
  };

  test.each<[string, Entry[][], string[]]>([
    [
      'a zero denominator where the rows beside it work',
      [
        [1, 2, '=A1/B1'],
        [1, 0, '=A2/B2#DIV/0!'],
      ],
      ['error'],
    ],
    [
      'a column not filled in yet',
      [
        [1, '=A1/A3', null, 0, '=D1/D3#DIV/0!'],
        [2, '=A2/A4', null, 0, '=D2/D4#DIV/0!'],
        [3, null, null, 0],
        [4, null, null, 0],
      ],
      ['information'],
    ],
    [
      'one row without cases in a column that works',
      [
        [1, 2, '=A1/B1'],
        [0, 0, '=A2/B2#DIV/0!'],
      ],
      ['error'],
    ],
    [
      'a row that divides by a heading among rows that work',
      [
        [1, 2, '=A1/$B$1'],
        [1, '说明', '=A2/$B$1'],
        [1, 0, '=A3/$B$2#DIV/0!'],
        [1, 2, '=A4/$B$1'],
      ],
      ['error'],
    ],
    ['no row that works', [[1, 0, '=A1/B1#DIV/0!']], ['information']],
    ['a lost reference', [[1, '=A1+#REF!#DIV/0!']], ['error']],
    [
      'a range that ends above the error is not its consequence',
      [['=A9/B9#DIV/0!', 1, '=SUM(B1:B2)/B3#DIV/0!']],
      ['information', 'information'],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(severities(lines)).toEqual(expected);
  });
});
