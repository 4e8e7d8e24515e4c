import { formatAddress, formatRange, type CellRange } from '../../src/core/model/address';
import { WireError, WireObject } from './rich-api-host';

export type Entry = string | number | boolean;
export interface SheetSpec {
  readonly name: string;
  readonly cells: readonly (readonly Entry[])[];
  /** A1 → number format. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly merges?: readonly CellRange[];
  readonly protected?: boolean;
  readonly visibility?: 'Visible' | 'Hidden' | 'VeryHidden';
}

/** A workbook as plain data; formulas are kept as typed with the result that the spec names beside it ("=A1+1|3"). */
export class SimSheet {
  readonly cells = new Map<string, { value: Entry; formula: string | null }>();
  constructor(
    readonly id: string,
    readonly spec: SheetSpec,
  ) {
    spec.cells.forEach((line, row) => line.forEach((entry, col) => this.put(row, col, entry)));
  }
  put(row: number, col: number, entry: Entry): void {
    const key = formatAddress({ row, col });
    if (entry === '') this.cells.delete(key);
    else if (typeof entry === 'string' && entry.startsWith("'")) this.cells.set(key, { value: entry.slice(1), formula: null });
    else if (typeof entry === 'string' && entry.startsWith('=')) {
      const [formula = '', result = '0'] = entry.split('|');
      this.cells.set(key, { value: result === '' || Number.isNaN(Number(result)) ? result : Number(result), formula });
    } else this.cells.set(key, { value: entry, formula: null });
  }
  at(row: number, col: number): { readonly value: Entry; readonly formula: string | null } | undefined {
    return this.cells.get(formatAddress({ row, col }));
  }
  get used(): CellRange | null {
    const held = this.spec.cells.flatMap((line, row) => line.flatMap((_, col) => (this.at(row, col) ? [{ row, col }] : [])));
    if (held.length === 0) return null;
    const rows = held.map((cell) => cell.row);
    const columns = held.map((cell) => cell.col);
    return { top: Math.min(...rows), left: Math.min(...columns), bottom: Math.max(...rows), right: Math.max(...columns) };
  }
}

export class SimWorkbook {
  readonly sheets: SimSheet[];
  readonly parts = new Map<string, string>();
  selection = '';
  onChangedWatched = false;
  constructor(sheets: readonly SheetSpec[]) {
    this.sheets = sheets.map((spec, index) => new SimSheet(`sheet-${index + 1}`, spec));
  }
  sheet(key: string): SimSheet {
    const found = this.sheets.find((sheet) => sheet.id === key || sheet.spec.name === key);
    if (!found) throw new WireError('ItemNotFound');
    return found;
  }
}

export class WorkbookWire extends WireObject {
  readonly loadable = ['Name'];
  readonly Name = 'Book1.xlsx';
  readonly Worksheets: WorksheetsWire;
  readonly Names = new ListWire(() => []);
  readonly Application = new ApplicationWire();
  readonly CustomXmlParts: PartsWire;
  constructor(readonly book: SimWorkbook) {
    super();
    this.Worksheets = new WorksheetsWire(book);
    this.CustomXmlParts = new PartsWire(book);
  }
}

class ListWire extends WireObject {
  readonly loadable = [];
  constructor(private readonly list: () => readonly WireObject[]) {
    super();
  }
  override get items(): readonly WireObject[] {
    return this.list();
  }
  GetItem(id: string): WireObject {
    const found = this.list().find((item) => item.identity.Id === id);
    if (!found) throw new WireError('ItemNotFound');
    return found;
  }
}

class ApplicationWire extends WireObject {
  readonly loadable = ['CalculationMode'];
  readonly CalculationMode = 'Automatic';
}

class WorksheetsWire extends WireObject {
  readonly loadable = [];
  private readonly wires: Map<SimSheet, WorksheetWire>;
  constructor(private readonly book: SimWorkbook) {
    super();
    this.wires = new Map(book.sheets.map((sheet) => [sheet, new WorksheetWire(book, sheet)]));
  }
  override get items(): readonly WireObject[] {
    return [...this.wires.values()];
  }
  GetItem(key: string): WireObject {
    return this.wires.get(this.book.sheet(key)) as WorksheetWire;
  }
  _RegisterDataChangedEvent(): void {
    this.book.onChangedWatched = true;
  }
  _UnregisterDataChangedEvent(): void {
    this.book.onChangedWatched = false;
  }
}

class WorksheetWire extends WireObject {
  readonly loadable = ['Name', 'Visibility'];
  readonly Protection: WireObject;
  constructor(
    readonly book: SimWorkbook,
    readonly sheet: SimSheet,
  ) {
    super();
    this.Protection = new ProtectionWire(sheet.spec.protected ?? false);
  }
  override get identity() {
    return { Id: this.sheet.id };
  }
  get Name(): string {
    return this.sheet.spec.name;
  }
  get Visibility(): string {
    return this.sheet.spec.visibility ?? 'Visible';
  }
  GetUsedRangeOrNullObject(): WireObject | null {
    return this.sheet.used ? new RangeWire(this, this.sheet.used) : null;
  }
  GetRangeByIndexes(row: number, col: number, rows: number, columns: number): WireObject {
    return new RangeWire(this, { top: row, left: col, bottom: row + rows - 1, right: col + columns - 1 });
  }
  Activate(): void {
    if (this.Visibility !== 'Visible') throw new WireError('InvalidOperation');
  }
}

class ProtectionWire extends WireObject {
  readonly loadable = ['Protected'];
  constructor(readonly Protected: boolean) {
    super();
  }
}

class RangeWire extends WireObject {
  readonly loadable = ['RowIndex', 'ColumnIndex', 'RowCount', 'ColumnCount', 'Values', 'Formulas', 'NumberFormat', 'Address'];
  constructor(
    private readonly owner: WorksheetWire,
    private readonly range: CellRange,
  ) {
    super();
  }
  override get trackable(): boolean {
    return true;
  }
  get RowIndex(): number {
    return this.range.top;
  }
  get ColumnIndex(): number {
    return this.range.left;
  }
  get RowCount(): number {
    return this.range.bottom - this.range.top + 1;
  }
  get ColumnCount(): number {
    return this.range.right - this.range.left + 1;
  }
  get Address(): string {
    return `${this.owner.Name}!${formatRange(this.range)}`;
  }
  private grid<T>(read: (row: number, col: number) => T): T[][] {
    return Array.from({ length: this.RowCount }, (_, i) =>
      Array.from({ length: this.ColumnCount }, (__, j) => read(this.range.top + i, this.range.left + j)),
    );
  }
  get Values(): Entry[][] {
    return this.grid((row, col) => this.owner.sheet.at(row, col)?.value ?? '');
  }
  get Formulas(): Entry[][] {
    return this.grid((row, col) => this.owner.sheet.at(row, col)?.formula ?? this.owner.sheet.at(row, col)?.value ?? '');
  }
  set Formulas(entries: Entry[][]) {
    if (this.owner.sheet.spec.protected) throw new WireError('AccessDenied');
    entries.forEach((line, i) => line.forEach((entry, j) => this.owner.sheet.put(this.range.top + i, this.range.left + j, entry)));
  }
  get NumberFormat(): string[][] {
    return this.grid((row, col) => this.owner.sheet.spec.formats?.[formatAddress({ row, col })] ?? 'General');
  }
  GetMergedAreasOrNullObject(): WireObject | null {
    const merges = this.owner.sheet.spec.merges ?? [];
    const name = `'${this.owner.Name}'`;
    return merges.length === 0 ? null : new AreasWire(merges.map((merge) => `${name}!${formatRange(merge)}`).join(','));
  }
  Select(): void {
    this.owner.book.selection = this.Address;
  }
}

class AreasWire extends WireObject {
  readonly loadable = ['Address'];
  constructor(readonly Address: string) {
    super();
  }
  override get trackable(): boolean {
    return true;
  }
}

class PartsWire extends WireObject {
  readonly loadable = [];
  constructor(private readonly book: SimWorkbook) {
    super();
  }
  override get items(): readonly WireObject[] {
    return [...this.book.parts.keys()].map((id) => new PartWire(this.book, id));
  }
  GetByNamespace(namespace: string): WireObject {
    return new ListWire(() =>
      [...this.book.parts].filter(([, xml]) => xml.includes(`xmlns="${namespace}"`)).map(([id]) => new PartWire(this.book, id)),
    );
  }
  GetItem(id: string): WireObject {
    return new PartWire(this.book, id);
  }
  Add(xml: string): WireObject {
    const id = `part-${this.book.parts.size + 1}`;
    this.book.parts.set(id, xml);
    return new PartWire(this.book, id);
  }
}

class PartWire extends WireObject {
  readonly loadable = ['Id'];
  constructor(
    private readonly book: SimWorkbook,
    readonly Id: string,
  ) {
    super();
  }
  override get identity() {
    return { Id: this.Id };
  }
  GetXml(): string {
    return this.book.parts.get(this.Id) ?? '';
  }
  SetXml(xml: string): void {
    this.book.parts.set(this.Id, xml);
  }
}
