import type { CommentSpec } from '../../core/model/book-spec';
import type { PackagePatch } from './package-patch';
import { COMMENTS_TYPE } from './write-book';
import { commentShape, commentsVml, commentsXml, commentXml } from './write-comments';
import { appendChild, rootPrefix, scanXml, Splices, withPrefix, type TagPlace } from './xml-splice';
import { OFFICE_RELATIONS, xmlString } from './xml-text';

/** The author of the comments that mark findings: tells ours from people's. */
export const MARK_AUTHOR = '卫统助手·校验标记';

/** Children of a worksheet that must stand behind `legacyDrawing`. */
const BEHIND_DRAWING = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'AlternateContent',
  'webPublishItems',
  'tableParts',
  'extLst',
]);

function appendComments(text: string, part: string, comments: readonly CommentSpec[]): string {
  const taken = new Set<string>();
  let authors = 0;
  let authorsTag: TagPlace | null = null;
  let authorsClose = 0;
  let listTag: TagPlace | null = null;
  let listClose = 0;
  scanXml(text, part, {
    open(tag) {
      if (tag.name === 'author') authors++;
      else if (tag.name === 'authors') authorsTag = tag;
      else if (tag.name === 'commentList') listTag = tag;
      else if (tag.name === 'comment') taken.add(tag.attributes.ref ?? '');
    },
    close(name, start) {
      if (name === 'authors') authorsClose = start;
      else if (name === 'commentList') listClose = start;
    },
  });
  if (!authorsTag || !listTag) return text;
  const prefix = rootPrefix(text);
  const items = comments.map((comment) => commentXml(comment, authors, prefix));
  const splices = new Splices();
  appendChild(splices, text, authorsTag, authorsClose, withPrefix(`<author>${xmlString(MARK_AUTHOR)}</author>`, prefix));
  appendChild(splices, text, listTag, listClose, items.join(''));
  return splices.applyTo(text);
}

function refs(text: string, part: string): Set<string> {
  const found = new Set<string>();
  scanXml(text, part, {
    open(tag) {
      if (tag.name === 'comment') found.add(tag.attributes.ref ?? '');
    },
  });
  return found;
}

/** Places of a sheet that have a comment already: a cell can have but one. */
export function commentedCells(patch: PackagePatch, sheetPart: string): ReadonlySet<string> {
  const relation = patch.relationships(sheetPart).find(({ type }) => type === 'comments');
  return relation ? refs(patch.text(relation.target), relation.target) : new Set();
}

function insertLegacyDrawing(text: string, part: string, id: string): string {
  let depth = 0;
  let at = -1;
  scanXml(text, part, {
    open(tag) {
      if (depth === 1 && at < 0 && BEHIND_DRAWING.has(tag.name)) at = tag.start;
      depth++;
    },
    close(_name, start) {
      if (--depth === 0 && at < 0) at = start;
    },
  });
  const splices = new Splices();
  const xml = `<${rootPrefix(text)}legacyDrawing xmlns:sbr="${OFFICE_RELATIONS}" sbr:id="${id}"/>`;
  splices.insert(at, xml);
  return splices.applyTo(text);
}

/** Adds comments to a sheet, to its comments part or a new one, with the shapes that Excel asks for. */
export function addComments(patch: PackagePatch, sheetPart: string, comments: readonly CommentSpec[]): void {
  if (comments.length === 0) return;
  const relations = patch.relationships(sheetPart);
  const existing = relations.find(({ type }) => type === 'comments');
  if (existing) patch.set(existing.target, appendComments(patch.text(existing.target), existing.target, comments));
  else {
    const part = patch.freeName('xl/statbrief-comments#.xml');
    patch.add(part, patch.dialect(commentsXml(comments)), COMMENTS_TYPE);
    patch.relate(sheetPart, 'comments', part);
  }
  const drawing = relations.find(({ type }) => type === 'vmlDrawing');
  if (drawing && patch.has(drawing.target)) {
    const text = patch.text(drawing.target);
    const end = text.lastIndexOf('</xml>');
    const shapes = comments.map((comment) => commentShape(comment, `statbrief_${String(comment.row)}_${String(comment.col)}`)).join('');
    if (end >= 0) patch.set(drawing.target, text.slice(0, end) + shapes + text.slice(end));
    return;
  }
  const part = patch.freeName('xl/drawings/statbrief-comments#.vml');
  patch.add(part, commentsVml(comments, 900), 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  const id = patch.relate(sheetPart, 'vmlDrawing', part);
  patch.set(sheetPart, patch.dialect(insertLegacyDrawing(patch.text(sheetPart), sheetPart, id)));
}
