import { buildFormulaBook } from '../../../../src/core/formula/formula-book';
import { formatAddress } from '../../../../src/core/model/address';
import type { WorkbookSnapshot } from '../../../../src/core/model/workbook';
import { judge } from '../../../support/formula-grid';
import { BOOKS } from './books';
import { build } from './made-books';

const RULES = ['formulas-agree-in-block', 'totals-cover-their-block', 'formula-gives-no-error', 'formulas-form-no-circle'];

/** The book with another formula in one cell, results as they were. */
function withFormula(book: WorkbookSnapshot, sheet: string, at: string, formula: string): WorkbookSnapshot {
  const sheets = book.sheets.map((one) =>
    one.name !== sheet
      ? one
      : {
          ...one,
          rows: one.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => (formatAddress(cell) === at ? { ...cell, formula } : cell)),
          })),
        },
  );
  return { ...book, sheets };
}

/** Every formula that one single reference moved a row down gives. */
function shifted(formula: string): readonly string[] {
  return [...formula.matchAll(/(?<![A-Z$:!\p{L}])([A-Z]{1,2})(\d+)(?![\d:(])/gu)].map(
    (match) =>
      `${formula.slice(0, match.index)}${match[1] ?? ''}${String(Number(match[2]) + 1)}${formula.slice(match.index + match[0].length)}`,
  );
}

/** Fewer cells of one form than this are no fill. */
const LEAST_FILL = 4;

test('a reference moved by one row is found in every filled column', () => {
  let tried = 0;
  const missed: string[] = [];
  for (const made of BOOKS) {
    const book = build(made);
    for (const { sheet, cells } of buildFormulaBook(book).sheets) {
      for (const cell of cells) {
        if (cells.filter((other) => other.form === cell.form && other.col === cell.col).length < LEAST_FILL) continue;
        for (const formula of shifted(cell.formula)) {
          tried += 1;
          const at = formatAddress(cell);
          const slip = withFormula(book, sheet.name, at, formula);
          const found = RULES.some((rule) =>
            judge(slip, rule).findings.some(
              (one) => one.severity !== 'information' && one.cells.some((named) => formatAddress(named) === at),
            ),
          );
          if (!found) missed.push(`${sheet.name}!${at} =${formula}`);
        }
      }
    }
  }
  expect(tried).toBeGreaterThan(300);
  expect(missed).toEqual([]);
});
