import { isUnitText } from '../../notation/unit';
import type { BoundTable, LineMeaning } from '../../model/observation';
import type { Measure, Period, Unit } from '../../model/quantity';
import type { LineRole } from '../../model/table';
import { cellAt, isCellError, sheetByName, type Cell, type SheetSnapshot, type WorkbookSnapshot } from '../../model/workbook';
import type { Quantity } from './relation';

/** One data row or column with what its words say. */
export interface GridLine {
  /** 0-based on the sheet. */
  readonly index: number;
  /** All labels, outermost first. */
  readonly words: string;
  /** The innermost label. */
  readonly label: string;
  /** Labels above the innermost, joined: lines with the same group stand under one spanner. */
  readonly group: string;
  readonly measure: Measure | null;
  readonly unit: Unit | null;
  readonly period: Period | null;
  readonly role: LineRole;
  readonly level: number;
  readonly parent: number | null;
  readonly total: boolean;
  /** It names an area or a unit that reports. */
  readonly area: boolean;
  /** Rates, means, ranks, targets: numbers that do not add up. */
  readonly rate: boolean;
}

export type CellState = 'number' | 'blank' | 'dash' | 'text' | 'error';

/** A bound table as a matrix of quantities. */
export interface TableGrid {
  readonly table: BoundTable;
  readonly sheet: SheetSnapshot;
  readonly rows: readonly GridLine[];
  readonly columns: readonly GridLine[];
  /** By positions in `rows` and `columns`. */
  readonly at: (row: number, column: number) => Quantity | undefined;
  readonly cell: (row: number, column: number) => Cell | undefined;
  readonly state: (row: number, column: number) => CellState;
}

/** One axis of a grid: `lines` are what a relation ties together, `cross` are its places. */
export interface GridView {
  readonly grid: TableGrid;
  readonly axis: 'rows' | 'columns';
  readonly lines: readonly GridLine[];
  readonly cross: readonly GridLine[];
  at(line: number, cross: number): Quantity | undefined;
  cell(line: number, cross: number): Cell | undefined;
  state(line: number, cross: number): CellState;
}

const RATE_UNIT = /^(?:%|‰|\/|百分点|个百分点)|\/\d*(?:人|万|千|10万)|天\/|岁$/u;
const RATE_WORDS =
  /(?<!效)率|(?:占|构成)比|比例|比重|人均|次均|户均|床均|例均|平均(?!人口)|性别比|比$|比[（(]1[:：∶]|比值|单价|均价|周转(?:次数|率|天数)|病床工作日|每千|每万|每百|千人口|万人口|百分|[（(][%％‰]|[%％‰]$|同比|环比|增幅|增速|位次|排名|名次|序号|年份|(?:目标|要求|标准)值?(?:[（(]|$)|\/10万/u;
const NO_SUM: ReadonlySet<Measure> = new Set<Measure>(['completion', 'growth', 'percentage-points', 'share', 'rank', 'target', 'verdict']);
const TOTAL_WORDS =
  /^(?:合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|计|总\s*数|总得?分|得分合计|全年|全年合计|本年累计|全[市县区国省]|.{0,8}(?:合计|小计|总计))(?:[（(].*[）)])?$/u;

export const isRateUnit = (unit: Unit | null): boolean => unit !== null && RATE_UNIT.test(unit);

function readLine(meaning: LineMeaning): GridLine {
  // Serial numbers and unit cells name nothing; a line of nothing else keeps what it has.
  const all = meaning.line.labels.map((label) => label.text.replace(/\s+/gu, ''));
  const named = all.filter((text) => !/^\d+$/u.test(text) && !isUnitText(text));
  const labels = named.length > 0 ? named : all;
  const label = labels.at(-1) ?? '';
  const words = labels.join('/');
  const { role, level, parent, index } = meaning.line;
  const measure = meaning.measure ?? null;
  const unit = meaning.unit ?? null;
  return {
    index,
    period: meaning.period ?? null,
    words,
    label,
    group: labels.slice(0, -1).join('/'),
    measure,
    unit,
    role,
    level,
    parent,
    area: meaning.area !== undefined,
    total: meaning.total === true || role === 'total' || role === 'subtotal' || TOTAL_WORDS.test(label),
    rate: isRateUnit(unit) || (measure !== null && NO_SUM.has(measure)) || RATE_WORDS.test(label),
  };
}

const DASH = /^[—–\-－\\/／一…·]+$/u;

/** Of a cell that holds no number. */
function stateOf(cell: Cell | undefined): Exclude<CellState, 'number'> {
  if (!cell || cell.value === null || cell.value === '') return 'blank';
  if (isCellError(cell.value)) return 'error';
  if (typeof cell.value !== 'string') return 'text';
  const text = cell.value.trim();
  return text === '' ? 'blank' : DASH.test(text) ? 'dash' : 'text';
}

/** A row of full marks or weights measures the others and is none of them: it holds no observations. */
const SCALE_ROW = /^(?:标准分|标准分值|满分|满分值|分值|权重|权数|权重系数|基准分)(?:[（(].*)?$/u;

const grids = new WeakMap<BoundTable, TableGrid>();

/** The matrix of a table; null where its sheet is not in the workbook. Built once a table. */
export function gridOf(table: BoundTable, workbook: WorkbookSnapshot): TableGrid | null {
  const before = grids.get(table);
  if (before) return before;
  const sheet = sheetByName(workbook, table.table.sheet);
  if (!sheet) return null;
  const lines = (meanings: readonly LineMeaning[]): GridLine[] =>
    meanings.filter(({ line }) => line.role !== 'serial' && line.role !== 'remark' && line.role !== 'section').map(readLine);
  const rows = lines(table.rows).filter(({ label }) => !SCALE_ROW.test(label));
  const columns = lines(table.columns);
  const rowAt = new Map(rows.map((line, position) => [line.index, position]));
  const columnAt = new Map(columns.map((line, position) => [line.index, position]));
  const width = columns.length;
  const quantities = new Array<Quantity | undefined>(rows.length * width).fill(undefined);
  for (const observation of table.observations) {
    const row = rowAt.get(observation.row);
    const column = columnAt.get(observation.col);
    if (row !== undefined && column !== undefined) quantities[row * width + column] = observation;
  }
  const at = (row: number, column: number): Quantity | undefined =>
    column >= 0 && column < width ? quantities[row * width + column] : undefined;
  const cell = (row: number, column: number): Cell | undefined => cellAt(sheet, rows[row]?.index ?? -1, columns[column]?.index ?? -1);
  const state = (row: number, column: number): CellState => (at(row, column) ? 'number' : stateOf(cell(row, column)));
  const grid: TableGrid = { table, sheet, rows, columns, at, cell, state };
  grids.set(table, grid);
  return grid;
}

export function viewsOf(grid: TableGrid): readonly [GridView, GridView] {
  return [
    {
      grid,
      axis: 'columns',
      lines: grid.columns,
      cross: grid.rows,
      at: (l, c) => grid.at(c, l),
      cell: (l, c) => grid.cell(c, l),
      state: (l, c) => grid.state(c, l),
    },
    { grid, axis: 'rows', lines: grid.rows, cross: grid.columns, at: grid.at, cell: grid.cell, state: grid.state },
  ];
}
