import type { NotChecked } from '../../core/model/finding';
import type { ReadNoteReason } from '../../core/model/workbook';
import { plural } from './english';
import type { InBoth } from './in-both';

const OUTCOME_ZH = { undecided: '条件不足，未作判断', 'not-applicable': '不适用', 'rule-failed': '规则运行出错' } as const;
const UNREAD_ZH: Readonly<Record<string, string>> = {
  'no-table': '没有识别出表格',
  'text-only': '只有文字',
  empty: '空白',
  'hidden-sheet': '工作表被隐藏',
  'chart-sheet': '图表工作表',
  'too-small': '区域太小',
  'own-template': '本单位的表样，不是数据',
};
const UNREAD_EN: Readonly<Record<string, string>> = {
  'no-table': 'no table was recognised',
  'text-only': 'text only',
  empty: 'empty',
  'hidden-sheet': 'the sheet is hidden',
  'chart-sheet': 'a chart sheet',
  'too-small': 'too small a region',
  'own-template': "the bureau's own template, no data",
};
const NOTES_ZH: Readonly<Record<ReadNoteReason, string>> = {
  'chart-sheet': '图表工作表没有读取',
  'macro-sheet': '宏工作表没有读取',
  'dialog-sheet': '对话框工作表没有读取',
  'pivot-table': '数据透视表只读了现有的值',
  drawing: '图片和图形里的文字没有读取',
  'external-data': '外部数据没有刷新',
  'formula-unreadable': '有公式读不懂，只用了它的结果',
  'merged-cells': '本版 Excel 读不到合并单元格（需要 2021 版或更新），跨列的标题可能认不全，请到“映射”核对',
};
const NOTES_EN: Readonly<Record<ReadNoteReason, string>> = {
  'chart-sheet': 'a chart sheet was not read',
  'macro-sheet': 'a macro sheet was not read',
  'dialog-sheet': 'a dialog sheet was not read',
  'pivot-table': 'of a pivot table only the present values were read',
  drawing: 'text in pictures and shapes was not read',
  'external-data': 'external data was not refreshed',
  'formula-unreadable': 'a formula could not be read; its result was used',
  'merged-cells':
    'this Excel does not tell of merged cells (2021 or later does); headings over several columns may be missed, see “Mapping”',
};

/** What was not judged, and why. */
export interface NotCheckedWords {
  readonly notChecked: {
    readonly heading: (count: number) => string;
    readonly line: (title: string, count: number, reason: string, sheet: string | null) => string;
    readonly outcome: Readonly<Record<NotChecked['outcome'], string>>;
    readonly unread: (sheet: string, range: string, reason: string) => string;
    readonly note: (sheet: string | null, reason: ReadNoteReason) => string;
  };
}

export const notChecked: InBoth<NotCheckedWords> = {
  'zh-CN': {
    notChecked: {
      heading: (count) => `没有判断的 ${count.toLocaleString('zh-CN')} 项`,
      line: (title, count, reason, sheet) =>
        `${title}${sheet === null ? '' : `（${sheet}）`}：${count.toLocaleString('zh-CN')} 项，${reason}。`,
      outcome: OUTCOME_ZH,
      note: (sheet, reason) => `${sheet === null ? '' : `${sheet}：`}${NOTES_ZH[reason]}。`,
      unread: (sheet, range, reason) => `${sheet} 的 ${range}：${UNREAD_ZH[reason] ?? '没有读取'}。`,
    },
  },
  'en-US': {
    notChecked: {
      heading: (count) => `${plural(count, 'item', 'items')} not judged`,
      line: (title, count, reason, sheet) =>
        `${title}${sheet === null ? '' : ` (${sheet})`}: ${plural(count, 'item', 'items')}, ${reason}.`,
      outcome: { undecided: 'too little to go by', 'not-applicable': 'not applicable', 'rule-failed': 'the rule failed' },
      note: (sheet, reason) => `${sheet === null ? '' : `${sheet}: `}${NOTES_EN[reason]}.`,
      unread: (sheet, range, reason) => `${range} of ${sheet}: ${UNREAD_EN[reason] ?? 'not read'}.`,
    },
  },
};
