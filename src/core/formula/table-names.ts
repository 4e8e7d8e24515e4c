import { formatAddress, formatColumn, type CellAddress } from '../model/address';
import { cellAt, type ListObject, type WorkbookSnapshot } from '../model/workbook';

interface NamedTable extends ListObject {
  readonly sheet: string;
}

/** Rows of a table that a reference takes; `own` is the row of the formula itself. */
type Rows = { readonly top: number; readonly bottom: number } | 'own';

const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/**
 * Excel tables of a workbook. `表1[人数]` and `表1[[#This Row],[人数]]`, as files keep them, are written out as references to cells, so that
 * everything that looks at formulas sees what they read. What is not sure (another file's table, a table without its headings) stays as it is.
 */
export class TableNames {
  readonly #tables = new Map<string, NamedTable>();

  constructor(workbook: WorkbookSnapshot) {
    for (const sheet of workbook.sheets)
      for (const table of sheet.listObjects) {
        const { top, left } = table.range;
        const hasHeadings = table.columns.every((name, i) => cellAt(sheet, top, left + i)?.value === name);
        if (hasHeadings) this.#tables.set(table.name.toLowerCase(), { ...table, sheet: sheet.name });
      }
  }

  /** The formula with names of tables written out for a cell of a sheet. */
  writtenOut(formula: string, at: CellAddress, sheet: string): string {
    if (this.#tables.size === 0 || !formula.includes('[')) return formula;
    let text = '';
    let done = 0;
    for (let i = 0; i < formula.length; i++) {
      const char = formula[i];
      if (char === '"' || char === "'") {
        i = endOfQuote(formula, i);
        continue;
      }
      if (char !== '[') continue;
      const end = endOfBrackets(formula, i);
      if (end < 0) return formula;
      const name = NAME.exec(formula.slice(done, i))?.[0] ?? '';
      const table = this.#tables.get(name.toLowerCase());
      const range = table && rangeOf(table, formula.slice(i + 1, end), at, sheet);
      if (range !== undefined) {
        text += formula.slice(done, i - name.length) + range;
        done = end + 1;
      }
      i = end;
    }
    return text + formula.slice(done);
  }
}

function endOfQuote(formula: string, start: number): number {
  const end = formula.indexOf(formula[start] ?? '', start + 1);
  return end < 0 ? formula.length : end;
}

/** Index of the bracket that closes the one at `start`; `'` takes a bracket's meaning away. */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let i = start; i < formula.length; i++) {
    if (formula[i] === "'") i += 1;
    else if (formula[i] === '[') depth += 1;
    else if (formula[i] === ']' && --depth === 0) return i;
  }
  return -1;
}

/** `[#This Row],[人数]` → its items; `人数` is one. Null where they are joined otherwise than by commas and one colon. */
function itemsOf(inside: string): { readonly items: readonly string[]; readonly span: boolean } | null {
  const plain = (text: string): string => text.replaceAll(/'(.)/gsu, '$1');
  if (!inside.trimStart().startsWith('[')) return { items: inside === '' ? [] : [plain(inside)], span: false };
  const items = [...inside.matchAll(/\[((?:'.|[^\]'])*)\]/gsu)];
  const joints = inside.replaceAll(/\[(?:'.|[^\]'])*\]/gsu, '').replaceAll(/\s/gu, '');
  if (!/^,*:?$/u.test(joints)) return null;
  return { items: items.map(([, item = '']) => plain(item)), span: joints.endsWith(':') };
}

function rowsOf({ range, totalsRow }: NamedTable, parts: readonly string[]): Rows | null {
  const data = { top: range.top + 1, bottom: range.bottom - (totalsRow ? 1 : 0) };
  const totals = totalsRow ? { top: range.bottom, bottom: range.bottom } : null;
  const known: Readonly<Record<string, Rows | null>> = {
    '': data,
    '#data': data,
    '#all': range,
    '#headers': { top: range.top, bottom: range.top },
    '#totals': totals,
    '#this row': 'own',
    '#headers,#data': { top: range.top, bottom: data.bottom },
    '#data,#totals': totals && { top: data.top, bottom: range.bottom },
  };
  return known[parts.map((part) => part.toLowerCase()).join(',')] ?? null;
}

function rangeOf(table: NamedTable, inside: string, at: CellAddress, sheet: string): string | undefined {
  const found = itemsOf(inside);
  const parts = found?.items.filter((item) => item.startsWith('#')) ?? [];
  const names = found?.items.filter((item) => !item.startsWith('#')) ?? [];
  const rows = rowsOf(table, parts);
  if (!found || !rows || names.length > 2 || (names.length === 2) !== found.span) return undefined;
  const columns = names.map((name) => table.columns.findIndex((one) => one.toLowerCase() === name.toLowerCase()));
  if (columns.some((column) => column < 0)) return undefined;
  const { left, right, top, bottom } = table.range;
  const ends = names.length === 0 ? [left, right] : columns.map((column) => left + column);
  const prefix = table.sheet === sheet ? '' : `'${table.sheet.replaceAll("'", "''")}'!`;
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  if (rows === 'own') {
    if (at.row <= top || at.row > bottom) return undefined;
    const cells = [from, to].map((col) => `$${formatAddress({ row: at.row, col })}`);
    return prefix + (from === to ? (cells[0] ?? '') : cells.join(':'));
  }
  const cells = [`$${formatColumn(from)}$${String(rows.top + 1)}`, `$${formatColumn(to)}$${String(rows.bottom + 1)}`];
  return prefix + (cells[0] === cells[1] ? (cells[0] ?? '') : cells.join(':'));
}
