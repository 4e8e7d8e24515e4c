import { readWorkbook } from '../adapters/xlsx-file/read-workbook';
import type { CheckedBook } from '../app/checked-book';
import { makeJudge } from '../app/judge';
import { sheetByName, styleOf, type WorkbookSnapshot } from '../core/model/workbook';
import { displayedText } from '../core/notation/displayed-text';
import { applyToSnapshot, outlineOf } from './open-book';
import type { GridCell, WorkerCall, WorkerCalls, WorkerReply, WorkerRequest } from './protocol';

/** The engine beside the page: one workbook, read once, judged and drawn from here. */
let workbook: WorkbookSnapshot | null = null;
let judge: ((workbook: WorkbookSnapshot) => CheckedBook) | null = null;

const NOTHING_OPEN = { ok: false, failure: { code: 'not-found', detail: 'no workbook is open' } } as const;

async function answer(request: WorkerRequest): Promise<WorkerCalls[WorkerCall]['answer']> {
  switch (request.call) {
    case 'open': {
      const { ask } = request as WorkerRequest<'open'>;
      if ('bytes' in ask) {
        const read = await readWorkbook(ask.bytes);
        if (!read.ok) return read;
        workbook = read.value;
      } else workbook = ask.snapshot;
      return { ok: true, value: outlineOf(workbook) };
    }
    case 'check': {
      if (!workbook) return NOTHING_OPEN;
      judge ??= makeJudge((await import('../catalogue/load')).loadCatalogue());
      return { ok: true, value: judge(workbook) };
    }
    case 'rows':
      return workbook ? rowsOf(workbook, (request as WorkerRequest<'rows'>).ask) : [];
    case 'apply': {
      if (!workbook) return NOTHING_OPEN;
      const result = applyToSnapshot(workbook, (request as WorkerRequest<'apply'>).ask.edits);
      workbook = result.workbook;
      return { ok: true, value: result.done };
    }
  }
}

function rowsOf(book: WorkbookSnapshot, { sheet: name, top, bottom }: WorkerCalls['rows']['ask']): readonly GridCell[] {
  const sheet = sheetByName(book, name);
  if (!sheet) return [];
  return sheet.rows
    .filter((row) => row.index >= top && row.index <= bottom)
    .flatMap((row) =>
      row.cells.map((cell) => {
        const style = styleOf(book, cell);
        return {
          row: cell.row,
          col: cell.col,
          text: displayedText(cell, style, book.dateSystem),
          number: typeof cell.value === 'number',
          bold: style.bold,
        };
      }),
    );
}

// Calls are answered in the order in which they came: an edit is seen by the check after it.
let queue: Promise<void> = Promise.resolve();
self.onmessage = (event: MessageEvent<WorkerRequest>) => {
  const request = event.data;
  const reply = (message: WorkerReply): void => self.postMessage(message);
  queue = queue.then(() =>
    answer(request).then(
      (value) => reply({ id: request.id, kind: 'answer', answer: value }),
      (error: unknown) => reply({ id: request.id, kind: 'failed', detail: error instanceof Error ? error.message : String(error) }),
    ),
  );
};
