import { useContext } from 'react';
import type { StepCount } from '../../app/pane-services';
import type { Locale, Severity } from '../../core/model/finding';
import { n, plural } from '../../taskpane/locale/english';
import type { BookRole } from '../files/page-books';
import { SKIP_EN, SKIP_ZH } from './skip-reasons';
import type { InBoth } from '../../taskpane/locale/in-both';
import { LocaleContext } from '../../taskpane/locale/locale-context';

/** Of a selected range: see `RangeContent`. */
export interface SelectionSums {
  readonly filled: number;
  readonly numbers: number;
  readonly textNumbers: number;
  readonly sum: number;
}

/** At most six decimals: more are dust of the division. */
const decimal = (value: number, locale: Locale): string => value.toLocaleString(locale, { maximumFractionDigits: 6 });

/** The words of the workbench's own frame; each area has a file of its own, loaded with it. */
export interface WorkbenchWords {
  readonly open: string;
  readonly sample: string;
  readonly drop: string;
  readonly opening: (sheet: StepCount | null) => string;
  readonly stop: string;
  readonly undo: string;
  readonly redo: string;
  readonly save: string;
  readonly saveAsNew: string;
  /** Why a file cannot be written back, and what is offered instead. */
  readonly notWrittenBack: (format: 'xls' | 'csv') => string;
  readonly saved: (name: string, edits: number) => string;
  readonly savedName: (base: string) => string;
  readonly close: string;
  /** The button that shows the keys. */
  readonly keys: string;
  readonly failed: (name: string, sentence: string) => string;
  readonly names: (names: readonly string[]) => string;
  readonly areas: Readonly<Record<'sheets' | 'pictures' | 'report' | 'units', string>>;
  readonly areaList: string;
  readonly restored: (name: string, edits: number) => string;
  readonly startAgain: string;
  readonly notKept: string;
  readonly find: string;
  readonly found: (at: number, of: number, more: boolean) => string;
  readonly notFound: string;
  readonly next: string;
  readonly previous: string;
  readonly grid: (sheet: string) => string;
  readonly sheetTabs: string;
  readonly hiddenSheets: (count: number) => string;
  readonly cellAddress: string;
  readonly cellContent: string;
  readonly cellLabel: (address: string, text: string, severity: Severity | null) => string;
  readonly willBeNumber: (shown: string) => string;
  readonly willBeFormula: string;
  readonly willBeText: string;
  readonly willBeTextNotFormula: string;
  readonly willBeEmpty: string;
  readonly skipped: (reason: string) => string;
  readonly pasted: (cells: number, skipped: number) => string;
  readonly recomputed: (cells: number) => string;
  /** While what was written is being worked out. */
  readonly writing: string;
  readonly notWritten: (why: string) => string;
  readonly copied: (cells: number) => string;
  readonly notCopied: Readonly<Record<'too-big' | 'not-read-yet', string>>;
  readonly selectionSums: (of: SelectionSums) => string;
  readonly undecided: (cells: number, first: string) => string;
  readonly comment: (text: string) => string;
  readonly sameFile: (name: string) => string;
  readonly closed: (name: string, edits: number) => string;
  readonly onlyHere: (name: string) => string;
  readonly openBooks: string;
  readonly roles: Readonly<Record<BookRole, string>>;
  readonly withEdits: (name: string, edits: number) => string;
  readonly backTo: (area: string) => string;
  readonly pane: string;
  readonly severity: Readonly<Record<Severity, string>>;
  /** A finding in one line. */
  readonly finding: (severity: Severity, what: string, why: string) => string;
}

const zh: WorkbenchWords = {
  open: '打开文件',
  sample: '用示例试一试',
  drop: '打开一个 .xlsx、.xls 或 .csv 文件，或把它拖到这里。文件只在本机读取，不上传。',
  opening: (sheet) => (sheet ? `正在读取第 ${sheet.done + 1} 张表，共 ${sheet.of} 张` : '正在打开文件'),
  stop: '停止',
  undo: '撤销',
  redo: '重做',
  save: '保存为 .xlsx',
  saveAsNew: '另存为新的 .xlsx',
  notWrittenBack: (format) =>
    format === 'xls'
      ? '这是旧式 .xls 文件，写回会丢失图表和宏，所以不写回原文件。可以另存为新的 .xlsx：数值、公式、数字格式、合并单元格和批注都在，图表、宏和图片不在。'
      : '这是 .csv 文本文件，没有格式可保留，所以不写回原文件。可以另存为新的 .xlsx。',
  saved: (name, edits) => `已保存“${name}”，含 ${edits} 处修改。原文件没有动；公式会在 Excel 打开时重新计算。`,
  savedName: (base) => `${base}（已修改）.xlsx`,
  close: '关闭',
  keys: '快捷键',
  failed: (name, sentence) => `${name}：${sentence}`,
  names: (names) => names.join('、'),
  areas: { sheets: '表格', pictures: '图', report: '文稿', units: '各单位' },
  areaList: '工作区',
  restored: (name, edits) => `已恢复上次的“${name}”${edits > 0 ? `，含 ${edits} 处未保存的修改` : ''}。`,
  startAgain: '从原文件重新开始',
  notKept: '浏览器不允许在本机保存工作进度：刷新或关闭页面前，请先保存文件。',
  find: '查找',
  found: (at, of, more) => `第 ${at} 处，共 ${more ? `${of} 处以上` : `${of} 处`}`,
  notFound: '没有找到',
  next: '下一处',
  previous: '上一处',
  grid: (sheet) => `工作表 ${sheet}`,
  sheetTabs: '工作表',
  hiddenSheets: (count) => `另有 ${count} 张隐藏的工作表：公式照查，表格不识读`,
  cellAddress: '单元格',
  cellContent: '单元格内容',
  cellLabel: (address, text, severity) => `${address} ${text === '' ? '空' : text}${severity ? `，${zh.severity[severity]}` : ''}`,
  willBeNumber: (shown) => `将写入数值，显示为 ${shown}`,
  willBeFormula: '将写入公式',
  willBeText: '将写入文字',
  willBeTextNotFormula: '这不是完整的公式，将写入文字',
  willBeEmpty: '将清空这个单元格',
  skipped: (reason) => SKIP_ZH[reason] ?? '没有写入。',
  pasted: (cells, skipped) => (skipped === 0 ? `已写入 ${cells} 个单元格。` : `已写入 ${cells} 个单元格，${skipped} 个没有写入。`),
  writing: '已写入，正在重新计算相关的公式。',
  notWritten: (why) => `没有写入：${why}`,
  copied: (cells) => `已复制 ${cells.toLocaleString('zh-CN')} 个单元格。粘贴的是数值，公式不随之复制。`,
  notCopied: {
    'too-big': '没有复制：选中的单元格超过 10 万个，请分几次复制。',
    'not-read-yet': '没有复制：选中的单元格还在读取，请再按一次复制。',
  },
  selectionSums: ({ filled, numbers, textNumbers, sum }) =>
    [
      ...(numbers > 0 ? [`求和 ${decimal(sum, 'zh-CN')}`, `平均 ${decimal(sum / numbers, 'zh-CN')}`] : []),
      `计数 ${filled.toLocaleString('zh-CN')}`,
      ...(numbers < filled ? [`其中数值 ${numbers.toLocaleString('zh-CN')}`] : []),
      ...(textNumbers > 0 ? [`文本型数字 ${textNumbers.toLocaleString('zh-CN')} 个没有计入`] : []),
    ].join('　'),
  recomputed: (cells) => `相关的 ${cells} 个公式已重新计算。`,
  undecided: (cells, first) => `有 ${cells} 个公式（如 ${first}）这里算不了，仍显示旧结果；保存后在 Excel 或 WPS 中打开会重新计算。`,
  comment: (text) => `批注：${text}`,
  sameFile: (name) => `“${name}”就是现在打开的工作簿。请选择上年的工作簿。`,
  closed: (name, edits) =>
    edits > 0
      ? `已关闭“${name}”。${edits} 处未保存的修改留在本机浏览器里，再打开这个文件时会恢复。`
      : `已关闭“${name}”。填写的说明留在本机浏览器里，再打开这个文件时会恢复。`,
  onlyHere: (name) => `“${name}”的修改没有保存，浏览器也不允许在本机保留，所以没有关闭。请先保存文件。`,
  openBooks: '打开的工作簿',
  roles: { main: '本年', 'last-year': '上年', unit: '单位', earlier: '先前打开' },
  withEdits: (name, edits) => `${name}（${edits} 处修改）`,
  backTo: (area) => `← 返回${area}`,
  pane: '校验与说明',
  severity: { error: '必须改', warning: '请核实', information: '提示' },
  finding: (severity, what, why) => `${zh.severity[severity]}：${what}${why}`,
};

const en: WorkbenchWords = {
  open: 'Open file',
  sample: 'Try the sample',
  drop: 'Open an .xlsx, .xls or .csv file, or drop it here. It is read on this computer only; nothing is uploaded.',
  opening: (sheet) => (sheet ? `Reading sheet ${sheet.done + 1} of ${sheet.of}` : 'Opening the file'),
  stop: 'Stop',
  undo: 'Undo',
  redo: 'Redo',
  save: 'Save as .xlsx',
  saveAsNew: 'Save as a new .xlsx',
  notWrittenBack: (format) =>
    format === 'xls'
      ? 'This is an old .xls file. Writing it back would lose charts and macros, so it is not offered. It can be saved as a new .xlsx with its values, formulas, number formats, merged cells and comments, without charts, macros and pictures.'
      : 'This is a .csv text file without formats, so it is not written back. It can be saved as a new .xlsx.',
  saved: (name, edits) =>
    `“${name}” was saved with ${plural(edits, 'change', 'changes')}. The original was not touched; Excel recalculates when it opens the file.`,
  savedName: (base) => `${base} (changed).xlsx`,
  close: 'Close',
  keys: 'Keys',
  failed: (name, sentence) => `${name}: ${sentence}`,
  names: (names) => names.join(', '),
  areas: { sheets: 'Sheets', pictures: 'Pictures', report: 'Report', units: 'Units' },
  areaList: 'Work areas',
  restored: (name, edits) => `“${name}” was restored${edits > 0 ? ` with ${plural(edits, 'unsaved change', 'unsaved changes')}` : ''}.`,
  startAgain: 'Start again from the file',
  notKept: 'The browser does not keep work on this computer: save the file before you reload or close the page.',
  find: 'Find',
  found: (at, of, more) => `${n(at)} of ${n(of)}${more ? ' or more' : ''}`,
  notFound: 'Not found',
  next: 'Next',
  previous: 'Previous',
  grid: (sheet) => `Sheet ${sheet}`,
  sheetTabs: 'Sheets',
  hiddenSheets: (count) => `${plural(count, 'hidden sheet', 'hidden sheets')}: formulas are checked, tables are not read`,
  cellAddress: 'Cell',
  cellContent: 'Content of the cell',
  cellLabel: (address, text, severity) => `${address} ${text === '' ? 'empty' : text}${severity ? `, ${en.severity[severity]}` : ''}`,
  willBeNumber: (shown) => `Will be a number, shown as ${shown}`,
  willBeFormula: 'Will be a formula',
  willBeText: 'Will be text',
  willBeTextNotFormula: 'This is no complete formula and will be text',
  willBeEmpty: 'Will clear the cell',
  skipped: (reason) => SKIP_EN[reason] ?? 'Nothing was written.',
  pasted: (cells, skipped) =>
    skipped === 0 ? `Wrote ${plural(cells, 'cell', 'cells')}.` : `Wrote ${plural(cells, 'cell', 'cells')}; ${n(skipped)} were not written.`,
  writing: 'Written; what depends on it is being worked out.',
  notWritten: (why) => `Not written: ${why}`,
  copied: (cells) => `Copied ${plural(cells, 'cell', 'cells')}. Values are pasted, formulas are not.`,
  notCopied: {
    'too-big': 'Not copied: more than 100,000 cells are selected. Please copy them in parts.',
    'not-read-yet': 'Not copied: the selected cells are still being read. Please copy once more.',
  },
  selectionSums: ({ filled, numbers, textNumbers, sum }) =>
    [
      ...(numbers > 0 ? [`Sum ${decimal(sum, 'en-US')}`, `Average ${decimal(sum / numbers, 'en-US')}`] : []),
      `Count ${n(filled)}`,
      ...(numbers < filled ? [`of them numbers ${n(numbers)}`] : []),
      ...(textNumbers > 0 ? [`${plural(textNumbers, 'number', 'numbers')} stored as text not counted`] : []),
    ].join('   '),
  recomputed: (cells) => `${plural(cells, 'formula was', 'formulas were')} worked out anew.`,
  undecided: (cells, first) =>
    `${plural(cells, 'formula', 'formulas')} (such as ${first}) cannot be worked out here and show the old result; Excel or WPS will recalculate the saved file.`,
  comment: (text) => `Comment: ${text}`,
  sameFile: (name) => `“${name}” is the workbook that is open already. Choose last year’s workbook.`,
  closed: (name, edits) =>
    edits > 0
      ? `“${name}” was closed. ${plural(edits, 'unsaved change stays', 'unsaved changes stay')} in this browser and will be there when the file is opened again.`
      : `“${name}” was closed. What was explained stays in this browser and will be there when the file is opened again.`,
  onlyHere: (name) => `“${name}” has unsaved changes that this browser may not keep, so it was not closed. Save the file first.`,
  openBooks: 'Open workbooks',
  roles: { main: 'This year', 'last-year': 'Last year', unit: 'Unit', earlier: 'Earlier' },
  withEdits: (name, edits) => `${name} (${plural(edits, 'change', 'changes')})`,
  backTo: (area) => `← Back to ${area}`,
  pane: 'Check and explanations',
  severity: { error: 'must correct', warning: 'please verify', information: 'hint' },
  finding: (severity, what, why) => `${{ error: 'Must correct', warning: 'Please verify', information: 'Hint' }[severity]}: ${what} ${why}`,
};

const WORDS: InBoth<WorkbenchWords> = { 'zh-CN': zh, 'en-US': en };

export const useWords = (): WorkbenchWords => WORDS[useContext(LocaleContext)];

export const wordsIn = (locale: Locale): WorkbenchWords => WORDS[locale];
