import type { Observation } from '../model/observation';
import { exactly, type Interval, type Period, type Unit } from '../model/quantity';
import { cellAt, cellInRow, rowAt, styleOf, type SheetSnapshot } from '../model/workbook';
import type { NumberReading } from '../notation/cell-reading';
import { readCell, storedDecimals } from '../notation/read-cell';
import { CellMeanings } from './cell-meanings';
import type { Binder, BoundAxes, BoundLine } from './axes';
import { cleanLabel } from './label-text';
import type { LineReading } from './line-reading';
import { isScaleRow } from './measure-words';

const NO_PERIOD: Period = { year: null, months: null, kind: 'year', offsetYears: 0 };
/** Things that are counted one by one: a whole typed number is exact. */
const COUNTED: ReadonlySet<Unit> = new Set(
  '人 人次 例 例次 户 户次 家 所 个 张 份 件 件次 剂次 剂 支 名 台 次 座 处 条 篇 期 场 瓶 种 项 对 位 辆 块 起 宗 册 套 组 批 批次 类 栋 人（户） 车次 场次 例次 台次 家次 项次 人份 床日 间 口 村 头 只'.split(
    ' ',
  ),
);

/** All numbers of a table's body as observations. Cells with text, dashes, errors or dates give none. */
export function observeTable(axes: BoundAxes, sheet: SheetSnapshot, binder: Binder): readonly Observation[] {
  const result: Observation[] = [];
  const columns = axes.columns.filter(
    (column) =>
      column.reading.line.index !== axes.unitColumn &&
      column.reading.line.role !== 'serial' &&
      column.reading.line.role !== 'remark' &&
      column.reading.measure !== 'verdict' &&
      !namesDay(column.reading),
  );
  const said = axes.context.units;
  const neighbour = said.length > 0 ? null : (neighbourUnits(axes)[0] ?? null);
  // 得分表 with a 总分: 老年人 and 健康档案 are marks as well.
  const units = neighbour === '分' && MARKED.test(axes.context.title) ? ['分'] : said;
  const meanings = new CellMeanings(axes, units, neighbour, binder.corrections);
  const fraction = new Map(columns.map((column) => [column, fractionColumn(axes, column, sheet, binder)]));
  for (const row of axes.rows) {
    if (row.reading.line.role === 'section' || row.reading.line.role === 'remark' || isScale(row)) continue;
    const cells = rowAt(sheet, row.reading.line.index);
    if (!cells) continue;
    const period = lastPeriod(axes, row, binder);
    for (const column of columns) {
      const cell = cellInRow(cells, column.reading.line.index);
      if (!cell || cell.value === null) continue;
      const reading = readCell(cell, styleOf(binder.workbook, cell));
      if (reading.kind !== 'number') continue;
      const { indicator, measure, unit, unitGuessed, score } = meanings.of(row, column, reading.unit);
      const hundred = unit === '%' && reading.unit === null && fraction.get(column) === true;
      const scaledReading = hundred ? times(reading, 100) : inUnit(reading, unit);
      result.push({
        sheet: sheet.name,
        row: cell.row,
        col: cell.col,
        table: axes.table.id,
        indicator,
        measure,
        value: scaledReading.value,
        interval: intervalOf(scaledReading, unit, { formula: cell.formula, mean: MEAN.test(indicator.name) }),
        factor: scaledReading.factor,
        unit,
        unitGuessed,
        area: areaOf(row, column) ?? axes.context.area ?? binder.area,
        period: period(column),
        breakdown: joined(row.breakdown, column.breakdown),
        total: row.reading.total || column.reading.total,
        decimals: scaledReading.decimals,
        formula: cell.formula !== undefined,
        text: reading.asText,
        confidence: axes.context.title === '' ? 0.9 * Math.max(score, 0.5) : Math.max(score, 0.5),
      });
    }
  }
  return result;
}

const MARKED = /得分|评分|打分|考核|考评|测评/u;
const isScale = ({ reading }: BoundLine): boolean => isScaleRow(cleanLabel(reading.line.labels.at(-1)?.text ?? ''));

/** 验收时间, 开工年月: a day or month, however it is typed; 平均出车时间（秒） is a quantity. */
const namesDay = ({ line, unit }: BoundLine['reading']): boolean =>
  unit === null &&
  /^(?!.*(?:平均|用时|反应|间隔|等候|时间数)).*(?:时间|日期|年月|日)$/u.test(line.labels.at(-1)?.text.replace(/\s/gu, '') ?? '') &&
  !/(?:床日|住院日|工作日|开放日|诊疗日|人日)$/u.test(line.labels.at(-1)?.text ?? '');

type Breakdown = Observation['breakdown'];
const isEmpty = (breakdown: Breakdown): boolean => Object.keys(breakdown).length === 0;
/** Both breakdowns in one; where one of them says nothing the other is used as it is, by every cell of its line. */
const joined = (row: Breakdown, column: Breakdown): Breakdown => (isEmpty(column) ? row : isEmpty(row) ? column : { ...row, ...column });

/** Periods of a row's cells: columns that say nothing of time share one. */
function lastPeriod(axes: BoundAxes, row: BoundLine, binder: Binder): (column: BoundLine) => Period {
  let shared: Period | null = null;
  return (column) =>
    column.reading.period || column.reading.span ? periodOf(axes, row, column, binder) : (shared ??= periodOf(axes, row, column, binder));
}

/** Without a unit line the counted unit that most headings of the table name is taken for those that name none. */
function neighbourUnits(axes: BoundAxes): readonly Unit[] {
  const counts = new Map<Unit, number>();
  for (const line of axes.axis === 'rows' ? axes.rows : axes.columns) {
    // 加权得分 beside 组织管理 and 项目执行: they are marks all.
    const unit = line.reading.unit ?? (/(?:得分|总分|分值|评分)$/u.test(line.name) ? '分' : null);
    if (unit !== null && (COUNTED.has(unit) || unit === '分')) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  const best = [...counts].sort((a, b) => b[1] - a[1])[0];
  return best ? [best[0]] : [];
}

/** Rates that lie far above 1 % wherever work is done: typed as 0.95 they are fractions. An infection rate of 0.52 may be one in %. */
const HIGH_RATE =
  /(?:完成|接种|覆盖|管理|建档|建卡|建册|参合|参保|分娩|筛查|合格|使用|达标|及时|签约|系管|监督|配备|到位|执行|报告|检查|体检|知晓|普及|规范)率$/u;

/**
 * A column of rates kept as fractions with a plain number format: no value above 1.5, and most above a third, computed by a division without
 * ×100, or typed under a heading of a high rate that does not itself say %.
 */
function fractionColumn(axes: BoundAxes, column: BoundLine, sheet: SheetSnapshot, binder: Binder): boolean {
  const typed = HIGH_RATE.test(column.reading.line.labels.at(-1)?.text.trim() ?? '');
  let fractions = 0;
  let seen = 0;
  for (const row of axes.rows) {
    const cell = cellAt(sheet, row.reading.line.index, column.reading.line.index);
    if (!cell || typeof cell.value !== 'number') continue;
    if (cell.value > 1.5 || cell.value < 0) return false;
    const reading = readCell(cell, styleOf(binder.workbook, cell));
    if (reading.kind !== 'number' || reading.unit !== null) return false;
    seen += 1;
    const divided = cell.formula === undefined ? typed && cell.value > 0.5 : !cell.formula.includes('100');
    if (!Number.isInteger(cell.value) && cell.value > 0.3 && divided) fractions += 1;
  }
  return seen >= 2 && fractions / seen >= 0.5;
}

/** 808.85万 in a column of 万元: the 万 is the column's, not ten thousand of its unit. */
function inUnit(reading: NumberReading, unit: Unit): NumberReading {
  if (reading.expanded === undefined || !unit.startsWith(reading.expanded)) return reading;
  const power = reading.expanded === '万' ? 4 : 8;
  const scale = (value: number): number => Number((value / 10 ** power).toPrecision(15));
  return {
    ...reading,
    value: scale(reading.value),
    decimals: storedDecimals(scale(reading.value)),
    interval: { low: scale(reading.interval.low), high: scale(reading.interval.high) },
  };
}

function times(reading: NumberReading, factor: number): NumberReading {
  return {
    ...reading,
    value: Number((reading.value * factor).toPrecision(15)),
    factor: reading.factor * factor,
    decimals: Math.max(0, reading.decimals - 2),
    interval: { low: reading.interval.low * factor, high: reading.interval.high * factor },
  };
}

/** Measured in 次 or 人 and no count: 周转次数, 人均就诊次数. */
const MEAN = /周转|平均|人均|次均|户均|床均|^每/u;

function intervalOf(
  reading: NumberReading,
  unit: Unit,
  { formula, mean }: { readonly formula: string | undefined; readonly mean: boolean },
): Interval {
  if (formula !== undefined) {
    const half = roundedBy(formula);
    const spread = half === null ? 0 : half * Math.abs(reading.factor);
    const { low, high } = reading.interval;
    if (spread > 0 && high - low < spread) return { low: low - spread, high: high + spread };
  }
  return Number.isInteger(reading.value) && !reading.approximate && COUNTED.has(unit) && !mean ? exactly(reading.value) : reading.interval;
}

/** A formula that rounds prints a rounded number: ROUND(D8/C8*100,2) leaves half a hundredth open. */
function roundedBy(formula: string): number | null {
  if (!/ROUND\(/iu.test(formula)) return null;
  // IF(N(B4)=0,"",ROUND(C4/B4*100,2)) rounds as well: the condition before it and the blank after it change nothing.
  const match = /^(?:IF(?:ERROR)?\(.*?,.*?|[A-Z]+\()?ROUND\(.*,\s*(-?\d+)\s*\)(?:,\s*(?:"[^"]*"|0))?\)*$/iu.exec(formula.trim());
  return match ? 0.5 * 10 ** -Number(match[1]) : null;
}

/** 上月 and 累计 beside the month that the table speaks of; of a longer time they say nothing new. */
function spanned(period: Period, span: LineReading['span']): Period {
  const { months, year } = period;
  if (span === null || months === null || months.first !== months.last) return period;
  if (span === 'to-date') return { ...period, kind: 'months', months: { first: 1, last: months.last } };
  const month = months.first === 1 ? 12 : months.first - 1;
  return { ...period, year: months.first === 1 && year !== null ? year - 1 : year, months: { first: month, last: month } };
}

function areaOf(row: BoundLine, column: BoundLine): string | null {
  return row.reading.area ?? column.reading.area;
}

const columnYears = new WeakMap<BoundAxes, number | null>();

/** The one year that column headings name: beside 2024年1—6月, 上年同期 is 2023, whatever year the title has kept. */
function yearOfColumns(axes: BoundAxes): number | null {
  let year = columnYears.get(axes);
  if (year === undefined) {
    const named = new Set(axes.columns.flatMap(({ reading }) => (reading.period?.year ? [reading.period.year] : [])));
    year = named.size === 1 ? ([...named][0] ?? null) : null;
    columnYears.set(axes, year);
  }
  return year;
}

/** The nearest period wins; a month in a row takes its year from the table, 上年 shifts it. */
function periodOf(axes: BoundAxes, row: BoundLine, column: BoundLine, binder: Binder): Period {
  const table = axes.context.period ?? binder.period ?? NO_PERIOD;
  const own = [row, column].some(({ reading }) => reading.period !== null && reading.period.offsetYears !== 0) ? yearOfColumns(axes) : null;
  let period = own === null ? table : { ...table, year: own };
  for (const line of [row.reading.period, column.reading.period]) {
    if (!line) continue;
    const hasOwn = line.months !== null || line.year !== null;
    period = {
      year: line.year ?? period.year,
      months: hasOwn ? (line.months ?? (line.year !== null && line.kind === 'year' ? null : period.months)) : period.months,
      kind: hasOwn ? line.kind : period.kind,
      offsetYears: period.offsetYears + line.offsetYears,
    };
  }
  const dated =
    period.offsetYears !== 0 && period.year !== null ? { ...period, year: period.year + period.offsetYears, offsetYears: 0 } : period;
  return [row.reading.span, column.reading.span].reduce(spanned, dated);
}
