import type { Calculation, FunctionTable } from '../calculation';
import type { Node } from '../parse';
import { compare, fault, isEqual, Undecided, type Area, type Scalar } from '../value';
import { wildcard } from './conditional';

/** First place of an equal value; text may hold wildcards. */
function exact(wanted: Scalar, length: number, at: (i: number) => Scalar): number {
  const pattern = typeof wanted === 'string' && /[*?~]/.test(wanted) ? wildcard(wanted) : null;
  for (let i = 0; i < length; i++) {
    const value = at(i);
    if (value === null || typeof value === 'object') continue;
    if (pattern ? typeof value === 'string' && pattern.test(value) : typeof value === typeof wanted && isEqual(value, wanted)) return i;
  }
  throw fault('#N/A');
}

/** Last place of a number not above the wanted one, in ascending numbers; open where they do not ascend. */
function below(wanted: Scalar, length: number, at: (i: number) => Scalar): number {
  if (typeof wanted !== 'number') throw new Undecided();
  let found = -1;
  let last = -Infinity;
  for (let i = 0; i < length; i++) {
    const value = at(i);
    if (typeof value !== 'number') continue;
    if (value < last) throw new Undecided();
    last = value;
    if (compare(value, wanted) <= 0) found = i;
  }
  if (found < 0) throw fault('#N/A');
  return found;
}

/** Length of a list up to the last used row or column, so that whole columns end. */
function used(area: Area, down: boolean): number {
  const { place } = area;
  const length = down ? area.height : area.width;
  if (!place) return length;
  const last = down ? (place.sheet.usedRange?.bottom ?? -1) - place.top : (place.sheet.usedRange?.right ?? -1) - place.left;
  return Math.max(0, Math.min(length, last + 1));
}

function tableLookup(args: readonly Node[], c: Calculation, down: boolean): Scalar {
  const [wanted, table, index, approximate] = args;
  const area = c.area(table);
  const at = Math.trunc(c.number(index)) - 1;
  if (at < 0) throw fault('#VALUE!');
  if (at >= (down ? area.width : area.height)) throw fault('#REF!');
  const value = c.scalar(wanted);
  const nearest = approximate === undefined || (approximate.kind !== 'missing' && c.optional(approximate, 1) !== 0);
  const key = (i: number): Scalar => (down ? area.at(i, 0) : area.at(0, i));
  const length = used(area, down);
  const place = nearest ? below(value, length, key) : exact(value, length, key);
  return down ? area.at(place, at) : area.at(at, place);
}

const from = (value: Scalar): Scalar => value ?? 0;

export const LOOKUP: FunctionTable = {
  VLOOKUP: (args, c) => from(tableLookup(args, c, true)),
  HLOOKUP: (args, c) => from(tableLookup(args, c, false)),
  MATCH: ([wanted, range, kind], c) => {
    const area = c.area(range);
    if (area.height > 1 && area.width > 1) throw fault('#N/A');
    const down = area.width === 1;
    const key = (i: number): Scalar => (down ? area.at(i, 0) : area.at(0, i));
    const type = c.optional(kind, 1);
    if (type < 0) throw new Undecided();
    return (type === 0 ? exact : below)(c.scalar(wanted), used(area, down), key) + 1;
  },
  INDEX: ([range, row, col], c) => {
    const area = c.area(range);
    let r = Math.trunc(c.optional(row, 0));
    let k = Math.trunc(c.optional(col, 0));
    if (col === undefined && area.height === 1) [r, k] = [1, r];
    if (area.width === 1 && k === 0) k = 1;
    if (area.height === 1 && r === 0) r = 1;
    if (r < 0 || k < 0) throw fault('#VALUE!');
    if (r > area.height || k > area.width) throw fault('#REF!');
    if (r === 0 || k === 0) throw new Undecided();
    return from(area.at(r - 1, k - 1));
  },
  XLOOKUP: ([wanted, range, results, otherwise, mode], c) => {
    const keys = c.area(range);
    const values = c.area(results);
    if (keys.width !== 1 || values.width !== 1 || keys.height !== values.height || mode !== undefined) throw new Undecided();
    const value = c.scalar(wanted);
    if (typeof value === 'string' && /[*?~]/.test(value)) throw new Undecided();
    for (let i = 0; i < used(keys, true); i++) {
      const key = keys.at(i, 0);
      if (key !== null && typeof key === typeof value && isEqual(key, value)) return from(values.at(i, 0));
    }
    if (otherwise !== undefined) return from(c.scalar(otherwise));
    throw fault('#N/A');
  },
  ROW: ([ref], c) => (ref ? c.placeOf(ref).top : c.at.row) + 1,
  COLUMN: ([ref], c) => (ref ? c.placeOf(ref).left : c.at.col) + 1,
  ROWS: ([range], c) => c.area(range).height,
  COLUMNS: ([range], c) => c.area(range).width,
};
