import type { CellAddress, CellRange, CellRef } from '../model/address';
import { isCellError, type Cell, type CellValue, type WorkbookSnapshot } from '../model/workbook';
import { Evaluator } from './evaluate/evaluate';
import { referencesAt, type FormulaForm, type Reference } from './form';
import { Forms } from './forms';
import { sheetSpan } from './sheet-span';
import { firstAtLeast, type WorkbookDraft } from './workbook-draft';

/** Numbers stored for one reference of one formula cell: its rectangle and the formula's own number. */
const STRIDE = 5;
/** Rectangles are looked up by blocks of this many rows; taller ones than this many blocks are kept apart. */
const BLOCK = 64;
const TALL = 16;

/**
 * Which formulas read which cells, as flat numbers by blocks of rows: a book of half a million formulas is searched in
 * milliseconds. References through names or text (INDIRECT) are not seen.
 */
class Readers {
  readonly #owners: CellRef[] = [];
  readonly #references: number[] = [];
  readonly #blocks: { readonly tall: number[]; readonly byRows: Map<number, number[]> }[];
  readonly #sheets: ReadonlyMap<string, number>;
  readonly #names: readonly string[];
  #taken = 0;
  /** The forms of the workbook's formulas: millions of them share some hundreds. */
  readonly forms: Forms;

  constructor(private readonly workbook: WorkbookSnapshot) {
    this.forms = new Forms(workbook);
    this.#names = workbook.sheets.map((sheet) => sheet.name);
    this.#sheets = new Map(this.#names.map((name, index) => [name, index]));
    this.#blocks = workbook.sheets.map(() => ({ tall: [], byRows: new Map<number, number[]>() }));
  }

  /** Takes one sheet more; false where none is left. */
  step(): boolean {
    const own = this.#taken++;
    const sheet = this.workbook.sheets[own];
    for (const row of sheet?.rows ?? [])
      for (const cell of row.cells) {
        const form = cell.formula === undefined ? null : this.forms.of(cell.formula, cell, sheet?.name ?? '');
        if (!form || !sheet) continue;
        const owner = this.#owners.push({ sheet: sheet.name, row: cell.row, col: cell.col }) - 1;
        for (const ref of referencesAt(form, cell)) {
          if (ref.external) continue;
          const read = ref.sheet === null ? [sheet.name] : (sheetSpan(this.#names, ref.sheet) ?? []);
          for (const name of read) this.#add(name === sheet.name ? own : (this.#sheets.get(name) ?? -1), ref, owner);
        }
      }
    return this.#taken < this.workbook.sheets.length;
  }

  #add(sheet: number, { top, bottom, left, right }: CellRange, owner: number): void {
    const blocks = this.#blocks[sheet];
    if (!blocks) return;
    const place = this.#references.length;
    this.#references.push(top, bottom, left, right, owner);
    const [first, last] = [Math.floor(top / BLOCK), Math.floor(bottom / BLOCK)];
    if (last - first > TALL) blocks.tall.push(place);
    else
      for (let block = first; block <= last; block++) {
        const list = blocks.byRows.get(block);
        if (list) list.push(place);
        else blocks.byRows.set(block, [place]);
      }
  }

  /** The formulas that read any of these cells, themselves or through others, in the order in which the book holds them. */
  of(cells: readonly CellRef[]): CellRef[] {
    const found = new Set<number>();
    const front: CellRef[] = [...cells];
    for (let cell = front.pop(); cell; cell = front.pop()) {
      const blocks = this.#blocks[this.#sheets.get(cell.sheet) ?? -1];
      for (const list of [blocks?.tall, blocks?.byRows.get(Math.floor(cell.row / BLOCK))])
        for (const place of list ?? []) {
          const owner = this.#references[place + STRIDE - 1] as number;
          if (found.has(owner) || !this.#covers(place, cell)) continue;
          found.add(owner);
          front.push(this.#owners[owner] as CellRef);
        }
    }
    return [...found].sort((a, b) => a - b).map((owner) => this.#owners[owner] as CellRef);
  }

  #covers(place: number, { row, col }: CellAddress): boolean {
    const all = this.#references;
    return (
      row >= (all[place] as number) &&
      row <= (all[place + 1] as number) &&
      col >= (all[place + 2] as number) &&
      col <= (all[place + 3] as number)
    );
  }
}

const readers = new WeakMap<WorkbookSnapshot, Readers>();

function begun(workbook: WorkbookSnapshot): Readers {
  const known = readers.get(workbook) ?? new Readers(workbook);
  readers.set(workbook, known);
  return known;
}

function readersOf(workbook: WorkbookSnapshot): Readers {
  const known = begun(workbook);
  while (known.step());
  return known;
}

/**
 * Gets ready for the first edit, so that it need not wait: each call takes one sheet more and says whether another is left. An edit that
 * comes before the last one does the rest itself.
 */
export function recalculationAhead(workbook: WorkbookSnapshot): () => boolean {
  const known = begun(workbook);
  return () => known.step();
}

/** Says that a workbook has the formulas of another, so that they need not be taken apart again. */
export function sameFormulas(before: WorkbookSnapshot, after: WorkbookSnapshot): void {
  const known = readers.get(before);
  if (known) readers.set(after, known);
}

export interface Recalculation {
  /** Formula cells whose stored result was replaced. */
  readonly recomputed: readonly CellRef[];
  /** Formula cells that read a changed cell but use something that is not computed here: their stored result may be out of date. */
  readonly undecided: readonly CellRef[];
}

const key = ({ sheet, row, col }: CellRef): string => `${sheet}\u0000${row}\u0000${col}`;

/** Rows by column by sheet, rows ascending: cells inside a rectangle are found without looking at all others. */
type Columns = ReadonlyMap<number, readonly number[]>;

function byColumn(cells: readonly CellRef[]): ReadonlyMap<string, Columns> {
  const sheets = new Map<string, Map<number, number[]>>();
  for (const { sheet, row, col } of cells) {
    const columns = sheets.get(sheet) ?? new Map<number, number[]>();
    sheets.set(sheet, columns);
    const rows = columns.get(col);
    if (rows) rows.push(row);
    else columns.set(col, [row]);
  }
  for (const columns of sheets.values()) for (const rows of columns.values()) rows.sort((a, b) => a - b);
  return sheets;
}

function within(columns: Columns | undefined, range: CellRange): CellAddress[] {
  const found: CellAddress[] = [];
  for (const [col, rows] of columns ?? []) {
    if (col < range.left || col > range.right) continue;
    for (let at = firstAtLeast(rows, range.top); at < rows.length && (rows[at] as number) <= range.bottom; at++)
      found.push({ row: rows[at] as number, col });
  }
  return found;
}

/**
 * Works out anew the formulas that read the changed cells, in the order of their dependence, and writes the results into the draft.
 * `formulas` is the workbook whose formulas the draft has.
 */
export function recalculate(draft: WorkbookDraft, formulas: WorkbookSnapshot, changed: readonly CellRef[]): Recalculation {
  const found = readersOf(formulas);
  const affected = new Map(found.of(changed).map((cell) => [key(cell), cell]));
  const names = formulas.sheets.map((one) => one.name);
  const lines = byColumn([...affected.values()]);
  for (const { sheet } of affected.values()) draft.open(sheet);
  const evaluator = new Evaluator(draft.now());
  const recomputed: CellRef[] = [];
  const undecided: CellRef[] = [];
  const state = new Map<string, 'open' | 'done' | 'stale'>();
  for (const cell of affected.values()) visit(cell);
  return { recomputed, undecided };

  /** Depth first without recursion: chains of running totals are thousands of cells long. */
  function visit(first: CellRef): void {
    const stack: CellRef[] = [first];
    while (stack.length > 0) {
      const at = stack[stack.length - 1] as CellRef;
      const known = state.get(key(at));
      if (known === 'done' || known === 'stale') {
        stack.pop();
        continue;
      }
      const cell = draft.cell(at.sheet, at);
      const form = cell?.formula === undefined ? null : found.forms.of(cell.formula, at, at.sheet);
      const inputs = form ? precedents(at.sheet, referencesAt(form, at)) : [];
      const waiting = known === 'open' ? [] : inputs.filter((input) => !state.has(key(input)));
      state.set(key(at), 'open');
      if (waiting.length > 0) {
        stack.push(...waiting);
        continue;
      }
      stack.pop();
      // An input still open is a circle; an input out of date makes this one so.
      const sure = inputs.every((input) => state.get(key(input)) === 'done');
      state.set(key(at), cell && form && sure && store(at, cell, form) ? 'done' : 'stale');
      if (state.get(key(at)) === 'stale') undecided.push(at);
    }
  }

  /** The affected formula cells among those that a formula reads. */
  function precedents(sheet: string, references: readonly Reference[]): CellRef[] {
    return references.flatMap((ref) => {
      if (ref.external) return [];
      const read = ref.sheet === null ? [sheet] : (sheetSpan(names, ref.sheet) ?? []);
      return read.flatMap((name) => {
        if (ref.single) return affected.get(key({ sheet: name, row: ref.top, col: ref.left })) ?? [];
        return within(lines.get(name), ref).map(({ row, col }) => ({ sheet: name, row, col }));
      });
    });
  }

  function store(at: CellRef, cell: Cell, form: FormulaForm): boolean {
    const sheet = draft.sheet(at.sheet);
    const value = cell.arrayRange || !sheet ? undefined : evaluator.at(form, at, sheet);
    if (value === undefined) return false;
    const result = stored(value);
    if (!same(result, cell.value)) {
      draft.write(at.sheet, { ...cell, value: result });
      recomputed.push(at);
    }
    return true;
  }
}

const same = (a: CellValue, b: CellValue): boolean => (isCellError(a) && isCellError(b) ? a.error === b.error : a === b);

/** As a spreadsheet stores it: fifteen digits. */
const stored = (value: CellValue): CellValue => (typeof value === 'number' ? Number(value.toPrecision(15)) : value);

/** The result of a formula that is about to stand in a cell; undefined where it is not computed here. */
export function formulaResult(draft: WorkbookDraft, at: CellRef, formula: string): CellValue | undefined {
  const now = draft.now();
  const form = new Forms(now).of(formula, at, at.sheet);
  const sheet = draft.sheet(at.sheet);
  const value = form && sheet ? new Evaluator(now).at(form, at, sheet) : undefined;
  return value === undefined ? undefined : stored(value);
}
