import { printSourceProperty, sourcePropertyName } from '../../core/document/source-property';
import { readTag } from '../../core/document/tag';
import type { AppliedDocumentEdits, DocumentEdit, PassagePiece, ReportSource } from '../../core/model/document';
import type { HostResult } from '../../core/ports';
import { writingInWord } from './host-failure';
import { querySources, sourcesOf } from './sources';
import { fill } from './write-passages';

type Skipped = AppliedDocumentEdits['skipped'][number];
type PassageEdit = DocumentEdit & { readonly kind: 'passage' };
type ControlEdit = DocumentEdit & { readonly kind: 'control' };

/**
 * Writes edits whose place still holds what was expected. Two round trips for numbers; two more where a paragraph is written anew, since
 * its numbers must first be located so that it can be restored.
 */
export function applyEdits(edits: readonly DocumentEdit[]): Promise<HostResult<AppliedDocumentEdits>> {
  return writingInWord(async (context) => new Application(context).run(edits));
}

/** A paragraph about to be replaced, with all that brings it back. */
interface Located {
  readonly edit: PassageEdit;
  readonly paragraph: Word.Paragraph;
  readonly controls: Word.ContentControlCollection;
  readonly prefixes: { readonly control: Word.ContentControl; readonly text: Word.Range }[];
}

class Application {
  private readonly applied: DocumentEdit[] = [];
  private readonly skipped: Skipped[] = [];
  private readonly written: { readonly edit: ControlEdit; readonly control: Word.ContentControl }[] = [];
  private readonly undo: (() => DocumentEdit | null)[] = [];
  private controls = new Map<number, Word.ContentControl>();

  constructor(private readonly context: Word.RequestContext) {}

  async run(edits: readonly DocumentEdit[]): Promise<HostResult<AppliedDocumentEdits>> {
    const { document } = this.context;
    const list = document.contentControls.load('items/id,items/tag,items/text,items/title,items/cannotEdit');
    const body = document.body.paragraphs.load('items/text');
    const properties = querySources(document);
    await this.context.sync();
    this.controls = new Map(list.items.map((control) => [control.id, control]));
    const sources = sourcesOf(properties);
    const located = await this.locate(edits.filter((edit) => edit.kind === 'passage'));
    for (const edit of edits) {
      if (edit.kind === 'control') this.writeNumber(edit);
      else if (edit.kind === 'remove') this.remove(edit, body.items);
      else if (edit.kind === 'source') this.writeSource(edit, sources);
    }
    for (const place of located) this.writePassage(place);
    await this.context.sync();
    return { ok: true, value: this.result() };
  }

  private result(): AppliedDocumentEdits {
    return {
      applied: this.applied,
      skipped: this.skipped,
      // With revisions on, the old text stays beside the new until somebody accepts them.
      asRevision: this.written.filter(({ edit, control }) => control.text !== edit.text).length,
      undo: this.undo.reverse().flatMap((make) => make() ?? []),
    };
  }

  private skip(edit: DocumentEdit, reason: Skipped['reason']): void {
    this.skipped.push({ edit, reason });
  }

  private writeNumber(edit: ControlEdit): void {
    const control = this.controls.get(edit.control);
    if (!control) return this.skip(edit, 'not-found');
    if (control.tag !== edit.expect.tag || control.text !== edit.expect.text) return this.skip(edit, 'changed-meanwhile');
    if (control.cannotEdit) return this.skip(edit, 'locked');
    const { tag, text, title } = control;
    if (edit.text !== text) {
      control.insertText(edit.text, Word.InsertLocation.replace);
      control.load('text');
      this.written.push({ edit, control });
    }
    control.tag = edit.tag;
    control.title = edit.title;
    this.applied.push(edit);
    this.undo.push(() => ({ ...edit, expect: { tag: edit.tag, text: control.text }, tag, title, text }));
  }

  /** Finds the paragraphs to be replaced and, in a second trip, where in them the numbers stand. */
  private async locate(edits: readonly PassageEdit[]): Promise<readonly Located[]> {
    if (edits.length === 0) return [];
    const found = edits.flatMap((edit): Located[] => {
      const control = this.controls.get(edit.control);
      if (!control) {
        this.skip(edit, 'not-found');
        return [];
      }
      const paragraph = control.paragraphs.getFirst().load('text');
      return [
        {
          edit,
          paragraph,
          controls: paragraph.contentControls.load('items/id,items/tag,items/title,items/text,items/cannotEdit'),
          prefixes: [],
        },
      ];
    });
    await this.context.sync();
    const usable = found.filter(({ edit, paragraph, controls }) => {
      if (paragraph.text !== edit.expect) this.skip(edit, 'changed-meanwhile');
      else if (controls.items.some((control) => control.cannotEdit)) this.skip(edit, 'locked');
      else return true;
      return false;
    });
    for (const { paragraph, controls, prefixes } of usable)
      for (const control of controls.items) {
        if (readTag(control.tag) === null) continue;
        const text = paragraph.getRange(Word.RangeLocation.start).expandTo(control.getRange(Word.RangeLocation.start)).load('text');
        prefixes.push({ control, text });
      }
    await this.context.sync();
    return usable;
  }

  private writePassage({ edit, paragraph, prefixes }: Located): void {
    const before = piecesOf(paragraph.text, prefixes);
    const next = paragraph.insertParagraph('', Word.InsertLocation.after);
    const [first] = fill(next, edit.pieces);
    first?.load('id');
    paragraph.delete();
    this.applied.push(edit);
    const expect = edit.pieces.map(({ text }) => text).join('');
    this.undo.push(() => (first ? { kind: 'passage', control: first.id, expect, pieces: before } : null));
  }

  /** Takes an insertion back where its paragraphs stand in a row, once, as they were written. */
  private remove(edit: DocumentEdit & { readonly kind: 'remove' }, paragraphs: readonly Word.Paragraph[]): void {
    const starts = paragraphs.flatMap((_, at) => (edit.texts.every((text, offset) => paragraphs[at + offset]?.text === text) ? [at] : []));
    const [start] = starts;
    if (start === undefined || starts.length > 1) return this.skip(edit, 'changed-meanwhile');
    const end = start + edit.texts.length;
    const previous = paragraphs[start - 1];
    const last = paragraphs[end - 1];
    for (const paragraph of paragraphs.slice(start, end)) paragraph.delete();
    // A document's last paragraph only becomes empty; the mark before it goes instead.
    if (end === paragraphs.length && previous && last)
      previous.getRange(Word.RangeLocation.end).expandTo(last.getRange(Word.RangeLocation.start)).delete();
    this.applied.push(edit);
  }

  private writeSource({ id, source, ...edit }: DocumentEdit & { readonly kind: 'source' }, known: readonly ReportSource[]): void {
    const { customProperties } = this.context.document.properties;
    const name = sourcePropertyName(id);
    if (source) customProperties.add(name, printSourceProperty(source));
    else customProperties.getItemOrNullObject(name).delete();
    this.applied.push({ ...edit, id, source });
    this.undo.push(() => ({ kind: 'source', id, source: known.find((one) => one.id === id) ?? null }));
  }
}

/** A paragraph's text cut at its controls. */
function piecesOf(text: string, prefixes: Located['prefixes']): readonly PassagePiece[] {
  const pieces: PassagePiece[] = [];
  let at = 0;
  for (const { control, text: prefix } of prefixes) {
    const start = prefix.text.length;
    if (start > at) pieces.push({ text: text.slice(at, start) });
    const { tag, title } = control;
    pieces.push({ text: control.text, tie: { tag, title, indicator: '', cells: [], relation: 'value' } });
    at = start + control.text.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
