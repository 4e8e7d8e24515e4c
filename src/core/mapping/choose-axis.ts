import type { Catalogue } from '../catalogue/catalogue';
import type { StatTable } from '../model/table';
import { isGenericName } from './choose-name';
import type { IndicatorAxis } from './axes';
import { cleanLabel, nameKey } from './label-text';
import { isStatistic, type LineReading } from './line-reading';
import { isUnitWord, type StubColumn } from './stub-columns';
import type { TableContext } from './table-context';

/** Columns of areas, periods or bare measures leave the naming to the rows. */
export function chooseAxis(
  columns: readonly LineReading[],
  rows: readonly LineReading[],
  stubs: readonly StubColumn[],
  known: {
    readonly members: ReadonlySet<string>;
    readonly context: TableContext;
    readonly unnamed: boolean;
    readonly unitsDown: ReadonlySet<UnitKind>;
  },
): IndicatorAxis {
  const named = columns.filter((column) => column.names.length > 0 && !column.names.every(isUnitWord));
  const rowNames = rows.filter((row) => row.names.length > 0).length;
  if (rowNames === 0) return 'columns';
  // Months across and diseases down: the rows divide what the title names.
  const listed = rows.filter((row) => row.names.length > 0 && known.members.has(nameKey(row.names.at(-1) ?? ''))).length;
  const quantity =
    known.context.units.length === 1 && /(?:数|人次|件次|金额|发病|死亡|面积|人口|量|费用|收入|支出)$/u.test(known.context.topic);
  const heading = cleanLabel(stubs.filter((stub) => stub.kind === 'name').at(-1)?.heading ?? '');
  if (named.length === 0) {
    const divides = quantity || listed / rowNames >= 0.5 || dividesTitle(heading, rows, known.context);
    return divides && !columns.some((column) => column.measure === 'target') ? 'columns' : 'rows';
  }
  if (known.unnamed && /指标(?:名称)?$/u.test(heading)) return 'rows';
  const share = named.length / columns.length;
  const areasAcross = columns.filter((column) => column.area !== null).length / columns.length;
  if (areasAcross >= 0.5 || share < 0.34) return 'rows';
  const itemList = /^(?:指标|指标名称|项目|项目名称|项目类别|内容|工作内容|名称|工作项目|任务名称|类别|.{2,4}指标(?:名称)?)$/u.test(
    heading,
  );
  if (itemList && named.every((column) => isGenericName(column.names.join('')))) return 'both';
  if (itemList && /指标|内容/u.test(heading) && share <= 0.5) return 'rows';
  // 户, %, 万元 down a unit column: what is counted changes from row to row and the columns divide it; 支, 瓶, 盒 are goods of one list.
  if (known.unitsDown.size >= 2 && columns.every(({ unit }) => unit === null) && quantities(named.filter(isPlainValue)) === 0)
    return 'rows';
  if ((itemList || heading === '') && quantities(rows) >= 0.8 && quantities(named.filter(isPlainValue)) === 0) return 'rows';
  return 'columns';
}

type UnitKind = 'rate' | 'money' | 'count';

/** The different kinds of units in the unit column of the stub. */
export function unitKindsOfRows(table: StatTable, stubs: readonly StubColumn[]): ReadonlySet<UnitKind> {
  const column = stubs.find((stub) => stub.kind === 'unit')?.column;
  const units = table.rows.flatMap(({ labels }) => labels.filter(({ at }) => at.col === column).map(({ text }) => text.trim()));
  return new Set(units.map((unit) => (/[%％‰/]|百分/u.test(unit) ? 'rate' : /元$/u.test(unit) ? 'money' : 'count')));
}

/** 增长% under 职工医保 says how the figures beside it changed, not that 职工医保 is a quantity. */
const isPlainValue = ({ measure }: LineReading): boolean => measure === null || measure === 'value' || measure === 'previous';

/** Of lines that name something, the share whose own words say that it is counted or measured. */
function quantities(lines: readonly LineReading[]): number {
  const named = lines.filter((line) => line.names.length > 0);
  const counted = named.filter((line) => line.unit !== null || line.measureNamed || isStatistic(line.names.at(-1) ?? ''));
  return named.length === 0 ? 0 : counted.length / named.length;
}

/** 采血点: 中心血站, 流动采血车 … by month under one unit: the stub lists places of what the title counts, no indicators. */
function dividesTitle(heading: string, rows: readonly LineReading[], context: TableContext): boolean {
  return (
    heading !== '' &&
    !/指标|项目|内容|名称|类别|事项|任务|工作|分类/u.test(heading) &&
    context.units.length === 1 &&
    context.topic.length >= 2 &&
    quantities(rows) === 0
  );
}

const memberCache = new WeakMap<Catalogue, ReadonlySet<string>>();

/** Keys of every member of every breakdown list of the catalogue: diseases, vaccines, kinds of institution … */
export function memberKeys(catalogue: Catalogue): ReadonlySet<string> {
  const known = memberCache.get(catalogue);
  if (known) return known;
  const keys = new Set(
    (catalogue.data.breakdowns ?? []).flatMap((list) => list.members.flatMap((member) => [member.name, ...member.aliases])).map(nameKey),
  );
  memberCache.set(catalogue, keys);
  return keys;
}
