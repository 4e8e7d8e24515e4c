import { MAX_COLUMNS, MAX_ROWS, type CellAddress, type CellRange } from '../model/address';
import { readCorner, type Corner } from './relative-form';
import { withoutIdleMarks, type FormulaToken } from './tokens';

/** A cell or range a formula names, with its place worked out for the formula's own cell. */
export interface Reference extends CellRange {
  /** Sheet as written, null for the formula's own sheet. */
  readonly sheet: string | null;
  /** `[1]Sheet1!A1`: a cell of another workbook. */
  readonly external: boolean;
  /** Written as a single cell. */
  readonly single: boolean;
}

/** A reference of a form: its ends relative to the cell unless fixed by `$`. */
interface FormReference {
  readonly sheet: string | null;
  readonly external: boolean;
  readonly single: boolean;
  readonly first: Corner;
  readonly second: Corner;
}

/** What all cells of one fill share: the formula taken apart once. */
export interface FormulaForm {
  /** Unlike forms have unlike numbers, within a workbook. */
  readonly id: number;
  readonly tokens: readonly FormulaToken[];
  /** For each token the index of its reference; -1 for the others. */
  readonly refAt: readonly number[];
  readonly references: readonly FormReference[];
  /** Tokens with every reference written `@`: forms that differ only in what they read share it. */
  readonly skeleton: string;
  /** An addition of cells and nothing else: `SUM(A1:A3,B5)`, `A1+B1`. */
  readonly additive: boolean;
  /** `SUM(…)` of ranges and nothing else. */
  readonly plainSum: boolean;
  /** `SUBTOTAL`: what it adds up is counted without the `SUBTOTAL` cells among it. */
  readonly skipsTotals: boolean;
  /** An addition of cells that may all stand in the formula's own column (row): a total below (beside) its parts. */
  readonly addsColumn: boolean;
  readonly addsRow: boolean;
}

function readFormReference(written: string, at: CellAddress): FormReference | null {
  const bang = written.lastIndexOf('!');
  const colon = written.indexOf(':', bang + 1);
  const single = colon < 0;
  const first = readCorner(written, bang + 1, single ? written.length : colon);
  const second = single ? first : readCorner(written, colon + 1, written.length);
  if (!first || !second) return null;
  const sheet = bang < 0 ? null : unquoted(written.slice(0, bang));
  const relative = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row - at.row,
    col: corner.col === null || corner.colFixed ? corner.col : corner.col - at.col,
  });
  return { sheet, external: sheet?.includes('[') === true, single, first: relative(first), second: relative(second) };
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/** Takes a formula apart for the cell it stands in. */
export function makeForm(id: number, scanned: readonly FormulaToken[], at: CellAddress): FormulaForm {
  const tokens = withoutIdleMarks(scanned);
  const references: FormReference[] = [];
  const refAt = tokens.map((token) => {
    const reference = token.kind === 'ref' ? readFormReference(token.text, at) : null;
    return reference ? references.push(reference) - 1 : -1;
  });
  const skeleton = tokens.map((token, i) => ((refAt[i] ?? -1) >= 0 ? '@' : token.text)).join(' ');
  const summed = asSum(tokens);
  const additive = references.length > 0 && summed.every((token) => token.kind === 'ref' || /^(?:SUM|[+,()])$/.test(token.text));
  const middle = summed.slice(2, -1);
  const plainSum =
    additive &&
    summed[0]?.text === 'SUM' &&
    tokens.at(-1)?.text === ')' &&
    middle.every((token) => token.kind === 'ref' || token.text === ',') &&
    references.every((ref) => ref.sheet === null);
  const ends = references.flatMap((ref) => [ref.first, ref.second]);
  const addsColumn = additive && ends.every((end) => end.colFixed || end.col === 0);
  const addsRow = additive && ends.every((end) => end.rowFixed || end.row === 0);
  return { id, tokens, refAt, references, skeleton, additive, plainSum, skipsTotals: summed !== tokens, addsColumn, addsRow };
}

/** `SUBTOTAL(9,…)` adds up as `SUM(…)` does. */
function asSum(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  const [name, open, kind, comma, ...rest] = tokens;
  const sums = name?.text === 'SUBTOTAL' && /^(?:10)?9$/.test(kind?.text ?? '') && comma?.text === ',';
  return sums && open ? [{ kind: 'function', text: 'SUM' }, open, ...rest] : tokens;
}

/** What a form reads at a cell, in the order of writing. */
export function referencesAt(form: FormulaForm, at: CellAddress): readonly Reference[] {
  return form.references.map((reference) => {
    const { first, second } = reference;
    const top = first.row === null ? 0 : first.rowFixed ? first.row : first.row + at.row;
    const bottom = second.row === null ? MAX_ROWS - 1 : second.rowFixed ? second.row : second.row + at.row;
    const left = first.col === null ? 0 : first.colFixed ? first.col : first.col + at.col;
    const right = second.col === null ? MAX_COLUMNS - 1 : second.colFixed ? second.col : second.col + at.col;
    return {
      sheet: reference.sheet,
      external: reference.external,
      single: reference.single,
      top: Math.min(top, bottom),
      bottom: Math.max(top, bottom),
      left: Math.min(left, right),
      right: Math.max(left, right),
    };
  });
}

/** Whether every reference names its sheet and is held by `$` on all sides: then the form reads the same from everywhere. */
export function isFixed(form: FormulaForm): boolean {
  return form.references.every(
    ({ sheet, first, second }) =>
      sheet !== null && [first, second].every((end) => (end.row === null || end.rowFixed) && (end.col === null || end.colFixed)),
  );
}
