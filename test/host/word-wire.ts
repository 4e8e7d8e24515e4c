import { WireError, WireObject } from './rich-api-host';
import { MARK, type SimControl, type SimDocument, type Stretch } from './sim-document';

const trimmed = (text: string): string => (text.endsWith(MARK) ? text.slice(0, -1) : text).replaceAll(MARK, '\n');

/** Objects of Word that a page may hold on to. */
abstract class Held extends WireObject {
  constructor(protected readonly doc: SimDocument) {
    super();
  }
  override get trackable(): boolean {
    return true;
  }
  override get trackedInLists(): boolean {
    return true;
  }
}

class FontWire extends Held {
  readonly loadable = ['HighlightColor'];
  constructor(
    doc: SimDocument,
    private readonly at: Stretch,
  ) {
    super(doc);
  }
  private look(member: string, value: unknown): void {
    this.doc.looks.push({ at: this.at, member, value });
  }
  get HighlightColor(): string | null {
    return this.doc.highlightAt(this.at);
  }
  set HighlightColor(color: string | null) {
    this.doc.highlights.push({ start: this.at.start, end: this.at.end, color });
  }
  set Name(value: string) {
    this.look('Name', value);
  }
  set Size(value: number) {
    this.look('Size', value);
  }
  set Bold(value: boolean) {
    this.look('Bold', value);
  }
  set Color(value: string) {
    this.look('Color', value);
  }
}

/** What body, range, paragraph and control have in common. */
abstract class StoryWire extends Held {
  readonly loadable: readonly string[] = ['Text'];
  constructor(
    doc: SimDocument,
    readonly at: Stretch,
  ) {
    super(doc);
  }
  get Text(): string {
    return trimmed(this.doc.textOf(this.at));
  }
  get Font(): WireObject {
    return new FontWire(this.doc, this.at);
  }
  get Paragraphs(): WireObject {
    return new ListWire(this.doc, () =>
      this.doc.paragraphs(this.at).map(({ start, end }) => new ParagraphWire(this.doc, this.doc.stretch(start, end))),
    );
  }
  get ContentControls(): WireObject {
    return new ListWire(this.doc, () => this.doc.controlsIn(this.at, this.control).map((one) => new ControlWire(this.doc, one)));
  }
  /** The control that this object is, if it is one. */
  protected get control(): SimControl | undefined {
    return undefined;
  }
  /** Where text at its end goes: before the mark of the last paragraph. */
  protected get innerEnd(): number {
    return this.doc.text[this.at.end - 1] === MARK && this.at.end > this.at.start ? this.at.end - 1 : this.at.end;
  }
  protected editable(): void {
    if (this.doc.controls.some((one) => one.cannotEdit && one.start <= this.at.start && one.end >= this.at.end))
      throw new WireError('AccessDenied');
  }
  InsertText(text: string, where: string): WireObject {
    this.editable();
    const own = this.control;
    if (where === 'Replace') {
      if (own) this.doc.kept.add(own);
      this.doc.remove(this.at.start, this.innerEnd);
      if (own) this.doc.kept.delete(own);
      return new RangeWire(this.doc, this.doc.insert(this.doc.tracking ? this.innerEnd : this.at.start, text, [this.at]));
    }
    if (where !== 'End') throw new WireError('InvalidArgument');
    const at = this.innerEnd;
    // Text put behind a control at the very end lands inside it, as in Word.
    const inside = own ? [] : this.doc.controls.filter((one) => one.end === at && one.start >= this.at.start && one.end > one.start);
    return new RangeWire(this.doc, this.doc.insert(at, text, [this.at, ...inside]));
  }
  InsertContentControl(): WireObject {
    return new ControlWire(this.doc, this.doc.addControl(this.at.start, this.innerEnd));
  }
  GetRange(where: string | null): WireObject {
    const { start, end } = this.at;
    const places: Readonly<Record<string, readonly [number, number]>> = {
      Whole: [start, end],
      Start: [start, start],
      End: [this.innerEnd, this.innerEnd],
      Content: [start, this.innerEnd],
    };
    const place = places[where ?? 'Whole'];
    if (!place) throw new WireError('InvalidArgument');
    return new RangeWire(this.doc, this.doc.stretch(...place));
  }
  Select(): void {
    Object.assign(this.doc.selection, { start: this.at.start, end: this.innerEnd });
  }
  Search(text: string, options: SearchOptionsWire | null): WireObject {
    if (text === '' || text.length > 255) throw new WireError('SearchStringInvalidOrTooLong');
    if (!options?.MatchCase) throw new WireError('ApiNotFound', 'the simulated host searches with matchCase only');
    const words = text.replaceAll('^^', '^');
    const found: WireObject[] = [];
    for (
      let i = this.doc.text.indexOf(words, this.at.start);
      i >= 0 && i + words.length <= this.at.end;
      i = this.doc.text.indexOf(words, i + words.length)
    )
      found.push(new RangeWire(this.doc, this.doc.stretch(i, i + words.length)));
    return new ListWire(this.doc, () => found);
  }
}

class RangeWire extends StoryWire {
  ExpandTo(other: StoryWire): WireObject {
    return new RangeWire(this.doc, this.doc.stretch(Math.min(this.at.start, other.at.start), Math.max(this.at.end, other.at.end)));
  }
  Delete(): void {
    this.editable();
    this.doc.remove(this.at.start, this.at.end);
  }
}

class ParagraphWire extends StoryWire {
  private look(member: string, value: unknown): void {
    this.doc.looks.push({ at: this.at, member, value });
  }
  set StyleBuiltIn(value: string) {
    this.look('StyleBuiltIn', value);
  }
  set Alignment(value: string) {
    this.look('Alignment', value);
  }
  set FirstLineIndent(value: number) {
    this.look('FirstLineIndent', value);
  }
  set LineSpacing(value: number) {
    this.look('LineSpacing', value);
  }
  set SpaceAfter(value: number) {
    this.look('SpaceAfter', value);
  }
  set SpaceBefore(value: number) {
    this.look('SpaceBefore', value);
  }
  InsertParagraph(text: string, where: string): WireObject {
    if (where !== 'Before' && where !== 'After') throw new WireError('InvalidArgument');
    return new ParagraphWire(this.doc, this.doc.insert(where === 'Before' ? this.at.start : this.at.end, text + MARK));
  }
  /** The last paragraph's mark cannot go. */
  Delete(): void {
    this.editable();
    this.doc.remove(this.at.start, this.at.end >= this.doc.text.length ? this.innerEnd : this.at.end);
  }
}

class BodyWire extends StoryWire {}

class ControlWire extends StoryWire {
  override readonly loadable = ['Id', 'Tag', 'Title', 'Text', 'Appearance', 'CannotEdit', 'CannotDelete'];
  constructor(
    doc: SimDocument,
    private readonly own: SimControl,
  ) {
    super(doc, own);
  }
  override get identity() {
    return { Id: this.own.id };
  }
  protected override get control(): SimControl {
    if (!this.doc.controls.includes(this.own)) throw new WireError('ItemNotFound');
    return this.own;
  }
  get Id(): number {
    return this.own.id;
  }
  get Tag(): string {
    return this.own.tag;
  }
  set Tag(tag: string) {
    if (tag.length > 64) throw new WireError('InvalidArgument');
    this.control.tag = tag;
  }
  get Title(): string {
    return this.own.title;
  }
  set Title(title: string) {
    if (title.length > 64) throw new WireError('InvalidArgument');
    this.control.title = title;
  }
  get Appearance(): string {
    return this.own.appearance;
  }
  set Appearance(appearance: string) {
    this.control.appearance = appearance;
  }
  get CannotEdit(): boolean {
    return this.own.cannotEdit;
  }
  get CannotDelete(): boolean {
    return this.own.cannotDelete;
  }
  Delete(keepContent: boolean): void {
    if (this.own.cannotDelete) throw new WireError('AccessDenied');
    if (!keepContent) this.doc.remove(this.own.start, this.own.end);
    if (this.doc.controls.includes(this.own)) this.doc.drop(this.own);
  }
}

class ListWire extends Held {
  readonly loadable = [];
  private made: readonly WireObject[] | null = null;
  constructor(
    doc: SimDocument,
    private readonly list: () => readonly WireObject[],
  ) {
    super(doc);
  }
  override get items(): readonly WireObject[] {
    return (this.made ??= this.list());
  }
  GetFirst(): WireObject {
    return this.found(this.items[0]);
  }
  GetLast(): WireObject {
    return this.found(this.items.at(-1));
  }
  GetById(id: number): WireObject {
    return this.found(this.items.find((one) => one.identity.Id === id));
  }
  GetItem(key: number): WireObject {
    return this.found(this.items.find((one) => one.identity.Id === key) ?? this.items[key]);
  }
  private found(one: WireObject | undefined): WireObject {
    if (!one) throw new WireError('ItemNotFound');
    return one;
  }
}

class PropertyWire extends Held {
  readonly loadable = ['Key', 'Value', 'Type'];
  constructor(
    doc: SimDocument,
    readonly Key: string,
  ) {
    super(doc);
  }
  override get trackedInLists(): boolean {
    return false;
  }
  override get identity() {
    return { _Id: this.Key };
  }
  get Value(): unknown {
    return this.doc.properties.get(this.Key);
  }
  Delete(): void {
    this.doc.properties.delete(this.Key);
  }
}

class PropertiesWire extends Held {
  readonly loadable = [];
  override get items(): readonly WireObject[] {
    return [...this.doc.properties.keys()].map((key) => new PropertyWire(this.doc, key));
  }
  GetItem(key: string): WireObject {
    return new PropertyWire(this.doc, key);
  }
  GetItemOrNullObject(key: string): WireObject | null {
    return this.doc.properties.has(key) ? new PropertyWire(this.doc, key) : null;
  }
  Add(key: string, value: unknown): WireObject {
    if (typeof value === 'string' && value.length > 255) throw new WireError('InvalidArgument');
    this.doc.properties.set(key, value);
    return new PropertyWire(this.doc, key);
  }
}

class DocumentPropertiesWire extends Held {
  readonly loadable = [];
  get CustomProperties(): WireObject {
    return new PropertiesWire(this.doc);
  }
}

/** The document as the page's root object. */
export class DocumentWire extends Held {
  readonly loadable = ['Saved'];
  readonly Saved = true;
  get Body(): WireObject {
    return new BodyWire(this.doc, { start: 0, end: this.doc.text.length });
  }
  get ContentControls(): WireObject {
    return new ListWire(this.doc, () =>
      this.doc.controlsIn({ start: 0, end: this.doc.text.length }).map((one) => new ControlWire(this.doc, one)),
    );
  }
  get Properties(): WireObject {
    return new DocumentPropertiesWire(this.doc);
  }
  GetSelection(): WireObject {
    return new RangeWire(this.doc, this.doc.selection);
  }
}

class SearchOptionsWire extends WireObject {
  readonly loadable = [];
  MatchCase = false;
  IgnorePunct = false;
  IgnoreSpace = false;
  MatchPrefix = false;
  MatchSuffix = false;
  MatchWholeWord = false;
  MatchWildcards = false;
}

export const newWordObject = (type: string): WireObject | null =>
  type === 'Microsoft.WordServices.SearchOptions' ? new SearchOptionsWire() : null;
