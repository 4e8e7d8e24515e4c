import { parseColumn, MAX_ROWS, type CellAddress, type CellRange } from '../model/address';

/** A cell or range a formula names, with its place worked out for the formula's own cell. */
export interface Reference extends CellRange {
  /** Sheet as written, null for the formula's own sheet. */
  readonly sheet: string | null;
  /** `[1]Sheet1!A1`: a cell of another workbook. */
  readonly external: boolean;
  /** Written as a single cell. */
  readonly single: boolean;
}

export type TokenKind = 'text' | 'ref' | 'number' | 'name' | 'function' | 'error' | 'operator';
export interface FormulaToken {
  readonly kind: TokenKind;
  readonly text: string;
  readonly ref?: Reference;
}

const TOKEN =
  /\s+|("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*|\[\d+\][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|(#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!))|(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|((?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!?)(\s*\()?|(<=|>=|<>|[-+*/^&=<>%(),;:{}!@#|~?]|[[\]])/uy;

/** Splits a formula (without leading `=`) into tokens; null where a character has no place in a formula. */
export function scanFormula(formula: string): readonly FormulaToken[] | null {
  const tokens: FormulaToken[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) return null;
    const [all, text, prefix, area, error, number, name, call, operator] = match;
    if (text !== undefined) tokens.push({ kind: 'text', text });
    else if (area !== undefined) tokens.push({ kind: 'ref', text: all, ref: readReference(prefix, area) });
    else if (error !== undefined) tokens.push({ kind: 'error', text: error });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) {
      tokens.push({ kind: call === undefined ? 'name' : 'function', text: call === undefined ? name : name.toUpperCase() });
      if (call !== undefined) tokens.push({ kind: 'operator', text: '(' });
    } else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator });
  }
  return tokens;
}

function corner(text: string): { row: number | null; col: number | null } {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d+)?$/.exec(text);
  return {
    col: match?.[1] === undefined ? null : (parseColumn(match[1]) ?? 0),
    row: match?.[2] === undefined ? null : Number(match[2]) - 1,
  };
}

function readReference(prefix: string | undefined, area: string): Reference {
  const [first = '', second] = area.split(':');
  const a = corner(first);
  const b = corner(second ?? first);
  const rows = [a.row ?? 0, b.row ?? MAX_ROWS - 1];
  const columns = [a.col ?? 0, b.col ?? 16_383];
  const name =
    prefix === undefined
      ? null
      : prefix
          .slice(0, -1)
          .replace(/^'(.*)'$/, '$1')
          .replaceAll("''", "'");
  return {
    sheet: name,
    external: name !== null && name.includes('['),
    single: second === undefined,
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

const CORNER = /(\$?)([A-Za-z]{1,3})|(\$?)(\d+)/g;

/** The formula as it reads relative to its cell (R1C1 manner): equal for all cells that one fill gives. */
export function relativeForm(tokens: readonly FormulaToken[], at: CellAddress): string {
  let text = '';
  for (const token of tokens) {
    if (token.ref === undefined) {
      text += token.text;
      continue;
    }
    const bang = token.text.lastIndexOf('!');
    text += token.text.slice(0, bang + 1);
    text += token.text
      .slice(bang + 1)
      .replace(
        CORNER,
        (_all, columnFixed: string | undefined, letters: string | undefined, rowFixed: string | undefined, digits: string | undefined) => {
          if (letters !== undefined) {
            const col = parseColumn(letters) ?? 0;
            return columnFixed === '$' ? `C${String(col)}` : `C[${String(col - at.col)}]`;
          }
          const row = Number(digits) - 1;
          return rowFixed === '$' ? `R${String(row)}` : `R[${String(row - at.row)}]`;
        },
      );
  }
  return text;
}
