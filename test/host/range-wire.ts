import { contains, formatRange, parseRange, type CellRange } from '../../src/core/model/address';
import type { WorksheetWire } from './excel-wire';
import { WireError, WireObject } from './rich-api-host';
import type { Entry, SimRule } from './sim-workbook';

/** A range, or several of one sheet (RangeAreas). */
export class RangeWire extends WireObject {
  readonly loadable = ['RowIndex', 'ColumnIndex', 'RowCount', 'ColumnCount', 'Values', 'Formulas', 'NumberFormat', 'Address'];
  readonly Format: FormatWire;
  constructor(
    readonly owner: WorksheetWire,
    readonly areas: readonly CellRange[],
  ) {
    super();
    this.Format = new FormatWire(this);
  }
  static of(owner: WorksheetWire, address: string): RangeWire {
    const areas = address.split(',').map((part) => parseRange(part.trim()));
    if (areas.some((area) => !area)) throw new WireError('InvalidArgument');
    return new RangeWire(
      owner,
      areas.flatMap((area) => area ?? []),
    );
  }
  override get trackable(): boolean {
    return true;
  }
  get range(): CellRange {
    const [first] = this.areas;
    if (!first) throw new WireError('InvalidArgument');
    return first;
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
    return this.areas.map((area) => this.owner.addressOf(area)).join(',');
  }
  private grid<T>(read: (row: number, col: number) => T): T[][] {
    return Array.from({ length: this.RowCount }, (_, i) =>
      Array.from({ length: this.ColumnCount }, (__, j) => read(this.range.top + i, this.range.left + j)),
    );
  }
  get Values(): Entry[][] {
    return this.grid((row, col) => this.owner.sheet.at(row, col)?.value ?? '');
  }
  set Values(entries: Entry[][]) {
    this.Formulas = entries;
  }
  get Formulas(): Entry[][] {
    return this.grid((row, col) => this.owner.sheet.at(row, col)?.formula ?? this.owner.sheet.at(row, col)?.value ?? '');
  }
  set Formulas(entries: Entry[][]) {
    this.refuseWhereProtected();
    entries.forEach((line, i) => line.forEach((entry, j) => this.owner.sheet.put(this.range.top + i, this.range.left + j, entry)));
  }
  get NumberFormat(): string[][] {
    return this.grid((row, col) => this.owner.sheet.lookAt(row, col).numberFormat ?? 'General');
  }
  get ConditionalFormats(): WireObject {
    return new RulesWire(this);
  }
  refuseWhereProtected(): void {
    const { sheet } = this.owner;
    if (sheet.refused.has(formatRange(this.range))) throw new WireError('AccessDenied');
    if (sheet.spec.protected && sheet.spec.unlocked?.includes(formatRange(this.range)) !== true) throw new WireError('AccessDenied');
  }
  GetCellProperties(): unknown[][] {
    return this.grid((row, col) => {
      const look = this.owner.sheet.lookAt(row, col);
      return {
        format: { horizontalAlignment: look.horizontal ?? 'General', indentLevel: look.indent ?? 0, font: { bold: look.bold ?? false } },
      };
    });
  }
  GetRowProperties(): unknown[] {
    return Array.from({ length: this.RowCount }, (_, i) => ({
      rowHidden: this.owner.sheet.spec.hiddenRows?.includes(this.range.top + i) ?? false,
    }));
  }
  GetColumnProperties(): unknown[] {
    return Array.from({ length: this.ColumnCount }, (_, j) => ({
      columnHidden: this.owner.sheet.spec.hiddenColumns?.includes(this.range.left + j) ?? false,
    }));
  }
  GetMergedAreasOrNullObject(): WireObject | null {
    const merges = this.owner.sheet.spec.merges ?? [];
    return merges.length === 0 ? null : new RangeWire(this.owner, merges);
  }
  Clear(): void {
    this.refuseWhereProtected();
    this.owner.sheet.clear();
  }
  Merge(): void {
    this.refuseWhereProtected();
  }
  Select(): void {
    this.owner.book.selection = this.Address;
  }
}

class FormatWire extends WireObject {
  readonly loadable = ['ColumnWidth', 'RowHeight', 'WrapText', 'HorizontalAlignment', 'VerticalAlignment'];
  readonly Font: WireObject;
  readonly Fill: WireObject;
  readonly Borders = new BordersWire();
  readonly Protection: WireObject;
  ColumnWidth = 48;
  RowHeight = 15;
  WrapText = false;
  HorizontalAlignment = 'General';
  VerticalAlignment = 'Bottom';
  constructor(range: RangeWire) {
    super();
    this.Font = new LookWire(range);
    this.Fill = new LookWire(range);
    this.Protection = new CellProtectionWire(range);
  }
}

class CellProtectionWire extends WireObject {
  readonly loadable = ['Locked'];
  constructor(private readonly range: RangeWire) {
    super();
  }
  /** Every cell is locked until somebody unlocks it; that counts on protected sheets only. */
  get Locked(): boolean {
    return this.range.owner.sheet.spec.unlocked?.includes(formatRange(this.range.range)) !== true;
  }
}

class BordersWire extends WireObject {
  readonly loadable = [];
  GetItem(): WireObject {
    return new BorderWire();
  }
}

class BorderWire extends WireObject {
  readonly loadable = ['Style'];
  Style = 'None';
}

/** Font and fill of written sheets: taken and not looked at again. */
class LookWire extends WireObject {
  readonly loadable = ['Bold', 'Color', 'Size'];
  Bold = false;
  Color = '';
  Size = 11;
  constructor(readonly range: RangeWire) {
    super();
  }
}

class RulesWire extends WireObject {
  readonly loadable = [];
  constructor(private readonly range: RangeWire) {
    super();
  }
  override get items(): readonly WireObject[] {
    return this.range.owner.sheet.rules
      .filter((rule) => rule.address.split(',').some((part) => this.meets(parseRange(part))))
      .map((rule) => new RuleWire(this.range, rule));
  }
  private meets(range: CellRange | undefined): boolean {
    return range !== undefined && this.range.areas.some((area) => contains(area, { row: range.top, col: range.left }));
  }
  Add(type: string): WireObject {
    this.range.refuseWhereProtected();
    const { rules } = this.range.owner.sheet;
    const rule: SimRule = {
      id: `rule-${rules.length + 1}`,
      address: this.range.areas.map(formatRange).join(','),
      type,
      formula: '',
      color: '',
    };
    rules.push(rule);
    return new RuleWire(this.range, rule);
  }
  GetItem(id: string): WireObject {
    const rule = this.range.owner.sheet.rules.find((candidate) => candidate.id === id);
    if (!rule) throw new WireError('ItemNotFound');
    return new RuleWire(this.range, rule);
  }
}

class RuleWire extends WireObject {
  readonly loadable = ['Id', 'Type'];
  constructor(
    private readonly range: RangeWire,
    private readonly rule: SimRule,
  ) {
    super();
  }
  override get identity() {
    return { Id: this.rule.id };
  }
  get Id(): string {
    return this.rule.id;
  }
  get Type(): string {
    return this.rule.type;
  }
  get CustomOrNullObject(): WireObject | null {
    return this.rule.type === 'Custom' ? new CustomRuleWire(this.rule) : null;
  }
  get Custom(): WireObject {
    return new CustomRuleWire(this.rule);
  }
  Delete(): void {
    const { rules } = this.range.owner.sheet;
    rules.splice(rules.indexOf(this.rule), 1);
  }
}

class CustomRuleWire extends WireObject {
  readonly loadable = [];
  readonly Rule: WireObject;
  readonly Format: WireObject;
  constructor(rule: SimRule) {
    super();
    this.Rule = new FormulaWire(rule);
    this.Format = new RuleFormatWire(rule);
  }
}

class FormulaWire extends WireObject {
  readonly loadable = ['Formula'];
  constructor(private readonly rule: SimRule) {
    super();
  }
  get Formula(): string {
    return this.rule.formula;
  }
  set Formula(formula: string) {
    this.rule.formula = formula;
  }
}

class RuleFormatWire extends WireObject {
  readonly loadable = [];
  readonly Fill: WireObject;
  constructor(rule: SimRule) {
    super();
    this.Fill = new RuleFillWire(rule);
  }
}

class RuleFillWire extends WireObject {
  readonly loadable = ['Color'];
  constructor(private readonly rule: SimRule) {
    super();
  }
  get Color(): string {
    return this.rule.color;
  }
  set Color(color: string) {
    this.rule.color = color;
  }
}
