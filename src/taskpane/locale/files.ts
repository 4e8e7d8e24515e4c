import { useContext } from 'react';
import type { FileKind } from '../features/files/file-kind';
import type { InBoth } from './in-both';
import { LocaleContext } from './locale-context';

/** What is said of files that a person chooses, in the panes and in the workbench alike. */
export interface FileWords {
  readonly choose: string;
  readonly change: string;
  readonly orDrop: string;
  readonly closeBook: (name: string) => string;
  /** Why a file is not opened, and what to do instead. */
  readonly refused: Readonly<Record<FileKind | 'several', (name: string) => string>>;
}

const zh: FileWords = {
  choose: '选择',
  change: '换一个',
  orDrop: '或拖到这里',
  closeBook: (name) => `关闭 ${name}`,
  refused: {
    workbook: (name) => `“${name}”是工作簿，这里要的是文稿（.docx 或 .txt）。`,
    document: (name) => `“${name}”是文稿，这里要的是工作簿（.xlsx、.xlsm、.xls 或 .csv）。`,
    'old-document': (name) => `“${name}”不能直接读。请在 Word 或 WPS 里另存为 .docx，再打开。`,
    'old-workbook': (name) => `“${name}”不能直接读。请在 Excel 或 WPS 里另存为 .xlsx，再打开。`,
    pdf: (name) => `“${name}”是 PDF，其中的数字不能可靠地读出来。请打开原来的 .docx 文稿或 .xlsx 工作簿。`,
    other: (name) => `“${name}”既不是工作簿（.xlsx、.xlsm、.xls、.csv），也不是文稿（.docx、.txt），没有打开。`,
    several: (names) => `拖入了几个文件（${names}），分不清哪个是本年的。请一个一个打开；各乡镇（单位）的工作簿请到“各单位”里一起选。`,
  },
};

const en: FileWords = {
  choose: 'Choose',
  change: 'Change',
  orDrop: 'or drop it here',
  closeBook: (name) => `Close ${name}`,
  refused: {
    workbook: (name) => `“${name}” is a workbook; a report (.docx or .txt) is wanted here.`,
    document: (name) => `“${name}” is a report; a workbook (.xlsx, .xlsm, .xls or .csv) is wanted here.`,
    'old-document': (name) => `“${name}” cannot be read as it is. Save it as .docx in Word or WPS and open that.`,
    'old-workbook': (name) => `“${name}” cannot be read as it is. Save it as .xlsx in Excel or WPS and open that.`,
    pdf: (name) => `“${name}” is a PDF; numbers cannot be read from it reliably. Open the .docx or .xlsx it was made from.`,
    other: (name) => `“${name}” is neither a workbook (.xlsx, .xlsm, .xls, .csv) nor a report (.docx, .txt) and was not opened.`,
    several: (names) =>
      `Several files were dropped (${names}); which one is this year’s cannot be told. Open them one by one, or choose the units’ workbooks together under “Units”.`,
  },
};

const WORDS: InBoth<FileWords> = { 'zh-CN': zh, 'en-US': en };
export const useFileWords = (): FileWords => WORDS[useContext(LocaleContext)];
