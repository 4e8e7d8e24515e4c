import type { Engine, EngineServices, PaneResult } from '../app/pane-services';
import type { EngineAsk, EngineMethod } from './protocol';
import { BookWorker, WorkerFailure } from './worker-client';

/** What a worker answers; what goes wrong there becomes a failure with a sentence. */
async function answered<T>(asking: Promise<PaneResult<T>>): Promise<PaneResult<T>> {
  try {
    return await asking;
  } catch (error) {
    if (!(error instanceof WorkerFailure)) throw error;
    return { ok: false, failure: { code: error.cancelled ? 'cancelled' : 'worker-failed', detail: error.message } };
  }
}

function asked<K extends EngineMethod>(
  worker: Pick<BookWorker, 'call'>,
  method: K,
  args: Parameters<Engine[K]>,
): Promise<Awaited<ReturnType<Engine[K]>>> {
  // The worker answers a method with that method's answer; the map of calls cannot express it.
  return answered(worker.call('engine', { method, args } as EngineAsk)) as Promise<Awaited<ReturnType<Engine[K]>>>;
}

/** What the panes ask about the workbook that a worker holds. */
export function engineServices(worker: Pick<BookWorker, 'call'>): EngineServices {
  return {
    narrate: (request) => asked(worker, 'narrate', [request]),
    writeReport: (request, workbook) => asked(worker, 'writeReport', [request, workbook]),
    previewWording: (text, request, locale) => asked(worker, 'previewWording', [text, request, locale]),
    targets: () => asked(worker, 'targets', []),
    searchIndicators: (words) => asked(worker, 'searchIndicators', [words]),
    templates: () => asked(worker, 'templates', []),
  };
}

/** The whole engine in a worker. After a cancel the worker is gone, and the workbook has to be opened again. */
export function workerEngine(start: () => Worker): Engine {
  const worker = new BookWorker(start, async () => undefined);
  return {
    ...engineServices(worker),
    async open(snapshot) {
      const opened = await answered(worker.call('open', { snapshot }));
      return opened.ok ? { ok: true, value: undefined } : opened;
    },
    edit: (cells) => asked(worker, 'edit', [cells]),
    keep: (state) => answered(worker.call('keep', { state })),
    check: (report) => answered(worker.call('check', {}, report)),
    auditSheet: (locale) => asked(worker, 'auditSheet', [locale]),
    lastYear: (book) => answered(worker.call('lastYear', { book })),
    renewal: (document) => answered(worker.call('renewal', { document })),
    renewedDocument: (document, workbook) => answered(worker.call('renewedDocument', { document, workbook })),
    cancel: () => worker.cancel(),
  };
}
