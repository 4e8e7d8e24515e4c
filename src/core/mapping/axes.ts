import type { Catalogue } from '../catalogue/catalogue';
import type { Indicator } from '../model/catalogue';
import type { Measure, Period, Unit } from '../model/quantity';
import type { StatTable } from '../model/table';
import type { WorkbookSnapshot } from '../model/workbook';
import type { Assignment } from './assign-indicators';
import { joinNames } from './compose-name';
import type { CorrectionBook } from './corrections';
import type { IndicatorIndex } from './indicator-index';
import type { LineReading } from './line-reading';
import { MEASURE_SUFFIX } from './measure-words';
import type { TableContext } from './table-context';

/** Which axis names the indicators. `both`: rows name the thing, columns how it is counted (救助 × 人数, 金额). */
export type IndicatorAxis = 'columns' | 'rows' | 'both';

/** A line with everything observing needs; the public part is its `meaning`. */
export interface BoundLine {
  readonly reading: LineReading;
  readonly name: string;
  readonly unitColumn: Unit | null;
  readonly breakdown: Readonly<Record<string, string>>;
  readonly assignment: Assignment | null;
  /** A row of rates under rows of counts (接种率 under 合计): its cells are rates of what their columns count, not counts. */
  readonly rateOfColumns: boolean;
}

/** The name of a cell's quantity with the indicator it was taken for. */
export interface QuantityName {
  readonly name: string;
  readonly measure: Measure;
  readonly indicator: Indicator | null;
  readonly score: number;
  /** A person's word on the unit. */
  readonly unit: Unit | null;
}

export interface BoundAxes {
  readonly table: StatTable;
  readonly context: TableContext;
  readonly axis: IndicatorAxis;
  readonly rows: readonly BoundLine[];
  readonly columns: readonly BoundLine[];
  /** `BoundTable.key`. */
  readonly key: string;
  /** 0-based; the column of 计量单位, wherever it stands: what looks like a number in it is none. */
  readonly unitColumn: number | null;
}

export interface Binder {
  readonly workbook: WorkbookSnapshot;
  readonly catalogue: Catalogue;
  readonly index: IndicatorIndex;
  readonly corrections: CorrectionBook;
  /** The period and area of the workbook, where a table does not say. */
  readonly period: Period | null;
  readonly area: string | null;
}

/** The name of a cell's quantity from both its lines. */
export function quantityName(axes: BoundAxes, row: BoundLine, column: BoundLine, corrections: CorrectionBook): QuantityName {
  const budget = axes.axis !== 'columns' && column.reading.measure === null && BUDGET.test(column.name);
  const measure = column.reading.measure ?? row.reading.measure ?? (budget ? 'task' : 'value');
  if (row.rateOfColumns) {
    const name = joinNames(column.reading.names.slice(0, -1).join(''), row.name);
    const said = corrections.ofName(axes.key, name);
    return {
      name,
      measure: row.reading.measure ?? 'value',
      indicator: said?.indicator ?? null,
      score: said ? 1 : 0,
      unit: said?.unit ?? '%',
    };
  }
  const owner = axes.axis === 'columns' ? column : row;
  const other = owner === column ? row : column;
  let name = owner.name;
  if (axes.axis === 'both' && column.name !== '' && !budget) name = joinNames(row.name, column.name);
  if (budget) name += '预算数';
  const bare = name === '';
  const measureWords = owner.reading.measureText || other.reading.measureText;
  // 执行进度 says itself what is completed; the title's topic before it would say it twice.
  const own = bare && measure === 'completion' && OWN_COMPLETION.test(measureWords);
  if (bare && !own) name = axes.context.topic;
  const measureSaid = owner.reading.measureNamed || (axes.axis === 'both' && column.reading.measureNamed);
  if (!measureSaid) name += suffixOf(measure, name, measureWords, bare);
  const composed = axes.axis === 'both' && column.name !== '';
  const said = corrections.ofName(axes.key, composed || bare ? name : owner.name);
  if (said?.indicator !== undefined) return { name, measure, indicator: said.indicator, score: 1, unit: said.unit };
  return {
    name,
    measure,
    indicator: composed ? null : (owner.assignment?.indicator ?? null),
    score: owner.assignment?.score ?? 0,
    unit: said?.unit ?? null,
  };
}

/** A column 预算 beside the figures of rows that are indicators. */
const BUDGET = /^(?:年初|年度|全年|本年|调整后?)?预算(?:数|额|金额|安排)?$/u;
const OWN_COMPLETION = /^(?:预算|资金)?(?:执行|兑现)/u;

function suffixOf(measure: Measure, name: string, words: string, bare: boolean): string {
  if (measure === 'value' || measure === 'previous') return bare && /完成/u.test(words) ? '完成数' : '';
  if (measure === 'completion' && name === '') return words;
  if (measure === 'difference' && /^减少|净减/u.test(words)) return '减少数';
  if (measure === 'difference' && /^(?:增加|新增|净增)/u.test(words)) return '增加数';
  if (measure === 'difference' && /差|缺口/u.test(words)) return words.replace(/[(（±）)]/gu, '');
  if (measure === 'target' && /要求/u.test(words)) return '要求';
  if (measure === 'growth' && /年均|平均/u.test(words)) return '年均增长率';
  if (measure === 'growth')
    return /(?:增长|增减|升降)率$/u.test(name) ? '' : /增减|升降/u.test(words) ? '增减率' : /同比/u.test(words) ? '同比增长率' : '增长率';
  if (measure === 'share' && /构成/u.test(words)) return name.endsWith('构成比') ? '' : '构成比';
  const suffix = measure === 'task' && name.endsWith('预算数') ? '' : MEASURE_SUFFIX[measure];
  return name.endsWith(suffix) ? '' : suffix;
}
