import '../app/zod-without-eval';
import { readWorkbook } from '../adapters/xlsx-file/read-workbook';
import { decodeText } from '../adapters/docx-file/decode-text';
import { BookEngine } from '../app/book-engine';
import { checkWorkbook } from '../app/check-workbook';
import { applyEdits } from '../app/edit-workbook';
import { engineAnswers } from '../app/engine-here';
import { withLiveCells } from '../app/live-edit';
import type { PaneResult } from '../app/pane-services';
import { picturesOf } from '../app/pictures';
import { presentProof } from '../app/proofed-report';
import { proofReport } from '../app/proof-report';
import { digestUnit } from '../app/units/unit-digest';
import type { WorkbookSnapshot } from '../core/model/workbook';
import type { EngineAsk, WorkerCalls } from './protocol';
import { serveCalls } from './serve';

/** The engine beside the page: one workbook, read once and judged from here. */
let workbook: WorkbookSnapshot | null = null;
/** The workbook as the engine has it: it is told of edits when it is next asked. */
let told: WorkbookSnapshot | null = null;
let book: BookEngine | null = null;

async function loadEngine() {
  const [{ loadCatalogue }, { writeReport }] = await Promise.all([
    import('../catalogue/load'),
    import('../adapters/docx-file/write-report'),
  ]);
  book ??= new BookEngine(loadCatalogue());
  return { engine: book, write: writeReport };
}
// At once, not with the first check: the page and the workbook are still on their way.
const loading = loadEngine();
// Every question to the engine answers with what went wrong; before one is asked there is nobody to tell.
loading.catch(() => undefined);
const engine = engineAnswers(() => loading);

const NOTHING_OPEN = { ok: false, failure: { code: 'not-found', detail: 'no workbook is open' } } as const;
const DONE = { ok: true, value: undefined } as const;

async function tell(): Promise<void> {
  if (workbook && workbook !== told) await engine.open(workbook);
  told = workbook;
}

/** The engine with the workbook as it is now; null while none is open. */
async function inspected(): Promise<ReturnType<BookEngine['inspect']> | null> {
  if (!workbook) return null;
  await tell();
  return book?.inspect() ?? null;
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
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
  async pictures() {
    const now = await inspected();
    return now ? { ok: true, value: picturesOf(now.report, now.catalogue) } : NOTHING_OPEN;
  },
  async digest({ name }) {
    const now = await inspected();
    return now ? { ok: true, value: digestUnit(name, now.report, now.catalogue) } : NOTHING_OPEN;
  },
  async proof({ document, lastYear }) {
    const now = await inspected();
    if (!now) return NOTHING_OPEN;
    const bytes = await bytesOf(document);
    const text = bytes[0] === 0x50 ? (await import('../adapters/docx-file/read-document')).readDocument(bytes) : decodeText(bytes);
    if (!text.ok) return text;
    const before = lastYear ? await readWorkbook(await bytesOf(lastYear)) : null;
    if (before && !before.ok) return before;
    const previous = before ? checkWorkbook(before.value, now.catalogue).observations : [];
    return { ok: true, value: presentProof(text.value, proofReport(text.value, { observations: now.report.observations, previous })) };
  },
  async engine(ask) {
    if (!workbook) return NOTHING_OPEN;
    if (ask.method === 'edit') {
      const edited = withLiveCells(workbook, ask.args[0]);
      workbook = edited ?? workbook;
      return { ok: true, value: edited !== null };
    }
    await tell();
    return askEngine(ask);
  },
});
