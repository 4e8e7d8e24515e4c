import type { Locale } from '../core/model/finding';
import type { FileFailure } from '../core/ports';
import type { Shell } from './shell';

type Sentence = (file: string, detail: string) => string;

/** What is wrong with a file, and what to do: one sentence a failure code, in every language. */
type Code = FileFailure['code'] | 'process-stopped' | 'no-workbooks' | 'not-written' | 'is-read' | 'only-first';

const SENTENCES: Readonly<Record<Code, Readonly<Record<Locale, Sentence>>>> = {
  'not-a-workbook': {
    'zh-CN': (file) => `“${file}”不是 Excel 工作簿。请选择 .xlsx 或 .xls 文件；若由其他软件导出，请先在 Excel 或 WPS 中另存为 .xlsx。`,
    'en-US': (file) => `“${file}” is not an Excel workbook. Choose an .xlsx or .xls file, or save it as .xlsx in Excel or WPS first.`,
  },
  encrypted: {
    'zh-CN': (file) => `“${file}”设有打开密码，无法读取。请在 Excel 或 WPS 中取消密码后另存一份再试。`,
    'en-US': (file) => `“${file}” is protected by a password and cannot be read. Save a copy without the password and try again.`,
  },
  'zip-bomb': {
    'zh-CN': (file) => `“${file}”解压后的大小异常，已停止读取以保护您的电脑。请核实文件来源。`,
    'en-US': (file) =>
      `“${file}” would unpack to an abnormal size; reading was stopped to protect this computer. Check where the file came from.`,
  },
  'too-many-cells': {
    'zh-CN': (file) => `“${file}”超过500万个单元格，没有读取。请删去空白格式区域或拆分工作簿后再试。`,
    'en-US': (file) => `“${file}” has more than 5 million cells and was not read. Clear unused formatted areas or split the workbook.`,
  },
  'broken-xml': {
    'zh-CN': (file, detail) => `“${file}”内部已损坏（${detail}），没有读取。请在 Excel 中用“打开并修复”处理后另存再试。`,
    'en-US': (file, detail) =>
      `“${file}” is damaged inside (${detail}) and was not read. Use Open and Repair in Excel, save, and try again.`,
  },
  truncated: {
    'zh-CN': (file) => `“${file}”不完整（可能未传完），没有读取。请重新复制或下载该文件。`,
    'en-US': (file) => `“${file}” is incomplete, perhaps cut off in transfer, and was not read. Copy or download it again.`,
  },
  'no-sheets': {
    'zh-CN': (file) => `“${file}”中没有工作表，没有可检查的内容。`,
    'en-US': (file) => `“${file}” has no worksheet; there is nothing to check.`,
  },
  'not-found': {
    'zh-CN': (file) => `找不到“${file}”。请核对路径和文件名。`,
    'en-US': (file) => `“${file}” was not found. Check the path and the name.`,
  },
  'unsupported-format': {
    'zh-CN': (file, detail) => `“${file}”的格式（${detail}）暂不支持。请在 Excel 或 WPS 中另存为 .xlsx 后再试。`,
    'en-US': (file, detail) => `The format of “${file}” (${detail}) is not supported. Save it as .xlsx in Excel or WPS and try again.`,
  },
  'not-a-document': {
    'zh-CN': (file) => `“${file}”不是可读取的文稿。请选择 .docx 或 .txt 文件。`,
    'en-US': (file) => `“${file}” is not a document that can be read. Choose a .docx or .txt file.`,
  },
  'process-stopped': {
    'zh-CN': (file) =>
      `检查“${file}”的进程中途停止，多半是内存不足，这个文件没有检查完；其余文件不受影响。请拆分该文件，或关闭其他程序后再试。`,
    'en-US': (file, detail) =>
      `The process that checked “${file}” stopped (${detail}), most likely for want of memory; this file was not checked, the others were. Split it, or close other programs and try again.`,
  },
  'no-workbooks': {
    'zh-CN': (file) => `文件夹“${file}”里没有工作簿（.xlsx、.xlsm、.xls、.csv）。请核对路径。`,
    'en-US': (file) => `The folder “${file}” holds no workbook (.xlsx, .xlsm, .xls, .csv). Check the path.`,
  },
  'not-written': {
    'zh-CN': (file, detail) =>
      `“${file}”没有写成（${detail}）。请核对文件夹是否存在、能否写入；这个文件若正在 Excel、WPS 或 Word 中打开，请先关闭再试。`,
    'en-US': (file, detail) =>
      `“${file}” was not written (${detail}). Check that its folder is there and may be written to; if the file is open in Excel, WPS or Word, close it and try again.`,
  },
  'is-read': {
    'zh-CN': (file) => `“${file}”是这次读取的文件，没有改写它，也没有写出结果。请换一个文件名。`,
    'en-US': (file) => `“${file}” is a file that this run reads; it was not written over and nothing was written. Choose another name.`,
  },
  'only-first': {
    'zh-CN': (file, detail) => `给了多个文件，“${file}”只为第一个（${detail}）写出；其余的请逐个运行。`,
    'en-US': (file, detail) =>
      `Several files were given; “${file}” is written for the first one only (${detail}). Run the others one by one.`,
  },
  'too-large': {
    'zh-CN': (file, detail) => `“${file}”过大（${detail}），没有读取。请拆分后再试。`,
    'en-US': (file, detail) => `“${file}” is too large (${detail}) and was not read. Split it and try again.`,
  },
};

export function fileSentence(failure: { readonly code: Code; readonly detail: string }, file: string, locale: Locale): string {
  return SENTENCES[failure.code][locale](file, failure.detail);
}

/** Says on stderr that of several files only the first is written out. */
export function tellOnlyFirst(files: readonly string[], out: string | null, shell: Pick<Shell, 'err' | 'locale'>): void {
  const [first] = files;
  if (out !== null && first !== undefined && files.length > 1)
    shell.err(fileSentence({ code: 'only-first', detail: first }, out, shell.locale));
}

const STATE_SENTENCES: Readonly<Record<'unreadable' | 'newer-version', Readonly<Record<Locale, (file: string) => string>>>> = {
  unreadable: {
    'zh-CN': (file) => `“${file}”中保存的映射确认和核实说明已损坏，这次没有使用。请在任务窗格中重新确认；文件本身没有改动。`,
    'en-US': (file) =>
      `The confirmed mapping and explanations kept in “${file}” are damaged and were not used. Confirm them again in the task pane; the file was not changed.`,
  },
  'newer-version': {
    'zh-CN': (file) => `“${file}”中的映射确认和核实说明由更新版本的卫统助手保存，这次没有使用。请升级后再检查。`,
    'en-US': (file) =>
      `The confirmed mapping and explanations in “${file}” were kept by a newer version of StatBrief and were not used. Update and check again.`,
  },
};

/** Why what a person had confirmed in this workbook could not be used. */
export function stateSentence(reason: 'unreadable' | 'newer-version', file: string, locale: Locale): string {
  return STATE_SENTENCES[reason][locale](file);
}
