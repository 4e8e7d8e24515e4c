/** Ends every paragraph, as in Word. */
export const MARK = '\r';

/** A stretch of the text that moves as text is put in and taken out. */
export interface Stretch {
  start: number;
  end: number;
}

export interface SimControl extends Stretch {
  readonly id: number;
  tag: string;
  title: string;
  appearance: string;
  cannotEdit: boolean;
  cannotDelete: boolean;
}

interface Highlight extends Stretch {
  color: string | null;
}

/** A Word document as plain data: one text, and stretches over it. */
export class SimDocument {
  text: string;
  /** With revisions on, what is replaced or deleted stays in the text, struck through on screen. */
  tracking = false;
  readonly properties = new Map<string, unknown>();
  /** Custom XML parts by their id. */
  readonly parts = new Map<string, string>();
  readonly controls: SimControl[] = [];
  /** Later ones lie over earlier ones. */
  readonly highlights: Highlight[] = [];
  readonly looks: { readonly at: Stretch; readonly member: string; readonly value: unknown }[] = [];
  readonly selection: Stretch;
  private readonly stretches = new Set<Stretch>();
  private nextId = 1;

  constructor(paragraphs: readonly string[]) {
    this.text = paragraphs.map((text) => text + MARK).join('');
    this.selection = this.stretch(0, 0);
  }

  stretch(start: number, end: number): Stretch {
    const made = { start, end };
    this.stretches.add(made);
    return made;
  }

  /** The paragraphs that a stretch touches, marks included. */
  paragraphs(within: Stretch = { start: 0, end: this.text.length }): Stretch[] {
    const found: Stretch[] = [];
    for (let start = 0; start < this.text.length;) {
      const end = this.text.indexOf(MARK, start) + 1;
      const touches = within.start === within.end ? within.start >= start && within.start < end : start < within.end && end > within.start;
      if (touches) found.push({ start, end });
      start = end;
    }
    return found;
  }

  /** Every paragraph's text, without marks. */
  lines(): string[] {
    return this.text.slice(0, -1).split(MARK);
  }

  /** `into`: stretches that take in what is put at their edge. */
  insert(at: number, text: string, into: readonly Stretch[] = []): Stretch {
    this.text = this.text.slice(0, at) + text + this.text.slice(at);
    for (const one of this.all()) {
      const grows = into.includes(one);
      const { start, end } = one;
      if (at < start || (at === start && !grows)) one.start += text.length;
      if (at < end || (at === end && grows)) one.end += text.length;
      if (one.end < one.start) one.end = one.start;
    }
    return this.stretch(at, at + text.length);
  }

  remove(start: number, end: number): void {
    if (this.tracking || end <= start) return;
    this.text = this.text.slice(0, start) + this.text.slice(end);
    const moved = (place: number): number => (place <= start ? place : place >= end ? place - (end - start) : start);
    for (const one of this.all()) Object.assign(one, { start: moved(one.start), end: moved(one.end) });
    // A control goes with its text unless it may not.
    for (const control of [...this.controls])
      if (control.start === control.end && control.start === start && !this.kept.has(control)) this.drop(control);
  }

  /** Controls whose text is being replaced: they stay when they are empty for a moment. */
  readonly kept = new Set<SimControl>();

  addControl(start: number, end: number): SimControl {
    const control: SimControl = {
      id: this.nextId++,
      start,
      end,
      tag: '',
      title: '',
      appearance: 'BoundingBox',
      cannotEdit: false,
      cannotDelete: false,
    };
    this.controls.push(control);
    return control;
  }

  drop(control: SimControl): void {
    this.controls.splice(this.controls.indexOf(control), 1);
  }

  /** In the order of the text; an outer one before those inside. */
  controlsIn(within: Stretch, but?: SimControl): SimControl[] {
    return this.controls
      .filter((one) => one !== but && one.start >= within.start && one.end <= within.end)
      .sort((a, b) => a.start - b.start || b.end - a.end || a.id - b.id);
  }

  highlightAt({ start }: Stretch): string | null {
    return this.highlights.findLast((one) => one.start <= start && start < one.end)?.color ?? null;
  }

  /** A person types over a piece of text; controls around it take the new text in. */
  type(from: string, to: string): void {
    const at = this.text.indexOf(from);
    if (at < 0) throw new Error(`the document does not hold “${from}”`);
    const around = this.controls.filter((one) => one.start <= at && one.end >= at + from.length);
    around.forEach((one) => this.kept.add(one));
    this.remove(at, at + from.length);
    this.insert(at, to, around);
    around.forEach((one) => this.kept.delete(one));
  }

  /** A person copies a control's number behind its paragraph, as a paragraph of its own. */
  copyControl(control: SimControl): void {
    const [paragraph] = this.paragraphs(control);
    const text = this.text.slice(control.start, control.end);
    const at = this.insert(paragraph?.end ?? 0, text + MARK).start;
    Object.assign(this.addControl(at, at + text.length), { tag: control.tag, title: control.title });
  }

  textOf(one: Stretch): string {
    return this.text.slice(one.start, one.end);
  }

  private all(): Iterable<Stretch> {
    return [...this.stretches, ...this.controls, ...this.highlights];
  }
}
