import { scanFormula } from './tokens';

/** What a person's typing means for a cell. */
export type TypedEntry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'formula'; readonly formula: string };

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?$/;
const PAIRS: Readonly<Record<string, string>> = { '(': ')', '{': '}' };

/** Formulas that start a program, call a library or ask a server: pasted text may carry them, a person who keeps a table does not type them. */
const REACHES_OUT = /\||\b(?:WEBSERVICE|CALL|REGISTER(?:\.ID)?|RTD|EXEC|IMAGE)\s*\(/iu;
const REMOTE_PLACE = /'(?:\\\\|[a-z]+:\/\/)/iu;

function reachesOut(text: string): boolean {
  const withoutTexts = text.replace(/"[^"]*"/gu, '""');
  return REMOTE_PLACE.test(withoutTexts) || REACHES_OUT.test(withoutTexts.replace(/'[^']*'/gu, "''"));
}

/** Brackets closed, operands where they belong: a sentence that merely begins with = is none. */
function isFormula(text: string): boolean {
  const tokens = scanFormula(text);
  // A lone name is a sentence that begins with =, not a formula.
  if (!tokens?.some(({ kind }) => kind === 'ref' || kind === 'function' || kind === 'number')) return false;
  const open: string[] = [];
  let operand = false;
  for (const { kind, text: word } of tokens) {
    if (kind !== 'operator') {
      if (operand) return false;
      operand = kind !== 'function';
    } else if (word in PAIRS) {
      if (operand) return false;
      open.push(PAIRS[word] as string);
    } else if (word === ')' || word === '}') {
      if (open.pop() !== word) return false;
      operand = true;
    } else if (word === ',' || word === ';') {
      if (open.length === 0) return false;
      operand = false;
    } else if (word === '%') {
      if (!operand) return false;
    } else if (word === '+' || word === '-') operand = false;
    else if (!operand) return false;
    else operand = false;
  }
  return operand && open.length === 0;
}

const halfWidth = (text: string): string =>
  text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0)).replaceAll('　', ' ');

/**
 * Reads what was typed as a spreadsheet does: numbers with thousands separators, percentages where the cell shows such, a formula
 * only where the whole text after `=` is one that stays inside the workbook. All else is text, also where it begins with = + - @; an apostrophe in front makes text
 * of anything. `percent`: the cell shows percentages.
 */
export function readTypedEntry(typed: string, percent: boolean): TypedEntry {
  if (typed.startsWith("'")) return { kind: 'text', value: typed.slice(1) };
  const text = typed.trim();
  if (text === '') return { kind: 'empty' };
  if (text.startsWith('=') && isFormula(text.slice(1)) && !reachesOut(text.slice(1)))
    return { kind: 'formula', formula: text.slice(1).trim() };
  const plain = halfWidth(text);
  const signed = percent && plain.endsWith('%');
  const digits = signed ? plain.slice(0, -1).trim() : plain;
  if (/\d/.test(digits) && NUMBER.test(digits)) {
    const value = Number(digits.replaceAll(',', ''));
    if (Number.isFinite(value)) return { kind: 'number', value: percent && (signed || Math.abs(value) >= 1) ? hundredth(value) : value };
  }
  return { kind: 'text', value: typed };
}

/** 96.4 → 0.964 exactly as typed, without the noise of a division. */
const hundredth = (value: number): number => Number(`${value}e-2`);
