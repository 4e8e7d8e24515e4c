import { readFileSync } from 'node:fs';
import path from 'node:path';
import { WorkbookWire, changedArgs } from './excel-wire';
import { OfficeConversation, type OfficeSpec } from './office-conversation';
import { RichApiHost } from './rich-api-host';
import { SimDocument } from './sim-document';
import { SimWorkbook, type SheetSpec } from './sim-workbook';
import { DocumentWire, newWordObject } from './word-wire';

const dist = path.dirname(require.resolve('@microsoft/office-js/dist/office.debug.js'));

/** The book and the protocol host under the running office.js; one Office to a process, another book for every test. */
export interface SimulatedExcel {
  book: SimWorkbook;
  host: RichApiHost;
  /** Milliseconds before each answer. */
  latency: number;
  open(book: readonly SheetSpec[] | SimWorkbook): void;
  /** A person edits: the event goes out as Excel sends it. */
  raiseChanged(sheet: string, address: string): Promise<void>;
  settle(): Promise<void>;
}

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Starts the real office.js on a page that believes to be inside Office on the web. */
async function boot(spec: Omit<OfficeSpec, 'origin'>, host: () => RichApiHost): Promise<OfficeConversation> {
  const origin = `https://${spec.app.toLowerCase()}.officeapps.live.com`;
  const listeners: ((event: unknown) => void)[] = [];
  const parent = { postMessage: (text: string) => setImmediate(() => conversation.receive(text)) };
  const conversation = new OfficeConversation({ ...spec, origin }, host, (data) =>
    setImmediate(() => listeners.forEach((listener) => listener({ data, origin, source: parent }))),
  );
  installWindow(parent, listeners, conversation.windowName);
  run('office.debug.js');
  await Office.onReady();
  // The library means to check every member against the reported sets but looks for the switch elsewhere.
  (OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }).CommonUtility._doApiNotSupportedCheck = true;
  return conversation;
}

async function settle(): Promise<void> {
  for (let i = 0; i < 12; i++) await tick();
}

/** The document and the protocol host under the running office.js; another document for every test. */
export interface SimulatedWord {
  document: SimDocument;
  host: RichApiHost;
  open(paragraphs: readonly string[]): void;
  settle(): Promise<void>;
}

export async function bootWord(requirements: Readonly<Record<string, string>>, readOnly = false): Promise<SimulatedWord> {
  const state: SimulatedWord = {
    document: new SimDocument(['']),
    host: hostOf(new SimDocument([''])),
    open(paragraphs) {
      state.document = new SimDocument(paragraphs);
      state.host = hostOf(state.document);
    },
    settle,
  };
  await boot({ app: 'Word', requirements, readOnly, parts: () => state.document.parts }, () => state.host);
  // The bundle of Word on the web answers yes to WordApi 1.3 whatever its host reports; those of the desktop look at the report.
  const { requirements: sets } = Office.context;
  const asked = sets.isSetSupported.bind(sets);
  sets.isSetSupported = (name, version) =>
    name === 'WordApi' ? Number(version ?? '0') <= Number(requirements['WordApi'] ?? '0') : asked(name, Number(version ?? 0));
  return state;
}

function hostOf(document: SimDocument): RichApiHost {
  const host = new RichApiHost(new DocumentWire(document));
  host.newObject = newWordObject;
  return host;
}

/** The same with the Excel bundle. */
export async function bootExcel(requirements: Readonly<Record<string, string>>): Promise<SimulatedExcel> {
  const state: SimulatedExcel = {
    latency: 0,
    book: new SimWorkbook([]),
    host: new RichApiHost(new WorkbookWire(new SimWorkbook([]))),
    open(book) {
      state.book = book instanceof SimWorkbook ? book : new SimWorkbook(book);
      state.host = new RichApiHost(new WorkbookWire(state.book));
    },
    async raiseChanged(sheet, address) {
      conversation.raise(10, 'Workbook', changedArgs(state.book.sheet(sheet).id, address));
      await state.settle();
    },
    settle,
  };
  const conversation = await boot({ app: 'Excel', requirements, latency: () => state.latency }, () => state.host);
  return state;
}

/** Indirect eval: the script's names become globals of the test's own realm, as those of a page's script do. */
function run(file: string): void {
  (0, eval)(readFileSync(path.join(dist, file), 'utf8'));
}

interface FakeElement {
  readonly tagName: string;
  src?: string;
  onload?: () => void;
  [member: string]: unknown;
}

/** As much of a browser's window as office.js needs to start. */
function installWindow(parent: unknown, listeners: ((event: unknown) => void)[], name: string): void {
  const page = new URL('https://addin.example/taskpane.html');
  const none = (): undefined => undefined;
  const element = (tag: string): FakeElement => {
    let address = page;
    const made: FakeElement = {
      tagName: tag.toUpperCase(), style: {}, setAttribute: none, getAttribute: () => null, addEventListener: none, removeEventListener: none, removeChild: none,
      appendChild(child: FakeElement) {
        if (child.tagName === 'SCRIPT' && child.src) {
          const name = new URL(child.src, page).pathname.replace('/officejs/', '');
          setImmediate(() => {
            run(name);
            child.onload?.();
          });
        }
        return child;
      },
    }; // prettier-ignore
    Object.defineProperty(made, 'href', { get: () => address.href, set: (to: string) => (address = new URL(to, page)) });
    for (const part of ['hostname', 'protocol', 'port', 'host', 'pathname'] as const)
      Object.defineProperty(made, part, { get: () => address[part] });
    return made;
  };
  const store = new Map<string, string>();
  const sessionStorage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => void store.set(key, value),
    removeItem: (key: string) => void store.delete(key),
  };
  const head = element('head');
  const document = {
    head, body: element('body'), domain: page.hostname, URL: page.href, location: page, documentElement: element('html'), cookie: '', readyState: 'complete',
    createElement: element, createTextNode: () => ({}), addEventListener: none, removeEventListener: none, getElementById: () => null, querySelector: () => null, querySelectorAll: () => [],
    getElementsByTagName: (tag: string) => (tag === 'script' ? [{ src: 'https://addin.example/officejs/office.debug.js', getAttribute: () => null }] : tag === 'head' ? [head] : []),
  }; // prettier-ignore
  const every = globalThis.setInterval;
  const members = {
    window: globalThis, self: globalThis, document, location: page, name, opener: null, parent, top: parent, sessionStorage, external: {}, history: {}, open: () => null, focus: none, blur: none,
    navigator: { userAgent: 'Mozilla/5.0 (X11; Linux)', language: 'zh-CN', platform: 'Linux' }, innerHeight: 800, innerWidth: 350,
    addEventListener: (type: string, listener: (event: unknown) => void) => void (type === 'message' && listeners.push(listener)), removeEventListener: none,
    // The library's own ticker must not keep the test's process alive.
    setInterval: (...args: Parameters<typeof every>) => every(...args).unref(),
  }; // prettier-ignore
  for (const [key, value] of Object.entries(members)) Object.defineProperty(globalThis, key, { value, writable: true, configurable: true });
}
