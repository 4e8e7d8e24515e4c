import { useContext } from 'react';
import type { Renewal, RenewalTrouble } from '../../app/renewed-report';
import { n, plural } from './english';
import type { InBoth } from './in-both';
import { LocaleContext } from './locale-context';

interface Names {
  readonly report: string;
  readonly last: string;
  readonly now: string;
}

/** What is said of last year's report on its way to this year's, in Excel and in the workbench alike. */
export interface RenewalWords {
  readonly purpose: string;
  readonly lastReport: string;
  readonly lastBook: string;
  readonly nowBook: string;
  readonly busy: string;
  readonly lastText: string;
  readonly newText: string;
  readonly bound: (bound: number, open: number, last: string) => string;
  readonly roundTrip: string;
  readonly noRoundTrip: string;
  readonly trouble: Readonly<Record<RenewalTrouble, (names: Names, years: Renewal['years']) => string>>;
  readonly write: (now: string) => string;
  readonly written: (sentences: Renewal['sentences'], open: number) => string;
  readonly download: string;
  readonly copy: string;
  readonly copied: string;
  readonly fileName: (base: string) => string;
  readonly marksStay: string;
  readonly openBecause: (count: number, reason: string) => string;
  readonly doubtful: (count: number) => string;
  readonly renewed: (count: number) => string;
  readonly same: (count: number) => string;
  readonly was: (text: string) => string;
  readonly change: (was: string, text: string) => string;
  readonly lastCell: (cell: string) => string;
  readonly nowCell: (cell: string) => string;
  readonly more: (count: number) => string;
}

const zh: RenewalWords = {
  purpose:
    '先把上年文稿里的数字对到上年工作簿的单元格，您看过以后，再用本年工作簿里相同含义的单元格写出本年文稿。对不上的数字不会照抄：文中写成【待核：上年的话】。三个文件都不会被改动。',
  lastReport: '上年文稿',
  lastBook: '上年工作簿',
  nowBook: '本年工作簿',
  busy: '正在对应',
  lastText: '上年文稿',
  newText: '本年文稿',
  bound: (bound, open, last) => `上年文稿中 ${bound} 处能由“${last}”写出，${open} 处不能，要由人来改。请先看一看。`,
  roundTrip: '用上年工作簿还原上年文稿，逐字一致。',
  noRoundTrip: '用上年工作簿还原上年文稿，不能逐字一致。',
  trouble: {
    'nothing-bound': ({ last }) => `文稿中没有一个数字能对到“${last}”。请确认它是写这份文稿时用的工作簿。`,
    'same-period': ({ last, now }) => `“${now}”和“${last}”是同一期的数据，写出来还是上年的文稿，所以没有写。请先打开本年的工作簿。`,
    'not-next-period': ({ last, now }, years) =>
      `“${last}”是${years.last ?? '?'}年的，“${now}”是${years.now ?? '?'}年的，不是相邻两年。文中“上年”“比上年”的说法请逐句核对。`,
    'other-year': ({ last, report }, years) =>
      `“${report}”没有提到${years.last ?? '?'}年，而“${last}”是${years.last ?? '?'}年的。请确认文稿和上年工作簿是同一年的。`,
  },
  write: (now) => `按“${now}”写出本年文稿`,
  written: ({ all, renewed, byHand }, open) =>
    `本年文稿共 ${all} 句：${renewed} 句换成了本年的数，${byHand} 句有 ${open} 处要人工改${all > renewed + byHand ? `，其余 ${all - renewed - byHand} 句没有变化` : ''}。`,
  download: '下载本年文稿 .docx',
  copy: '复制全文',
  copied: '已复制，可以粘贴到 Word 或 WPS。粘贴的文字不再跟随单元格；要能刷新的，请下载 .docx。',
  fileName: (base) => `${base}（本年稿）.docx`,
  marksStay:
    '要人工改的地方在文中写成【待核：上年的话】，下载的文稿里也是这样。改完后请再核对一遍（Word 窗格的“核对”，或工作台的“核对文稿”）。',
  openBecause: (count, reason) => `要人工改的 ${count} 处：${reason}`,
  doubtful: (count) => `${count} 处的单元格有“必须改”的问题，请先到“校验”里核实`,
  renewed: (count) => `换成本年数的 ${count} 处`,
  same: (count) => `与上年相同的 ${count} 处`,
  was: (text) => `上年：${text}`,
  change: (was, text) => `${was} → ${text}`,
  lastCell: (cell) => `上年 ${cell}`,
  nowCell: (cell) => `本年 ${cell}`,
  more: (count) => `再显示 ${count} 处`,
};

const en: RenewalWords = {
  purpose:
    'The numbers of last year’s report are tied to cells of last year’s workbook. When you have looked at that, this year’s report is written from the cells of this year’s workbook that mean the same. What cannot be tied is never copied: it stands as 【待核：last year’s words】. None of the files is changed.',
  lastReport: 'Last year’s report',
  lastBook: 'Last year’s workbook',
  nowBook: 'This year’s workbook',
  busy: 'Tying numbers to cells',
  lastText: 'Last year’s report',
  newText: 'This year’s report',
  bound: (bound, open, last) =>
    `${plural(bound, 'place', 'places')} of last year’s report can be written from “${last}”; ${n(open)} cannot and are left to you. Please have a look first.`,
  roundTrip: 'Last year’s workbook gives last year’s report back, character for character.',
  noRoundTrip: 'Last year’s workbook does not give last year’s report back exactly.',
  trouble: {
    'nothing-bound': ({ last }) => `No number of the report could be tied to “${last}”. Make sure that the report was written from it.`,
    'same-period': ({ last, now }) =>
      `“${now}” and “${last}” are of the same period; the text would be last year’s, so it was not written. Open this year’s workbook first.`,
    'not-next-period': ({ last, now }, years) =>
      `“${last}” is of ${years.last ?? '?'} and “${now}” of ${years.now ?? '?'}, not one year apart. Check every “last year” of the text.`,
    'other-year': ({ last, report }, years) =>
      `“${report}” does not name ${years.last ?? '?'}, the year of “${last}”. Make sure that they are of the same year.`,
  },
  write: (now) => `Write this year’s report from “${now}”`,
  written: ({ all, renewed, byHand }, open) =>
    `${plural(all, 'sentence', 'sentences')}: ${n(renewed)} with this year’s numbers, ${n(byHand)} with ${plural(open, 'place', 'places')} left to you${all > renewed + byHand ? `, ${n(all - renewed - byHand)} unchanged` : ''}.`,
  download: 'Download this year’s report .docx',
  copy: 'Copy all of it',
  copied: 'Copied; paste it into Word or WPS. Pasted text does not follow the cells; download the .docx for numbers that can be refreshed.',
  fileName: (base) => `${base} (this year).docx`,
  marksStay:
    'What is left to you stands as 【待核：last year’s words】, in the downloaded report too. When you are done, proof-read it again, in the Word pane or in the workbench.',
  openBecause: (count, reason) => `${n(count)} left to you: ${reason}`,
  doubtful: (count) => `${n(count)} rest on cells that must be corrected; see “Check” first`,
  renewed: (count) => `${n(count)} with this year’s numbers`,
  same: (count) => `${n(count)} as last year`,
  was: (text) => `Last year: ${text}`,
  change: (was, text) => `${was} → ${text}`,
  lastCell: (cell) => `last year ${cell}`,
  nowCell: (cell) => `this year ${cell}`,
  more: (count) => `Show ${n(count)} more`,
};

const WORDS: InBoth<RenewalWords> = { 'zh-CN': zh, 'en-US': en };
export const useRenewalWords = (): RenewalWords => WORDS[useContext(LocaleContext)];
