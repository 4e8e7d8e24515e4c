import { formatAddress, type CellRef } from '../../core/model/address';
import type { BookSpec } from '../../core/model/book-spec';
import type { CellValue } from '../../core/model/workbook';
import type { CellMark, FileResult } from '../../core/ports';
import { FileTrouble } from './file-trouble';
import { PackagePatch } from './package-patch';
import { patchCells, type CellWrite } from './patch-cells';
import { addComments, commentedCells, MARK_AUTHOR } from './patch-comments';
import { StylePatch } from './patch-styles';
import { addSheet, forceRecalculation } from './patch-sheets';
import { workbookPartName } from './read-xlsx';
import { readStatePart } from './sheet-satellites';
import { stateXml } from './write-book';
import { readWorkbookPart } from './workbook-part';

/** What to change in a workbook's file. Everything not named here stays as it is, part by part. */
export interface WorkbookPatch {
  /** A text in `value` is written as text, whatever it looks like; only `formula` (without leading `=`) makes a formula. */
  readonly cells?: readonly (CellRef & { readonly value?: CellValue; readonly formula?: string })[];
  /** New stored results of formula cells, whose formulas stay as they are written. */
  readonly results?: readonly (CellRef & { readonly value: CellValue })[];
  /** Fills the cells and comments them; a cell that has a comment already is only filled. */
  readonly marks?: readonly CellMark[];
  /** Sheets to add at the end, with the styles they name. A name that is taken gets a number. */
  readonly sheets?: Pick<BookSpec, 'sheets' | 'styles'>;
  /** Our own state; replaces what was stored. */
  readonly state?: string;
}

export interface PatchedWorkbook {
  readonly bytes: Uint8Array;
  readonly skipped: readonly (CellRef & { readonly reason: 'part-of-array-formula' | 'no-such-sheet' })[];
}

const MARK_FILLS = { error: 'FFC7CE', warning: 'FFEB9C', information: 'DDEBF7' } as const;
const RANK = { error: 2, warning: 1, information: 0 } as const;

/** Changes an .xlsx file. Never throws for bad input; a text `=…` from a person never becomes a formula. */
export function patchWorkbook(bytes: Uint8Array, patch: WorkbookPatch): FileResult<PatchedWorkbook> {
  try {
    return { ok: true, value: new WorkbookPatcher(bytes).apply(patch) };
  } catch (error) {
    if (error instanceof FileTrouble) return { ok: false, failure: { code: error.code, detail: error.detail } };
    throw error;
  }
}

class WorkbookPatcher {
  readonly #package: PackagePatch;
  readonly #workbook: string;
  readonly #sheetParts = new Map<string, string>();
  readonly #stylesPart: string | undefined;
  readonly #styles: StylePatch | null;

  constructor(bytes: Uint8Array) {
    this.#package = new PackagePatch(bytes);
    this.#workbook = workbookPartName(this.#package.parts);
    this.#package.useDialectOf(this.#package.text(this.#workbook));
    const relations = this.#package.relationships(this.#workbook);
    for (const entry of readWorkbookPart(this.#package.parts.read(this.#workbook), this.#workbook).sheets) {
      const relation = relations.find(({ id }) => id === entry.relationship);
      if (relation?.type === 'worksheet') this.#sheetParts.set(entry.name, relation.target);
    }
    this.#stylesPart = relations.find(({ type }) => type === 'styles')?.target;
    this.#styles = this.#stylesPart === undefined ? null : new StylePatch(this.#package.text(this.#stylesPart), this.#stylesPart);
  }

  apply(patch: WorkbookPatch): PatchedWorkbook {
    const skipped: PatchedWorkbook['skipped'][number][] = [];
    const writes = this.#writesBySheet(patch, skipped);
    for (const [sheet, cells] of writes) {
      const part = this.#sheetParts.get(sheet) as string;
      const done = patchCells(this.#package.text(part), part, cells);
      this.#package.set(part, done.text);
      skipped.push(...done.skipped.map(({ row, col, reason }) => ({ sheet, row, col, reason })));
    }
    this.#comment(patch.marks ?? []);
    if (patch.sheets)
      for (const sheet of patch.sheets.sheets) addSheet(this.#package, this.#workbook, sheet, this.#described(patch.sheets.styles ?? {}));
    if (this.#styles && this.#stylesPart !== undefined) this.#package.set(this.#stylesPart, this.#styles.result());
    if (patch.state !== undefined) this.#writeState(patch.state);
    if (patch.cells?.length) forceRecalculation(this.#package, this.#workbook);
    return { bytes: this.#package.bytes(), skipped };
  }

  #writesBySheet(patch: WorkbookPatch, skipped: PatchedWorkbook['skipped'][number][]): Map<string, CellWrite[]> {
    const writes = new Map<string, CellWrite[]>();
    const add = (sheet: string, write: CellWrite): void => {
      if (!this.#sheetParts.has(sheet)) {
        skipped.push({ sheet, row: write.row, col: write.col, reason: 'no-such-sheet' });
        return;
      }
      const list = writes.get(sheet);
      if (list) list.push(write);
      else writes.set(sheet, [write]);
    };
    for (const { sheet, row, col, value = null, formula } of patch.cells ?? []) add(sheet, { row, col, content: { value, formula } });
    for (const { sheet, row, col, value } of patch.results ?? []) add(sheet, { row, col, result: value });
    for (const [, { sheet, row, col, severity }] of worstMarks(patch.marks ?? [])) {
      add(sheet, { row, col, restyle: (style) => this.#styles?.filled(style, MARK_FILLS[severity]) ?? style });
    }
    return writes;
  }

  #comment(marks: readonly CellMark[]): void {
    const bySheet = new Map<string, Map<string, CellMark>>();
    for (const mark of marks) {
      const cells = bySheet.get(mark.sheet) ?? new Map<string, CellMark>();
      const before = cells.get(formatAddress(mark));
      cells.set(formatAddress(mark), before ? { ...mark, text: `${before.text}\n${mark.text}` } : mark);
      bySheet.set(mark.sheet, cells);
    }
    for (const [sheet, cells] of bySheet) {
      const part = this.#sheetParts.get(sheet);
      if (part === undefined) continue;
      const taken = commentedCells(this.#package, part);
      const free = [...cells]
        .filter(([address]) => !taken.has(address))
        .map(([, { row, col, text }]) => ({ row, col, text, author: MARK_AUTHOR }));
      addComments(this.#package, part, free);
    }
  }

  #described(styles: NonNullable<BookSpec['styles']>): (name: string | undefined) => number {
    const known = new Map<string, number>();
    return (name) => {
      const style = styles[name ?? 'default'];
      if (!style || !this.#styles) return 0;
      const key = name ?? 'default';
      const index = known.get(key) ?? this.#styles.described(style);
      known.set(key, index);
      return index;
    };
  }

  #writeState(state: string): void {
    const relations = this.#package
      .relationships(this.#workbook)
      .filter(({ type, target }) => type === 'customXml' && this.#package.has(target));
    const own = relations.find(({ target }) => {
      try {
        return readStatePart(this.#package.parts.read(target), target) !== null;
      } catch {
        return false;
      }
    });
    if (own) {
      this.#package.set(own.target, stateXml(state));
      return;
    }
    const part = this.#package.freeName('customXml/item#.xml');
    this.#package.set(part, stateXml(state));
    if (!/Extension="xml"/i.test(this.#package.text('[Content_Types].xml'))) this.#package.declare(part, 'application/xml');
    this.#package.relate(this.#workbook, 'customXml', part);
  }
}

function worstMarks(marks: readonly CellMark[]): Map<string, CellMark> {
  const worst = new Map<string, CellMark>();
  for (const mark of marks) {
    const key = `${mark.sheet}!${formatAddress(mark)}`;
    const before = worst.get(key);
    if (!before || RANK[mark.severity] > RANK[before.severity]) worst.set(key, mark);
  }
  return worst;
}
