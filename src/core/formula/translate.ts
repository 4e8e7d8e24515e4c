import { tokenize } from '@borgar/fx/xlsx';
import { formatColumn, MAX_COLUMNS, MAX_ROWS, parseColumn, type CellAddress } from '../model/address';

/** A reference that moves with its cell: a place in the text where a column or row is written out anew. */
interface MovingPart {
  /** 0-based, relative to nothing: as written for the formula's own cell. */
  readonly index: number;
  readonly axis: 'row' | 'col';
}

/** A formula taken apart once, to be written out for any other cell. */
export interface FormulaTemplate {
  readonly origin: CellAddress;
  readonly pieces: readonly (string | MovingPart)[];
}

const CORNER = /(\$?)([A-Za-z]{1,3})(?![A-Za-z])|(\$?)(\d{1,7})/g;

/** Splits the corners of an A1 reference without sheet prefix (`$A5:B$7`, `A:A`, `1:3`) into fixed and moving parts. */
function pushReference(text: string, pieces: (string | MovingPart)[]): void {
  let done = 0;
  for (const match of text.matchAll(CORNER)) {
    const [, columnDollar, letters, rowDollar, digits] = match;
    if (columnDollar === '$' || rowDollar === '$') continue;
    const index = letters === undefined ? Number(digits) - 1 : parseColumn(letters);
    if (index === undefined || index < 0) continue;
    pieces.push(text.slice(done, match.index), { index, axis: letters === undefined ? 'row' : 'col' });
    done = match.index + match[0].length;
  }
  pieces.push(text.slice(done));
}

/** Takes a formula (A1 form, no leading `=`) apart at its relative references. Text, names, functions and sheet names stay. */
export function formulaTemplate(formula: string, origin: CellAddress): FormulaTemplate {
  const pieces: (string | MovingPart)[] = [];
  for (const token of tokenize(formula, { withLocation: false, mergeRefs: true })) {
    if (token.type !== 'range' && token.type !== 'range_beam' && token.type !== 'range_ternary') {
      pieces.push(token.value);
      continue;
    }
    const bang = token.value.lastIndexOf('!');
    pieces.push(token.value.slice(0, bang + 1));
    pushReference(token.value.slice(bang + 1), pieces);
  }
  return { origin, pieces: joinText(pieces) };
}

function joinText(pieces: readonly (string | MovingPart)[]): (string | MovingPart)[] {
  const joined: (string | MovingPart)[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') joined[joined.length - 1] = last + piece;
    else if (piece !== '') joined.push(piece);
  }
  return joined;
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}

/** Writes the formula as a fill to `at` would: references past a sheet's edge come in again at the other, as Excel does. */
export function formulaAt(template: FormulaTemplate, at: CellAddress): string {
  const down = at.row - template.origin.row;
  const right = at.col - template.origin.col;
  let text = '';
  for (const piece of template.pieces) {
    if (typeof piece === 'string') text += piece;
    else if (piece.axis === 'row') text += String(wrap(piece.index + down, MAX_ROWS) + 1);
    else text += formatColumn(wrap(piece.index + right, MAX_COLUMNS));
  }
  return text;
}

/** The formula of `from`, as it reads after a fill to `to`. */
export function translateFormula(formula: string, from: CellAddress, to: CellAddress): string {
  return formulaAt(formulaTemplate(formula, from), to);
}
