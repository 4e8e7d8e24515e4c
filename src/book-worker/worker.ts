import '../app/zod-without-eval';
import { readWorkbook } from '../adapters/xlsx-file/read-workbook';
import type { CheckedBook } from '../app/checked-book';
import { applyEdits } from '../app/edit-workbook';
import { makeJudge } from '../app/judge';
import type { WorkbookSnapshot } from '../core/model/workbook';
import type { WorkerCalls } from './protocol';
import { serveCalls } from './serve';

/** The engine beside the page: one workbook, read once and judged from here. */
let workbook: WorkbookSnapshot | null = null;
let judge: ((workbook: WorkbookSnapshot) => CheckedBook) | null = null;

const NOTHING_OPEN = { ok: false, failure: { code: 'not-found', detail: 'no workbook is open' } } as const;
const DONE = { ok: true, value: undefined } as const;

serveCalls<WorkerCalls>(self, {
  async open(ask) {
    if ('snapshot' in ask) workbook = ask.snapshot;
    else {
      const read = await readWorkbook(new Uint8Array(await ask.file.arrayBuffer()));
      if (!read.ok) return read;
      workbook = read.value;
    }
    return { ok: true, value: workbook.state };
  },
  async check(_ask, report) {
    if (!workbook) return NOTHING_OPEN;
    report(0.3, 'catalogue');
    judge ??= makeJudge((await import('../catalogue/load')).loadCatalogue());
    report(0.4, 'judging');
    return { ok: true, value: judge(workbook) };
  },
  apply({ edits }) {
    if (!workbook) return NOTHING_OPEN;
    const edited = applyEdits(workbook, edits);
    workbook = edited.workbook;
    return { ok: true, value: edited.done };
  },
  keep({ state }) {
    if (workbook) workbook = { ...workbook, state };
    return DONE;
  },
});
