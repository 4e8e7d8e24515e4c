import { MAX_COLUMNS, MAX_ROWS, type CellAddress } from '../model/address';

const DOLLAR = 36;
const QUOTE = 34;
const TICK = 39;
const BRACKET = 91;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** Characters of names, numbers and cells: letters of any script, digits, `_`, `.`, `$`, `\`. */
const isWord = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === 95 || code === 46 || code === DOLLAR || code === 92 || code > 127;

/** One end of a reference: `$` marks and place; null for a column of `1:3` or a row of `A:A`. */
export interface Corner {
  readonly row: number | null;
  readonly col: number | null;
  readonly rowFixed: boolean;
  readonly colFixed: boolean;
}

/** Reads `$A5`, `A` or `$5` in text[start, end); null where it is no end of a reference. */
export function readCorner(text: string, start: number, end: number): Corner | null {
  let at = start;
  const colFixed = text.charCodeAt(at) === DOLLAR;
  if (colFixed) at += 1;
  let col = 0;
  const letters = at;
  while (at < end && at - letters < 4 && isLetter(text.charCodeAt(at))) col = col * 26 + (text.charCodeAt(at++) & 31);
  const hasColumn = at > letters;
  if (at - letters > 3 || col > MAX_COLUMNS) return null;
  let rowFixed = false;
  if (!hasColumn) rowFixed = colFixed;
  else if (text.charCodeAt(at) === DOLLAR && at < end) {
    rowFixed = true;
    at += 1;
  }
  let row = 0;
  const digits = at;
  while (at < end && at - digits < 8 && isDigit(text.charCodeAt(at))) row = row * 10 + text.charCodeAt(at++) - 48;
  const hasRow = at > digits;
  if (at < end || (!hasColumn && !hasRow) || (hasColumn && rowFixed && !hasRow)) return null;
  if (hasRow && (row === 0 || row > MAX_ROWS || text.charCodeAt(digits) === 48)) return null;
  return { row: hasRow ? row - 1 : null, col: hasColumn ? col - 1 : null, rowFixed, colFixed: hasColumn && colFixed };
}

function writeCorner(corner: Corner, at: CellAddress): string {
  const row = corner.row === null ? '' : corner.rowFixed ? `R${String(corner.row)}` : `R[${String(corner.row - at.row)}]`;
  if (corner.col === null) return row;
  return corner.colFixed ? `${row}C${String(corner.col)}` : `${row}C[${String(corner.col - at.col)}]`;
}

/** Index after a text, a quoted name or a bracketed part that opens at `from`. */
function after(formula: string, from: number, open: number): number {
  if (open === BRACKET) {
    let depth = 0;
    for (let at = from; at < formula.length; at++) {
      const code = formula.charCodeAt(at);
      if (code === BRACKET) depth += 1;
      else if (code === 93 && --depth === 0) return at + 1;
    }
    return formula.length;
  }
  let at = from + 1;
  while (at < formula.length) {
    if (formula.charCodeAt(at) !== open) at += 1;
    else if (formula.charCodeAt(at + 1) === open) at += 2;
    else return at + 1;
  }
  return formula.length;
}

function wordEnd(formula: string, from: number): number {
  let at = from;
  while (at < formula.length && isWord(formula.charCodeAt(at))) at += 1;
  return at;
}

/**
 * The formula as it reads relative to its cell (R1C1 manner), equal for all cells that one fill gives. One pass over the characters,
 * for books hold millions of formulas; what it takes for a reference, the tokens take for one.
 */
export function relativeForm(formula: string, at: CellAddress): string {
  let text = '';
  let done = 0;
  let i = 0;
  while (i < formula.length) {
    const code = formula.charCodeAt(i);
    if (code === QUOTE || code === TICK || code === BRACKET) {
      i = after(formula, i, code);
      continue;
    }
    if (code === 32 || code === 10 || code === 13) {
      text += formula.slice(done, i);
      i += 1;
      done = i;
      continue;
    }
    if (!isWord(code)) {
      i += 1;
      continue;
    }
    const end = wordEnd(formula, i);
    const next = formula.charCodeAt(end);
    const corner = next === 40 || next === 33 ? null : readCorner(formula, i, end);
    const whole = corner !== null && (corner.row === null || corner.col === null);
    let stop = end;
    if (corner && whole) {
      // A bare `A` or `5` is a name or a number; `A:A` and `1:3` are references.
      const second = next === 58 ? wordEnd(formula, end + 1) : end;
      const other = next === 58 ? readCorner(formula, end + 1, second) : null;
      if (other && (other.row === null) === (corner.row === null) && (other.col === null) === (corner.col === null)) {
        text += `${formula.slice(done, i)}${writeCorner(corner, at)}:${writeCorner(other, at)}`;
        stop = done = second;
      }
    } else if (corner) {
      text += formula.slice(done, i) + writeCorner(corner, at);
      done = end;
    }
    i = stop;
  }
  return text + formula.slice(done);
}
