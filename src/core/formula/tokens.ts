export type TokenKind = 'text' | 'ref' | 'number' | 'name' | 'function' | 'error' | 'operator';

export interface FormulaToken {
  readonly kind: TokenKind;
  /** As written; a function's name in capitals. */
  readonly text: string;
}

const TOKEN =
  /\s+|("(?:[^"]|"")*")|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?|\[\d+\][\p{L}\p{N}_.]*)!)?(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}(?::\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])|(#(?:REF!|DIV\/0!|N\/A|VALUE!|NAME\?|NUM!|NULL!))|(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|((?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!?)(\s*\()?|(<=|>=|<>|[-+*/^&=<>%(),;:{}!@#|~?]|[[\]])/uy;

/** Splits a formula (without leading `=`) into tokens; null where a character has no place in a formula. */
export function scanFormula(formula: string): readonly FormulaToken[] | null {
  const tokens: FormulaToken[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    if (!match) return null;
    const [all, text, , area, error, number, name, call, operator] = match;
    if (text !== undefined) tokens.push({ kind: 'text', text });
    else if (area !== undefined) tokens.push({ kind: 'ref', text: all });
    else if (error !== undefined) tokens.push({ kind: 'error', text: error });
    else if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (name !== undefined) {
      tokens.push({ kind: call === undefined ? 'name' : 'function', text: call === undefined ? name : name.toUpperCase() });
      if (call !== undefined) tokens.push({ kind: 'operator', text: '(' });
    } else if (operator !== undefined) tokens.push({ kind: 'operator', text: operator });
  }
  return tokens;
}

/** Formulas that differ only in a leading `+` or in brackets round the whole or round one operand compute the same. */
export function withoutIdleMarks(tokens: readonly FormulaToken[]): readonly FormulaToken[] {
  let kept = tokens.filter((token, i) => !(i === 0 && token.text === '+' && token.kind === 'operator'));
  const idle = new Set<number>();
  for (let i = 0; i + 2 < kept.length; i++) {
    const operand = kept[i + 1]?.kind;
    if (kept[i]?.text !== '(' || kept[i]?.kind !== 'operator' || kept[i + 2]?.text !== ')') continue;
    if ((operand === 'ref' || operand === 'number') && kept[i - 1]?.kind !== 'function') idle.add(i).add(i + 2);
  }
  if (idle.size > 0) kept = kept.filter((_, i) => !idle.has(i));
  while (kept[0]?.kind === 'operator' && kept[0].text === '(' && closing(kept, 0) === kept.length - 1) kept = kept.slice(1, -1);
  return kept;
}

/** Index of the bracket that closes the one at `open`; -1 where there is none. */
function closing(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]?.kind !== 'operator') continue;
    if (tokens[i]?.text === '(') depth += 1;
    else if (tokens[i]?.text === ')' && --depth === 0) return i;
  }
  return -1;
}
