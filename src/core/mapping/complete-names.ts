import { isGenericName } from './choose-name';
import { joinNames } from './compose-name';
import { cleanLabel } from './label-text';
import type { LineReading } from './line-reading';

/** Names that say too little by themselves: 人次, 金额 take the table's topic, 调整前 goes before it, 支出 | 小计 keeps its 小计. */
export function completeName(name: string, column: LineReading | undefined, topic: string, householdsOfPlace = false): string {
  if (!column || name === '') return name;
  // 支出 | 小计 is the whole of 支出; 累计 | 门诊 is 门诊 of all months.
  const innermost = cleanLabel(column.line.labels.at(-1)?.text ?? '') === column.totalText;
  if (column.total && column.names.length === 1 && column.totalText !== '' && innermost && isGenericName(name))
    return /^(?:人次|人数|金额|例数)$/u.test(name) ? joinNames(topic, name) : name + column.totalText;
  if (/^(?:已|未|正)?(?:接收|受理|办结|在办|结案|立案|查处|转办|督办|交办|答复)$/u.test(name) && column.names.length === 1)
    return joinNames(topic, `${name}件数`);
  if (/^[\u4e00-\u9fff]{2,4}[前后]$/u.test(name) && column.names.length === 1) return name + topic;
  // 户数 | 常住人口: the households of a place, whatever the title speaks of.
  if (name === '户数' && householdsOfPlace) return name;
  return /^(?:人次|人数|金额|例数|户数|个数|份数|次数|费用|面积|比例)$/u.test(name) ? joinNames(topic, name) : name;
}

/** 2023年 | 占比 | 2024年 | 占比: each share is of the year before it. One year alone tells nothing that the table does not. */
export function sharesInTime(columns: readonly LineReading[]): readonly LineReading[] {
  const years = new Set(columns.flatMap(({ period }) => (period?.year == null ? [] : [period.year])));
  if (years.size < 2) return columns;
  return columns.map((column, position) => {
    const before = columns[position - 1];
    const bare = column.measure === 'share' && column.period === null && column.names.length === 0;
    return bare && before?.period && (before.measure ?? 'value') === 'value' && before.names.length === 0
      ? { ...column, period: before.period }
      : column;
  });
}

/** 目标, 增长%, 上年 beside a named column speak of that column; 任务数 and 完成率 speak of the table's topic. */
export function inheritNames(columns: readonly LineReading[], names: readonly string[]): readonly string[] {
  const inherits: readonly (string | null)[] = ['growth', 'difference', 'percentage-points', 'previous', 'target', 'share', 'rank'];
  if (names.every((name) => name === '')) return names;
  let last = '';
  let counted = '';
  let set = '';
  return names.map((name, position) => {
    const column = columns[position];
    if (name !== '') {
      // 上年同期门急诊人次 | 同比增长: the change is of what stands right before it.
      if (column?.measure === 'previous' && column.line.role !== 'of-which') last = name;
      if (column?.measure === null || column?.measure === 'value' || column?.measureNamed === true) {
        if (column?.line.role !== 'of-which') last = name;
        if (!/率$/u.test(name) && column?.line.role !== 'of-which') counted = name;
        set = /^(.{2,})任务(?:数|量)?$/u.exec(name)?.[1] ?? '';
      }
      return name;
    }
    // 改厕任务 | 完成数 | 完成率: what is completed is the task before it.
    if (column && set !== '' && column.area === null && !column.total) {
      if (column.measure === 'completion') return set;
      if (column.measure === 'value' && /完成/u.test(column.measureText)) return joinNames(set, '完成数');
    }
    if (!column || column.area !== null || !(inherits.includes(column.measure) || column.span === 'last-month')) return name;
    // A share is a share of what was counted: 死亡数 | 死亡率 | 构成比.
    return column.measure === 'share' && counted !== '' ? counted : last;
  });
}
