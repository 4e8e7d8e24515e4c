import '../app/zod-without-eval';
import { readWorkbook } from '../adapters/xlsx-file/read-workbook';
import { BookEngine } from '../app/book-engine';
import { applyEdits } from '../app/edit-workbook';
import { engineAnswers } from '../app/engine-here';
import type { PaneResult } from '../app/pane-services';
import { withSheet, type WorkbookSnapshot } from '../core/model/workbook';
import type { EngineAsk, WorkerCalls } from './protocol';
import { serveCalls } from './serve';

/** The engine beside the page: one workbook, read once and judged from here. */
let workbook: WorkbookSnapshot | null = null;
/** The workbook as the engine has it: it is told of edits when it is next asked. */
let told: WorkbookSnapshot | null = null;

const engine = engineAnswers(async () => {
  const [{ loadCatalogue }, { writeReport }] = await Promise.all([
    import('../catalogue/load'),
    import('../adapters/docx-file/write-report'),
  ]);
  return { engine: new BookEngine(loadCatalogue()), write: writeReport };
});

const NOTHING_OPEN = { ok: false, failure: { code: 'not-found', detail: 'no workbook is open' } } as const;
const DONE = { ok: true, value: undefined } as const;

async function tell(): Promise<void> {
  if (workbook && workbook !== told) await engine.open(workbook);
  told = workbook;
}

/** The method's own types hold for every member of the union; the compiler cannot follow a call across it. */
function askEngine({ method, args }: EngineAsk): Promise<PaneResult<unknown>> {
  const ask = engine[method] as (...args: readonly unknown[]) => Promise<PaneResult<unknown>>;
  return ask(...args);
}

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
    await tell();
    report(0.4, 'judging');
    return engine.check();
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
  async engine(ask) {
    if (!workbook) return NOTHING_OPEN;
    if (ask.method === 'replace') {
      workbook = ask.args[0].reduce(withSheet, workbook);
      return DONE;
    }
    await tell();
    return askEngine(ask);
  },
});
