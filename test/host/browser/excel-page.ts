import { readWorkbook } from '../../../src/adapters/xlsx-file/read-workbook';
import { formatAddress, formatColumn, parseRange, type CellRange } from '../../../src/core/model/address';
import { displayedText } from '../../../src/core/notation/displayed-text';
import { WorkbookWire, changedArgs } from '../excel-wire';
import type { OfficeSpec } from '../office-conversation';
import { RefusedRequest, RichApiHost } from '../rich-api-host';
import { SimWorkbook, simFromSnapshot, type Entry, type SimSheet } from '../sim-workbook';
import { mountPane, type MountedPane } from './mount-pane';

/** A window that looks a little like Excel: a sheet on the left, the pane on the right. The tests drive it through `excelHost`. */
class ExcelPage {
  book: SimWorkbook | null = null;
  host: RichApiHost | null = null;
  private pane: MountedPane | null = null;
  private spec: OfficeSpec | null = null;
  private url = '';

  async openBook(base64: string): Promise<void> {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const read = await readWorkbook(bytes);
    if (!read.ok) throw new Error(read.failure.code);
    this.book = simFromSnapshot(read.value);
    this.host = new RichApiHost(new WorkbookWire(this.book));
    this.draw();
  }

  /** A book of one long sheet: a row a village, four counts and their sum. */
  openVillages(rows: number): void {
    const head: Entry[][] = [['2024年各村门诊人次', '', '', '', '', ''], ['村', '一季度', '二季度', '三季度', '四季度', '合计']]; // prettier-ignore
    const lines = Array.from({ length: rows }, (_, i): Entry[] => {
      const counts = [1, 2, 3, 4].map((quarter) => 100 + ((i * 7 + quarter * 13) % 90));
      const total = counts.reduce((sum, count) => sum + count, 0);
      return [`第${i + 1}村`, ...counts, `=SUM(B${i + 3}:E${i + 3})|${total}`];
    });
    this.book = new SimWorkbook([{ name: '村', cells: [...head, ...lines] }]);
    this.host = new RichApiHost(new WorkbookWire(this.book));
    this.draw();
  }

  openPane(url: string, spec: OfficeSpec): void {
    this.url = url;
    this.spec = spec;
    this.pane = mountPane(url, spec, () => this.rich(), element('pane'));
  }

  closePane(): void {
    this.pane?.close();
    this.pane = null;
  }

  reopenPane(): void {
    if (this.spec) this.openPane(this.url, this.spec);
  }

  /** Refuses the request with this number, counted from now, with an Office error. */
  refuse(number: number, officeError: number): void {
    const host = this.rich();
    const from = host.requests.length;
    host.before = (index) => {
      if (index === from + number) throw new RefusedRequest(officeError);
    };
  }

  /** A person types into a cell. */
  type(sheet: string, row: number, col: number, entry: Entry): void {
    const held = this.sheet(sheet);
    held.put(row, col, entry);
    this.draw();
    this.pane?.conversation.raise(10, 'Workbook', changedArgs(held.id, formatAddress({ row, col })));
  }

  /** A person selects a cell. */
  select(sheet: string, address: string): void {
    const held = this.sheet(sheet);
    if (this.book) this.book.selection = `${sheet}!${address}`;
    this.draw();
    this.pane?.conversation.raise(14, 'Workbook', { address, worksheetId: held.id, isInsideTable: false, tableId: '' });
  }

  cell(sheet: string, row: number, col: number): unknown {
    return this.sheet(sheet).at(row, col) ?? null;
  }

  private rich(): RichApiHost {
    if (!this.host) throw new Error('no book is open');
    return this.host;
  }

  private sheet(name: string): SimSheet {
    if (!this.book) throw new Error('no book is open');
    return this.book.sheet(name);
  }

  draw(): void {
    if (!this.book) return;
    const at = selectionOf(this.book.selection);
    const sheet = this.book.sheets.find((candidate) => candidate.name === at?.sheet) ?? this.book.sheets[0];
    if (sheet) drawSheet(sheet, at?.sheet === sheet.name ? at.areas : []);
    element('tabs').replaceChildren(
      ...this.book.sheets
        .filter((one) => (one.spec.visibility ?? 'Visible') === 'Visible')
        .map((one) => Object.assign(document.createElement('span'), { textContent: one.name, className: one === sheet ? 'on' : '' })),
    );
  }
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

function selectionOf(text: string): { readonly sheet: string; readonly areas: readonly CellRange[] } | null {
  const parts = text.match(/(?:'(?:[^']|'')*'|[^,!]+)![A-Z0-9:]+/g) ?? [];
  const first = parts[0];
  if (!first) return null;
  const sheet = first.slice(0, first.lastIndexOf('!')).replace(/^'|'$/g, '').replaceAll("''", "'");
  return { sheet, areas: parts.flatMap((part) => parseRange(part.slice(part.lastIndexOf('!') + 1)) ?? []) };
}

const ROWS = 26;
const COLUMNS = 9;

function drawSheet(sheet: SimSheet, selected: readonly CellRange[]): void {
  const first = selected[0];
  const top = first ? Math.max(0, Math.min(first.top - 8, (sheet.used?.bottom ?? 0) - ROWS + 4)) : 0;
  const left = first ? Math.max(0, first.left - 5) : 0;
  const merges = sheet.spec.merges ?? [];
  const rows = Array.from({ length: ROWS }, (_, i) => top + i).map((row) => {
    const line = document.createElement('tr');
    line.append(Object.assign(document.createElement('th'), { textContent: String(row + 1) }));
    for (let col = left; col < left + COLUMNS; col++) {
      const merge = merges.find((one) => row >= one.top && row <= one.bottom && col >= one.left && col <= one.right);
      if (merge && (row > Math.max(merge.top, top) || col > Math.max(merge.left, left))) continue;
      const cell = document.createElement('td');
      if (merge) {
        cell.colSpan = Math.min(merge.right, left + COLUMNS - 1) - Math.max(merge.left, left) + 1;
        cell.rowSpan = Math.min(merge.bottom, top + ROWS - 1) - Math.max(merge.top, top) + 1;
        cell.style.textAlign = 'center';
      }
      const held = sheet.at(merge?.top ?? row, merge?.left ?? col);
      const numberFormat = sheet.lookAt(row, col).numberFormat ?? 'General';
      cell.textContent = held ? displayedText({ row, col, value: held.value, style: 0 }, styleWith(numberFormat), '1900') : '';
      if (typeof held?.value === 'number') cell.className = 'number';
      if (selected.some((area) => row >= area.top && row <= area.bottom && col >= area.left && col <= area.right))
        cell.classList.add('selected');
      const rule = sheet.rules.find((one) => one.address.split(',').some((part) => inside(parseRange(part), row, col)));
      if (rule) cell.style.backgroundColor = rule.color;
      line.append(cell);
    }
    return line;
  });
  const head = document.createElement('tr');
  head.append(
    document.createElement('th'),
    ...Array.from({ length: COLUMNS }, (_, j) => Object.assign(document.createElement('th'), { textContent: formatColumn(left + j) })),
  );
  element('sheet').replaceChildren(head, ...rows);
}

const inside = (range: CellRange | undefined, row: number, col: number): boolean =>
  range !== undefined && row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;

const styleWith = (numberFormat: string): Parameters<typeof displayedText>[1] => ({
  numberFormat,
  bold: false,
  indent: 0,
  horizontal: 'general',
  wrap: false,
  fill: null,
  borders: 0,
  fontSize: 11,
});

declare global {
  interface Window {
    excelHost: ExcelPage;
  }
}
window.excelHost = new ExcelPage();
