import { referencesAt, type FormulaForm, type Reference } from './form';
import type { FormulaCell } from './formula-book';
import type { FormulaToken } from './tokens';

/**
 * How a formula differs from what a fill of another one would give at its place.
 * `anchors`: the same cells are read, only `$` marks differ; `anchor-missing`: the model holds a cell by `$` that this formula does not; `comparison`: `<=` for `>=`;
 * `constant`: another number; `scale`: the number is off by a power of ten; `reads`: other cells; `sheet`: the same cells of another
 * sheet; `lacks-term`: a summand or factor is missing; `extra-term`: there is one more; `constant-added`: a typed number is added to the
 * result; `sign`: `+` for `-`; `operator`: another arithmetic operator; `function`: another function of the same arguments; `totalling`: a mean or count for a sum;
 * `number-for-cell`: a typed number where the model reads a cell.
 */
export type VariantKind =
  | 'anchors'
  | 'anchor-missing'
  | 'comparison'
  | 'constant'
  | 'scale'
  | 'reads'
  | 'sheet'
  | 'lacks-term'
  | 'extra-term'
  | 'constant-added'
  | 'sign'
  | 'operator'
  | 'function'
  | 'totalling'
  | 'number-for-cell';

export interface Variant {
  readonly kind: VariantKind;
  /** What the model would read here and the cell does not. */
  readonly missed: readonly Reference[];
  /** What the cell reads and the model would not. */
  readonly added: readonly Reference[];
}

const sameArea = (a: Reference, b: Reference): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
const sameReference = (a: Reference, b: Reference): boolean => sameArea(a, b) && a.sheet === b.sheet;

const COMPARISON = /^(?:[<>]=?)$/;
const isPowerOfTen = (x: number): boolean => x > 0 && Math.abs(Math.log10(x) - Math.round(Math.log10(x))) < 1e-9;

interface Side {
  readonly tokens: readonly FormulaToken[];
  readonly refAt: readonly number[];
  readonly references: readonly Reference[];
}

function equalTokens(a: Side, i: number, b: Side, j: number): boolean {
  const left = a.references[a.refAt[i] ?? -1];
  const right = b.references[b.refAt[j] ?? -1];
  if (left || right) return left !== undefined && right !== undefined && sameReference(left, right);
  return a.tokens[i]?.kind === b.tokens[j]?.kind && a.tokens[i]?.text === b.tokens[j]?.text;
}

const SIGN = /^[-+]$/;
const OPERATOR = /^[-+*/^]$/;

const isTotalling = ({ text }: FormulaToken): boolean => /^(?:SUM|AVERAGE|SUBTOTAL|COUNTA?)$/.test(text);

/** Two tokens that do the same office in a formula with another result; null where they are of different kinds. */
function exchanged(mine: FormulaToken | undefined, theirs: FormulaToken | undefined): VariantKind | null {
  if (!mine || mine.kind !== theirs?.kind) return null;
  if (mine.kind === 'function') return isTotalling(mine) && isTotalling(theirs) ? 'totalling' : 'function';
  if (mine.kind !== 'operator' || !OPERATOR.test(mine.text) || !OPERATOR.test(theirs.text)) return null;
  return SIGN.test(mine.text) && SIGN.test(theirs.text) ? 'sign' : 'operator';
}

/** Same tokens in the same places but for one that is exchanged for another; null where more than that differs. */
function oneExchanged(a: Side, b: Side): Variant | null {
  let found: Variant | null = null;
  for (let i = 0; i < a.tokens.length; i++) {
    if (equalTokens(a, i, b, i)) continue;
    if (found) return null;
    const read = b.references[b.refAt[i] ?? -1];
    const kind = exchanged(a.tokens[i], b.tokens[i]);
    if (kind) found = { kind, missed: [], added: [] };
    else if (read?.single === true && a.tokens[i]?.kind === 'number') found = { kind: 'number-for-cell', missed: [read], added: [] };
    else return null;
  }
  return found;
}

/** Same tokens but for references, numbers and comparison signs: what of them differs. Null where anything else does. */
function sameSkeleton(a: Side, b: Side): Variant | null {
  const missed: Reference[] = [];
  const added: Reference[] = [];
  let comparisons = 0;
  const ratios: number[] = [];
  for (let i = 0; i < a.tokens.length; i++) {
    if (equalTokens(a, i, b, i)) continue;
    const mine = a.tokens[i];
    const theirs = b.tokens[i];
    const left = a.references[a.refAt[i] ?? -1];
    const right = b.references[b.refAt[i] ?? -1];
    if (left && right) {
      // A cell in place of a range, or the other way round, is another formula.
      if (left.single !== right.single) return null;
      added.push(left);
      missed.push(right);
    } else if (mine?.kind === 'number' && theirs?.kind === 'number') ratios.push(Number(mine.text) / Number(theirs.text));
    else if (COMPARISON.test(mine?.text ?? '') && COMPARISON.test(theirs?.text ?? '')) comparisons += 1;
    else return null;
  }
  if (missed.length > 0) {
    if (ratios.length > 0 || comparisons > 0) return null;
    const moved = missed.every((ref, i) => added[i] !== undefined && sameArea(ref, added[i]));
    return { kind: moved ? 'sheet' : 'reads', missed, added };
  }
  const constant = ratios.every(isPowerOfTen) ? 'scale' : 'constant';
  return { kind: comparisons > 0 ? 'comparison' : ratios.length > 0 ? constant : 'anchors', missed, added };
}

const isJoint = (token: FormulaToken | undefined): boolean => token?.kind === 'operator' && /^[-+,]$/.test(token.text);
const isFactorJoint = (token: FormulaToken | undefined): boolean => token?.kind === 'operator' && /^[*/]$/.test(token.text);

/** One formula is the other with one summand or factor more. */
function oneTerm(a: Side, b: Side): Variant | null {
  const [short, long] = a.tokens.length < b.tokens.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.tokens.length && equalTokens(short, start, long, start)) start += 1;
  const surplus = long.tokens.length - short.tokens.length;
  for (let i = start; i < short.tokens.length; i++) if (!equalTokens(short, i, long, i + surplus)) return null;
  let term = long.tokens.slice(start, start + surplus);
  const multiplied = isFactorJoint(term[0]) || isFactorJoint(term.at(-1));
  const joined = multiplied || isJoint(term[0]) || isJoint(term.at(-1));
  const operands = term.filter((token) => token.kind !== 'operator');
  if (!joined || operands.length === 0 || term.some((token) => token.text === '(' || token.text === ')')) return null;
  const refs = long.refAt.slice(start, start + surplus).flatMap((at) => long.references[at] ?? []);
  term = term.filter((token) => token.kind === 'number');
  if (refs.length === 0 && multiplied)
    return term.every(({ text }) => isPowerOfTen(Number(text))) ? { kind: 'scale', missed: [], added: [] } : null;
  if (refs.length === 0 && term.length === operands.length) return long === a ? { kind: 'constant-added', missed: [], added: [] } : null;
  if (refs.length !== operands.length) return null;
  return long === a ? { kind: 'extra-term', missed: [], added: refs } : { kind: 'lacks-term', missed: refs, added: [] };
}

/** How the cell differs from the model's form filled to its place; null where the two compute different things. */
export function variantOf(cell: FormulaCell, model: FormulaForm): Variant | null {
  const variant = compared(cell, model);
  return variant?.kind === 'anchors' && lacksAnchor(cell.form, model) ? { ...variant, kind: 'anchor-missing' } : variant;
}

/** A reference that the model fixes on all sides and the cell on none. */
function lacksAnchor(form: FormulaForm, model: FormulaForm): boolean {
  return model.references.some(({ first: held }, i) => {
    const own = form.references[i]?.first;
    return held.rowFixed && held.colFixed && own?.rowFixed === false && !own.colFixed;
  });
}

function compared(cell: FormulaCell, model: FormulaForm): Variant | null {
  const a: Side = { tokens: cell.tokens, refAt: cell.form.refAt, references: cell.references };
  const b: Side = { tokens: model.tokens, refAt: model.refAt, references: referencesAt(model, cell) };
  return a.tokens.length === b.tokens.length ? (sameSkeleton(a, b) ?? oneExchanged(a, b)) : oneTerm(a, b);
}
