import { formatColumn, parseAddress, parseRange } from '../../../src/core/model/address';
import type { Mutant, ValueAt } from './faults';
import { at, filled, formulaIn, outsideQuotes, placeOf, type Entry, type MadeBook, type SheetCells } from './paper';

/**
 * Faults that reviews of found spreadsheets name (Panko's field audits; the EUSES, Enron and FUSE collections) and that no single exchanged
 * reference makes: what is pasted, emptied, counted twice, looked up beside, rounded otherwise, and a slip made before the fill.
 */
type Edit = (formula: string) => string | null;

/** The first place outside quotes where a pattern fits, changed. */
function once(pattern: RegExp, change: (...parts: string[]) => string): Edit {
  return (formula) => {
    let done = false;
    const text = outsideQuotes(formula, (part) =>
      done
        ? part
        : part.replace(pattern, (...found: unknown[]) => {
            done = true;
            return change(...found.filter((one) => typeof one === 'string'));
          }),
    );
    return text === formula ? null : text;
  };
}

const firstOf =
  (...edits: readonly Edit[]): Edit =>
  (formula) =>
    edits.map((edit) => edit(formula)).find((text) => text !== null) ?? null;

/** The last range of three rows or more in a formula that holds two, one row lower: sums no longer face their criteria. */
function misaligned(formula: string): string | null {
  if (!/SUMIF|SUMPRODUCT|INDEX/.test(formula)) return null;
  const found = [...formula.matchAll(/(\$?[A-Z]{1,3}\$?)(\d+):(\$?[A-Z]{1,3}\$?)(\d+)/g)];
  const last = found.at(-1);
  if (!last || found.length < 2 || Number(last[4]) - Number(last[2]) < 2) return null;
  const moved = `${last[1] ?? ''}${String(Number(last[2]) + 1)}:${last[3] ?? ''}${String(Number(last[4]) + 1)}`;
  return formula.slice(0, last.index) + moved + formula.slice(last.index + last[0].length);
}

const EDITS = {
  'lookup-column': once(/(?<=(?:VLOOKUP|HLOOKUP)\([^()]*,)(\d+)(?=[,)])/, (digits) =>
    String(Number(digits) === 2 ? 3 : Number(digits) - 1),
  ),
  'lookup-approximate': firstOf(
    once(/(VLOOKUP\([^()]*),(?:0|FALSE)\)/, (_, head) => `${head ?? ''},TRUE)`),
    once(/(MATCH\([^()]*),0\)/, (_, head) => `${head ?? ''},1)`),
  ),
  'bracket-lost': once(/(?<=[-+*/=(])\(([A-Z$0-9]+[-+][A-Z$0-9]+)\)(?=[*/])|(?<=\/)\(([A-Z$0-9]+[*+][A-Z$0-9]+)\)/, (whole) =>
    whole.slice(1, -1),
  ),
  'rounded-otherwise': once(/(ROUND\(.*),(\d)\)/, (_, head, digits) => `${head ?? ''},${digits === '0' ? '1' : '0'})`),
  'comparison-turned': firstOf(
    once(/>=/, () => '>'),
    once(/<=/, () => '<'),
    once(/(?<=[A-Z0-9)])>(?=[A-Z0-9$(])/, () => '>='),
    once(/(?<=[A-Z0-9)])<(?=[A-Z0-9$(])/, () => '<='),
    once(/(?<=[A-Z0-9)])=(?=0)/, () => '>'),
  ),
  'sums-beside-criteria': misaligned,
  'amount-added': (formula: string) => (/^=SUM\([^()]*\)$/.test(formula) ? `${formula}+50` : null),
} as const satisfies Record<string, Edit>;

type EditKind = keyof typeof EDITS;
export type LiteratureKind =
  EditKind | 'value-pasted' | 'formula-cleared' | 'number-as-text' | 'subtotal-counted-too' | 'anchor-lost-and-filled' | 'month-before';

export const LITERATURE_KINDS: readonly LiteratureKind[] = [
  ...(Object.keys(EDITS) as readonly EditKind[]),
  'value-pasted',
  'formula-cleared',
  'number-as-text',
  'subtotal-counted-too',
  'anchor-lost-and-filled',
  'month-before',
];

const shown = (content: Entry['content'] | undefined): string => (typeof content === 'object' ? '' : String(content));

interface Place {
  readonly book: MadeBook;
  readonly sheet: string;
  readonly cells: SheetCells;
  readonly key: string;
  readonly valueAt: ValueAt;
}

type Changes = ReadonlyMap<string, Entry>;

/** Every way in which one kind of fault can be put into a book, in the order of its cells. */
export function literatureMutants(book: MadeBook, kind: LiteratureKind, valueAt: ValueAt): readonly Mutant[] {
  return book.sheets.flatMap(({ name, cells }) =>
    [...cells.keys()]
      .map((key) => ({ key, ...placeOf(key) }))
      .sort((a, b) => a.row - b.row || a.col - b.col)
      .flatMap(({ key }) => {
        const changes = changesFor(kind, { book, sheet: name, cells, key, valueAt });
        if (!changes || changes.size === 0) return [];
        const after = changes.get(key)?.content;
        return [
          {
            kind,
            book: {
              ...book,
              sheets: book.sheets.map((one) => (one.name === name ? { name, cells: new Map([...cells, ...changes]) } : one)),
            },
            sheet: name,
            wrong: [...changes.keys()],
            before: shown(cells.get(key)?.content),
            after: shown(after),
          },
        ];
      }),
  );
}

function changesFor(kind: LiteratureKind, place: Place): Changes | null {
  const { cells, key, sheet, valueAt } = place;
  const entry = cells.get(key);
  const before = formulaIn(cells, key);
  const one = (content: Entry['content']): Changes | null =>
    content === before || entry === undefined ? null : new Map([[key, { ...entry, content }]]);
  if (kind === 'number-as-text') return numberAsText(place);
  if (before === null || entry === undefined) return null;
  switch (kind) {
    case 'value-pasted':
    case 'formula-cleared': {
      if (!hasNeighbours(place, before)) return null;
      const value = valueAt(sheet, key);
      return kind === 'formula-cleared' ? one(null) : value === null || value === 0 ? null : one(value);
    }
    case 'subtotal-counted-too':
      return subtotalToo(place, before, one);
    case 'anchor-lost-and-filled':
      return anchorLost(place, before);
    case 'month-before':
      return monthBefore(place, before, one);
    default: {
      const text = EDITS[kind](before);
      return text === null ? null : one(text);
    }
  }
}

/** Whether the formula was filled on to both sides, so that nobody can take what stands there for meant. */
function hasNeighbours({ cells, key }: Place, before: string): boolean {
  const { row, col } = placeOf(key);
  const alike = (down: number, right: number): boolean => formulaIn(cells, at(row + down, col + right)) === filled(before, down, right);
  return (alike(-1, 0) && alike(1, 0)) || (alike(0, -1) && alike(0, 1));
}

/** A typed number that a sum reaches, stored as text. */
function numberAsText({ cells, key }: Place): Changes | null {
  const entry = cells.get(key);
  if (typeof entry?.content !== 'number') return null;
  const { row, col } = placeOf(key);
  const summed = [...cells.keys()].some((other) => {
    const range = /SUM\(([A-Z]+\d+:[A-Z]+\d+)\)/.exec(formulaIn(cells, other) ?? '')?.[1];
    const found = range ? parseRange(range) : null;
    return found && row >= found.top && row <= found.bottom && col >= found.left && col <= found.right;
  });
  return summed ? new Map([[key, { ...entry, content: String(entry.content) }]]) : null;
}

/** A total of subtotals written as one sum over everything between them, items and subtotals alike. */
function subtotalToo({ cells, key }: Place, before: string, one: (content: string) => Changes | null): Changes | null {
  const { col } = placeOf(key);
  const terms = /^=([A-Z]+\d+(?:\+[A-Z]+\d+)+)$/.exec(before)?.[1]?.split('+') ?? [];
  const places = terms.map((term) => parseAddress(term));
  if (places.length < 2 || places.some((place) => place?.col !== col)) return null;
  const first = places[0];
  const range = first && /^=(?:SUM|SUBTOTAL)\((?:9,)?[A-Z]+(\d+):[A-Z]+\d+\)$/.exec(formulaIn(cells, at(first.row, col)) ?? '');
  const last = terms.at(-1);
  return range?.[1] && last ? one(`=SUM(${formatColumn(col)}${range[1]}:${last})`) : null;
}

/** The dollar forgotten in the first cell and the formula filled over the rest of its column or row. */
function anchorLost({ cells, key }: Place, before: string): Changes | null {
  const { row, col } = placeOf(key);
  for (const [down, right] of [
    [1, 0],
    [0, 1],
  ] as const) {
    const wrong = down ? before.replaceAll(/\$(?=\d)/g, '') : before.replaceAll(/\$(?=[A-Z])/g, '');
    if (wrong === before) continue;
    const alike = (step: number): boolean =>
      formulaIn(cells, at(row + down * step, col + right * step)) === filled(before, down * step, right * step);
    if (alike(-1) || !alike(1) || !alike(2)) continue;
    const changes = new Map<string, Entry>();
    // The first cell still gives what is right: the dollar only matters where the formula went.
    for (let step = 1; alike(step); step++) {
      const place = at(row + down * step, col + right * step);
      changes.set(place, { ...cells.get(place), content: filled(wrong, down * step, right * step) });
    }
    changes.set(key, { ...cells.get(key), content: wrong });
    return changes;
  }
  return null;
}

/** A line of links, one sheet a column, of which one still names the sheet of the column before. */
function monthBefore({ cells, key }: Place, before: string, one: (content: string) => Changes | null): Changes | null {
  const { row, col } = placeOf(key);
  const sheetIn = (formula: string | null): string | null => /^='?([^'!]+)'?![A-Z]+\d+$/.exec(formula ?? '')?.[1] ?? null;
  const [own, left] = [sheetIn(before), sheetIn(formulaIn(cells, at(row, col - 1)))];
  return own !== null && left !== null && own !== left ? one(before.replace(own, left)) : null;
}
