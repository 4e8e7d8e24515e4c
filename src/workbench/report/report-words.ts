import { useContext } from 'react';
import { plural } from '../../taskpane/locale/english';
import type { InBoth } from '../../taskpane/locale/in-both';
import { LocaleContext } from '../../taskpane/locale/locale-context';

export interface ReportWords {
  readonly heading: string;
  readonly tasks: Readonly<Record<'proof' | 'renew', string>>;
  readonly purpose: (workbook: string) => string;
  readonly report: string;
  readonly thisYear: string;
  readonly lastYearMaybe: string;
  readonly busy: string;
  readonly text: string;
  readonly chosen: string;
  readonly clickNumber: string;
  readonly ofCell: (cell: string, count: number) => string;
}

const zh: ReportWords = {
  heading: '文稿',
  tasks: { proof: '核对文稿', renew: '由上年文稿写本年文稿' },
  purpose: (workbook) =>
    `逐个核对文稿中的数字：彼此是否一致，是否与“${workbook}”一致。选了上年工作簿，还能找出没有改过来的上年数。文稿不会被改动。`,
  report: '要核对的文稿',
  thisYear: '本年工作簿',
  lastYearMaybe: '上年工作簿（可不选）',
  busy: '正在核对',
  text: '文稿',
  chosen: '所点的数字',
  clickNumber: '点文中的数字，看它的依据。',
  ofCell: (cell, count) => `文中有 ${count} 个数字来自选中的单元格 ${cell}`,
};

const en: ReportWords = {
  heading: 'Report',
  tasks: { proof: 'Proof-read a report', renew: 'This year’s from last year’s report' },
  purpose: (workbook) =>
    `Every number of the report is compared with the others and with “${workbook}”. With last year’s workbook, numbers left over from last year are found too. The report is not changed.`,
  report: 'Report to proof-read',
  thisYear: 'This year’s workbook',
  lastYearMaybe: 'Last year’s workbook (optional)',
  busy: 'Proof-reading',
  text: 'Report',
  chosen: 'The number you chose',
  clickNumber: 'Click a number of the text to see what it rests on.',
  ofCell: (cell, count) => `${plural(count, 'number comes', 'numbers come')} from the selected cell ${cell}`,
};

const WORDS: InBoth<ReportWords> = { 'zh-CN': zh, 'en-US': en };
export const useReportWords = (): ReportWords => WORDS[useContext(LocaleContext)];
