import type { CellRef } from '../../core/model/address';
import type { CellEdit } from '../../core/model/finding';
import { cellAt, isCellError, sheetByName, type CellValue, type WorkbookSnapshot } from '../../core/model/workbook';
import type { AppliedEdits, CellMark, HostFailure, HostResult, Progress, WorkbookHost } from '../../core/ports';
import { patchWorkbook, type WorkbookPatch } from './patch-workbook';
import { readWorkbook } from './read-workbook';

const done: HostResult<void> = { ok: true, value: undefined };

function sameValue(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

/** A workbook in a file's bytes. Marks are drawn over the unmarked bytes, so that taking them off leaves no trace. */
export class FileHost implements WorkbookHost {
  #bytes: Uint8Array;
  #marks: readonly CellMark[] = [];
  readonly #watchers = new Set<(cells: readonly CellRef[]) => void>();

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** The file as it would be saved now, marks included. */
  save(): HostResult<Uint8Array> {
    return this.#marks.length === 0 ? { ok: true, value: this.#bytes } : this.#patched({ marks: this.#marks });
  }

  #patched(patch: WorkbookPatch): HostResult<Uint8Array> {
    const result = patchWorkbook(this.#bytes, patch);
    return result.ok
      ? { ok: true, value: result.value.bytes }
      : { ok: false, failure: { code: 'not-supported', detail: result.failure.detail } };
  }

  async #snapshot(): Promise<HostResult<WorkbookSnapshot>> {
    const result = await readWorkbook(this.#bytes);
    if (result.ok) return result;
    const code: HostFailure['code'] = result.failure.code === 'too-many-cells' ? 'too-many-cells' : 'unknown';
    return { ok: false, failure: { code, detail: `${result.failure.code}: ${result.failure.detail}` } };
  }

  async read(progress: Progress): Promise<HostResult<WorkbookSnapshot>> {
    const result = await this.#snapshot();
    if (progress.cancelled) return { ok: false, failure: { code: 'cancelled', detail: '' } };
    progress.report(1, 'read');
    return result;
  }

  async apply(edits: readonly CellEdit[]): Promise<HostResult<AppliedEdits>> {
    const before = await this.#snapshot();
    if (!before.ok) return before;
    const applied: CellEdit[] = [];
    const skipped: { edit: CellEdit; reason: string }[] = [];
    const undo: CellEdit[] = [];
    for (const edit of edits) {
      const sheet = sheetByName(before.value, edit.sheet);
      const cell = sheet && cellAt(sheet, edit.row, edit.col);
      const [value, formula] = [cell?.value ?? null, cell?.formula];
      const expected = edit.expectFormula === undefined ? sameValue(value, edit.expect) : (formula ?? null) === edit.expectFormula;
      if (!sheet) skipped.push({ edit, reason: 'not-found' });
      else if (!expected) skipped.push({ edit, reason: 'changed-meanwhile' });
      else if (cell?.arrayRange) skipped.push({ edit, reason: 'part-of-array-formula' });
      else {
        applied.push(edit);
        undo.unshift({
          sheet: edit.sheet,
          row: edit.row,
          col: edit.col,
          expect: edit.value ?? null,
          ...(edit.formula === undefined ? {} : { expectFormula: edit.formula }),
          value,
          ...(formula === undefined ? {} : { formula }),
        });
      }
    }
    if (applied.length > 0) {
      const result = this.#patched({ cells: applied });
      if (!result.ok) return result;
      this.#bytes = result.value;
      for (const changed of this.#watchers) changed(applied);
    }
    return { ok: true, value: { applied, skipped, undo } };
  }

  reveal(): Promise<HostResult<void>> {
    return Promise.resolve(done);
  }

  mark(marks: readonly CellMark[]): Promise<HostResult<void>> {
    this.#marks = [...marks];
    return Promise.resolve(done);
  }

  unmark(): Promise<HostResult<void>> {
    this.#marks = [];
    return Promise.resolve(done);
  }

  async readState(): Promise<HostResult<string | null>> {
    const book = await this.#snapshot();
    return book.ok ? { ok: true, value: book.value.state } : book;
  }

  writeState(state: string): Promise<HostResult<void>> {
    const result = this.#patched({ state });
    if (result.ok) this.#bytes = result.value;
    return Promise.resolve(result.ok ? done : result);
  }

  watch(changed: (cells: readonly CellRef[]) => void): Promise<HostResult<() => void>> {
    this.#watchers.add(changed);
    return Promise.resolve({ ok: true, value: () => void this.#watchers.delete(changed) });
  }
}
