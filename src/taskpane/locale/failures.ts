import type { PaneFailure } from '../../app/pane-services';
import type { InBoth } from './in-both';

export interface FailuresWords {
  readonly failure: Readonly<Record<PaneFailure['code'], string>>;
  readonly stateFailure: Readonly<Record<'unreadable' | 'newer-version', string>>;
}

export const failures: InBoth<FailuresWords> = {
  'zh-CN': {
    failure: {
      'cell-in-edit-mode': '有单元格正在编辑，没有写入任何内容。请按回车结束编辑后再试。',
      'sheet-protected': '工作表受保护，没有写入。请先撤销保护（审阅 → 撤销工作表保护）再试。',
      'read-only': '工作簿是只读的，没有写入。请另存一份再试。',
      'changed-meanwhile': '单元格在此期间被改过，没有覆盖。请重新校验。',
      'request-too-large': '数据量超过 Excel 一次能传的大小，没有写入。请拆分工作簿后再试。',
      'too-many-cells': '单元格太多，本工具处理不了。请删去空白区域的格式或拆分工作簿。',
      'not-supported': '当前版本的 Excel 不支持这项操作，其余功能不受影响。',
      'not-found': '找不到这张工作表或单元格，可能已改名或删除。请重新校验。',
      cancelled: '已取消，没有改动任何内容。',
      unknown: 'Excel 没有完成这项操作，没有得到结果。请再试一次。',
      'not-a-workbook': '这不是 Excel 工作簿。请选择 .xlsx 或 .xls 文件。',
      encrypted: '工作簿设有打开密码。请在 Excel 里去掉密码另存后再打开。',
      'zip-bomb': '文件解压后异常庞大，已停止读取。请确认文件来源。',
      'broken-xml': '文件内容损坏，无法读取。请用 Excel 打开并另存一次。',
      truncated: '文件不完整，可能没有下载完。请重新获取文件。',
      'no-sheets': '工作簿里没有可读的工作表。',
      'unsupported-format': '不支持这种文件格式。请另存为 .xlsx。',
      'not-a-document': '这不是 Word 文档。',
      'too-large': '文件太大，无法打开。请拆分后再试。',
      'copy-refused': '浏览器不让复制，剪贴板没有改动。请改用“下载 .docx”，或选中文字后按 Ctrl+C。',
      'worker-failed': '后台计算中断，文件没有被改动。请重新校验。',
    },
    stateFailure: {
      unreadable: '工作簿里保存的说明读不出来，本次不显示，也不会覆盖。',
      'newer-version': '工作簿里的说明由更新版本写入，本次不显示，也不会覆盖。请升级本工具。',
    },
  },
  'en-US': {
    failure: {
      'cell-in-edit-mode': 'A cell is being edited; nothing was written. Press Enter to finish, then try again.',
      'sheet-protected': 'The sheet is protected; nothing was written. Unprotect it (Review → Unprotect Sheet) and try again.',
      'read-only': 'The workbook is read-only; nothing was written. Save a copy and try again.',
      'changed-meanwhile': 'The cells changed meanwhile and were not overwritten. Please check again.',
      'request-too-large': 'This is more than Excel can pass at once; nothing was written. Split the workbook and try again.',
      'too-many-cells': 'There are too many cells to read. Clear formats from empty areas or split the workbook.',
      'not-supported': 'This version of Excel cannot do this; everything else works.',
      'not-found': 'The sheet or cell is gone, perhaps renamed or deleted. Please check again.',
      cancelled: 'Cancelled; nothing was changed.',
      unknown: 'Excel did not complete this and gave no result. Please try again.',
      'not-a-workbook': 'This is not an Excel workbook. Choose an .xlsx or .xls file.',
      encrypted: 'The workbook has a password. Save it without one in Excel and open it again.',
      'zip-bomb': 'The file unpacks to an abnormal size; reading was stopped. Make sure where it comes from.',
      'broken-xml': 'The file is damaged. Open it in Excel and save it once.',
      truncated: 'The file is incomplete, perhaps not fully downloaded. Get it again.',
      'no-sheets': 'The workbook has no readable sheet.',
      'unsupported-format': 'This file format is not supported. Save it as .xlsx.',
      'not-a-document': 'This is not a Word document.',
      'too-large': 'The file is too large to open. Split it and try again.',
      'copy-refused':
        'The browser did not allow copying; the clipboard is as it was. Download the .docx, or select the text and press Ctrl+C.',
      'worker-failed': 'The background computation broke off; the file was not changed. Please check again.',
    },
    stateFailure: {
      unreadable: 'The explanations kept in the workbook cannot be read; they are not shown and will not be overwritten.',
      'newer-version': 'The explanations were written by a newer version; they are not shown and will not be overwritten. Please upgrade.',
    },
  },
};
