import type { NarrativeStyle } from '../../app/text-draft';
import { n, plural } from './english';
import type { InBoth } from './in-both';

export interface TextWords {
  readonly text: {
    readonly empty: string;
    readonly heading: string;
    /** From the tables alone, or from last year's report. */
    readonly tasks: Readonly<Record<'write' | 'renew', string>>;
    readonly style: string;
    readonly styleOf: Readonly<Record<NarrativeStyle, string>>;
    readonly period: string;
    readonly periodOfSheets: string;
    readonly year: (year: number) => string;
    readonly language: string;
    readonly rounding: string;
    readonly halfUp: string;
    readonly halfEven: string;
    readonly problems: string;
    readonly targetSources: string;
    readonly sections: (wanted: number, all: number) => string;
    readonly writing: string;
    readonly nothingToTell: string;
    /** null: no cell is selected or the page cannot tell. */
    readonly selection: (numbers: number | null) => string;
    readonly numberAt: (text: string, address: string) => string;
    readonly copy: string;
    readonly copied: (numbers: number) => string;
    readonly download: string;
    readonly downloaded: (file: string) => string;
    readonly withheld: (count: number) => string;
    readonly toVerify: (count: number) => string;
    readonly reason: (reason: string, count: number) => string;
    readonly more: (count: number) => string;
  };
}

const REASONS_ZH: Readonly<Record<string, string>> = {
  'cell-has-error-finding': '单元格有“必须改”的问题，改正前不写进文字',
  'table-without-total-or-too-many-lines': '表中没有合计行或行数较多，没有逐行写出',
};
const REASONS_EN: Readonly<Record<string, string>> = {
  'cell-has-error-finding': 'the cell must be corrected first',
  'table-without-total-or-too-many-lines': 'the table has no total or too many lines to be told one by one',
};

export const text: InBoth<TextWords> = {
  'zh-CN': {
    text: {
      empty: '先校验一次，再从核对过的数据生成文字。',
      heading: '生成文字',
      tasks: { write: '由表中数据写', renew: '由上年文稿写' },
      style: '体裁',
      styleOf: { summary: '工作总结', progress: '进展情况汇报', brief: '统计简报' },
      period: '期间',
      periodOfSheets: '按表中年份',
      year: (year) => `${year}年`,
      language: '语言',
      rounding: '修约',
      halfUp: '四舍五入',
      halfEven: 'GB/T 8170',
      problems: '写“问题与不足”',
      targetSources: '注明目标出自哪份文件',
      sections: (wanted, all) => `章节（已选 ${wanted}/${all}）`,
      writing: '正在生成文字',
      nothingToTell: '没有可以写成文字的数据。原因列在下面。',
      selection: (numbers) =>
        numbers === null
          ? '带下划线的数字可以点：跳到它的单元格。选中单元格，文中来自它的数字会亮起来。'
          : numbers === 0
            ? '选中的单元格没有写进文字。'
            : `文中有 ${numbers} 个数字来自选中的单元格。`,
      numberAt: (number, address) => `${number}，跳到 ${address}`,
      copy: '复制',
      copied: (numbers) => `已复制。在 Word 正文里可以直接粘贴；粘贴到 Word 的卫统助手窗格里，${numbers} 个数字还能对回单元格。`,
      download: '下载 .docx',
      downloaded: (file) => `已下载“${file}”。`,
      withheld: (count) => `没有写进文字的 ${count.toLocaleString('zh-CN')} 处`,
      toVerify: (count) => `文中有 ${count.toLocaleString('zh-CN')} 个数请先核实`,
      reason: (reason, count) => `${REASONS_ZH[reason] ?? '没有写进文字'}（${count.toLocaleString('zh-CN')} 处）`,
      more: (count) => `还有 ${count.toLocaleString('zh-CN')} 处。`,
    },
  },
  'en-US': {
    text: {
      empty: 'Check the workbook first; the text is written from checked data.',
      heading: 'Report text',
      tasks: { write: 'From the tables', renew: 'From last year’s report' },
      style: 'Kind of report',
      styleOf: { summary: 'Annual summary', progress: 'Progress report', brief: 'Statistical brief' },
      period: 'Period',
      periodOfSheets: 'As the sheets say',
      year: (year) => String(year),
      language: 'Language',
      rounding: 'Rounding',
      halfUp: 'Half up',
      halfEven: 'Half to even',
      problems: 'Write of what fell short',
      targetSources: 'Name the document of each target',
      sections: (wanted, all) => `Sections (${wanted} of ${all})`,
      writing: 'Writing the text',
      nothingToTell: 'There is nothing that can be told. The reasons are below.',
      selection: (numbers) =>
        numbers === null
          ? 'Underlined numbers lead to their cells. Select a cell, and its numbers light up.'
          : numbers === 0
            ? 'The selected cell is not in the text.'
            : `${plural(numbers, 'number comes', 'numbers come')} from the selected cell.`,
      numberAt: (number, address) => `${number}, go to ${address}`,
      copy: 'Copy',
      copied: (numbers) =>
        `Copied. Paste it into a document as it is, or into the Word pane, where ${plural(numbers, 'number stays', 'numbers stay')} tied to the cells.`,
      download: 'Download .docx',
      downloaded: (file) => `Downloaded “${file}”.`,
      withheld: (count) => `${plural(count, 'fact', 'facts')} not told`,
      toVerify: (count) => `${plural(count, 'number', 'numbers')} of the text to verify first`,
      reason: (reason, count) => `${n(count)}: ${REASONS_EN[reason] ?? 'not told'}`,
      more: (count) => `${n(count)} more.`,
    },
  },
};
