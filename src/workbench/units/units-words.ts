import { useContext } from 'react';
import type { SumTrouble } from '../../app/units/roll-up';
import { plural } from '../../taskpane/locale/english';
import type { InBoth } from '../../taskpane/locale/in-both';
import { LocaleContext } from '../../taskpane/locale/locale-context';

export interface UnitsWords {
  readonly heading: string;
  readonly purpose: string;
  readonly folder: string;
  readonly files: string;
  readonly cancel: string;
  readonly progress: (done: number, of: number) => string;
  readonly columns: readonly [
    unit: string,
    file: string,
    state: string,
    numbers: string,
    errors: string,
    warnings: string,
    notChecked: string,
  ];
  readonly waiting: string;
  readonly checking: string;
  readonly read: string;
  readonly openUnit: (name: string) => string;
  readonly county: (name: string) => string;
  readonly rollUp: string;
  readonly missing: (names: readonly string[]) => string;
  readonly twice: (name: string, files: readonly string[]) => string;
  readonly sums: (all: number, judged: number, wrong: number) => string;
  readonly sumColumns: readonly [indicator: string, sum: string, county: string, result: string];
  readonly agrees: string;
  readonly differs: (by: string) => string;
  readonly trouble: Readonly<Record<SumTrouble, string>>;
  readonly differences: string;
  readonly difference: (unit: string, indicator: string, own: string, county: string) => string;
  readonly rankings: string;
  readonly withValue: (name: string, value: string) => string;
  readonly ranking: (indicator: string, best: string, last: string) => string;
  readonly noWorkbooks: string;
}

const zh: UnitsWords = {
  heading: '各单位工作簿',
  purpose: '选择装有各乡镇（单位）工作簿的文件夹，逐个校验，并把各单位之和与当前打开的县级工作簿核对。文件只在本机读取。',
  folder: '选择文件夹',
  files: '选择多个文件',
  cancel: '停止',
  progress: (done, of) => `已检查 ${done} 个，共 ${of} 个`,
  columns: ['单位', '文件', '状态', '数值个数', '必须改', '请核实', '没有判断'],
  waiting: '等待',
  checking: '正在检查',
  read: '已检查',
  openUnit: (name) => `打开 ${name}`,
  county: (name) => `县级数取自当前打开的“${name}”。`,
  rollUp: '汇总核对',
  missing: (names) => `缺报：${names.join('、')}。`,
  twice: (name, files) => `${name}重复上报：${files.join('、')}。`,
  sums: (all, judged, wrong) => `可相加的指标 ${all} 项，与县级数比较了 ${judged} 项，${wrong} 项不符。`,
  sumColumns: ['指标', '各单位之和', '县级数', '结果'],
  agrees: '相符',
  differs: (by) => `不符，相差 ${by}`,
  trouble: {
    'units-missing': '没有比较：有单位没有报这个数',
    'units-twice': '没有比较：有单位重复上报',
    'units-of-measure-differ': '没有比较：各单位的计量单位不同',
    'no-total': '没有县级数可比',
  },
  differences: '与县级表中本单位一行不一致',
  difference: (unit, indicator, own, county) => `${unit}的${indicator}：本单位报 ${own}，县级表中为 ${county}。`,
  rankings: '最好与最后',
  withValue: (name, value) => `${name}（${value}）`,
  ranking: (indicator, best, last) => `${indicator}：最好的是${best}，最后的是${last}。`,
  noWorkbooks: '选中的文件里没有工作簿（.xlsx、.xlsm、.xls、.csv）。',
};

const en: UnitsWords = {
  heading: 'Workbooks of the units',
  purpose:
    'Choose the folder with the workbooks of the townships (units). Each is checked, and their sums are held against the county workbook that is open. Files are read on this computer only.',
  folder: 'Choose a folder',
  files: 'Choose several files',
  cancel: 'Stop',
  progress: (done, of) => `${done} of ${of} checked`,
  columns: ['Unit', 'File', 'State', 'Numbers', 'Must correct', 'Please verify', 'Not judged'],
  waiting: 'Waiting',
  checking: 'Checking',
  read: 'Checked',
  openUnit: (name) => `Open ${name}`,
  county: (name) => `The county’s numbers are from “${name}”, which is open.`,
  rollUp: 'Roll-up',
  missing: (names) => `Not reported: ${names.join(', ')}.`,
  twice: (name, files) => `${name} is reported twice: ${files.join(', ')}.`,
  sums: (all, judged, wrong) =>
    `${plural(all, 'indicator adds', 'indicators add')} up; ${judged} compared with the county, ${wrong} differ.`,
  sumColumns: ['Indicator', 'Sum of the units', 'County', 'Result'],
  agrees: 'Agrees',
  differs: (by) => `Differs by ${by}`,
  trouble: {
    'units-missing': 'Not compared: a unit does not report it',
    'units-twice': 'Not compared: a unit reports twice',
    'units-of-measure-differ': 'Not compared: units count in different units of measure',
    'no-total': 'No county number to compare with',
  },
  differences: 'Unlike the county’s row for the unit',
  difference: (unit, indicator, own, county) => `${indicator} of ${unit}: its own workbook says ${own}, the county’s table ${county}.`,
  rankings: 'Best and last',
  withValue: (name, value) => `${name} (${value})`,
  ranking: (indicator, best, last) => `${indicator}: best is ${best}, last is ${last}.`,
  noWorkbooks: 'None of the files chosen is a workbook (.xlsx, .xlsm, .xls, .csv).',
};

const WORDS: InBoth<UnitsWords> = { 'zh-CN': zh, 'en-US': en };
export const useUnitsWords = (): UnitsWords => WORDS[useContext(LocaleContext)];
