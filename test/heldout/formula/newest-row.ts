import { formatColumn } from '../../../src/core/model/address';
import type { Mutant } from './faults';
import { at, filled, formulaIn, outsideQuotes, placeOf, type Entry, type MadeBook, type SheetCells } from './paper';

/** A reference with its sheet, if it names one, its column and its row. */
const PREFIXED = /((?:[^\s'+\-*/(),!=:<>&$]+)!)?(?<![A-Za-z0-9_.$])(\$?[A-Z]{1,3}\$?)(\d{1,5})(?![A-Za-z0-9_(])/g;

/** A row put in below the last of a block of sums as Excel does it: references move, ranges that end above stay short. */
export function newestRow(book: MadeBook, name: string, cells: SheetCells): readonly Mutant[] {
  const found: Mutant[] = [];
  const rows = [...new Set([...cells.keys()].map((key) => placeOf(key).row))].sort((a, b) => a - b);
  for (const row of rows) {
    const sums = [...cells.keys()].filter((key) => {
      const { row: own, col } = placeOf(key);
      const formula = formulaIn(cells, key);
      return (
        own === row &&
        formula !== null &&
        new RegExp(`^=SUM\\(${formatColumn(col)}\\d+:${formatColumn(col)}${String(row)}\\)$`).test(formula)
      );
    });
    const first = sums[0];
    if (sums.length < 2 || first === undefined) continue;
    const inserted = insertedRow(book, name, row);
    const moved = inserted.sheets.find((sheet) => sheet.name === name)?.cells ?? new Map<string, Entry>();
    const wrong = sums.map((key) => at(row + 1, placeOf(key).col));
    found.push({
      kind: 'newest-row-left-out',
      book: inserted,
      sheet: name,
      wrong,
      before: formulaIn(cells, first) ?? '',
      after: `${formulaIn(moved, wrong[0] ?? '') ?? ''} (row put in above)`,
    });
  }
  return found;
}

function insertedRow(book: MadeBook, name: string, row: number): MadeBook {
  const shift = (formula: string, own: boolean): string =>
    outsideQuotes(formula, (part) =>
      part.replaceAll(PREFIXED, (whole, prefix: string | undefined, column: string, digits: string) => {
        const moves = prefix ? prefix.slice(0, -1) === name : own;
        return moves && Number(digits) > row ? `${prefix ?? ''}${column}${String(Number(digits) + 1)}` : whole;
      }),
    );
  const sheets = book.sheets.map((sheet) => {
    const cells = new Map<string, Entry>();
    for (const [key, entry] of sheet.cells) {
      const place = placeOf(key);
      const moved = sheet.name === name && place.row >= row ? at(place.row + 1, place.col) : key;
      const { content } = entry;
      cells.set(
        moved,
        typeof content === 'string' && content.startsWith('=') ? { ...entry, content: shift(content, sheet.name === name) } : entry,
      );
      if (sheet.name !== name || place.row !== row - 1) continue;
      const copy =
        typeof content === 'string' && content.startsWith('=')
          ? filled(content, 1, 0)
          : typeof content === 'string'
            ? 'New entry'
            : content;
      cells.set(at(row, place.col), { ...entry, content: copy });
    }
    return { ...sheet, cells };
  });
  return { ...book, sheets };
}
