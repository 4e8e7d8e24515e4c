import { roundDecimal } from '../../../model/decimal';
import type { FunctionTable } from '../calculation';
import { compare, fault, fifteen, isArea, numberOfText, toText, Undecided, type Scalar } from '../value';
import type { Calculation } from '../calculation';
import type { Node } from '../parse';

/** `0`, `0.00`, `#,##0.0`, `0%`: the formats that are surely the same everywhere. */
const PLAIN_FORMAT = /^(#,##)?(0+)(?:\.(0+))?(%?)$/;

function formatted(value: number, format: string): string {
  const [, thousands, whole = '', places = '', percent] = PLAIN_FORMAT.exec(format) ?? [];
  if (whole === '') throw new Undecided();
  const rounded = roundDecimal(percent === '%' ? fifteen(value * 100) : value, places.length);
  const [digits = '', rest] = Math.abs(rounded).toFixed(places.length).split('.');
  const padded = digits.padStart(whole.length, '0');
  const integer = thousands ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  return `${rounded < 0 ? '-' : ''}${integer}${rest === undefined ? '' : `.${rest}`}${percent ?? ''}`;
}

function length(node: Node | undefined, otherwise: number, c: Calculation): number {
  const count = Math.trunc(c.optional(node, otherwise));
  if (count < 0) throw fault('#VALUE!');
  return count;
}

/** Every value of the arguments as text, row by row. */
function texts(args: readonly Node[], c: Calculation): string[] {
  const found: string[] = [];
  for (const arg of args) {
    const value = c.value(arg);
    if (!isArea(value)) found.push(toText(value));
    else for (let row = 0; row < value.height; row++) for (let col = 0; col < value.width; col++) found.push(toText(value.at(row, col)));
    if (found.length > 10_000) throw new Undecided();
  }
  return found;
}

function placeIn(within: string, part: string, start: number): number {
  if (start < 1 || start > within.length + 1) throw fault('#VALUE!');
  const at = within.indexOf(part, start - 1);
  if (at < 0) throw fault('#VALUE!');
  return at + 1;
}

export const TEXT: FunctionTable = {
  LEFT: ([text, count], c) => c.text(text).slice(0, length(count, 1, c)),
  RIGHT: ([text, count], c) => {
    const whole = c.text(text);
    return whole.slice(Math.max(0, whole.length - length(count, 1, c)));
  },
  MID: ([text, start, count], c) => {
    const from = Math.trunc(c.number(start));
    if (from < 1) throw fault('#VALUE!');
    return c.text(text).slice(from - 1, from - 1 + length(count, 0, c));
  },
  LEN: ([text], c) => c.text(text).length,
  TRIM: ([text], c) => c.text(text).replace(/ +/g, ' ').replace(/^ | $/g, ''),
  UPPER: ([text], c) => c.text(text).toUpperCase(),
  LOWER: ([text], c) => c.text(text).toLowerCase(),
  CONCATENATE: (args, c) => args.map((arg) => c.text(arg)).join(''),
  CONCAT: (args, c) => texts(args, c).join(''),
  TEXTJOIN: ([between, skip, ...args], c) => {
    const parts = texts(args, c);
    return (c.optional(skip, 0) !== 0 ? parts.filter((part) => part !== '') : parts).join(c.text(between));
  },
  EXACT: ([a, b], c) => c.text(a) === c.text(b),
  REPT: ([text, count], c) => {
    const times = length(count, 0, c);
    if (times > 1000) throw new Undecided();
    return c.text(text).repeat(times);
  },
  SUBSTITUTE: ([text, old, next, nth], c) => {
    if (nth !== undefined) throw new Undecided();
    const from = c.text(old);
    return from === '' ? c.text(text) : c.text(text).replaceAll(from, () => c.text(next));
  },
  FIND: ([part, within, start], c) => placeIn(c.text(within), c.text(part), Math.trunc(c.optional(start, 1))),
  SEARCH: ([part, within, start], c) => {
    const wanted = c.text(part).toLowerCase();
    if (/[*?~]/.test(wanted)) throw new Undecided();
    return placeIn(c.text(within).toLowerCase(), wanted, Math.trunc(c.optional(start, 1)));
  },
  VALUE: ([text], c) => {
    const value = c.scalar(text);
    if (typeof value !== 'string') return c.number(text);
    const number = numberOfText(value);
    if (number === null) throw fault('#VALUE!');
    return number;
  },
  TEXT: ([value, format], c) => {
    const shown: Scalar = c.scalar(value);
    if (typeof shown === 'string') throw new Undecided();
    // Compared with itself an error value throws.
    compare(shown, shown);
    return formatted(c.number(value), c.text(format));
  },
};
