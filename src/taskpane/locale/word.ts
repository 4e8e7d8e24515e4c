import { useContext } from 'react';
import type { PaneFailure } from '../../app/pane-services';
import type { NarrativeOptions } from '../../app/word-services';
import { n, plural } from './english';
import { fileFailures } from './file-failures';
import type { InBoth } from './in-both';
import { refresh, type RefreshWords } from './word-refresh';
import { LocaleContext } from './locale-context';

/** The words of the Word pane. */
export interface WordWords {
  readonly tabs: Readonly<Record<'insert' | 'refresh' | 'proof' | 'settings', string>>;
  readonly book: {
    readonly choose: string;
    readonly change: string;
    readonly reading: string;
    readonly open: (name: string, tables: number, numbers: number) => string;
    readonly needed: string;
    readonly pasted: (name: string) => string;
  };
  readonly insert: {
    readonly purpose: string;
    readonly privacy: string;
    readonly paste: string;
    readonly pasteHint: string;
    readonly notOurs: string;
    readonly style: string;
    readonly styles: Readonly<Record<NarrativeOptions['style'], string>>;
    readonly sections: (chosen: number, all: number) => string;
    readonly writing: string;
    readonly atCursor: string;
    readonly asReport: string;
    readonly done: (paragraphs: number, numbers: number) => string;
    readonly empty: string;
    readonly withheld: (count: number) => string;
    readonly more: (count: number) => string;
  };
  readonly refresh: RefreshWords;
  readonly proof: {
    readonly purpose: string;
    readonly scope: string;
    readonly selection: string;
    readonly whole: string;
    readonly start: string;
    readonly reading: string;
    readonly here: string;
    readonly nothingHere: string;
    readonly atCursor: string;
    readonly mark: string;
    readonly unmark: string;
    readonly marked: (count: number, wanted: number) => string;
    readonly unmarked: (count: number) => string;
  };
  readonly undo: string;
  /** The latest entry of the journal, when nothing newer is to be said. */
  readonly last: (text: string) => string;
  readonly undone: (left: number) => string;
  readonly state: Readonly<Record<'unreadable' | 'newer-version', string>>;
  readonly failure: Readonly<Record<PaneFailure['code'], string>>;
}

const zhCN: WordWords = {
  tabs: { insert: '写入', refresh: '刷新', proof: '核对', settings: '设置' },
  book: {
    choose: '选择工作簿',
    change: '换一个',
    reading: '正在读取工作簿',
    open: (name, tables, numbers) => `${name}：${tables} 张表，${numbers.toLocaleString('zh-CN')} 个数`,
    needed: '先选择文稿所依据的工作簿（.xlsx 或 .xls）。',
    pasted: (name) => `从 Excel 粘贴来的文字：${name}`,
  },
  insert: {
    purpose: '由工作簿写出段落，插入本文档；每个数字都跟着它的单元格，以后可以刷新。',
    privacy: '数据不出本机：不登录，不上传，不联网。',
    paste: '或者粘贴 Excel 窗格的文字',
    pasteHint: '在 Excel 窗格的“文字”里点“复制”，再点这里按 Ctrl+V。',
    notOurs: '粘贴的内容里没有 Excel 窗格复制的文字。请在 Excel 窗格的“文字”里重新复制，直接粘贴到这里。',
    style: '体裁',
    styles: { summary: '工作总结', progress: '进展情况汇报', brief: '简报' },
    sections: (chosen, all) => `写哪些部分（${chosen}/${all}）`,
    writing: '正在写',
    atCursor: '插入到光标处',
    asReport: '作为整篇报告写在文末',
    done: (paragraphs, numbers) => `已插入 ${paragraphs} 段、${numbers} 个数。`,
    empty: '这个工作簿里没有可以写成文字的统计表。',
    withheld: (count) => `没有写进文字的 ${count} 处`,
    more: (count) => `其余 ${count} 处请在 Excel 窗格中查看。`,
  },
  refresh: refresh['zh-CN'],
  proof: {
    purpose: '核对文中每个数字：相互之间对不对得上，与工作簿是否一致。',
    scope: '核对范围',
    selection: '选中的段落',
    whole: '全文',
    start: '核对文稿',
    reading: '正在核对',
    here: '看光标处的数',
    nothingHere: '光标处没有统计数，或文字在核对以后改过。',
    atCursor: '光标处',
    mark: '在文中标出',
    unmark: '清除标记',
    marked: (count, wanted) => (count === wanted ? `已标出 ${count} 处。` : `已标出 ${count} 处，${wanted - count} 处因文字有变没有标。`),
    unmarked: (count) => (count === 0 ? '文中没有标记。' : `已清除 ${count} 处标记，文字没有变。`),
  },
  state: {
    unreadable: '工作簿里保存的映射和目标读不出来，这次没有使用，文字可能与 Excel 窗格里的不同。',
    'newer-version': '工作簿里保存的映射和目标由更新版本写入，这次没有使用，文字可能与 Excel 窗格里的不同。请升级本工具。',
  },
  undo: '撤销',
  last: (text) => `上一步：${text}`,
  undone: (left) => (left === 0 ? '已撤销。' : `已撤销，${left} 处因内容有变没有撤销。`),
  failure: {
    ...fileFailures['zh-CN'],
    'cell-in-edit-mode': 'Word 正忙，没有写入任何内容。请稍后再试。',
    'sheet-protected': '文档受保护，没有写入。请先停止保护（审阅 → 限制编辑）再试。',
    'read-only': '文档是只读的或受保护，没有写入。请启用编辑、停止保护或另存一份再试。',
    'changed-meanwhile': '这段文字在此期间被改过，没有找到。请重新核对或重新查看变化。',
    'request-too-large': '内容超过 Word 一次能传的大小。请分几次做。',
    'too-many-cells': '工作簿的单元格太多，本工具处理不了。请删去空白区域的格式或拆分工作簿。',
    'not-supported': '这个版本的 Word 不支持（需要 WordApi 1.3，Word 2019 或更新）。可以用命令行或工作台生成 .docx。',
    'not-found': '找不到了，可能已从文中删去。请重新查看变化。',
    cancelled: '已取消，没有改动任何内容。',
    unknown: 'Word 没有完成这项操作。请检查文中已有的内容，再试一次。',
    'worker-failed': '后台计算中断，文档没有被改动。请再试一次。',
    'copy-refused': '没有复制成功。请再试一次。',
  },
};

const enUS: WordWords = {
  tabs: { insert: 'Insert', refresh: 'Refresh', proof: 'Proof', settings: 'Settings' },
  book: {
    choose: 'Choose workbook',
    change: 'Another',
    reading: 'Reading the workbook',
    open: (name, tables, numbers) => `${name}: ${plural(tables, 'table', 'tables')}, ${plural(numbers, 'number', 'numbers')}`,
    needed: 'First choose the workbook that the report rests on (.xlsx or .xls).',
    pasted: (name) => `Text pasted from Excel: ${name}`,
  },
  insert: {
    purpose: 'Writes paragraphs from a workbook into this document; every number follows its cell and can be refreshed.',
    privacy: 'Data stays on this computer: no sign-in, no upload, no network.',
    paste: 'Or paste the text of the Excel pane',
    pasteHint: 'Press Copy under Text in the Excel pane, then click here and press Ctrl+V.',
    notOurs: 'What was pasted holds no text of the Excel pane. Copy it again under Text in the Excel pane and paste it straight in here.',
    style: 'Style',
    styles: { summary: 'Annual summary', progress: 'Progress report', brief: 'Brief' },
    sections: (chosen, all) => `Sections (${chosen} of ${all})`,
    writing: 'Writing',
    atCursor: 'Insert at the cursor',
    asReport: 'Write as a whole report at the end',
    done: (paragraphs, numbers) =>
      `Inserted ${plural(paragraphs, 'paragraph', 'paragraphs')} with ${plural(numbers, 'number', 'numbers')}.`,
    empty: 'No table of this workbook can be put into words.',
    withheld: (count) => `${n(count)} not told`,
    more: (count) => `The other ${n(count)} are shown in the Excel pane.`,
  },
  refresh: refresh['en-US'],
  proof: {
    purpose: 'Checks every number of the text: against each other and against the workbook.',
    scope: 'Scope',
    selection: 'Selected paragraphs',
    whole: 'Whole document',
    start: 'Proof-read',
    reading: 'Proof-reading',
    here: 'Number at the cursor',
    nothingHere: 'There is no number at the cursor, or the text was changed after proof-reading.',
    atCursor: 'At the cursor',
    mark: 'Mark in the text',
    unmark: 'Remove marks',
    marked: (count, wanted) =>
      count === wanted ? `Marked ${n(count)}.` : `Marked ${n(count)}; ${n(wanted - count)} had changed and were not marked.`,
    unmarked: (count) => (count === 0 ? 'There are no marks.' : `Removed ${plural(count, 'mark', 'marks')}; the text is unchanged.`),
  },
  state: {
    unreadable: 'The mapping and targets kept in the workbook cannot be read and were not used; the text may differ from the Excel pane.',
    'newer-version':
      'The mapping and targets were kept by a newer version and were not used; the text may differ from the Excel pane. Please upgrade.',
  },
  undo: 'Undo',
  last: (text) => `Last step: ${text}`,
  undone: (left) => (left === 0 ? 'Taken back.' : `Taken back; ${n(left)} had changed and were left alone.`),
  failure: {
    ...fileFailures['en-US'],
    'cell-in-edit-mode': 'Word is busy; nothing was written. Try again in a moment.',
    'sheet-protected': 'The document is protected; nothing was written. Stop protection (Review → Restrict Editing) and try again.',
    'read-only': 'The document is read-only or protected; nothing was written. Enable editing, stop protection or save a copy.',
    'changed-meanwhile': 'This text was changed meanwhile and was not found. Proof-read or compare again.',
    'request-too-large': 'This is more than Word can pass at once. Do it in portions.',
    'too-many-cells': 'The workbook has too many cells. Clear formats from empty areas or split it.',
    'not-supported': 'This Word cannot do it (WordApi 1.3 is needed, Word 2019 or later). The command line and the workbench write .docx.',
    'not-found': 'It is gone, perhaps deleted from the text. Compare again.',
    cancelled: 'Cancelled; nothing was changed.',
    unknown: 'Word did not complete this. Look at what the text holds, then try again.',
    'worker-failed': 'The background computation broke off; the document was not changed. Try again.',
    'copy-refused': 'It could not be copied. Please try again.',
  },
};

const WORDS: InBoth<WordWords> = { 'zh-CN': zhCN, 'en-US': enUS };

export const useWords = (): WordWords => WORDS[useContext(LocaleContext)];
