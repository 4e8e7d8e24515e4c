import { WorkbookDraft } from '../../core/formula/workbook-draft';
import type { CellRef } from '../../core/model/address';
import type { CellEdit } from '../../core/model/finding';
import { isCellError, type Cell, type CellValue, type WorkbookSnapshot } from '../../core/model/workbook';
import type { AppliedEdits, CellMark, HostResult, Progress, WorkbookHost } from '../../core/ports';

const done: HostResult<void> = { ok: true, value: undefined };

/** A workbook that lives nowhere but here: for tests and for data that came without a file. Nothing is calculated. */
export class MemoryHost implements WorkbookHost {
  #book: WorkbookSnapshot;
  #marks: readonly CellMark[] = [];
  #shown: readonly CellRef[] = [];
  readonly #watchers = new Set<(cells: readonly CellRef[]) => void>();

  constructor(book: WorkbookSnapshot) {
    this.#book = book;
  }

  get marks(): readonly CellMark[] {
    return this.#marks;
  }

  /** What was revealed last. */
  get shown(): readonly CellRef[] {
    return this.#shown;
  }

  async read(progress: Progress): Promise<HostResult<WorkbookSnapshot>> {
    if (progress.cancelled) return { ok: false, failure: { code: 'cancelled', detail: '' } };
    progress.report(1, 'reading');
    return { ok: true, value: this.#book };
  }

  async apply(edits: readonly CellEdit[]): Promise<HostResult<AppliedEdits>> {
    const draft = new WorkbookDraft(this.#book);
    const applied: CellEdit[] = [];
    const skipped: { edit: CellEdit; reason: string }[] = [];
    const undo: CellEdit[] = [];
    for (const edit of edits) {
      const before = draft.cell(edit.sheet, edit);
      if (!draft.sheet(edit.sheet)) return { ok: false, failure: { code: 'not-found', detail: edit.sheet } };
      if (!stillHolds(edit, before)) skipped.push({ edit, reason: 'changed-meanwhile' });
      else {
        applied.push(edit);
        undo.unshift(undoOf(edit, before));
        draft.write(edit.sheet, written(edit, before));
      }
    }
    this.#book = draft.finish();
    if (applied.length > 0) for (const changed of this.#watchers) changed(applied);
    return { ok: true, value: { applied, skipped, undo } };
  }

  async reveal(cells: readonly CellRef[]): Promise<HostResult<void>> {
    this.#shown = cells;
    return done;
  }

  async mark(marks: readonly CellMark[]): Promise<HostResult<void>> {
    this.#marks = marks;
    return done;
  }

  async unmark(): Promise<HostResult<void>> {
    this.#marks = [];
    return done;
  }

  async readState(): Promise<HostResult<string | null>> {
    return { ok: true, value: this.#book.state };
  }

  async writeState(state: string): Promise<HostResult<void>> {
    this.#book = { ...this.#book, state };
    return done;
  }

  async watch(changed: (cells: readonly CellRef[]) => void): Promise<HostResult<() => void>> {
    this.#watchers.add(changed);
    return { ok: true, value: () => void this.#watchers.delete(changed) };
  }
}

/** A formula is only replaced by an edit that names it; a value only where the cell holds no formula. */
function stillHolds(edit: CellEdit, before: Cell | undefined): boolean {
  if (edit.expectFormula !== undefined && edit.expectFormula !== null) return before?.formula === edit.expectFormula;
  return before?.formula === undefined && sameValue(before?.value ?? null, edit.expect);
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (isCellError(a)) return isCellError(b) && a.error === b.error;
  return a === b || ((a === null || a === '') && (b === null || b === ''));
}

function undoOf(edit: CellEdit, before: Cell | undefined): CellEdit {
  const place = {
    sheet: edit.sheet,
    row: edit.row,
    col: edit.col,
    expect: edit.value ?? null,
    ...(edit.formula === undefined ? {} : { expectFormula: edit.formula }),
  };
  return before?.formula === undefined ? { ...place, value: before?.value ?? null } : { ...place, formula: before.formula };
}

function written(edit: CellEdit, before: Cell | undefined): Cell {
  const cell = { row: edit.row, col: edit.col, value: edit.value ?? null, style: before?.style ?? 0 };
  return edit.formula === undefined ? cell : { ...cell, formula: edit.formula };
}
