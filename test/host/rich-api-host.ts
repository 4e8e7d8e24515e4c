/**
 * The host end of Office's batch protocol: runs the actions of one request over wire objects, whose members carry the
 * protocol's PascalCase names. Guesses about the real host are listed in guesses.md.
 */
export class WireError extends Error {
  constructor(
    readonly code: string,
    message = code,
  ) {
    super(message);
  }
}

/** The whole request is refused with one of Office's numbers; no action runs. */
export class RefusedRequest extends Error {
  constructor(readonly officeNumber: number) {
    super(String(officeNumber));
  }
}

/** An object of the document. Loadable names are those in `loadable`; everything else must be a getter or a method. */
export abstract class WireObject {
  abstract readonly loadable: readonly string[];
  get identity(): Readonly<Record<string, unknown>> {
    return {};
  }
  get trackable(): boolean {
    return false;
  }
  /** Comes back with a reference of its own as a member of a list, where the request asks for that. */
  get trackedInLists(): boolean {
    return false;
  }
  /** The children of a collection. */
  get items(): readonly WireObject[] | null {
    return null;
  }
}

interface Argued {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}
interface WirePath {
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Argued;
}
interface WireAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Argued;
  readonly QueryInfo?: { readonly Select?: readonly string[] };
}
interface WireRequest {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly WireAction[];
  readonly ObjectPaths: Readonly<Record<string, WirePath>>;
}

type Members = Record<string, unknown>;
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export class RichApiHost {
  readonly references = new Map<string, WireObject>();
  /** Requests that did work, without the library's own greeting and its release of references. */
  readonly requests: { readonly bytes: number }[] = [];
  /** Called before a request runs; throws `RefusedRequest` to refuse it. */
  before: (index: number) => void = () => undefined;
  /** Objects that a page makes out of nothing, by the server's name of their type. */
  newObject: (type: string) => WireObject | null = () => null;
  private nextReference = 1;
  private readonly held = new WeakMap<WireObject, string>();

  constructor(
    readonly root: WireObject,
    private readonly largest = 5_000_000,
  ) {}

  execute(text: string): string {
    const request = JSON.parse(text) as WireRequest;
    const release =
      request.Actions.every((action) => action.ActionType === 1 || action.Name === '_RemoveReference') &&
      request.Actions.some((action) => action.Name === '_RemoveReference');
    const greeting = request.Actions.some((action) => action.Name === 'NotifyActionHandlerReady');
    if (!release && !greeting) {
      this.before(this.requests.length);
      if (text.length > this.largest) throw new RefusedRequest(5103);
      this.requests.push({ bytes: text.length });
    }
    const answer = new Batch(this, request).run();
    if (answer.length > this.largest) throw new RefusedRequest(5104);
    return answer;
  }

  keep(object: WireObject): void {
    if (this.referenceOf(object) !== undefined) return;
    const id = `ref-${this.nextReference++}`;
    this.references.set(id, object);
    this.held.set(object, id);
  }
  referenceOf(object: WireObject): string | undefined {
    const id = this.held.get(object);
    return id !== undefined && this.references.has(id) ? id : undefined;
  }
}

class Batch {
  private readonly objects = new Map<number, WireObject | null>();
  constructor(
    private readonly host: RichApiHost,
    private readonly request: WireRequest,
  ) {}

  run(): string {
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    for (const [ActionIndex, action] of this.request.Actions.entries()) {
      try {
        if (action.ActionType === 5) TraceIds.push(action.Id);
        const Value = this.act(action);
        if (Value !== undefined) Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        // Like the real host: what ran stays, the rest is not run.
        const Code = error instanceof WireError ? error.code : 'GeneralException';
        const Message = error instanceof Error ? error.message : String(error);
        return JSON.stringify({ Results, TraceIds, Error: { Code, Message, Location: action.Name, HttpStatusCode: 400, ActionIndex } });
      }
    }
    return JSON.stringify({ Results, TraceIds });
  }

  private act(action: WireAction): unknown {
    if (action.ActionType === 5) return null;
    if (action.Name === '_RemoveReference') {
      this.host.references.delete(String(action.ArgumentInfo?.Arguments?.[0]));
      return undefined;
    }
    const object = this.resolve(action.ObjectPathId);
    if (action.ActionType === 1) return object ? this.identityOf(object) : null;
    if (action.Name === '_KeepReference') {
      if (object?.trackable) this.host.keep(object);
      return undefined;
    }
    if (action.ActionType === 2) return object ? this.query(object, action.QueryInfo?.Select ?? []) : null;
    if (!object) throw new WireError('InvalidOperation', `null object: ${action.Name}`);
    if (action.ActionType === 3) return this.member(object, action.Name, action.ArgumentInfo) ?? undefined;
    if (action.ActionType === 4) {
      if (!(action.Name in object)) throw new WireError('ApiNotFound', `the simulated host has no ${action.Name}`);
      (object as unknown as Members)[action.Name] = this.args(action.ArgumentInfo)[0];
      return undefined;
    }
    throw new WireError('ApiNotFound', `the simulated host has no action ${action.ActionType}`);
  }

  private resolve(id: number): WireObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new WireError('InvalidObjectPath');
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: WirePath): WireObject | null {
    if (path.ObjectPathType === 1) return this.host.root;
    if (path.ObjectPathType === 2) return this.host.newObject(path.Name) ?? new QuietService();
    if (path.ObjectPathType === 6) {
      const held = this.host.references.get(path.Name);
      if (!held) throw new WireError('InvalidReference');
      return held;
    }
    const parent = path.ParentObjectPathId === undefined ? null : this.resolve(path.ParentObjectPathId);
    if (!parent || path.ObjectPathType === 7) return null;
    const name = path.ObjectPathType === 5 ? 'GetItem' : path.Name;
    return (this.member(parent, name, path.ArgumentInfo) as WireObject | null) ?? null;
  }

  private member(object: WireObject, name: string, info: Argued | undefined): unknown {
    if (!(name in object)) throw new WireError('ApiNotFound', `the simulated host has no ${object.constructor.name}.${name}`);
    const member = (object as unknown as Members)[name];
    return typeof member === 'function' ? (member as (...args: unknown[]) => unknown).apply(object, this.args(info)) : member;
  }

  private args(info: Argued | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) =>
      typeof references[index] === 'number' && references[index] !== 0 ? this.resolve(references[index]) : value,
    );
  }

  private identityOf(object: WireObject): Record<string, unknown> {
    const reference = this.host.referenceOf(object);
    return { ...object.identity, ...(reference ? { _ReferenceId: reference } : {}) };
  }

  private query(object: WireObject, select: readonly string[]): Record<string, unknown> {
    const names = select.map((name) => name.replace(/^items\//, ''));
    if (object.items) {
      const { items } = object;
      if (this.request.AutoKeepReference) for (const item of items) if (item.trackedInLists) this.host.keep(item);
      return { ...this.identityOf(object), _Items: items.map((item) => this.query(item, names)) };
    }
    const answer = this.identityOf(object);
    for (const [head, inner] of byHead(names)) {
      const navigation = inner.length > 0 ? memberNames(object).find((known) => same(known, head)) : undefined;
      if (navigation) {
        const next = (object as unknown as Members)[navigation] as WireObject | null;
        answer[navigation] = next ? this.query(next, inner) : null;
        continue;
      }
      const loadable = object.loadable.find((known) => same(known, head));
      if (!loadable) throw new WireError('InvalidArgument', `${object.constructor.name}.${head} cannot be loaded`);
      answer[loadable] = (object as unknown as Members)[loadable];
    }
    return answer;
  }
}

/** `format/fill/color` → format: fill/color. */
function byHead(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const heads = new Map<string, string[]>();
  for (const name of names) {
    const [head = '', ...rest] = name.split(/[/.]/);
    const inner = heads.get(head) ?? [];
    if (rest.length > 0) inner.push(rest.join('/'));
    heads.set(head, inner);
  }
  return heads;
}

function memberNames(object: WireObject): readonly string[] {
  const names: string[] = [];
  for (let at: object | null = object; at && at !== Object.prototype; at = Object.getPrototypeOf(at) as object | null)
    names.push(...Object.getOwnPropertyNames(at));
  return names;
}

/** Services that the library calls by itself at start. */
class QuietService extends WireObject {
  readonly loadable = [];
  NotifyActionHandlerReady(): void {
    // nothing waits for it
  }
}
