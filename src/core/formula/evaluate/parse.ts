import type { FormulaForm } from '../form';
import type { FormulaToken } from '../tokens';
import { Undecided, type Area, type Scalar } from './value';

/** A formula as a tree; references are named by their index in the form. */
export type Node =
  | { readonly kind: 'value'; readonly value: Scalar }
  | { readonly kind: 'ref'; readonly index: number }
  | { readonly kind: 'name'; readonly name: string }
  /** Values that a function hands on to another one; never written in a formula. */
  | { readonly kind: 'area'; readonly area: Area }
  /** An argument left out between two commas. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'sign'; readonly operand: Node }
  | { readonly kind: 'percent'; readonly operand: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] };

const POWER: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
};

class Reader {
  private at = 0;
  constructor(private readonly form: FormulaForm) {}

  whole(): Node {
    const node = this.expression(0);
    if (this.at !== this.form.tokens.length) throw new Undecided();
    return node;
  }

  private get token(): FormulaToken | undefined {
    return this.form.tokens[this.at];
  }

  private accept(text: string): boolean {
    const found = this.token?.kind === 'operator' && this.token.text === text;
    if (found) this.at += 1;
    return found;
  }

  private expression(least: number): Node {
    let left = this.operand();
    for (;;) {
      const operator = this.token?.kind === 'operator' ? this.token.text : '';
      const power = POWER[operator] ?? 0;
      if (power <= least) return left;
      this.at += 1;
      left = { kind: 'binary', operator, left, right: this.expression(power) };
    }
  }

  private operand(): Node {
    // In Excel a sign binds closer than ^, so it belongs to the operand.
    if (this.accept('-')) return { kind: 'sign', operand: this.operand() };
    if (this.accept('+')) return this.operand();
    let node = this.accept('(') ? this.closed(this.expression(0)) : this.single();
    while (this.accept('%')) node = { kind: 'percent', operand: node };
    return node;
  }

  private closed(node: Node): Node {
    if (!this.accept(')')) throw new Undecided();
    return node;
  }

  private single(): Node {
    const token = this.token;
    const index = this.form.refAt[this.at] ?? -1;
    this.at += 1;
    switch (token?.kind) {
      case 'number':
        return { kind: 'value', value: Number(token.text) };
      case 'text':
        return { kind: 'value', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { kind: 'value', value: { error: token.text } };
      case 'ref':
        if (index < 0) throw new Undecided();
        return { kind: 'ref', index };
      case 'name':
        if (/^true$|^false$/i.test(token.text)) return { kind: 'value', value: token.text.length === 4 };
        return { kind: 'name', name: token.text };
      case 'function':
        this.accept('(');
        return { kind: 'call', name: token.text.replace(/^_XLFN\.(?:_XLWS\.)?/, ''), args: this.args() };
      default:
        throw new Undecided();
    }
  }

  private args(): readonly Node[] {
    const args: Node[] = [];
    if (this.accept(')')) return args;
    for (;;) {
      const ends = this.token?.kind === 'operator' && (this.token.text === ',' || this.token.text === ')');
      args.push(ends ? { kind: 'missing' } : this.expression(0));
      if (this.accept(')')) return args;
      if (!this.accept(',')) throw new Undecided();
    }
  }
}

const known = new WeakMap<FormulaForm, Node | null>();

/** The tree of a form, made once; null where the formula has a syntax that is not computed here. */
export function parseForm(form: FormulaForm): Node | null {
  const before = known.get(form);
  if (before !== undefined) return before;
  let node: Node | null = null;
  try {
    node = new Reader(form).whole();
  } catch (failure) {
    if (!(failure instanceof Undecided)) throw failure;
  }
  known.set(form, node);
  return node;
}
