import '../../app/zod-without-eval';
import { crc32 } from '../../adapters/xlsx-file/crc32';
import { patchWorkbook } from '../../adapters/xlsx-file/patch-workbook';
import { readWorkbook } from '../../adapters/xlsx-file/read-workbook';
import { writeBook } from '../../adapters/xlsx-file/write-book';
import { newWorkbookOf } from '../../app/new-workbook';
import { serveCalls } from '../../book-worker/serve';
import { recalculationAhead } from '../../core/formula/recalculate';
import { readTypedEntry } from '../../core/formula/typed-entry';
import type { WorkbookSnapshot } from '../../core/model/workbook';
import { displayedText, formatFacts } from '../../core/notation/displayed-text';
import { OpenSheets } from './open-sheets';
import type { SheetCalls } from './sheet-protocol';

/** The workbook beside the page, as it is looked at and written to; judging runs in a worker of its own and never keeps the grid waiting. */
let sheets: OpenSheets | null = null;
let file: Blob | null = null;

const notation = { shown: displayedText, isPercent: (code: string) => formatFacts(code).percent, read: readTypedEntry };
const NOTHING_OPEN = { ok: false, failure: { code: 'not-found', detail: 'no workbook is open' } } as const;

/** Until the first rows are drawn the worker is the grid's. */
const FIRST_ROWS_MS = 500;

/** What the first edit will need, one sheet at a time, so that the grid's questions come between; over once the book is edited or closed. */
function getReady(workbook: WorkbookSnapshot): void {
  const step = recalculationAhead(workbook);
  const next = (): void => {
    if (sheets?.workbook === workbook && step()) setTimeout(next, 0);
  };
  setTimeout(next, FIRST_ROWS_MS);
}

serveCalls<SheetCalls>(self, {
  async open(ask, report) {
    const bytes = new Uint8Array(await ask.file.arrayBuffer());
    const read = await readWorkbook(bytes, (count) => report(count.done / Math.max(1, count.of), 'reading', count));
    if (!read.ok) return read;
    file = ask.file;
    sheets = new OpenSheets(read.value, `${ask.name}|${bytes.length}|${crc32(bytes).toString(16)}`, notation);
    getReady(read.value);
    return { ok: true, value: sheets.outline() };
  },
  rows: ({ sheet, top, bottom }) => sheets?.rows(sheet, top, bottom) ?? [],
  cell: ({ at }) => sheets?.content(at) ?? { typed: '', comment: null },
  range: ({ sheet, range }) => sheets?.range(sheet, range) ?? null,
  edge: ({ at, direction }) => sheets?.edge(at, direction) ?? at,
  preview: ({ at, typed }) => sheets?.preview(at, typed) ?? { kind: 'empty', shown: '', looksLikeFormula: false },
  type: ({ at, texts }) => sheets?.typeEdits(at, texts) ?? [],
  apply: ({ edits }) => (sheets ? { ok: true, value: sheets.apply(edits) } : NOTHING_OPEN),
  find: ({ words, limit }) => sheets?.find(words, limit) ?? [],
  async save({ state, as }) {
    if (!sheets || !file) return NOTHING_OPEN;
    if (as === 'as-new') return { ok: true, value: writeBook(newWorkbookOf(sheets.workbook, state)) };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const patched = patchWorkbook(bytes, { ...sheets.changes(), ...(state === null ? {} : { state }) });
    return patched.ok ? { ok: true, value: patched.value.bytes } : patched;
  },
});
