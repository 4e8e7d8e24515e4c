import { circles } from '../../src/core/formula/circles';
import { Evaluator } from '../../src/core/formula/evaluate/evaluate';
import { buildFormulaBook } from '../../src/core/formula/formula-book';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/core/model/workbook';

/** Deeper chains of formulas than this no made book has. */
const PASSES = 20;

/** The book with the results that its formulas give, as a host would store them. Throws where one cannot be computed. */
export function computed(book: WorkbookSnapshot): WorkbookSnapshot {
  let now = book;
  for (let pass = 0; pass < PASSES; pass++) {
    const evaluator = new Evaluator(now);
    const formulas = buildFormulaBook(now);
    const sheets = new Map(formulas.sheets.map((sheet) => [sheet.sheet.name, sheet]));
    const circular = new Set(circles(formulas).found.flatMap((circle) => circle.cells.map((one) => one.cell)));
    let changed = false;
    const next = now.sheets.map((sheet): SheetSnapshot => ({
      ...sheet,
      rows: sheet.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => {
          const formula = sheets.get(sheet.name)?.at(cell.row, cell.col);
          if (!formula) return cell;
          const value = evaluator.at(formula.form, cell, sheet);
          // A host leaves 0 where formulas go in a circle.
          if (circular.has(formula)) return cell;
          if (value === undefined) throw new Error(`${sheet.name}: =${formula.formula} cannot be computed`);
          if (JSON.stringify(value) === JSON.stringify(cell.value)) return cell;
          changed = true;
          return { ...cell, value };
        }),
      })),
    }));
    now = { ...now, sheets: next };
    if (!changed) break;
  }
  return now;
}
