import type { FileResult } from '../../core/ports';
import type { WorkbookSnapshot } from '../../core/model/workbook';
import { FileTrouble } from './file-trouble';
import { readCsv } from './read-csv';
import { readXlsx, type TellSheet } from './read-xlsx';
import { sniff } from './sniff';

/**
 * Reads a workbook from a file's bytes: .xlsx/.xlsm, .xls, .csv, and web pages or XML 2003 under the name of .xls.
 * `tell` hears which sheet of an .xlsx is next. Bad input is a failure with its code, never a throw and never half a book.
 */
export async function readWorkbook(bytes: Uint8Array, tell: TellSheet = () => undefined): Promise<FileResult<WorkbookSnapshot>> {
  try {
    return { ok: true, value: await readBySort(bytes, tell) };
  } catch (error) {
    if (error instanceof FileTrouble) return { ok: false, failure: { code: error.code, detail: error.detail } };
    throw error;
  }
}

async function readBySort(bytes: Uint8Array, tell: TellSheet): Promise<WorkbookSnapshot> {
  const found = sniff(bytes);
  switch (found.sort) {
    case 'zip':
      return readXlsx(bytes, tell);
    case 'csv':
      return readCsv(found.text);
    case 'xls': {
      const { readLegacy } = await import('./read-legacy');
      return readLegacy(bytes);
    }
    case 'markup': {
      const { readLegacy } = await import('./read-legacy');
      return readLegacy(found.text);
    }
  }
}
