import type { RefreshPlan } from '../../app/word-services';
import { n, plural } from './english';
import type { InBoth } from './in-both';

/** What is said of numbers that are brought up to date in a document. */
export interface RefreshWords {
  readonly purpose: string;
  readonly look: string;
  readonly looking: string;
  readonly noTies: string;
  readonly whichSource: string;
  readonly nameless: string;
  readonly otherManner: string;
  readonly noTemplate: string;
  readonly from: (workbook: string) => string;
  readonly summary: (plan: RefreshPlan) => string;
  readonly nothing: string;
  readonly numbers: string;
  readonly rewordings: string;
  readonly byHand: string;
  readonly conflicts: string;
  readonly conflictHint: string;
  readonly locked: string;
  readonly lost: string;
  readonly deleted: string;
  readonly words: (from: string, to: string) => string;
  readonly copied: (count: number) => string;
  readonly absent: (count: number) => string;
  readonly missing: (written: number, found: number) => string;
  readonly otherSources: (count: number) => string;
  readonly write: (count: number) => string;
  readonly writing: string;
  readonly written: (count: number, skipped: number) => string;
  readonly asRevision: (count: number) => string;
  readonly show: (text: string) => string;
  readonly choose: (from: string, to: string) => string;
  readonly nowReads: string;
}

export const refresh: InBoth<RefreshWords> = {
  'zh-CN': {
    purpose: '看看工作簿里的数变了以后，文中哪些数要跟着变。先看，后写。',
    look: '查看变化',
    looking: '正在比较',
    noTies: '本文档里没有由本工具写入的数字。请先在“写入”里插入文字，或用“核对”检查已有的文稿。',
    nameless: '没有记下名称的工作簿',
    whichSource: '本文档引用了几个工作簿。所选的对应哪一个？',
    otherManner: '文中的文字按另一种体裁写成，与粘贴来的不同。请在 Excel 窗格里改用同样的体裁再复制，或直接选择工作簿。',
    noTemplate:
      '文中的数字是由上年文稿写出的，但这份文档里读不到它的模板（被删去、由更新的版本写成，或者这个 Word 太旧），所以无法刷新。请重新写一份，或用“核对”检查。',
    from: (workbook) => `文中的数取自 ${workbook}。`,
    summary: ({ updates, rewordings, conflicts, unchanged }) =>
      `${updates.length} 个数要更新，${rewordings.length} 段要改写，${conflicts.length} 处冲突，${unchanged} 个数不变。`,
    nothing: '文中的数与工作簿一致，不用改。',
    numbers: '要更新的数',
    rewordings: '要改写的段落',
    byHand: '请人工改写',
    conflicts: '冲突',
    conflictHint: '这些数在文中被人改过。勾选后才会用工作簿的数覆盖。',
    locked: '控件被锁定，不写入',
    lost: '工作簿里已没有对应的句子，保持原样',
    deleted: '文中已没有跟随单元格的数',
    words: (from, to) => `用词一并改变：${from} → ${to}`,
    copied: (count) => `有 ${count} 个数是复制出来的，一起更新。`,
    absent: (count) => `工作簿另有 ${count} 段文字不在本文档中。`,
    missing: (written, found) => `写入时有 ${written} 个数，现在找到 ${found} 个，其余已在文中删去。`,
    otherSources: (count) => `另有 ${count} 个数取自别的工作簿，不动。`,
    write: (count) => `写入选中的 ${count} 处`,
    writing: '正在写入',
    written: (count, skipped) => (skipped === 0 ? `已写入 ${count} 处。` : `已写入 ${count} 处，${skipped} 处因内容有变没有写。`),
    asRevision: (count) => `文档开着修订，${count} 个数记成了修订：接受修订以前，旧数还在文中。`,
    show: (text) => `在文中找到“${text}”`,
    choose: (from, to) => `${from} 改为 ${to}`,
    nowReads: '现应为',
  },
  'en-US': {
    purpose: 'Shows which numbers of the text must follow the workbook. Look first, write after.',
    look: 'Show changes',
    looking: 'Comparing',
    noTies: 'This document has no number that StatBrief wrote. Insert text first, or use Proof on a report that is there.',
    nameless: 'a workbook whose name was not kept',
    whichSource: 'This document has numbers of several workbooks. Which of them is this one?',
    otherManner: 'The document was written in another style than what was pasted. Copy it in the same style, or choose the workbook.',
    noTemplate:
      'The numbers were written from last year’s report, and its template cannot be read from this document (deleted, of a newer version, or this Word is too old). Write the report anew, or use Proof.',
    from: (workbook) => `Its numbers are from ${workbook}.`,
    summary: ({ updates, rewordings, conflicts, unchanged }) =>
      `${plural(updates.length, 'number', 'numbers')} to update, ${plural(rewordings.length, 'paragraph', 'paragraphs')} to rewrite, ${plural(conflicts.length, 'conflict', 'conflicts')}, ${n(unchanged)} unchanged.`,
    nothing: 'The numbers agree with the workbook; nothing to change.',
    numbers: 'Numbers to update',
    rewordings: 'Paragraphs to rewrite',
    byHand: 'Rewrite by hand',
    conflicts: 'Conflicts',
    conflictHint: 'Somebody changed these in the text. They are overwritten only if you tick them.',
    locked: 'Locked, not written',
    lost: 'The workbook has no such sentence any more; left as they are',
    deleted: 'No number of the text follows these cells any more',
    words: (from, to) => `The wording changes too: ${from} → ${to}`,
    copied: (count) => `${plural(count, 'number is a copy', 'numbers are copies')}, updated as well.`,
    absent: (count) => `The workbook gives ${plural(count, 'more paragraph', 'more paragraphs')} that are not in this document.`,
    missing: (written, found) => `${n(written)} numbers were written, ${n(found)} were found; the others were deleted.`,
    otherSources: (count) => `${plural(count, 'number is', 'numbers are')} from other workbooks and left alone.`,
    write: (count) => `Write ${n(count)} chosen`,
    writing: 'Writing',
    written: (count, skipped) =>
      skipped === 0 ? `Wrote ${n(count)}.` : `Wrote ${n(count)}; ${n(skipped)} had changed and were left alone.`,
    asRevision: (count) => `Track changes is on: ${n(count)} numbers became revisions, and the old ones stay until they are accepted.`,
    show: (text) => `Find “${text}” in the text`,
    choose: (from, to) => `${from} becomes ${to}`,
    nowReads: 'Should now read',
  },
};
