/**
 * Places on a sheet. Rows and columns are 0-based everywhere inside the program; A1 text appears only at its borders
 * (files, command line, screen).
 */
export interface CellAddress {
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells, both ends inclusive, 0-based. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell with its sheet. `sheet` is the sheet's name as the workbook has it. */
export interface CellRef extends CellAddress {
  readonly sheet: string;
}

/** The sizes of a sheet in the .xlsx format (ECMA-376 part 1, 18.3.1.73). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** `0 → "A"`, `26 → "AA"`. */
export function formatColumn(col: number): string {
  let text = '';
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26)) text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
}

/** `"A" → 0`; undefined where the letters are no column of a sheet. */
export function parseColumn(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n <= MAX_COLUMNS ? n - 1 : undefined;
}

/** `{row: 4, col: 2} → "C5"`. */
export function formatAddress(at: CellAddress): string {
  return formatColumn(at.col) + String(at.row + 1);
}

/** `"C5"` or `"$C$5"` → `{row: 4, col: 2}`; undefined where the text is no cell. */
export function parseAddress(text: string): CellAddress | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  if (!match) return undefined;
  const col = parseColumn(match[1] ?? '');
  const row = Number(match[2]) - 1;
  return col === undefined || row >= MAX_ROWS ? undefined : { row, col };
}

/** `"A1:H24"`, or `"A1"` for one cell. */
export function formatRange(range: CellRange): string {
  const start = formatAddress({ row: range.top, col: range.left });
  const end = formatAddress({ row: range.bottom, col: range.right });
  return start === end ? start : `${start}:${end}`;
}

/** `"A1:H24"` or `"A1"`; corners may be given in any order; undefined where the text is no range. */
export function parseRange(text: string): CellRange | undefined {
  const [first = '', second = first] = text.split(':');
  const a = parseAddress(first);
  const b = parseAddress(second);
  if (!a || !b) return undefined;
  return { top: Math.min(a.row, b.row), left: Math.min(a.col, b.col), bottom: Math.max(a.row, b.row), right: Math.max(a.col, b.col) };
}

export function contains(range: CellRange, at: CellAddress): boolean {
  return at.row >= range.top && at.row <= range.bottom && at.col >= range.left && at.col <= range.right;
}

/** A name that Excel writes without quotes: letters, digits, `_` and `.`, not led by a digit and not to be taken for a cell. */
const PLAIN_SHEET = /^(?![A-Za-z]{1,3}\d+$)(?!(?:[Rr]\d*)?(?:[Cc]\d*)?$)[\p{L}_][\p{L}\p{N}_.]*$/u;

/** `汇总!C6`, `'妇幼 保健'!C6`: the sheet's name is quoted where Excel would quote it. For sentences and keys. */
export function formatSheetAddress(ref: CellRef): string {
  return PLAIN_SHEET.test(ref.sheet) ? `${ref.sheet}!${formatAddress(ref)}` : formatQuotedAddress(ref);
}

/** `'汇总'!C6`: always quoted, as the command line's JSON names a cell of another sheet. */
export function formatQuotedAddress(ref: CellRef): string {
  return `'${ref.sheet.replaceAll("'", "''")}'!${formatAddress(ref)}`;
}
