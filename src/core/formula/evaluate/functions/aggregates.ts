import { isCellError } from '../../../model/workbook';
import type { Calculation, FunctionTable, SheetFunction } from '../calculation';
import type { Node } from '../parse';
import { Undecided, type Area, type Scalar } from '../value';

/** The functions behind the codes of SUBTOTAL and AGGREGATE. */
const CODES: Readonly<Record<number, string>> = {
  1: 'AVERAGE',
  2: 'COUNT',
  3: 'COUNTA',
  4: 'MAX',
  5: 'MIN',
  6: 'PRODUCT',
  7: 'STDEV',
  8: 'STDEVP',
  9: 'SUM',
  10: 'VAR',
  11: 'VARP',
};

const TOTALS = /\b(?:SUBTOTAL|AGGREGATE)\s*\(/i;

interface Passing {
  /** Passes over cells that are themselves subtotals. */
  readonly totals: boolean;
  readonly errors: boolean;
}

/** A range without what is passed over; open where a row of it is hidden, for nobody says whether by a filter. */
function without(area: Area, passing: Passing, c: Calculation): Scalar[] {
  const { place, height } = area;
  if (!place || place.sheet.hiddenRows.some((row) => row >= place.top && row < place.top + height)) throw new Undecided();
  const kept: Scalar[] = [];
  c.eachCell(area, (cell) => {
    if (passing.totals && cell.formula !== undefined && TOTALS.test(cell.formula)) return;
    if (passing.errors && isCellError(cell.value)) return;
    kept.push(cell.value);
  });
  return kept;
}

function totalled(code: number, ranges: readonly Node[], passing: Passing, c: Calculation): ReturnType<SheetFunction> {
  const name = CODES[code];
  if (name === undefined) throw new Undecided();
  const values = ranges.flatMap((range) => without(c.area(range), passing, c));
  const area: Area = { height: values.length, width: 1, at: (row) => values[row] ?? null };
  return c.call(name, [{ kind: 'area', area }]);
}

export const AGGREGATES: FunctionTable = {
  SUBTOTAL: ([code, ...ranges], c) => {
    const written = c.number(code);
    return totalled(written > 100 ? written - 100 : written, ranges, { totals: true, errors: false }, c);
  },
  // Codes 14 to 19 take a place in an order and arrays; hidden rows (options 1, 3, 5, 7) make no difference where none is hidden.
  AGGREGATE: ([code, option, ...ranges], c) => {
    const kind = Math.trunc(c.optional(option, 0));
    if (kind < 0 || kind > 7) throw new Undecided();
    return totalled(
      Math.trunc(c.number(code)),
      ranges,
      { totals: kind < 4, errors: kind === 2 || kind === 3 || kind === 6 || kind === 7 },
      c,
    );
  },
};
