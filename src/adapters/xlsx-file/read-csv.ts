import { DEFAULT_STYLE, type Cell, type CellValue, type SheetRow, type WorkbookSnapshot } from '../../core/model/workbook';
import { MAX_COLUMNS, MAX_ROWS } from '../../core/model/address';
import { FileTrouble } from './file-trouble';
import { MAX_CELLS } from './read-xlsx';

const NUMBER = /^[-+]?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/** The separator that the first lines use most, outside quotes. */
function separatorOf(text: string): string {
  const head = text.slice(0, 4000).replace(/"[^"]*"/g, '');
  const count = (mark: string): number => head.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Plain numbers become numbers; codes with leading zeros, long ids and all other texts stay as they are. */
function valueOf(field: string): CellValue {
  const text = field.trim();
  if (text === '') return null;
  return NUMBER.test(text) ? Number(text) : field;
}

/** Reads separated text (RFC 4180, with tabs or semicolons as well) as a book of one sheet. */
export function readCsv(text: string): WorkbookSnapshot {
  const separator = separatorOf(text);
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const rows: SheetRow[] = [];
  let cells: Cell[] = [];
  let row = 0;
  let col = 0;
  let right = 0;
  let budget = MAX_CELLS;
  const endField = (field: string): void => {
    const value = valueOf(field);
    if (value !== null) {
      if (--budget < 0 || row >= MAX_ROWS || col >= MAX_COLUMNS)
        throw new FileTrouble('too-many-cells', 'the table is larger than a sheet');
      cells.push({ row, col, value, style: 0 });
      right = Math.max(right, col);
    }
    col++;
  };
  const endRow = (): void => {
    if (cells.length > 0) rows.push({ index: row, cells });
    cells = [];
    row++;
    col = 0;
  };
  let at = 0;
  while (at < body.length) {
    let field: string;
    if (body[at] === '"') [field, at] = quotedField(body, at + 1);
    else field = '';
    const start = at;
    while (at < body.length && body[at] !== separator && body[at] !== '\n' && body[at] !== '\r') at++;
    endField(field + body.slice(start, at));
    if (body[at] === separator) {
      at++;
      continue;
    }
    if (body[at] === '\r' && body[at + 1] === '\n') at++;
    at++;
    endRow();
  }
  endRow();
  const first = rows[0];
  const last = rows.at(-1);
  const left = rows.reduce((least, line) => Math.min(least, line.cells[0]?.col ?? least), MAX_COLUMNS);
  return {
    origin: 'csv',
    sheets: [
      {
        name: 'Sheet1',
        visibility: 'visible',
        usedRange: first && last ? { top: first.index, left, bottom: last.index, right } : null,
        rows,
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        comments: [],
        protected: false,
        listObjects: [],
      },
    ],
    styles: [DEFAULT_STYLE],
    definedNames: [],
    dateSystem: '1900',
    calculation: 'auto',
    externalLinks: [],
    state: null,
    notes: [],
  };
}

/** The text of a quoted field from behind its opening quote, and the place behind its closing one. */
function quotedField(body: string, from: number): [string, number] {
  let text = '';
  let at = from;
  for (;;) {
    const quote = body.indexOf('"', at);
    if (quote < 0) return [text + body.slice(at), body.length];
    text += body.slice(at, quote);
    if (body[quote + 1] !== '"') return [text, quote + 1];
    text += '"';
    at = quote + 2;
  }
}
