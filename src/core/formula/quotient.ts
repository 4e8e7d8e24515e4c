import type { FormulaCell } from './formula-book';
import type { Reference } from './form';
import { parseForm, type Node } from './evaluate/parse';

/** A rate as a formula writes it: one cell over another, times a number. */
export interface Quotient {
  readonly kind: 'ratio';
  readonly over: Reference;
  readonly under: Reference;
  /** Product of the numbers written in: 100 for `=A1/B1*100`. */
  readonly factor: number;
}
/** A change: `(now − before) ÷ base`, or `now ÷ base − 1`, where `before` is the base. */
export interface Change {
  readonly kind: 'change';
  readonly now: Reference;
  readonly before: Reference;
  readonly base: Reference;
}

/** What rounds or guards a quotient without changing it. */
function unwrapped(node: Node): Node {
  if (node.kind !== 'call') return node;
  const [first, second, third] = node.args;
  if (first && /^(?:ROUND|ROUNDUP|ROUNDDOWN|TRUNC|IFERROR)$/.test(node.name)) return unwrapped(first);
  if (node.name !== 'IF' || !second) return node;
  // The guarded branch is the one that computes.
  return [second, third].map((branch) => branch && unwrapped(branch)).find((branch) => branch?.kind === 'binary') ?? node;
}

interface Factors {
  readonly over: Node[];
  readonly under: Node[];
  factor: number;
}

function collect(node: Node, upper: boolean, into: Factors): void {
  if (node.kind === 'binary' && (node.operator === '*' || node.operator === '/')) {
    collect(node.left, upper, into);
    collect(node.right, node.operator === '/' ? !upper : upper, into);
  } else if (node.kind === 'percent') {
    into.factor *= upper ? 0.01 : 100;
    collect(node.operand, upper, into);
  } else if (node.kind === 'value' && typeof node.value === 'number') into.factor *= upper ? node.value : 1 / node.value;
  else (upper ? into.over : into.under).push(node);
}

/** Reads a formula as a rate or a change of plain cells of its own sheet; null for any other. */
export function quotientOf(cell: FormulaCell): Quotient | Change | null {
  const tree = parseForm(cell.form);
  if (!tree) return null;
  const refOf = (node: Node | undefined): Reference | null => {
    const ref = node?.kind === 'ref' ? cell.references[node.index] : undefined;
    return ref?.single === true && ref.sheet === null ? ref : null;
  };
  const factors: Factors = { over: [], under: [], factor: 1 };
  collect(unwrapped(tree), true, factors);
  const [over] = factors.over;
  if (factors.over.length !== 1 || factors.under.length > 1 || !over) return null;
  if (over.kind === 'binary' && over.operator === '-') return changeOf(over, refOf(factors.under[0]), refOf);
  const top = refOf(over);
  const under = refOf(factors.under[0]);
  return top && under ? { kind: 'ratio', over: top, under, factor: factors.factor } : null;
}

function changeOf(
  difference: Extract<Node, { kind: 'binary' }>,
  under: Reference | null,
  refOf: (node: Node | undefined) => Reference | null,
): Change | null {
  const { left, right } = difference;
  if (under) {
    const now = refOf(left);
    const before = refOf(right);
    return now && before ? { kind: 'change', now, before, base: under } : null;
  }
  if (right.kind !== 'value' || right.value !== 1 || left.kind !== 'binary' || left.operator !== '/') return null;
  const now = refOf(left.left);
  const base = refOf(left.right);
  return now && base ? { kind: 'change', now, before: base, base } : null;
}
