import '../app/zod-without-eval';
import { readWorkbook } from '../adapters/xlsx-file/read-workbook';
import { BookEngine } from '../app/book-engine';
import { applyEdits } from '../app/edit-workbook';
import { engineAnswers } from '../app/engine-here';
import { withLiveCells } from '../app/live-edit';
import type { PaneResult, ReportStep } from '../app/pane-services';
import { picturesOf } from '../app/pictures';
import { proofReport } from '../app/proof-report';
import { presentProof } from '../app/text-proof';
import { digestUnit } from '../app/units/unit-digest';
import { YearBefore } from '../app/year-before';
import type { FileResult } from '../core/ports';
import type { WorkbookSnapshot } from '../core/model/workbook';
import type { RunStep } from '../core/index';
import type { EngineAsk, WorkerCalls } from './protocol';
import { serveCalls } from './serve';

/** The engine beside the page: one workbook, read once and judged from here. */
let workbook: WorkbookSnapshot | null = null;
/** The workbook as the engine has it: it is told of edits when it is next asked. */
let told: WorkbookSnapshot | null = null;
let book: BookEngine | null = null;

/** Who hears how far the check is; set while one runs. */
let hearing: ReportStep = () => undefined;
/** Where each step of a run begins and how much of it it takes, as measured on books of a million cells. */
const SHARES: Readonly<Record<RunStep['step'], readonly [begin: number, share: number]>> = {
  tables: [0, 0.15],
  meaning: [0.15, 0.25],
  relations: [0.4, 0.15],
  rules: [0.55, 0.45],
};
const tellRun = ({ step, done, of }: RunStep): void => {
  const [begin, share] = SHARES[step];
  hearing(begin + (share * done) / Math.max(1, of), step, { done, of });
};

/** At most so often, milliseconds: a page need not be told what nobody can read. */
const TELL_EVERY = 50;

function sparingly(report: ReportStep): ReportStep {
  let last = 0;
  return (...told) => {
    const now = performance.now();
    if (now - last < TELL_EVERY) return;
    last = now;
    report(...told);
  };
}

async function loadEngine() {
  const [{ loadCatalogue }, { writeReport }] = await Promise.all([
    import('../catalogue/load'),
    import('../adapters/docx-file/write-report'),
  ]);
  const engine = new BookEngine(loadCatalogue(), tellRun);
  book = engine;
  const files = { workbook: (bytes: Uint8Array) => readWorkbook(bytes), text: textIn, write: writeReport };
  return { engine, write: writeReport, before: new YearBefore(files, () => engine.inspect()) };
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

/** Read only where a report comes: most visits have none. */
async function textIn(bytes: Uint8Array): Promise<FileResult<string>> {
  return (await import('../adapters/docx-file/read-report-text')).readReportText(bytes);
}

/** Last year beside the workbook as it is now. */
async function yearBefore(): Promise<YearBefore> {
  if (workbook) await tell();
  return (await loading).before;
}

/** The method's own types hold for every member of the union; the compiler cannot follow a call across it. */
function askEngine({ method, args }: EngineAsk): Promise<PaneResult<unknown>> {
  const ask = engine[method] as (...args: readonly unknown[]) => Promise<PaneResult<unknown>>;
  return ask(...args);
}

serveCalls<WorkerCalls>(self, {
  async open(ask, report) {
    if ('snapshot' in ask) workbook = ask.snapshot;
    else {
      const tell = sparingly(report);
      const read = await readWorkbook(await bytesOf(ask.file), (count) => tell(count.done / Math.max(1, count.of), 'reading', count));
      if (!read.ok) return read;
      workbook = read.value;
    }
    return { ok: true, value: workbook.state };
  },
  async check(_ask, report) {
    if (!workbook) return NOTHING_OPEN;
    report(0, 'judging');
    await tell();
    hearing = sparingly(report);
    const checked = await engine.check();
    hearing = () => undefined;
    return checked;
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
  async lastYear({ book: last }) {
    if (last && !workbook) return NOTHING_OPEN;
    return (await yearBefore()).open(last);
  },
  async pictures() {
    const now = await inspected();
    return now ? { ok: true, value: picturesOf(now.report, now.catalogue, (await yearBefore()).report) } : NOTHING_OPEN;
  },
  async digest({ name }) {
    const now = await inspected();
    return now ? { ok: true, value: digestUnit(name, now.report, now.catalogue) } : NOTHING_OPEN;
  },
  async proof({ document }) {
    const now = await inspected();
    if (!now) return NOTHING_OPEN;
    const text = await textIn(await bytesOf(document));
    if (!text.ok) return text;
    const paragraphs = text.value.split('\n');
    const previous = (await yearBefore()).report?.observations ?? [];
    const proof = presentProof(proofReport(text.value, { observations: now.report.observations, previous }), paragraphs, true);
    return { ok: true, value: { paragraphs, proof } };
  },
  async renewal({ document }) {
    return workbook ? (await yearBefore()).renewal(document) : NOTHING_OPEN;
  },
  async renewedDocument({ document, workbook: name }) {
    return workbook ? (await yearBefore()).renewedDocument(document, name) : NOTHING_OPEN;
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
