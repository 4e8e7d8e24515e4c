import type { WorkbookHost, HostResult } from '../../core/ports';
import { inExcel } from './host-failure';
import { markCells, unmarkCells } from './mark-cells';
import { readLiveCells } from './read-live-cells';
import { readLiveWorkbook } from './read-live-workbook';
import { revealCells } from './select-cells';
import { LARGEST_STATE, queryState, textOfState, writeStatePart } from './state-part';
import { watchEdits, watchSelected } from './watch-workbook';
import { applyEdits } from './write-cells';
import { writeNewSheet } from './write-sheet';

/** The workbook open in Excel, through office.js (floor ExcelApi 1.9). */
export const liveWorkbook = {
  read: readLiveWorkbook,
  readCells: readLiveCells,
  apply: applyEdits,
  reveal: revealCells,
  mark: markCells,
  unmark: unmarkCells,
  writeSheet: writeNewSheet,
  watch: watchEdits,
  watchSelection: watchSelected,
  openCopy: (base64: string): Promise<HostResult<void>> =>
    inExcel(async () => {
      await Excel.createWorkbook(base64);
      return { ok: true, value: undefined };
    }),
  /** From the document's address; an unsaved workbook has none. */
  bookName: (): string => nameOf(Office.context.document.url),
  /** Excel for Mac lets no download through. */
  downloads: (): boolean => Office.context.platform !== Office.PlatformType.Mac && Office.context.platform !== Office.PlatformType.iOS,
  readState: (): Promise<HostResult<string | null>> =>
    inExcel(async (context) => {
      const parts = queryState(context.workbook);
      await context.sync();
      const text = textOfState(parts);
      if (text) await context.sync();
      return { ok: true, value: text?.value ?? null };
    }),
  writeState: (state: string): Promise<HostResult<void>> =>
    inExcel(async (context) => {
      if (state.length > LARGEST_STATE) return { ok: false, failure: { code: 'request-too-large', detail: String(state.length) } };
      const parts = queryState(context.workbook);
      await context.sync();
      writeStatePart(context.workbook, parts, state);
      await context.sync();
      return { ok: true, value: undefined };
    }),
} satisfies Partial<
  Record<keyof WorkbookHost | 'readCells' | 'writeSheet' | 'watchSelection' | 'openCopy' | 'bookName' | 'downloads', unknown>
>;

function nameOf(address: string | null | undefined): string {
  const last = (address ?? '').split(/[\\/]/).at(-1)?.split('?')[0] ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}
