import { formatRange, type CellAddress } from '../model/address';
import { cellAt, rowAt } from '../model/workbook';
import type { Reference } from './form';
import type { FormulaCell, FormulaSheet } from './formula-book';
import { missedGroup } from './group-totals';

export type Fault = 'misses' | 'misses-group' | 'overlaps' | 'doubles';
/** What is wrong with the ranges of a total. */
export interface TotalFault {
  readonly fault: Fault;
  readonly evidence: readonly CellAddress[];
  /** The range as it should be, where one range says it. */
  readonly range: string | null;
}

/** The ranges of a formula that is one SUM of plain ranges of its own sheet; null for any other formula. */
export function sumRanges(cell: FormulaCell): readonly Reference[] | null {
  return cell.form.plainSum ? cell.references : null;
}

function overlap(refs: readonly Reference[]): CellAddress | null {
  for (const [i, a] of refs.entries()) {
    for (const b of refs.slice(i + 1)) {
      const row = Math.max(a.top, b.top);
      const col = Math.max(a.left, b.left);
      if (row <= Math.min(a.bottom, b.bottom) && col <= Math.min(a.right, b.right)) return { row, col };
    }
  }
  return null;
}

/** A total over one row or column: the line it adds up, as positions along it. */
interface LineSum {
  readonly ref: Reference;
  readonly down: boolean;
  /** The total's own position on the line; null where it stands beside the line. */
  readonly own: number | null;
  readonly start: number;
  readonly end: number;
  readonly place: (index: number) => CellAddress;
}

function lineSum(cell: FormulaCell, ref: Reference): LineSum | null {
  const down = ref.left === ref.right && ref.bottom > ref.top;
  const across = ref.top === ref.bottom && ref.right > ref.left;
  if (down === across) return null;
  const onLine = down ? cell.col === ref.left : cell.row === ref.top;
  const place = (index: number): CellAddress => (down ? { row: index, col: ref.left } : { row: ref.top, col: index });
  const [start, end] = down ? [ref.top, ref.bottom] : [ref.left, ref.right];
  const own = onLine ? (down ? cell.row : cell.col) : null;
  return own !== null && own >= start && own <= end ? null : { ref, down, own, start, end, place };
}

const RATE_WORDS = /率|占比|比例|比重|‰|%|\b(?:rate|ratio|percent|accuracy)\b/i;

/** A number that could be among the parts: no year of a header, no rate among counts. */
function isPart(sheet: FormulaSheet, at: CellAddress, like: CellAddress): boolean {
  const cell = cellAt(sheet.sheet, at.row, at.col);
  if (typeof cell?.value !== 'number') return false;
  if (cell.formula === undefined && Number.isInteger(cell.value) && cell.value >= 1900 && cell.value <= 2100) return false;
  const part = cellAt(sheet.sheet, like.row, like.col);
  if (part && sheet.formatOf(cell).includes('%') !== sheet.formatOf(part).includes('%')) return false;
  return isRateRow(sheet, at.row) === isRateRow(sheet, like.row);
}

function isRateRow(sheet: FormulaSheet, row: number): boolean {
  for (const { value } of rowAt(sheet.sheet, row)?.cells ?? []) if (typeof value === 'string') return RATE_WORDS.test(value);
  return false;
}

/** A formula of the same line that reads the place, other than the total: the number is counted elsewhere, not forgotten. */
function readOnLine(sheet: FormulaSheet, cell: FormulaCell, line: LineSum, at: CellAddress): boolean {
  const others = line.down ? sheet.along('down').get(at.col) : sheet.along('across').get(at.row);
  return (others ?? []).some(
    (other) =>
      other !== cell &&
      other.references.some((r) => r.sheet === null && r.top <= at.row && r.bottom >= at.row && r.left <= at.col && r.right >= at.col),
  );
}

/** Another total of the same parts, or of one of them, between the range and the total: not a missed part. */
function readsRange(sheet: FormulaSheet, at: CellAddress, ref: Reference): boolean {
  return (
    sheet
      .at(at.row, at.col)
      ?.references.some(
        (r) => r.sheet === null && r.top <= ref.bottom && r.bottom >= ref.top && r.left <= ref.right && r.right >= ref.left,
      ) === true
  );
}

/** A total right beside it that leaves out the same: so it is meant. */
function sharedBeside(sheet: FormulaSheet, cell: FormulaCell, down: boolean): boolean {
  return [-3, -2, -1, 1, 2, 3].some(
    (step) => (down ? sheet.at(cell.row, cell.col + step) : sheet.at(cell.row + step, cell.col))?.form === cell.form,
  );
}

/** Numbers left out between the range and its total, or right before its other end, along the range's own line. */
function missed(sheet: FormulaSheet, cell: FormulaCell, line: LineSum): CellAddress[] {
  const { own, start, end, place, ref } = line;
  if (own === null) return missedOfFill(sheet, cell, line);
  const step = own > end ? 1 : -1;
  const near = step === 1 ? end : start;
  const far = step === 1 ? start : end;
  const left: CellAddress[] = [];
  for (let at = near + step; at !== own; at += step) {
    const spot = place(at);
    if (!isPart(sheet, spot, place(near)) || readsRange(sheet, spot, ref)) return [];
    left.push(spot);
  }
  if (left.length > 0) return left.length > Math.max(1, (end - start + 1) / 4) ? [] : left;
  const beyond = place(far - step);
  const after = place(far - 2 * step);
  const alike = sheet.at(beyond.row, beyond.col)?.form === sheet.at(place(far).row, place(far).col)?.form;
  // One number right before the parts is a slip; a whole column of them is another block.
  if (!line.down || !alike || !isPart(sheet, beyond, place(far)) || isPart(sheet, after, place(far))) return [];
  return sharedBeside(sheet, cell, line.down) || readOnLine(sheet, cell, line, beyond) ? [] : [beyond];
}

/** Fewest cells of one form that a total beside their line must add up before the next one of them is missed. */
const LEAST_FILL = 4;

/** The next cell of the fill is the total of the others: twelve months and their year. */
function totalsTheRange(sheet: FormulaSheet, line: LineSum, spot: CellAddress): boolean {
  const value = (at: CellAddress): number => {
    const held = cellAt(sheet.sheet, at.row, at.col)?.value;
    return typeof held === 'number' ? held : 0;
  };
  let sum = 0;
  for (let at = line.start; at <= line.end; at++) sum += value(line.place(at));
  if (sum !== 0 && Math.abs(sum - value(spot)) <= Math.abs(sum) * 1e-9) return true;
  const [part] = sheet.at(spot.row, spot.col)?.references ?? [];
  const inner = part && part.sheet === null ? sheet.at(part.top, part.left)?.references : undefined;
  return (inner ?? []).some((r) => {
    const [from, to] = line.down ? [r.top, r.bottom] : [r.left, r.right];
    return (Math.min(to, line.end) - Math.max(from, line.start) + 1) * 2 > line.end - line.start + 1;
  });
}

/** A total that stands elsewhere and adds up a fill of formulas but for its last one. */
function missedOfFill(sheet: FormulaSheet, cell: FormulaCell, line: LineSum): CellAddress[] {
  const { start, end, place } = line;
  if (end - start + 1 < LEAST_FILL) return [];
  const form = sheet.at(place(start).row, place(start).col)?.form;
  const holds = (index: number): boolean => index >= 0 && sheet.at(place(index).row, place(index).col)?.form === form;
  if (!form || form.references.length === 0) return [];
  for (let at = start; at <= end; at++) if (!holds(at)) return [];
  const belongs = (index: number): boolean => holds(index) && !totalsTheRange(sheet, line, place(index));
  const left = [start - 1, end + 1].filter(belongs);
  const [only] = left;
  if (only === undefined || left.length > 1 || belongs(only < start ? only - 1 : only + 1)) return [];
  const spot = place(only);
  const apart = sheet.cells.some(
    (other) =>
      other !== cell &&
      (sumRanges(other) ?? []).some(
        (r) =>
          r.top <= spot.row && r.bottom >= spot.row && r.left <= spot.col && r.right >= spot.col && (r.top === r.bottom) === !line.down,
      ),
  );
  return apart || sharedBeside(sheet, cell, !line.down) ? [] : [spot];
}

/** Longest range that is searched for subtotals. */
const LONGEST = 5000;

/** Index of the first formula of the line's range. */
function firstFrom(members: readonly FormulaCell[], line: LineSum): number {
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const member = members[middle];
    if (member && (line.down ? member.row : member.col) < line.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Subtotals inside the range whose own parts the range counts too. */
function countedTwice(sheet: FormulaSheet, cell: FormulaCell, line: LineSum): CellAddress[] {
  if (line.end - line.start + 1 > LONGEST || line.end - line.start < 3) return [];
  const inside = (r: Reference): boolean =>
    r.sheet === null && r.top >= line.ref.top && r.bottom <= line.ref.bottom && r.left >= line.ref.left && r.right <= line.ref.right;
  const found: CellAddress[] = [];
  const members = (line.down ? sheet.along('down').get(line.ref.left) : sheet.along('across').get(line.ref.top)) ?? [];
  for (let i = firstFrom(members, line); i < members.length; i++) {
    const member = members[i];
    if (!member || (line.down ? member.row : member.col) > line.end) break;
    const parts = member.references;
    const cells = parts.reduce((sum, r) => sum + (r.bottom - r.top + 1) * (r.right - r.left + 1), 0);
    if (cell.form.skipsTotals && member.form.skipsTotals) continue;
    if (member.form.additive && cells > 1 && parts.every(inside)) found.push({ row: member.row, col: member.col });
  }
  return found;
}

/** Judges one formula; null where it is no plain sum or covers its parts. */
export function totalFault(sheet: FormulaSheet, cell: FormulaCell): TotalFault | null {
  const group = missedGroup(sheet, cell);
  if (group) return { fault: 'misses-group', evidence: [group], range: null };
  const refs = sumRanges(cell);
  if (!refs || refs.length === 0) return null;
  const twice = overlap(refs);
  if (twice) return { fault: 'overlaps', evidence: [twice], range: null };
  const [only] = refs;
  const line = refs.length === 1 && only ? lineSum(cell, only) : null;
  if (!line || !only) return null;
  const subtotals = countedTwice(sheet, cell, line);
  if (subtotals.length > 0) return { fault: 'doubles', evidence: subtotals, range: null };
  const left = missed(sheet, cell, line);
  if (left.length === 0) return null;
  const rows = left.map((spot) => spot.row);
  const columns = left.map((spot) => spot.col);
  const range = {
    top: Math.min(only.top, ...rows),
    bottom: Math.max(only.bottom, ...rows),
    left: Math.min(only.left, ...columns),
    right: Math.max(only.right, ...columns),
  };
  return { fault: 'misses', evidence: left, range: formatRange(range) };
}
