import type { NarrativeOrigin } from '../app/insert-narrative';
import { type NarrativeRequest, printManner, readManner } from '../app/narrative-manner';
import { isFromTemplate, previewRefill, previewRefresh, refreshEdits, sourceOf, sourcesIn, templateIn } from '../app/refresh-narrative';
import { sourceTable, wholeReport, type SourceTable } from '../app/report-document';
import { safeChoice, titleOf, type FilledReport, type NumberChange, type RefreshPlan, type ReportTemplate } from '../core/index';
import type { AppliedDocumentEdits, DocumentEdit, DocumentSnapshot, ReportText } from '../core/model/document';
import type { Narrative } from '../core/model/text';
import type { FileResult } from '../core/ports';
import { fileSentence } from './file-messages';
import { EXIT, writeOut, type Shell } from './shell';

/** What writes and edits .docx; main.ts brings it. */
export interface ReportFiles {
  readonly write: (report: ReportText, appendix: SourceTable | null) => Uint8Array;
  readonly readTies: (bytes: Uint8Array) => FileResult<DocumentSnapshot>;
  readonly edit: (
    bytes: Uint8Array,
    edits: readonly DocumentEdit[],
  ) => FileResult<{ readonly bytes: Uint8Array; readonly done: Omit<AppliedDocumentEdits, 'undo'> }>;
}

export interface DocumentOptions {
  /** A new report, or the refreshed copy of `refresh`; null: nothing is written. */
  readonly out: string | null;
  /** A report written earlier, whose numbers are to be those of the workbook again. */
  readonly refresh: string | null;
  /** With an appendix of where the numbers are from. */
  readonly sources: boolean;
}

/** A workbook and its narrative; `tell` gives it in the manner in which a document was written. */
export interface Told {
  readonly file: string;
  readonly request: NarrativeRequest;
  readonly tell: (request: NarrativeRequest) => Narrative;
  /** What the workbook makes of a template that a document carries. */
  readonly fill: (template: ReportTemplate) => FilledReport;
}

/** Writes a report, or refreshes one; the lines say what was or would be changed. */
export async function writeDocument(
  { file, request, tell, fill }: Told,
  options: DocumentOptions,
  files: ReportFiles,
  shell: Shell,
): Promise<{ readonly exit: number; readonly lines: readonly string[] }> {
  const origin: NarrativeOrigin = { workbook: baseName(file), style: printManner(request), year: request.year, area: request.area };
  if (options.refresh !== null) return refreshDocument(options.refresh, { tell, fill, request, origin }, options.out, files, shell);
  if (options.out !== null) {
    const report = wholeReport(tell(request), origin, request);
    const bytes = files.write(report, options.sources ? sourceTable(report, shell.locale) : null);
    return { exit: await writeOut(options.out, bytes, shell), lines: [] };
  }
  return { exit: EXIT.clean, lines: [] };
}

const baseName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

function refused(sentence: string, shell: Shell) {
  shell.err(sentence);
  return { exit: EXIT.failed, lines: [] };
}

async function refreshDocument(
  path: string,
  { tell, fill, request, origin }: Pick<Told, 'tell' | 'fill' | 'request'> & { readonly origin: NarrativeOrigin },
  out: string | null,
  files: ReportFiles,
  shell: Shell,
): Promise<{ readonly exit: number; readonly lines: readonly string[] }> {
  const bytes = await shell.readBytes(path);
  const read = bytes.ok ? files.readTies(bytes.value) : bytes;
  if (!bytes.ok || !read.ok) {
    if (!read.ok) shell.err(fileSentence(read.failure, path, shell.locale));
    return { exit: EXIT.failed, lines: [] };
  }
  const words = WORDS[shell.locale];
  if (read.value.controls.length === 0) return refused(words.noTies(path), shell);
  const source = sourceOf(read.value, origin);
  const names = sourcesIn(read.value).map(({ workbook }) => workbook);
  if (!source) return refused(words.whichSource(path, names), shell);
  const year = request.year ?? source.year;
  const area = request.area ?? source.area;
  const template = isFromTemplate(source) ? templateIn(read.value, source) : null;
  if (isFromTemplate(source) && !template) return refused(words.noTemplate(path), shell);
  const plan = template
    ? previewRefill(read.value, fill(template), source)
    : previewRefresh(read.value, tell({ ...request, ...readManner(source.style), year, area }), source);
  const lines = [...planLines(plan, shell.locale)];
  if (out === null) return { exit: EXIT.clean, lines: [...lines, words.preview] };
  const edited = files.edit(bytes.value, refreshEdits(plan, safeChoice(plan), source, { ...origin, year, area }));
  if (!edited.ok) {
    shell.err(fileSentence(edited.failure, path, shell.locale));
    return { exit: EXIT.failed, lines };
  }
  if ((await writeOut(out, edited.value.bytes, shell)) !== EXIT.clean) return { exit: EXIT.failed, lines };
  const { skipped } = edited.value.done;
  const left = skipped.filter(({ edit }) => edit.kind !== 'source').length;
  return { exit: EXIT.clean, lines: [...lines, words.written(out, left)] };
}

interface Words {
  readonly noTies: (file: string) => string;
  readonly noTemplate: (file: string) => string;
  readonly whichSource: (file: string, names: readonly string[]) => string;
  readonly head: (plan: RefreshPlan) => string;
  readonly update: (change: NumberChange) => string;
  readonly conflict: (change: NumberChange) => string;
  readonly locked: (change: NumberChange) => string;
  readonly reword: (from: string, to: string) => string;
  readonly rewordByHand: (numbers: string, to: string) => string;
  readonly lost: (text: string) => string;
  readonly deleted: (text: string, cells: string) => string;
  readonly missing: (written: number, found: number) => string;
  readonly preview: string;
  readonly written: (out: string, skipped: number) => string;
}

const WORDS: Readonly<Record<Shell['locale'], Words>> = {
  'zh-CN': {
    noTies: (file) => `“${file}”里没有由卫统助手写入的数字，无法刷新。请用 narrate --out 重新生成，或用 proof --against 核对。`,
    noTemplate: (file) =>
      `“${file}”是由上年文稿写成的，但其中已没有可用的模板，无法刷新。请用 narrate --template 重新生成，或用 proof --against 核对。`,
    whichSource: (file, names) => `“${file}”引用了多个工作簿（${names.join('、')}），没有一个与所给的同名。请把工作簿改回原名后再试。`,
    head: (plan) =>
      `刷新：更新 ${plan.updates.length} 个数，改写 ${plan.rewordings.filter(({ from }) => from !== null).length} 段，${plan.unchanged} 个数不变，冲突 ${plan.conflicts.length} 个，需人工处理 ${plan.rewordings.filter(({ from }) => from === null).length + plan.lost.length + plan.locked.length} 处。`,
    update: ({ from, to, title, words }) => `  ${from} → ${to}（${title}）${words ? '，用词一并改变' : ''}`,
    conflict: ({ from, to, title }) => `  [冲突] 文档中已被人改为“${from}”，工作簿现为“${to}”（${title}），没有覆盖。`,
    locked: ({ from, to, title }) => `  [锁定] ${from} → ${to}（${title}）：控件被锁定，没有写入。`,
    reword: (from, to) => `  [改写] ${from}\n      → ${to}`,
    rewordByHand: (numbers, to) => `  [请人工改写] 含 ${numbers} 的段落改动过，现应为：${to}`,
    lost: (text) => `  [失去来源] “${text}”在这个工作簿里已没有对应的句子，保持原样。`,
    deleted: (text, cells) => `  [已脱开] ${text}（${cells}）：文档中已没有跟随这个单元格的数。`,
    missing: (written, found) => `  写入时有 ${written} 个数，现在找到 ${found} 个，其余已在文档中删去。`,
    preview: '没有写入任何文件。加上 --out 新文件.docx 才会写出。',
    written: (out, skipped) => `已写出 ${out}，原文件未改动${skipped > 0 ? `；${skipped} 处因内容有变没有写入` : ''}。`,
  },
  'en-US': {
    noTies: (file) => `“${file}” holds no number that StatBrief wrote. Write it anew with narrate --out, or check it with proof --against.`,
    noTemplate: (file) =>
      `“${file}” was written from last year's report, and its template is not in it any more. Write it anew with narrate --template, or check it with proof --against.`,
    whichSource: (file, names) =>
      `“${file}” was written from several workbooks (${names.join(', ')}), none of this name. Give the workbook its old name and try again.`,
    head: (plan) =>
      `Refresh: ${plan.updates.length} numbers change, ${plan.rewordings.filter(({ from }) => from !== null).length} paragraphs are rewritten, ${plan.unchanged} numbers stay, ${plan.conflicts.length} conflicts, ${plan.rewordings.filter(({ from }) => from === null).length + plan.lost.length + plan.locked.length} left to you.`,
    update: ({ from, to, title, words }) => `  ${from} → ${to} (${title})${words ? '; the wording changes with it' : ''}`,
    conflict: ({ from, to, title }) => `  [conflict] changed by hand to “${from}”, the workbook says “${to}” (${title}); not overwritten.`,
    locked: ({ from, to, title }) => `  [locked] ${from} → ${to} (${title}): the control is locked, nothing was written.`,
    reword: (from, to) => `  [rewritten] ${from}\n      → ${to}`,
    rewordByHand: (numbers, to) => `  [rewrite by hand] the paragraph with ${numbers} was edited; it should now read: ${to}`,
    lost: (text) => `  [no source] this workbook has no sentence for “${text}” any more; it stays as it is.`,
    deleted: (text, cells) => `  [untied] ${text} (${cells}): no number of the document follows this cell any more.`,
    missing: (written, found) => `  ${written} numbers were written, ${found} were found; the others were deleted from the document.`,
    preview: 'Nothing was written. Add --out NEW.docx to write the refreshed copy.',
    written: (out, skipped) =>
      `Wrote ${out}; the original was not changed${skipped > 0 ? `; ${skipped} places had changed and were left alone` : ''}.`,
  },
};

/** Every line a person must see before or after a refresh. */
function planLines(plan: RefreshPlan, locale: Shell['locale']): readonly string[] {
  const words = WORDS[locale];
  const plain = (pieces: readonly { readonly text: string }[]): string => pieces.map(({ text }) => text).join('');
  return [
    words.head(plan),
    ...plan.updates.map(words.update),
    ...plan.rewordings.map(({ from, numbers, to }) =>
      from === null ? words.rewordByHand(numbers.slice(0, 3).join('、'), plain(to.pieces)) : words.reword(from, plain(to.pieces)),
    ),
    ...plan.conflicts.map(words.conflict),
    ...plan.locked.map(words.locked),
    ...plan.lost.map(({ text }) => words.lost(text)),
    ...plan.deleted.map(({ text, cells }) => words.deleted(text, titleOf(cells))),
    ...(plan.missing ? [words.missing(plan.missing.written, plan.missing.found)] : []),
  ];
}
