import { MAX_COLUMNS, MAX_ROWS, type CellAddress, type CellRange } from '../model/address';

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

/** One token object for each of the few operators: books hold millions of them. */
const OPERATORS = new Map<string, FormulaToken>();
function operatorToken(text: string): FormulaToken {
  const token = OPERATORS.get(text) ?? { kind: 'operator', text };
  OPERATORS.set(text, token);
  return token;
}

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
      if (call !== undefined) tokens.push(operatorToken('('));
    } else if (operator !== undefined) tokens.push(operatorToken(operator));
  }
  return tokens;
}

const DOLLAR = 36;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** One end of a reference; read letter by letter, since a workbook holds millions of them. */
function corner(text: string): { row: number | null; col: number | null } {
  let col = 0;
  let row = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (isLetter(code)) col = col * 26 + (code & 31);
    else if (isDigit(code)) row = row * 10 + code - 48;
  }
  return { col: col === 0 ? null : col <= MAX_COLUMNS ? col - 1 : 0, row: row === 0 ? null : row - 1 };
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

/** The formula as it reads relative to its cell (R1C1 manner): equal for all cells that one fill gives. */
export function relativeForm(tokens: readonly FormulaToken[], at: CellAddress): string {
  let text = '';
  for (const token of tokens) text += token.ref === undefined ? token.text : relativeReference(token.text, at);
  return text;
}

function relativeReference(written: string, at: CellAddress): string {
  let i = written.lastIndexOf('!') + 1;
  let text = written.slice(0, i);
  while (i < written.length) {
    const fixed = written.charCodeAt(i) === DOLLAR;
    let end = fixed ? i + 1 : i;
    const start = end;
    const letters = isLetter(written.charCodeAt(start));
    while (end < written.length && (letters ? isLetter : isDigit)(written.charCodeAt(end))) end += 1;
    if (end === start) {
      text += written.charAt(i);
      i += 1;
      continue;
    }
    const { row, col } = corner(written.slice(start, end));
    const [name, index, own] = letters ? ['C', col ?? 0, at.col] : ['R', row ?? -1, at.row];
    text += fixed ? `${name}${String(index)}` : `${name}[${String(index - own)}]`;
    i = end;
  }
  return text;
}
