import { formatColumn, parseAddress, parseRange, type CellRange } from '../../../src/core/model/address';
import { newestRow } from './newest-row';
import { CORNER, at, filled, formulaIn, outsideQuotes, placeOf, type Entry, type MadeBook, type SheetCells } from './paper';

/** A book with one fault put in: the cells that are wrong now. */
export interface Mutant {
  readonly kind: string;
  readonly book: MadeBook;
  readonly sheet: string;
  /** `row,col` of every wrong cell. */
  readonly wrong: readonly string[];
  /** The first wrong formula before and after, to read in a list of misses. */
  readonly before: string;
  readonly after: string;
}

const RANGE = /(?<![A-Za-z0-9_.$])(\$?[A-Z]{1,3}\$?\d{1,5}):(\$?[A-Z]{1,3}\$?\d{1,5})(?![A-Za-z0-9_(])/;

type Edit = (formula: string, row: number, col: number) => string | null;

/** Changes the first range of a formula along its longer side; null where there is none of three cells or more. */
function onRange(change: (range: CellRange, rows: boolean) => CellRange): Edit {
  return (formula) => {
    let done = false;
    const text = outsideQuotes(formula, (part) =>
      done
        ? part
        : part.replace(RANGE, (whole, from: string, to: string) => {
            const range = parseRange(`${from}:${to}`.replaceAll('$', ''));
            if (!range || (range.bottom - range.top < 2 && range.right - range.left < 2)) return whole;
            done = true;
            const next = change(range, range.bottom - range.top >= range.right - range.left);
            if (next.top < 0 || next.left < 0) return whole;
            return `${corner(from, next.top, next.left)}:${corner(to, next.bottom, next.right)}`;
          }),
    );
    return text === formula ? null : text;
  };
}

/** A corner written with the dollars of another. */
function corner(like: string, row: number, col: number): string {
  const [, fixedCol = '', , fixedRow = ''] = /(\$?)([A-Z]+)(\$?)(\d+)/.exec(like) ?? [];
  return `${fixedCol}${formatColumn(col)}${fixedRow}${String(row + 1)}`;
}

/** Single references of a formula, those inside ranges left alone; `which` says which of them to change. */
function onReference(
  which: (fixedCol: boolean, fixedRow: boolean) => boolean,
  change: (row: number, col: number) => readonly [number, number],
  pick: 'first' | 'last' = 'first',
): Edit {
  return (formula) => {
    const found: { index: number; text: string }[] = [];
    const masked = formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, (text) => '\u0001'.repeat(text.length));
    for (const match of masked.matchAll(CORNER)) {
      const after = masked[match.index + match[0].length];
      const before = masked[match.index - 1];
      if (after === ':' || before === ':' || !which(match[1] === '$', match[3] === '$')) continue;
      found.push({ index: match.index, text: match[0] });
    }
    const one = pick === 'first' ? found[0] : found.at(-1);
    const place = one && parseAddress(one.text.replaceAll('$', ''));
    if (!one || !place) return null;
    const [row, col] = change(place.row, place.col);
    if (row < 0 || col < 0) return null;
    return formula.slice(0, one.index) + corner(one.text, row, col) + formula.slice(one.index + one.text.length);
  };
}

const moving = (fixedCol: boolean, fixedRow: boolean): boolean => !fixedCol && !fixedRow;
const fixed = (fixedCol: boolean, fixedRow: boolean): boolean => fixedCol || fixedRow;

function replaced(pattern: RegExp, by: string): Edit {
  return (formula) => {
    let done = false;
    const text = outsideQuotes(formula, (part) => {
      if (done) return part;
      const next = part.replace(pattern, by);
      done = next !== part;
      return next;
    });
    return text === formula ? null : text;
  };
}

const TERM = String.raw`(?:(?:'[^']+'|[^\s'+\-*/(),!]+)!)?\$?[A-Z]{1,3}\$?\d+`;

/** Formula to formula, each as a hand slips; null where the formula offers no place for it. */
const EDITS = {
  'range-ends-early': onRange((r, rows) => (rows ? { ...r, bottom: r.bottom - 1 } : { ...r, right: r.right - 1 })),
  'range-starts-late': onRange((r, rows) => (rows ? { ...r, top: r.top + 1 } : { ...r, left: r.left + 1 })),
  'range-ends-late': onRange((r, rows) => (rows ? { ...r, bottom: r.bottom + 1 } : { ...r, right: r.right + 1 })),
  'range-starts-early': onRange((r, rows) => (rows ? { ...r, top: r.top - 1 } : { ...r, left: r.left - 1 })),
  'range-shifted': onRange((r, rows) =>
    rows ? { ...r, top: r.top - 1, bottom: r.bottom - 1 } : { ...r, left: r.left - 1, right: r.right - 1 },
  ),
  'range-of-next-line': onRange((r, rows) =>
    rows ? { ...r, left: r.left + 1, right: r.right + 1 } : { ...r, top: r.top + 1, bottom: r.bottom + 1 },
  ),
  'row-below': onReference(moving, (row, col) => [row + 1, col]),
  'row-above': onReference(moving, (row, col) => [row - 1, col], 'last'),
  'column-right': onReference(moving, (row, col) => [row, col + 1]),
  'column-left': onReference(moving, (row, col) => [row, col - 1], 'last'),
  'dollar-lost': onReference(fixed, (row, col) => [row + 1, col]),
  'sign-turned': (formula: string) =>
    replaced(new RegExp(`(?<=[A-Z0-9)])-(?=${TERM})`), '+')(formula, 0, 0) ??
    replaced(new RegExp(`(?<=[A-Z0-9)])\\+(?=${TERM})`), '-')(formula, 0, 0),
  'operator-turned': (formula: string) =>
    replaced(/(?<=[A-Z0-9)])\*(?=[A-Z0-9($])/, '/')(formula, 0, 0) ?? replaced(/(?<=[A-Z0-9)])\/(?=[A-Z0-9($])/, '*')(formula, 0, 0),
  'term-missing': replaced(new RegExp(`(?<=${TERM})[+*-]${TERM}(?![:0-9(])`), ''),
  'term-twice': replaced(new RegExp(`(\\+${TERM})(?![:0-9(])`), '$1$1'),
  'function-turned': (formula: string) =>
    replaced(/\bSUM\(/, 'AVERAGE(')(formula, 0, 0) ??
    replaced(/\bAVERAGE\(/, 'SUM(')(formula, 0, 0) ??
    replaced(/\bMAX\(/, 'MIN(')(formula, 0, 0),
  'unit-factor': (formula: string) =>
    replaced(/(?<=[*/])(10000|1000|100)\b/, '10')(formula, 0, 0) ??
    (/[*/]/.test(formula) && !/IF|PMT/.test(formula) ? `${formula}*100` : null),
} as const satisfies Record<string, (formula: string, row: number, col: number) => string | null>;

type EditKind = keyof typeof EDITS;
export type FaultKind =
  | EditKind
  | 'number-typed-over'
  | 'number-for-reference'
  | 'copied-unchanged'
  | 'wrong-sheet'
  | 'newest-row-left-out'
  | 'filled-over-three'
  | 'filled-over-rest';

export const EDIT_KINDS = Object.keys(EDITS) as readonly EditKind[];
export const KINDS: readonly FaultKind[] = [
  ...EDIT_KINDS,
  'number-typed-over',
  'number-for-reference',
  'copied-unchanged',
  'wrong-sheet',
  'newest-row-left-out',
  'filled-over-three',
  'filled-over-rest',
];

function withCells(book: MadeBook, sheet: string, changes: ReadonlyMap<string, Entry>): MadeBook {
  return { ...book, sheets: book.sheets.map((one) => (one.name === sheet ? { ...one, cells: new Map([...one.cells, ...changes]) } : one)) };
}

/** What a formula at a place gives in the book without the fault; for constants that take its place. */
export type ValueAt = (sheet: string, key: string) => number | null;

/** Every way in which one kind of fault can be put into a book, in the order of its cells. */
export function mutants(book: MadeBook, kind: FaultKind, valueAt: ValueAt): readonly Mutant[] {
  return book.sheets.flatMap(({ name, cells }) => {
    if (kind === 'newest-row-left-out') return newestRow(book, name, cells);
    return [...cells.keys()]
      .map((key) => ({ key, ...placeOf(key) }))
      .sort((a, b) => a.row - b.row || a.col - b.col)
      .flatMap(({ key, row, col }) => {
        const before = formulaIn(cells, key);
        if (before === null) return [];
        const changes = changesFor(kind, { book, sheet: name, cells, key, row, col, before, valueAt });
        const first = changes?.get(key);
        if (!changes || !first) return [];
        const wrong = [...changes.keys()];
        return [
          {
            kind,
            book: withCells(book, name, changes),
            sheet: name,
            wrong,
            before,
            after: typeof first.content === 'object' ? '' : String(first.content),
          },
        ];
      });
  });
}

interface Site {
  readonly book: MadeBook;
  readonly sheet: string;
  readonly cells: SheetCells;
  readonly key: string;
  readonly row: number;
  readonly col: number;
  readonly before: string;
  readonly valueAt: ValueAt;
}

function changesFor(kind: Exclude<FaultKind, 'newest-row-left-out'>, site: Site): ReadonlyMap<string, Entry> | null {
  const { cells, key, row, col, before } = site;
  const entry = cells.get(key);
  const one = (content: string | number | null): ReadonlyMap<string, Entry> | null =>
    content === null || content === before ? null : new Map([[key, { ...entry, content }]]);
  switch (kind) {
    case 'number-typed-over': {
      const value = site.valueAt(site.sheet, key);
      return one(value === null ? null : Number((value * 1.03 + 1).toPrecision(4)));
    }
    case 'number-for-reference':
      return one(numberForReference(site));
    case 'copied-unchanged': {
      const above = formulaIn(cells, at(row - 1, col)) ?? formulaIn(cells, at(row, col - 1));
      const isNeighbour = above !== null && (filled(above, 1, 0) === before || filled(above, 0, 1) === before);
      return one(isNeighbour ? above : null);
    }
    case 'wrong-sheet':
      return one(wrongSheet(site));
    case 'filled-over-three':
    case 'filled-over-rest':
      return filledOver(site, kind === 'filled-over-three' ? 3 : 50);
    default:
      return one(EDITS[kind](before, row, col));
  }
}

/** The last single reference of a formula replaced by what stands there. */
function numberForReference({ before, sheet, valueAt }: Site): string | null {
  const match = /[*/+-](\$?[A-Z]{1,3}\$?\d+)\)*$/.exec(before);
  const place = match?.[1] ? parseAddress(match[1].replaceAll('$', '')) : null;
  const value = place ? valueAt(sheet, at(place.row, place.col)) : null;
  if (!match?.[1] || value === null) return null;
  const start = match.index + 1;
  return before.slice(0, start) + String(Number(value.toPrecision(6))) + before.slice(start + match[1].length);
}

function wrongSheet({ before, book, sheet }: Site): string | null {
  const match = /(?:'([^']+)'|([^\s'+\-*/(),!="]+))!/.exec(before);
  const named = match?.[1] ?? match?.[2];
  const other = book.sheets.find((one) => one.name !== named && one.name !== sheet) ?? book.sheets.find((one) => one.name !== named);
  return match && other ? before.replace(match[0], `'${other.name}'!`) : null;
}

/** A wrong formula filled on over its block: three cells, or all that are left of the line. */
function filledOver({ cells, key, row, col, before }: Site, most: number): ReadonlyMap<string, Entry> | null {
  const wrong = EDITS['range-ends-early'](before, row, col) ?? EDITS['column-right'](before, row, col) ?? EDITS['sign-turned'](before);
  if (wrong === null) return null;
  for (const [down, right] of [
    [1, 0],
    [0, 1],
  ] as const) {
    const alike = (step: number): boolean =>
      formulaIn(cells, at(row + down * step, col + right * step)) === filled(before, down * step, right * step);
    // At least two good cells stay before the fault, else nothing says which of the two is meant.
    if (!alike(-1) || !alike(-2)) continue;
    const changes = new Map<string, Entry>();
    for (let step = 0; step < most && alike(step); step++) {
      const place = at(row + down * step, col + right * step);
      changes.set(place, { ...cells.get(place), content: filled(wrong, down * step, right * step) });
    }
    if (changes.size >= 3 && changes.has(key)) return changes;
  }
  return null;
}
