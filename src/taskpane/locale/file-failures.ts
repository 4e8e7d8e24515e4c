import type { PaneFailure } from '../../app/pane-services';
import type { InBoth } from './in-both';

/** What is wrong with a file, the same in Excel, in Word and in the workbench. */
type FileCode =
  | 'not-a-workbook'
  | 'encrypted'
  | 'zip-bomb'
  | 'broken-xml'
  | 'truncated'
  | 'no-sheets'
  | 'unsupported-format'
  | 'not-a-document'
  | 'too-large';

export const fileFailures: InBoth<Readonly<Record<FileCode & PaneFailure['code'], string>>> = {
  'zh-CN': {
    'not-a-workbook':
      '文件的内容不是工作簿：可能是空文件，或是 Word 文稿、PDF 等改了扩展名。请打开原来的 .xlsx、.xls 或 .csv 文件；由其他软件导出的，请先在 Excel 或 WPS 里另存为 .xlsx。',
    encrypted: '文件设有打开密码，读不了。请在 Excel、Word 或 WPS 里去掉密码，另存一份再打开。',
    'zip-bomb': '文件解压后异常庞大，已停止读取。请确认文件来源。',
    'broken-xml': '文件内容损坏，无法读取。请用 Excel（文稿用 Word）或 WPS 打开，另存一次再试。',
    truncated: '文件不完整，可能没有下载完。请重新获取文件。',
    'no-sheets': '工作簿里没有可读的工作表。',
    'unsupported-format': '不支持这种文件格式。请在 Excel 或 WPS 里另存为 .xlsx。',
    'not-a-document': '文件的内容不是能读的文稿。请选择 .docx 或 .txt 文件；旧式 .doc 请在 Word 或 WPS 里另存为 .docx。',
    'too-large': '文件太大，无法打开。请拆分后再试。',
  },
  'en-US': {
    'not-a-workbook':
      'The file holds no workbook: it may be empty, or a Word document or a PDF with another ending. Open the .xlsx, .xls or .csv it comes from; what another program exported is best saved as .xlsx in Excel or WPS first.',
    encrypted: 'The file has a password and cannot be read. Save a copy without it in Excel, Word or WPS and open that.',
    'zip-bomb': 'The file unpacks to an abnormal size; reading was stopped. Make sure where it comes from.',
    'broken-xml': 'The file is damaged. Open it in Excel, Word or WPS and save it once.',
    truncated: 'The file is incomplete, perhaps not fully downloaded. Get it again.',
    'no-sheets': 'The workbook has no readable sheet.',
    'unsupported-format': 'This file format is not supported. Save it as .xlsx in Excel or WPS.',
    'not-a-document': 'The file holds no report that can be read. Choose a .docx or .txt file; save an old .doc as .docx in Word or WPS.',
    'too-large': 'The file is too large to open. Split it and try again.',
  },
};
