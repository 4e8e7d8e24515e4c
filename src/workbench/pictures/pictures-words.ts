import { useContext } from 'react';
import type { LeftReason } from '../../app/last-year';
import type { BookChangePicture } from '../../app/pictures';
import { n } from '../../taskpane/locale/english';
import type { InBoth } from '../../taskpane/locale/in-both';
import { LocaleContext } from '../../taskpane/locale/locale-context';

export interface PicturesWords {
  readonly heading: string;
  readonly loading: string;
  readonly targets: string;
  readonly noTargets: string;
  readonly target: (text: string, source: string) => string;
  readonly statedIn: (sheet: string) => string;
  readonly stated: string;
  readonly met: string;
  readonly missed: string;
  readonly moreBars: (bars: number, missed: number) => string;
  readonly moreTargets: (count: number) => string;
  readonly changes: string;
  readonly thisYear: string;
  readonly lastYear: string;
  readonly inSheets: string;
  readonly againstBook: (now: string, before: string, file: string) => string;
  readonly bookTrouble: Readonly<Record<NonNullable<BookChangePicture['trouble']>, (file: string, period: string) => string>>;
  readonly nothingPaired: string;
  readonly moreChanges: (drawn: number, more: number) => string;
  readonly leftOut: (count: number) => string;
  readonly leftReason: Readonly<Record<LeftReason, (count: number) => string>>;
  readonly cellNow: (indicator: string, cell: string) => string;
  readonly cellBefore: (cell: string) => string;
  readonly andMore: (count: number) => string;
  readonly before: (value: string) => string;
  readonly beforeLabel: (label: string, value: string) => string;
  readonly changeRemark: (value: string, remark: string) => string;
  readonly changeKind: Readonly<Record<'%' | 'points', string>>;
  readonly noChanges: string;
  readonly change: (value: string, unit: '%' | 'points') => string;
  readonly good: string;
  readonly bad: string;
  readonly kinds: string;
  readonly noKinds: string;
  readonly places: (count: number) => string;
}

const zh: PicturesWords = {
  heading: '图',
  loading: '正在整理',
  targets: '目标与实际',
  noTargets: '没有可与目标比较的指标。表中没有写明年份，或目录里没有这一年、这一地区的目标。',
  target: (text, source) => `目标 ${text}（${source}）`,
  statedIn: (sheet) => `${sheet}：表中目标的完成情况`,
  stated: '实际值占表中目标值（任务数）的百分比，虚线为 100%。',
  met: '达标',
  missed: '未达标',
  changes: '比上年',
  changeKind: { '%': '数量的增减（%），变化大的在前', points: '率的增减（百分点），变化大的在前' },
  noChanges: '表中没有上年数。选择上年的工作簿，就能逐项比较。',
  moreBars: (bars, missed) => `另有 ${bars} 条没有画出，其中未达标 ${missed} 条。`,
  moreTargets: (count) => `另有 ${count} 项指标没有画出，见“目标”页。`,
  thisYear: '本年工作簿',
  lastYear: '上年工作簿',
  inSheets: '与表中的上年数比',
  againstBook: (now, before, file) => (now !== '' && before !== '' ? `${now}比${before}（${file}）` : `与上年工作簿比（${file}）`),
  bookTrouble: {
    'areas-differ': (file) => `没有比较：“${file}”是另一个地区的。请换成本地区上年的工作簿。`,
    'same-period': (file, period) => `没有比较：“${file}”也是${period}的，不是上年的。请换成上年的工作簿。`,
    'not-last-year': (file, period) => `没有比较：“${file}”是${period}的，与本年不是相邻两年。请换成上年的工作簿。`,
    'nothing-read': (file) => `没有比较：“${file}”里没有读到统计表。`,
  },
  nothingPaired: '两个工作簿里没有可以比较的同一指标。原因列在下面。',
  moreChanges: (drawn, more) => `只画了变化最大的 ${drawn} 项，另有 ${more} 项变化较小，没有画出。`,
  leftOut: (count) => `没有比较的 ${count} 项，及原因`,
  leftReason: {
    'sheet-disagrees': (count) => `${count} 项：本年表中写的上年数与上年工作簿不同，请先核实哪个对。`,
    unit: (count) => `${count} 项：两年的计量单位不同。`,
    definition: (count) => `${count} 项：名称相同，但不是同一指标或不在同一张表，口径可能不同。`,
    months: (count) => `${count} 项：两年所含的月份不同。`,
    years: (count) => `${count} 项：两个数不是相邻两年的。`,
    wrong: (count) => `${count} 项：其中一年的单元格有“必须改”的问题。`,
    several: (count) => `${count} 项：同一工作簿里有几个不同的数，不知道用哪个。`,
    zero: (count) => `${count} 项：上年为 0，算不出增减幅度。`,
    'not-there': (count) => `${count} 项：上年工作簿里没有这个指标。`,
  },
  cellNow: (indicator, cell) => `${indicator}（${cell}）`,
  cellBefore: (cell) => `上年 ${cell}`,
  andMore: (count) => `另有 ${count} 项。`,
  before: (value) => `上年 ${value}`,
  beforeLabel: (label, value) => `${label}：上年 ${value}，跳到上年的单元格`,
  changeRemark: (value, remark) => `本年 ${value}${remark === '' ? '' : `，${remark}`}`,
  change: (value, unit) => (unit === 'points' ? `${value} 个百分点` : `${value}%`),
  good: '向好',
  bad: '变差',
  kinds: '问题分类',
  noKinds: '没有发现问题。',
  places: (count) => `${count} 处`,
};

const en: PicturesWords = {
  heading: 'Pictures',
  loading: 'Preparing',
  targets: 'Targets and actual figures',
  noTargets: 'No indicator can be held against a target: no table says its year, or the catalogue has no target of that year and area.',
  target: (text, source) => `Target ${text} (${source})`,
  statedIn: (sheet) => `${sheet}: targets that the sheet itself gives`,
  stated: 'The actual figure as a percentage of the sheet’s own target or task; the dashed line is 100%.',
  met: 'met',
  missed: 'missed',
  changes: 'Against last year',
  changeKind: { '%': 'Counts, change in per cent, the largest first', points: 'Rates, change in percentage points, the largest first' },
  noChanges: 'The tables hold no figures of last year. Choose last year’s workbook to compare with it.',
  moreBars: (bars, missed) => `${n(bars)} more are not drawn; ${n(missed)} of them miss the target.`,
  moreTargets: (count) => `${n(count)} more indicators are not drawn; see “Targets”.`,
  thisYear: 'This year’s workbook',
  lastYear: 'Last year’s workbook',
  inSheets: 'Against the sheets’ own last-year figures',
  againstBook: (now, before, file) =>
    now !== '' && before !== '' ? `${now} against ${before} (${file})` : `Against last year’s workbook (${file})`,
  bookTrouble: {
    'areas-differ': (file) => `Not compared: “${file}” is of another area. Choose last year’s workbook of this area.`,
    'same-period': (file, period) => `Not compared: “${file}” is of ${period} as well. Choose last year’s workbook.`,
    'not-last-year': (file, period) => `Not compared: “${file}” is of ${period}, not of the year before. Choose last year’s workbook.`,
    'nothing-read': (file) => `Not compared: no table was found in “${file}”.`,
  },
  nothingPaired: 'The two workbooks have no indicator that can be compared. The reasons are below.',
  moreChanges: (drawn, more) => `The ${n(drawn)} largest changes are drawn; ${n(more)} smaller ones are not.`,
  leftOut: (count) => `${n(count)} not compared, and why`,
  leftReason: {
    'sheet-disagrees': (count) =>
      `${n(count)}: this year’s sheet states another last-year figure than last year’s workbook. Verify which is right.`,
    unit: (count) => `${n(count)}: the units of measure differ.`,
    definition: (count) => `${n(count)}: the same name, but another indicator or another table; the definition may differ.`,
    months: (count) => `${n(count)}: the months covered differ.`,
    years: (count) => `${n(count)}: the two years are not one apart.`,
    wrong: (count) => `${n(count)}: one of the two cells must be corrected first.`,
    several: (count) => `${n(count)}: a workbook gives several different numbers.`,
    zero: (count) => `${n(count)}: last year’s number is 0; no growth can be worked out.`,
    'not-there': (count) => `${n(count)}: last year’s workbook does not have the indicator.`,
  },
  cellNow: (indicator, cell) => `${indicator} (${cell})`,
  cellBefore: (cell) => `last year ${cell}`,
  andMore: (count) => `${n(count)} more.`,
  before: (value) => `was ${value}`,
  beforeLabel: (label, value) => `${label}: was ${value} last year; go to last year’s cell`,
  changeRemark: (value, remark) => `${value} this year${remark === '' ? '' : `, ${remark}`}`,
  change: (value, unit) => (unit === 'points' ? `${value} points` : `${value}%`),
  good: 'better',
  bad: 'worse',
  kinds: 'Findings by kind',
  noKinds: 'No problem was found.',
  places: (count) => n(count),
};

const WORDS: InBoth<PicturesWords> = { 'zh-CN': zh, 'en-US': en };
export const usePicturesWords = (): PicturesWords => WORDS[useContext(LocaleContext)];
