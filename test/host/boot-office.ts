import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SimWorkbook, WorkbookWire, type SheetSpec } from './excel-wire';
import { RefusedRequest, RichApiHost } from './rich-api-host';

const HOST_ORIGIN = 'https://excel.officeapps.live.com';
const CONVERSATION = 'conversation';
const dist = path.dirname(require.resolve('@microsoft/office-js/dist/office.debug.js'));

interface XdmMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _correlationId: number;
  readonly _conversationId: string;
  readonly _data: { readonly ArrayData?: readonly unknown[]; readonly DdaMethod?: { readonly DispatchId: number } } | null;
}

/** The book and the protocol host under the running office.js; one Office to a process, another book for every test. */
export interface SimulatedExcel {
  book: SimWorkbook;
  host: RichApiHost;
  open(sheets: readonly SheetSpec[]): void;
  /** A person edits: the event goes out as Excel sends it. */
  raiseChanged(sheet: string, address: string): Promise<void>;
  settle(): Promise<void>;
}

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Starts the real office.js with its Excel bundle on a page that believes to be inside Excel on the web. */
export async function bootExcel(requirements: Readonly<Record<string, string>>): Promise<SimulatedExcel> {
  const listeners: ((event: unknown) => void)[] = [];
  const subscriptions = new Map<string, number>();
  const parent = { postMessage: (text: string) => setImmediate(() => receive(text)) };
  const post = (message: Record<string, unknown>): void => {
    const data = JSON.stringify({
      _messageType: 1,
      _conversationId: CONVERSATION,
      _origin: HOST_ORIGIN,
      _serializerVersion: 1,
      _errorCode: 0,
      _responseType: 0,
      ...message,
    });
    setImmediate(() => listeners.forEach((listener) => listener({ data, origin: HOST_ORIGIN, source: parent })));
  };

  const state: SimulatedExcel = {
    book: new SimWorkbook([]),
    host: new RichApiHost(new WorkbookWire(new SimWorkbook([]))),
    open(sheets) {
      state.book = new SimWorkbook(sheets);
      state.host = new RichApiHost(new WorkbookWire(state.book));
    },
    async raiseChanged(sheet, address) {
      const args = {
        changeType: 'RangeEdited',
        source: 'Local',
        triggerSource: 'Unknown',
        worksheetId: state.book.sheet(sheet).id,
        address,
        referenceId: '',
        shiftDirection: 'None',
      };
      post({
        _actionName: 'richApiMessage',
        _correlationId: subscriptions.get('richApiMessage'),
        _responseType: 1,
        _data: { ArrayData: [[65536, 10, 'Workbook', JSON.stringify(args), 'event-1', false]] },
      });
      await state.settle();
    },
    async settle() {
      for (let i = 0; i < 12; i++) await tick();
    },
  };

  function receive(text: string): void {
    const message = JSON.parse(text) as XdmMessage;
    if (message._messageType !== 0 || message._conversationId !== CONVERSATION) return;
    const reply = (_data: unknown): void => post({ _actionName: message._actionName, _correlationId: message._correlationId, _data });
    if (message._actionType === 1) {
      subscriptions.set(message._actionName, message._correlationId);
      reply({ Error: 0 });
    } else if (message._actionType === 2) reply({ Error: 0 });
    else if (message._actionName === 'ContextActivationManager_getAppContextAsync') reply(appContext(requirements));
    else if (message._data?.DdaMethod?.DispatchId === 93) {
      try {
        reply({
          Version: 1,
          Error: 0,
          Data: [200, ['Content-Type', 'application/json'], state.host.execute(String(message._data.ArrayData?.[4]))],
        });
      } catch (error) {
        if (!(error instanceof RefusedRequest)) throw error;
        reply({ Version: 1, Error: error.officeNumber });
      }
    } else reply({ Version: 1, Error: 0 });
  }

  installWindow(parent, listeners);
  run('office.debug.js');
  await Office.onReady();
  // The library means to check every member against the reported sets but looks for the switch elsewhere.
  (OfficeExtension as unknown as { CommonUtility: { _doApiNotSupportedCheck: boolean } }).CommonUtility._doApiNotSupportedCheck = true;
  return state;
}

function appContext(requirements: Readonly<Record<string, string>>): Record<string, unknown> {
  return {
    _id: 'control', _appName: 16, _appVersion: '16.0', _appMinorVersion: 0, _appUILocale: 'zh-CN', _dataLocale: 'zh-CN', _docUrl: 'https://bureau.example/Book1.xlsx',
    _clientMode: 1, _settings: [], _reason: 'documentOpened', _osfControlType: 1, _eToken: '', _correlationId: 'c', _appInstanceId: 'i',
    _requirementMatrix: JSON.stringify(requirements), _hostFullVersion: '16.0.17000.41000', _addinName: 'add-in', _appDomains: [],
  }; // prettier-ignore
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
function installWindow(parent: unknown, listeners: ((event: unknown) => void)[]): void {
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
  const name = JSON.stringify({
    baseFrameName: 'host',
    hostInfo: ['Excel', 'Web', '16.01', 'zh-CN', 'c', '', 'disableLogging', '0'].join('|'),
    xdmInfo: [CONVERSATION, 'control', HOST_ORIGIN].join('|'),
    serializerVersion: 1,
    flights: '[]',
  });
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
