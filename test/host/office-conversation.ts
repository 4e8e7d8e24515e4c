import { RefusedRequest, type RichApiHost } from './rich-api-host';

/** Excel or Word on the web, as an add-in's page meets it. Requirement versions are text: 1.10 as a number would be 1.1. */
export interface OfficeSpec {
  readonly app: 'Excel' | 'Word';
  readonly requirements: Readonly<Record<string, string>>;
  readonly origin: string;
  readonly readOnly?: boolean;
  /** Milliseconds before each answer. */
  readonly latency?: number | (() => number);
  /** Custom XML parts by their id, for the interface that Word has since 2013. */
  readonly parts?: () => Map<string, string>;
}

const CONVERSATION = 'conversation';
const APP_NUMBER = { Excel: 16, Word: 32 } as const;
const RICH_API = 93;
const ADD_PART = 128;
const PARTS_BY_NAMESPACE = 130;
const PART_XML = 131;

interface XdmMessage {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _correlationId: number;
  readonly _conversationId: string;
  readonly _data: {
    readonly ArrayData?: readonly unknown[];
    readonly DdaMethod?: { readonly DispatchId: number };
    readonly id?: string;
    readonly xml?: string;
    readonly namespace?: string;
  } | null;
}

/**
 * The host's end of the conversation that office.js holds with Office on the web: the context at start, batches, events.
 * It knows no window: texts come in by `receive` and go out by `post`, in Node and in a browser alike.
 */
export class OfficeConversation {
  private readonly subscriptions = new Map<string, number>();
  private events = 0;
  /** Actions that nobody simulates; a test may want none. */
  readonly unknown: string[] = [];

  constructor(
    readonly spec: OfficeSpec,
    private readonly rich: () => RichApiHost,
    private readonly post: (text: string) => void,
  ) {}

  /** The name of the add-in's frame: all that its page needs to believe to be in Office. */
  get windowName(): string {
    return JSON.stringify({
      baseFrameName: 'host',
      hostInfo: [this.spec.app, 'Web', '16.01', 'zh-CN', 'c', '', 'disableLogging', '0'].join('|'),
      xdmInfo: [CONVERSATION, 'control', this.spec.origin].join('|'),
      serializerVersion: 1,
      flights: '[]',
    });
  }

  receive(text: string): void {
    const message = parse(text);
    if (!message) return;
    const { latency = 0 } = this.spec;
    const wait = typeof latency === 'function' ? latency() : latency;
    if (wait > 0) setTimeout(() => this.answer(message), wait);
    else this.answer(message);
  }

  /** An event of the rich API: 10 cells changed, 14 selection changed. `args` as the host sends them. */
  raise(type: number, target: string, args: Readonly<Record<string, unknown>>): void {
    const correlation = this.subscriptions.get('richApiMessage');
    if (correlation === undefined) return;
    const entry = [65536, type, target, JSON.stringify(args), `event-${++this.events}`, false];
    this.send({ _actionName: 'richApiMessage', _correlationId: correlation, _responseType: 1, _data: { ArrayData: [entry] } });
  }

  private answer(message: XdmMessage): void {
    const reply = (_data: unknown): void => this.send({ _actionName: message._actionName, _correlationId: message._correlationId, _data });
    if (message._actionType === 1) {
      this.subscriptions.set(message._actionName, message._correlationId);
      reply({ Error: 0 });
    } else if (message._actionType === 2) reply({ Error: 0 });
    else if (message._actionName === 'ContextActivationManager_getAppContextAsync') reply(this.appContext());
    else if (message._data?.DdaMethod?.DispatchId === RICH_API) {
      try {
        const body = this.rich().execute(String(message._data.ArrayData?.[4]));
        reply({ Version: 1, Error: 0, Data: [200, ['Content-Type', 'application/json'], body] });
      } catch (error) {
        if (!(error instanceof RefusedRequest)) throw error;
        reply({ Version: 1, Error: error.officeNumber });
      }
    } else {
      const parts = this.partsAnswer(message);
      if (!parts) this.unknown.push(message._actionName);
      reply({ Version: 1, Error: 0, ...parts });
    }
  }

  /** What a call about custom XML parts is answered with; null where the message is none. */
  private partsAnswer({ _data: data }: XdmMessage): Readonly<Record<string, unknown>> | null {
    const parts = this.spec.parts?.();
    const property = (id: string): unknown => ({ id, DataPartBuiltIn: false });
    if (!parts || !data) return null;
    switch (data.DdaMethod?.DispatchId) {
      case ADD_PART: {
        const id = `part-${parts.size + 1}`;
        parts.set(id, data.xml ?? '');
        return { DataPartProperties: property(id) };
      }
      case PARTS_BY_NAMESPACE:
        return { DataPartList: [...parts].flatMap(([id, xml]) => (xml.includes(`"${data.namespace ?? ''}"`) ? [property(id)] : [])) };
      case PART_XML:
        return { Data: parts.get(data.id ?? '') ?? '' };
      default:
        return null;
    }
  }

  private send(message: Readonly<Record<string, unknown>>): void {
    this.post(
      JSON.stringify({
        _messageType: 1,
        _conversationId: CONVERSATION,
        _origin: this.spec.origin,
        _serializerVersion: 1,
        _errorCode: 0,
        _responseType: 0,
        ...message,
      }),
    );
  }

  private appContext(): Record<string, unknown> {
    return {
      _id: 'control', _appName: APP_NUMBER[this.spec.app], _appVersion: '16.0', _appMinorVersion: 0, _appUILocale: 'zh-CN', _dataLocale: 'zh-CN',
      _docUrl: `https://bureau.example/${this.spec.app === 'Excel' ? 'Book1.xlsx' : 'Report1.docx'}`,
      _clientMode: this.spec.readOnly ? 0 : 1, _settings: this.spec.app === 'Excel' ? [] : {}, _reason: 'documentOpened', _osfControlType: 1, _eToken: '', _correlationId: 'c', _appInstanceId: 'i',
      _requirementMatrix: JSON.stringify(this.spec.requirements), _hostFullVersion: '16.0.17000.41000', _addinName: 'add-in', _appDomains: [],
    }; // prettier-ignore
  }
}

function parse(text: string): XdmMessage | null {
  try {
    const message = JSON.parse(text) as XdmMessage;
    return message._messageType === 0 && message._conversationId === CONVERSATION ? message : null;
  } catch {
    return null;
  }
}
