import type { Passage, PassagePiece } from '../../core/model/document';

/** The faces and sizes of GB/T 9704 for a report of its own; at the cursor the text takes the format of what stands there. */
interface Look {
  readonly style: 'Title' | 'Heading1' | 'Normal';
  readonly font: string;
  readonly size: number;
  readonly alignment: Word.Alignment;
  readonly firstLineIndent: number;
  readonly lineSpacing: number;
}

/** 16 pt letters, indent of two letters, lines 28.95 pt apart (22 a page). */
const LINE = 28.95;
const INDENT = 32;

function lookOf(passage: Passage): Look {
  if (passage.kind === 'title')
    return {
      style: 'Title',
      font: '方正小标宋简体',
      size: 22,
      alignment: Word.Alignment.centered,
      firstLineIndent: 0,
      lineSpacing: 35,
    };
  const level = passage.kind === 'heading';
  return {
    style: level ? 'Heading1' : 'Normal',
    font: level ? '黑体' : '仿宋_GB2312',
    size: 16,
    alignment: level ? Word.Alignment.left : Word.Alignment.justified,
    firstLineIndent: INDENT,
    lineSpacing: LINE,
  };
}

function dress(paragraph: Word.Paragraph, passage: Passage): void {
  const look = lookOf(passage);
  paragraph.styleBuiltIn = look.style;
  paragraph.alignment = look.alignment;
  paragraph.firstLineIndent = look.firstLineIndent;
  paragraph.lineSpacing = look.lineSpacing;
  paragraph.spaceAfter = 0;
  paragraph.spaceBefore = 0;
  paragraph.font.name = look.font;
  paragraph.font.size = look.size;
  paragraph.font.bold = false;
  paragraph.font.color = '#000000';
}

/**
 * Fills an empty paragraph. All text is put in before the first control is set around any of it: text added behind a control at a
 * paragraph's end would land inside the control. Returns the controls in order.
 */
export function fill(paragraph: Word.Paragraph, pieces: readonly PassagePiece[]): readonly Word.ContentControl[] {
  const ranges = pieces.map(({ text }) => paragraph.insertText(text, Word.InsertLocation.end));
  return pieces.flatMap(({ tie }, at) => {
    const range = ranges[at];
    if (!tie || !range) return [];
    const control = range.insertContentControl();
    control.tag = tie.tag;
    control.title = tie.title;
    return [control];
  });
}

/**
 * Writes passages behind a paragraph whose text is loaded, or before it where it is empty; `formatted` gives them the look of a report.
 * Returns the last one, behind which more can be written.
 */
export function writePassages(anchor: Anchor, passages: readonly Passage[], formatted: boolean): Anchor {
  let { paragraph: before, empty } = anchor;
  for (const passage of passages) {
    const paragraph = before.insertParagraph('', empty ? Word.InsertLocation.before : Word.InsertLocation.after);
    if (formatted) dress(paragraph, passage);
    fill(paragraph, passage.pieces);
    before = paragraph;
    empty = false;
  }
  return { paragraph: before, empty };
}

export interface Anchor {
  readonly paragraph: Word.Paragraph;
  /** It holds no text: what is written goes before it. */
  readonly empty: boolean;
}
