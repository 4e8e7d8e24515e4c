import type { PaneFailure } from '../../app/pane-services';
import { fileFailures } from './file-failures';
import type { InBoth } from './in-both';

export interface FailuresWords {
  readonly failure: Readonly<Record<PaneFailure['code'], string>>;
  readonly stateFailure: Readonly<Record<'unreadable' | 'newer-version', string>>;
}

export const failures: InBoth<FailuresWords> = {
  'zh-CN': {
    failure: {
      ...fileFailures['zh-CN'],
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
      ...fileFailures['en-US'],
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
