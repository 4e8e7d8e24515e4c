import { formatAddress } from '../../core/model/address';
import type { CommentSpec } from '../../core/model/book-spec';
import { MAIN_NAMESPACE, XML_HEAD, xmlString } from './xml-text';

function inOrder(comments: readonly CommentSpec[]): CommentSpec[] {
  return [...comments].sort((a, b) => a.row - b.row || a.col - b.col);
}

/** One `<comment>`; `prefix` is the namespace prefix with its colon, or empty. */
export function commentXml(comment: CommentSpec, author: number, prefix = ''): string {
  const text = `<${prefix}text><${prefix}t xml:space="preserve">${xmlString(comment.text)}</${prefix}t></${prefix}text>`;
  return `<${prefix}comment ref="${formatAddress(comment)}" authorId="${String(author)}">${text}</${prefix}comment>`;
}

export function commentsXml(comments: readonly CommentSpec[]): string {
  const authors = [...new Set(comments.map((comment) => comment.author ?? ''))];
  const items = inOrder(comments).map((comment) => commentXml(comment, authors.indexOf(comment.author ?? '')));
  const names = authors.map((author) => `<author>${xmlString(author)}</author>`).join('');
  return `${XML_HEAD}<comments xmlns="${MAIN_NAMESPACE}"><authors>${names}</authors><commentList>${items.join('')}</commentList></comments>`;
}

/** The box of a comment: Excel shows no comment without its shape. `id` must be unique in the drawing. */
export function commentShape(comment: CommentSpec, id: string): string {
  const { row, col } = comment;
  const anchor = [col + 1, 15, Math.max(0, row - 1), 10, col + 4, 15, row + 4, 4].join(', ');
  return (
    `<v:shape id="${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    `<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>` +
    `<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${String(row)}</x:Row><x:Column>${String(col)}</x:Column></x:ClientData></v:shape>`
  );
}

/** A legacy drawing with the boxes of these comments. `block` numbers the shape ids of the sheet. */
export function commentsVml(comments: readonly CommentSpec[], block: number): string {
  const shapes = inOrder(comments).map((comment, index) => commentShape(comment, `_x0000_s${String(block * 1024 + index + 1)}`));
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
    `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${String(block)}"/></o:shapelayout>` +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
    `<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes.join('')}</xml>`
  );
}
