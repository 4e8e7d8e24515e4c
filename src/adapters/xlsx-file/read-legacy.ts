import * as XLSX from '@e965/xlsx';
import {
  DEFAULT_STYLE,
  type Cell,
  type CellComment,
  type CellStyle,
  type CellValue,
  type SheetRow,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from '../../core/model/workbook';
import { parseRange, type CellRange } from '../../core/model/address';
import { FileTrouble } from './file-trouble';
import { MAX_CELLS } from './read-xlsx';

const ERROR_TEXT: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
};

function parse(source: Uint8Array | string): XLSX.WorkBook {
  const options = {
    dense: true,
    cellFormula: true,
    cellNF: true,
    cellStyles: true,
    cellHTML: false,
    cellText: false,
    sheetStubs: false,
  } as const;
  try {
    return typeof source === 'string'
      ? XLSX.read(source, { ...options, type: 'string' })
      : XLSX.read(source, { ...options, type: 'array' });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/password-protected|Encrypted file/i.test(message)) throw new FileTrouble('encrypted', message);
    throw new FileTrouble(typeof source === 'string' ? 'broken-xml' : 'truncated', message);
  }
}

/** Number formats of the old format, each as one style. */
class FormatStyles {
  readonly styles: CellStyle[] = [DEFAULT_STYLE];
  readonly #index = new Map<string, number>([['General', 0]]);

  indexOf(format: string): number {
    let index = this.#index.get(format);
    if (index === undefined) {
      index = this.styles.push({ ...DEFAULT_STYLE, numberFormat: format }) - 1;
      this.#index.set(format, index);
    }
    return index;
  }
}

function valueOf(cell: XLSX.CellObject): CellValue {
  if (cell.v === undefined || cell.t === 'z') return null;
  if (cell.t === 'e') return { error: ERROR_TEXT[Number(cell.v)] ?? '#N/A' };
  if (cell.v instanceof Date) return cell.v.getTime() / 86_400_000 + 25_569;
  return cell.v;
}

function readRows(sheet: XLSX.WorkSheet, styles: FormatStyles, budget: { left: number }): { rows: SheetRow[]; comments: CellComment[] } {
  const rows: SheetRow[] = [];
  const comments: CellComment[] = [];
  const data = (sheet['!data'] ?? []) as (XLSX.CellObject[] | undefined)[];
  data.forEach((line, row) => {
    const cells: Cell[] = [];
    line?.forEach((source, col) => {
      const note = source.c?.map((comment) => comment.t.replaceAll('\u0000', '')).join('\n');
      if (note) comments.push({ row, col, text: note, author: source.c?.[0]?.a ?? null });
      const value = valueOf(source);
      if (value === null && source.f === undefined) return;
      if (--budget.left < 0) throw new FileTrouble('too-many-cells', 'the workbook has more than 5 million cells');
      const arrayRange = source.F === undefined ? undefined : parseRange(source.F);
      cells.push({
        row,
        col,
        value,
        ...(source.f === undefined ? {} : { formula: source.f.replace(/^=/, '') }),
        ...(arrayRange ? { arrayRange } : {}),
        style: styles.indexOf(typeof source.z === 'string' ? source.z : 'General'),
      });
    });
    if (cells.length > 0) rows.push({ index: row, cells });
  });
  return { rows, comments };
}

function usedRangeOf(rows: readonly SheetRow[]): CellRange | null {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return null;
  let left = Infinity;
  let right = 0;
  for (const { cells } of rows) {
    left = Math.min(left, cells[0]?.col ?? left);
    right = Math.max(right, cells.at(-1)?.col ?? right);
  }
  return { top: first.index, left, bottom: last.index, right };
}

function hiddenIndexes(infos: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] {
  const hidden: number[] = [];
  infos?.forEach((info, index) => {
    if (info?.hidden) hidden.push(index);
  });
  return hidden;
}

const VISIBILITY = ['visible', 'hidden', 'very-hidden'] as const;

/** Reads .xls (BIFF) bytes, or the text of a web page or an XML 2003 workbook. Throws FileTrouble. */
export function readLegacy(source: Uint8Array | string): WorkbookSnapshot {
  const book = parse(source);
  if (book.SheetNames.length === 0) throw new FileTrouble('no-sheets', 'the workbook has no sheet');
  const styles = new FormatStyles();
  const budget = { left: MAX_CELLS };
  const notes: WorkbookSnapshot['notes'][number][] = [];
  const sheets = book.SheetNames.flatMap((name, index): SheetSnapshot[] => {
    const sheet = book.Sheets[name];
    if (!sheet || (sheet['!type'] ?? 'sheet') !== 'sheet') {
      notes.push({ sheet: name, range: null, reason: sheet?.['!type'] === 'chart' ? 'chart-sheet' : 'macro-sheet' });
      return [];
    }
    const { rows, comments } = readRows(sheet, styles, budget);
    return [
      {
        name,
        visibility: VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible',
        usedRange: usedRangeOf(rows),
        rows,
        merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
        hiddenRows: hiddenIndexes(sheet['!rows']),
        hiddenColumns: hiddenIndexes(sheet['!cols']),
        comments,
        protected: sheet['!protect'] !== undefined,
        listObjects: [],
      },
    ];
  });
  if (sheets.length === 0) throw new FileTrouble('no-sheets', 'the workbook has no sheet with cells');
  return {
    origin: 'xls',
    sheets,
    styles: styles.styles,
    definedNames: (book.Workbook?.Names ?? []).map((name) => ({
      name: name.Name,
      formula: name.Ref,
      scope: name.Sheet === undefined ? null : (book.SheetNames[name.Sheet] ?? null),
      hidden: false,
    })),
    dateSystem: book.Workbook?.WBProps?.date1904 ? '1904' : '1900',
    calculation: 'auto',
    externalLinks: [],
    state: null,
    notes,
  };
}
