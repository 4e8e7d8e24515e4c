import { cellAt, type SheetSnapshot } from '../model/workbook';
import type { StatTable } from '../model/table';
import { isPeriodLabel } from '../notation/period';
import { announcesAreas, isAreaName, isTotalName } from './area-names';
import { cleanLabel } from './label-text';

export type StubKind = 'serial' | 'unit' | 'area' | 'period' | 'group' | 'name' | 'sign' | 'member';

/** What a stub column holds, told by its heading and its entries. */
export interface StubColumn {
  readonly column: number;
  readonly kind: StubKind;
  readonly heading: string;
}

const UNIT_WORD =
  /^(?:[%％‰]|百分[比点]|[十百千]?万?\/?(?:人次|人|例次|例|户次|户|家次|家|所|个|张|份|元|件次|件|剂次|剂|支|名|台次|台|车次|场次|床日|人份|次|座|处|条|篇|期|场|瓶|种|项|对|位|吨|公斤|kg|平方米|㎡|立方米|米|辆|块|岁|年|个月|月|治疗量|天|日|秒|分钟|小时|公里|亩|起|宗|字|册|套|组|批次|批|床|张|类|栋|单位|户\/次|个\/千人)|1?\/(?:10万|十万|千|万)|亿元|[人张个名]\/(?:千人|万人|10万人)|人（户）|‰|1\/10万|女=100)$/iu;

export function isUnitWord(text: string): boolean {
  return UNIT_WORD.test(
    text
      .normalize('NFKC')
      .replace(/\s/g, '')
      .replace(/[(（]户[)）]/u, '（户）'),
  );
}

/** The kinds of a table's stub columns, left to right. */
export function stubColumns(table: StatTable, sheet: SheetSnapshot): readonly StubColumn[] {
  return table.stub.columns.map((column) => {
    const heading = headingOf(table, sheet, column);
    const entries = table.rows.map((row) => row.labels.find((label) => label.at.col === column)?.text ?? '').filter((text) => text !== '');
    return { column, heading, kind: kindOf(heading, entries, table.stub.columns.length > 1) };
  });
}

/** The heading of a stub column: the lowest header cell in it. */
export function headingOf(table: StatTable, sheet: SheetSnapshot, column: number): string {
  for (const row of [...table.header.rows].reverse()) {
    const value = cellAt(sheet, row, column)?.value;
    // 甲 乙 and 1 2 under the names only number the columns.
    if (typeof value === 'string' && !/^\s*(?:[甲乙丙丁戊A-D]|\d*)\s*$/u.test(value)) return value.trim();
  }
  return '';
}

function kindOf(heading: string, entries: readonly string[], several: boolean): StubKind {
  const clean = cleanLabel(heading);
  if (/^(?:序号|序|编号|行次|行号|代码|栏次|No\.?)$/iu.test(clean)) return 'serial';
  const share = (test: (text: string) => boolean): number => (entries.length === 0 ? 0 : entries.filter(test).length / entries.length);
  if (share((text) => /^(?:\d{1,4}|[(]?[一二三四五六七八九十]{1,3}[)]?[、.]?)$/.test(text.normalize('NFKC').trim())) > 0.8) return 'serial';
  if (/^(?:计量)?单位$|^计量单位/u.test(clean) && share(isUnitWord) > 0.4) return 'unit';
  if (share(isUnitWord) > 0.8 && several) return 'unit';
  if (/^方向$|^(?:比较)?符号$/u.test(clean) || share((text) => /^[≥≤><＞＜=]=?$/u.test(text)) > 0.6) return 'sign';
  if (/^(?:月份|月|时间|季度|年份|年度|时期|期间)$/u.test(clean) || share((text) => isPeriodLabel(cleanLabel(text))) >= 0.6)
    return 'period';
  const areas = share((text) => isAreaName(text));
  if (announcesAreas(heading) ? areas + share(isTotalName) > 0.3 || entries.length > 0 : areas >= 0.6) return 'area';
  return /^(?:类别|分类|大类|项目类别|科目|领域|板块|类型|工作类别)$/u.test(clean) ? 'group' : 'name';
}
