import { formatRange, type CellRange } from '../../src/core/model/address';
import { RangeWire } from './range-wire';
import { WireError, WireObject } from './rich-api-host';
import type { SimSheet, SimWorkbook } from './sim-workbook';

/** The fields of Excel's changed event. */
export function changedArgs(worksheetId: string, address: string, changeType = 'RangeEdited'): Readonly<Record<string, unknown>> {
  return { changeType, source: 'Local', triggerSource: 'Unknown', worksheetId, address, referenceId: '', shiftDirection: 'None' };
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

export class ListWire extends WireObject {
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
  private readonly wires = new Map<SimSheet, WorksheetWire>();
  constructor(private readonly book: SimWorkbook) {
    super();
  }
  private wireOf(sheet: SimSheet): WorksheetWire {
    const wire = this.wires.get(sheet) ?? new WorksheetWire(this.book, sheet);
    this.wires.set(sheet, wire);
    return wire;
  }
  override get items(): readonly WireObject[] {
    return this.book.sheets.map((sheet) => this.wireOf(sheet));
  }
  GetItem(key: string): WireObject {
    return this.wireOf(this.book.sheet(key));
  }
  GetItemOrNullObject(key: string): WireObject | null {
    const found = this.book.sheets.find((sheet) => sheet.id === key || sheet.name === key);
    return found ? this.wireOf(found) : null;
  }
  Add(name: string): WireObject {
    if (this.book.sheets.some((sheet) => sheet.name === name)) throw new WireError('ItemAlreadyExists');
    const sheet = this.book.make(name);
    this.book.sheets.push(sheet);
    return this.wireOf(sheet);
  }
  _RegisterDataChangedEvent(): void {
    this.book.watched.add('changed');
  }
  _UnregisterDataChangedEvent(): void {
    this.book.watched.delete('changed');
  }
  _RegisterAddedEvent(): void {
    this.book.watched.add('added');
  }
  _UnregisterAddedEvent(): void {
    this.book.watched.delete('added');
  }
  _RegisterDeletedEvent(): void {
    this.book.watched.add('deleted');
  }
  _UnregisterDeletedEvent(): void {
    this.book.watched.delete('deleted');
  }
  _RegisterSelectionChangedEvent(): void {
    this.book.watched.add('selection');
  }
  _UnregisterSelectionChangedEvent(): void {
    this.book.watched.delete('selection');
  }
}

export class WorksheetWire extends WireObject {
  readonly loadable = ['Id', 'Name', 'Visibility'];
  readonly Names = new ListWire(() => []);
  readonly FreezePanes = new FreezeWire();
  readonly PageLayout = new PageLayoutWire();
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
  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    this.sheet.name = name;
  }
  get Visibility(): string {
    return this.sheet.spec.visibility ?? 'Visible';
  }
  GetUsedRangeOrNullObject(): WireObject | null {
    return this.sheet.used ? new RangeWire(this, [this.sheet.used]) : null;
  }
  GetRangeByIndexes(row: number, col: number, rows: number, columns: number): WireObject {
    return new RangeWire(this, [{ top: row, left: col, bottom: row + rows - 1, right: col + columns - 1 }]);
  }
  GetRange(address?: string): WireObject {
    return RangeWire.of(this, address ?? 'A1:XFD1048576');
  }
  GetRanges(address: string): WireObject {
    if (address.length > 8192) throw new WireError('InvalidArgument');
    return RangeWire.of(this, address);
  }
  Activate(): void {
    if (this.Visibility !== 'Visible') throw new WireError('InvalidOperation');
    this.book.active = this.Name;
  }
  Delete(): void {
    this.book.sheets.splice(this.book.sheets.indexOf(this.sheet), 1);
  }
  /** `'表 1'!A1:B2`, as Excel writes an address. */
  addressOf(range: CellRange): string {
    return `${/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(this.Name) ? this.Name : `'${this.Name.replaceAll("'", "''")}'`}!${formatRange(range)}`;
  }
}

/** What only printing and scrolling show: taken and not looked at again. */
class FreezeWire extends WireObject {
  readonly loadable = [];
  rows = 0;
  FreezeRows(rows: number): void {
    this.rows = rows;
  }
}

class PageLayoutWire extends WireObject {
  readonly loadable = ['Orientation'];
  Orientation = 'Portrait';
  Zoom: unknown = null;
}

class ProtectionWire extends WireObject {
  readonly loadable = ['Protected'];
  constructor(readonly Protected: boolean) {
    super();
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
