import { referencesAt, type FormulaForm, type Reference } from './form';
import type { FormulaCell } from './formula-book';
import type { FormulaToken } from './tokens';

/**
 * How a formula differs from what a fill of another one would give at its place.
 * `anchors`: the same cells are read, only `$` marks differ; `anchor-missing`: the model holds a cell by `$` that this formula does not; `comparison`: another comparison for good reason (`<=` for `>=`, where less is better); `limit`: `>` for `>=`, `=` for `<>`;
 * `constant`: another number; `scale`: the number is off by a power of ten; `reads`: other cells; `sheet`: the same cells of another
 * sheet; `lacks-term`: a summand or factor is missing; `extra-term`: there is one more; `constant-added`: a typed number is added to the
 * result; `sign`: `+` for `-`; `operator`: another arithmetic operator; `function`: another function of the same arguments; `totalling`: a mean or count for a sum;
 * `number-for-cell`: a typed number where the model reads a cell; `rounding`: rounded to other digits (`rounding-by-one`: to one more or less); `lookup`: another column of a list is fetched, or
 * the nearest entry in place of the same one; `brackets`: the same operands in other brackets.
 */
export type VariantKind =
  | 'anchors'
  | 'anchor-missing'
  | 'comparison'
  | 'limit'
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
  | 'number-for-cell'
  | 'rounding'
  | 'rounding-by-one'
  | 'lookup'
  | 'brackets';

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

const COMPARISON = /^(?:[<>]=?|=|<>)$/;
/** Signs of which one is a slip of the other: the limit itself goes to the other side, or all does. `<>` and `>` mean the same of counts. */
const LIMITS: ReadonlySet<string> = new Set(['> >=', '>= >', '< <=', '<= <', '= <>', '<> =', '= >', '> =', '= <', '< =']);
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

const ROUNDING = /^(?:M?ROUND|ROUNDUP|ROUNDDOWN|TRUNC)$/;
/** Arguments that say which column of a list is fetched and whether the same entry is meant or the nearest. */
const LOOKUP_ARGUMENTS: Readonly<Record<string, readonly number[]>> = { VLOOKUP: [2, 3], HLOOKUP: [2, 3], MATCH: [2] };

/** The function whose argument a token is, and which of them. */
function argumentOf(tokens: readonly FormulaToken[], at: number): { readonly name: string; readonly argument: number } | null {
  let depth = 0;
  let argument = 0;
  for (let i = at - 1; i > 0; i--) {
    const { kind, text } = tokens[i] as FormulaToken;
    if (kind !== 'operator') continue;
    if (text === ')') depth += 1;
    else if (text === ',' && depth === 0) argument += 1;
    else if (text === '(' && depth-- === 0) {
      const before = tokens[i - 1];
      if (before?.kind === 'function') return { name: before.text, argument };
      depth = 0;
    }
  }
  return null;
}

/** What a number written in as a whole argument decides; null where it takes part in the arithmetic. */
function officeOf(tokens: readonly FormulaToken[], at: number): 'rounding' | 'lookup' | null {
  const within = argumentOf(tokens, at);
  const whole = [tokens[at - 1]?.text, tokens[at + 1]?.text].every((text) => text === ',' || text === ')');
  if (!within || !whole) return null;
  if (ROUNDING.test(within.name) && within.argument === 1) return 'rounding';
  return LOOKUP_ARGUMENTS[within.name]?.includes(within.argument) === true ? 'lookup' : null;
}

/** 0 and FALSE, 1 and TRUE are one; so is what is left out and TRUE. */
const truth = (token: FormulaToken | undefined): string => {
  const text = token?.text.toUpperCase() ?? '1';
  return text === 'TRUE' ? '1' : text === 'FALSE' ? '0' : text;
};

function isOtherLookup(mine: readonly FormulaToken[], theirs: readonly FormulaToken[], at: number): boolean {
  const isLiteral = (token: FormulaToken | undefined): boolean => token?.kind === 'number' || /^(?:TRUE|FALSE)$/i.test(token?.text ?? '');
  return isLiteral(mine[at]) && isLiteral(theirs[at]) && officeOf(mine, at) === 'lookup' && truth(mine[at]) !== truth(theirs[at]);
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
    else if (isOtherLookup(a.tokens, b.tokens, i)) found = { kind: 'lookup', missed: [], added: [] };
    else if (read?.single === true && a.tokens[i]?.kind === 'number') found = { kind: 'number-for-cell', missed: [read], added: [] };
    else return null;
  }
  return found;
}

/** Same tokens but for references, numbers and comparison signs: what of them differs. Null where anything else does. */
function sameSkeleton(a: Side, b: Side): Variant | null {
  const missed: Reference[] = [];
  const added: Reference[] = [];
  const comparisons: string[] = [];
  const ratios: number[] = [];
  const steps: number[] = [];
  const offices = new Set<VariantKind | null>();
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
    } else if (mine?.kind === 'number' && theirs?.kind === 'number') {
      ratios.push(Number(mine.text) / Number(theirs.text));
      steps.push(Math.abs(Number(mine.text) - Number(theirs.text)));
      offices.add(officeOf(a.tokens, i));
    } else if (COMPARISON.test(mine?.text ?? '') && COMPARISON.test(theirs?.text ?? ''))
      comparisons.push(`${mine?.text ?? ''} ${theirs?.text ?? ''}`);
    else return null;
  }
  if (missed.length > 0) {
    if (ratios.length > 0 || comparisons.length > 0) return null;
    const moved = missed.every((ref, i) => added[i] !== undefined && sameArea(ref, added[i]));
    return { kind: moved ? 'sheet' : 'reads', missed, added };
  }
  const [office = null] = offices;
  const rounded = office === 'rounding' && steps.every((step) => step === 1) ? 'rounding-by-one' : office;
  const constant = offices.size === 1 && rounded ? rounded : ratios.every(isPowerOfTen) ? 'scale' : 'constant';
  if (comparisons.length > 0) return { kind: comparisons.every((pair) => LIMITS.has(pair)) ? 'limit' : 'comparison', missed, added };
  return { kind: ratios.length > 0 ? constant : 'anchors', missed, added };
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
  if (surplus === 2 && term[0]?.text === ',' && officeOf(long.tokens, start + 1) === 'lookup')
    return truth(term[1]) === truth(undefined) ? null : { kind: 'lookup', missed: [], added: [] };
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
  const near = a.tokens.length === b.tokens.length ? (sameSkeleton(a, b) ?? oneExchanged(a, b)) : oneTerm(a, b);
  if (near) return near;
  const [mine, theirs] = [ungrouped(a), ungrouped(b)];
  if (mine.tokens.length === theirs.tokens.length)
    return mine.tokens.every((_, i) => equalTokens(mine, i, theirs, i)) ? { kind: 'brackets', missed: [], added: [] } : null;
  // `(A1-B1)/B1` that lost its `-B1` has lost its brackets with it.
  const term = mine.tokens.length === a.tokens.length && theirs.tokens.length === b.tokens.length ? null : oneTerm(mine, theirs);
  return term?.kind === 'lacks-term' || term?.kind === 'extra-term' ? term : null;
}

/** Without the brackets of arithmetic; those of functions stay. */
function ungrouped(side: Side): Side {
  const open: boolean[] = [];
  const kept = side.tokens.map(({ kind, text }, i) => {
    if (kind !== 'operator' || (text !== '(' && text !== ')')) return true;
    if (text === '(') open.push(side.tokens[i - 1]?.kind === 'function');
    return (text === '(' ? open.at(-1) : open.pop()) === true;
  });
  return { tokens: side.tokens.filter((_, i) => kept[i]), refAt: side.refAt.filter((_, i) => kept[i]), references: side.references };
}
