import type { FrameKind, FrameLine } from '../model/table';
import { parsePeriod } from '../notation/period';
import { parseUnitLine } from '../notation/unit';
import type { GridCell, GridRow, SheetGrid } from './sheet-grid';
import { labelText } from './sheet-grid';

const PATTERNS: readonly (readonly [RegExp, FrameKind])[] = [
  [/^(?:注|说明|备注|附注|资料来源|数据来源|来源|填表说明|填报说明|指标解释)\d?[::.、]?/, 'note'],
  [/^\*|^※|^[①②③④⑤]/, 'note'],
  [/(?:表号|制定机关|制表机关|批准机关|备案机关|批准文号|备案文号|有效期至?|文号|制表单位|综合机关名称)[::]/, 'form-number'],
  [/^卫(?:健)?统\d+(?:-\d+)?表$|^表\d+(?:[-—]\d+)*$|^附[件表]\d*[::]?$/, 'form-number'],
  [
    /(?:填报|填表|报送|上报|编制|汇总|报告)(?:单位|机构|部门|地区)|单位(?:名称)?(?:\(盖?章\)|\(公章\))?[::]|机构名称[::]|统计单位|县\(市、区\)[::]/,
    'reporter',
  ],
  [
    /(?:填表|制表|审核|复核|统计|负责|填报|报送|经办|联系|分管领导|单位负责)人?(?:姓名)?(?:\(签[字章]\))?[::]|联系电话|(?:报出|填报|填表|报送|制表)(?:日期|时间)[::]?/,
    'signature',
  ],
];

/** A period and nothing else: (截至2023年10月31日), 统计截止：2011年12月15日, 2014年1月—12月. */
const PERIOD_ONLY =
  /^[((]?(?:数据|统计|报告|所属)?(?:截[至止]|时间|期间|时期|年度|日期)*[::]?[\d年月日季度上下半第一二三四五六七八九十至到底末份前个〇零○—–~./-]+[))]?$/;

/** The kind of frame line a text is by its own words; null where it shows none. */
export function frameKindOf(plain: string): FrameKind | null {
  if (parseUnitLine(plain).length > 0) return 'unit';
  for (const [pattern, kind] of PATTERNS) if (pattern.test(plain)) return kind;
  if (PERIOD_ONLY.test(plain) && parsePeriod(plain)?.year != null) return 'period';
  // 平均人口：673800人: a base figure of the table.
  if (/^(?!其中)[^::]{2,12}[::].*\d/.test(plain)) return 'other';
  return null;
}

/** A title by its own words: 2007年…, …统计表, …情况. */
const isTitle = (plain: string): boolean =>
  plain.length >= 6 && (/(?:19|20)\d{2}年/.test(plain) || /(?:表|情况|统计|汇总|台账|一览|报告|明细)(?:[(].*[)])?$/.test(plain));

/** Whether a row stands above a table as part of its frame: one text, or nothing but texts of frame words. */
export function isFrameRow(row: GridRow, left: number): boolean {
  if (row.cells.some((cell) => cell.kind === 'number' || cell.kind === 'error' || cell.kind === 'dash')) return false;
  const kinds = row.cells.map((cell) => frameKindOf(cell.plain));
  if (kinds.every((kind) => kind !== null && kind !== 'note')) return row.cells.length === 1 || kinds.some((kind) => kind !== 'period');
  const [only] = row.cells;
  if (row.cells.length === 1 && only) return only.col === left || only.merge !== null || kinds[0] !== null;
  // A title and, beside it, the unit line or the reporter.
  const framed = kinds.some((kind) => kind !== null && kind !== 'note');
  return (
    row.cells.length <= 3 && row.cells.every((cell, i) => kinds[i] !== null || cell.plain.length > 20 || (framed && isTitle(cell.plain)))
  );
}

/** Whether a row with few texts over a full row of names is an aside (an organisation at the left, a date or a base figure at the right). */
export function isAsideRow(row: GridRow, next: GridRow, left: number, right: number): boolean {
  const { cells } = row;
  if (cells.length > 3 || next.cells.length < Math.max(3, cells.length * 1.5) || next.cells[0]?.col !== left) return false;
  if (cells.some((cell) => cell.kind !== 'text' || (cell.merge !== null && cell.merge.bottom > cell.row))) return false;
  const last = cells.at(-1);
  if (cells[0]?.col === left)
    return cells.length > 1 && cells[0].merge === null && /[局院委站所会科办中心][)]?$|[:：]/.test(cells[0].plain);
  return (
    cells.length === 1 &&
    last !== undefined &&
    ((last.merge?.right ?? last.col) === right || /^[^::]{2,12}[::]/.test(last.plain)) &&
    !last.plain.startsWith('其中')
  );
}

/** The frame lines of a row: what the words say, else title above the table and note below it. */
export function frameLinesOf(grid: SheetGrid, row: GridRow, place: 'above' | 'below'): FrameLine[] {
  return row.cells.map((cell) => ({ at: { row: cell.row, col: cell.col }, text: labelText(grid, cell), kind: kindAt(cell, place) }));
}

function kindAt(cell: GridCell, place: 'above' | 'below'): FrameKind {
  const kind = frameKindOf(cell.plain);
  if (place === 'below') return kind ?? 'note';
  if (kind === 'note') return cell.plain.length > 6 ? 'note' : 'other';
  return kind ?? (cell.plain.length > 60 ? 'other' : 'title');
}

/** Whether a row below the body closes the table: signatures, notes, a long sentence. */
export function isClosingRow(row: GridRow, width: number): boolean {
  const first = row.cells[0];
  if (!first || row.cells.some((cell) => cell.kind === 'number' && row.cells.length > 2)) return false;
  const kind = frameKindOf(first.plain);
  if (kind === 'signature' || (kind === 'reporter' && row.cells.length > 1)) return true;
  if (row.cells.length > 2) return false;
  if (kind === 'note') return row.cells.length === 1 || first.plain.length > 4;
  if (row.cells.length > 1) return false;
  const span = (first.merge?.right ?? first.col) - first.col + 1;
  return first.plain.length > 25 || (span >= width && width > 1 && first.plain.length > 12);
}
