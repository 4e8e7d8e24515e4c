import type { TemplateRelation } from '../model/catalogue';

/** A piece of a notice that is no relation we can read: shown to the user as it stands, never dropped. */
export interface UnreadRelation {
  /** JavaScript string indices into the text of the notice. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly reason: 'no-comparison' | 'unknown-term' | 'mixed-axes' | 'more-than-one-comparison';
}

export interface PrintedRelations {
  readonly relations: readonly TemplateRelation[];
  readonly unread: readonly UnreadRelation[];
}

type Axis = 'row' | 'col' | 'cell';
interface Side {
  readonly axis: Axis | null;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
}

const COMPARISON = /(≥|>=|≧|≤|<=|≦|＝|=|>|＞|<|＜|不小于|大于等于|不大于|小于等于|等于|大于|小于)/u;
const OPERATORS: Readonly<Record<string, '=' | '<' | '<=' | '>' | '>='>> = {
  '≥': '>=',
  '>=': '>=',
  '≧': '>=',
  不小于: '>=',
  大于等于: '>=',
  '≤': '<=',
  '<=': '<=',
  '≦': '<=',
  不大于: '<=',
  小于等于: '<=',
  '=': '=',
  '＝': '=',
  等于: '=',
  '>': '>',
  '＞': '>',
  大于: '>',
  '<': '<',
  '＜': '<',
  小于: '<',
};

/**
 * Reads the checks that survey systems print under their forms: `2行=(3+13)行`, `A4<A8`, `第5列≥第6列+第7列`, `3栏=4栏至7栏之和`.
 * ※※ (or ※, “一般应”) before a check makes it soft. Places come out as `row:3`, `col:5`, `cell:A4`. A difference is moved to the other side.
 */
export function readPrintedRelations(text: string): PrintedRelations {
  const relations: TemplateRelation[] = [];
  const unread: UnreadRelation[] = [];
  for (const piece of pieces(text)) {
    const result = readOne(piece.text);
    if (typeof result === 'string')
      unread.push({ start: piece.start, end: piece.start + piece.text.length, text: piece.text, reason: result });
    else relations.push(result);
  }
  return { relations, unread };
}

/** Checks are parted by line ends, semicolons, commas and full stops; a list number before one is not part of it. */
function pieces(text: string): readonly { readonly start: number; readonly text: string }[] {
  const result: { start: number; text: string }[] = [];
  for (const match of text.matchAll(/[^\n\r；;。，]+/gu)) {
    const lead = /^\s*(?:[（(]\d{1,2}[)）]|\d{1,2}(?:、|[.．](?!\d))|[①-⑳])?\s*/u.exec(match[0])?.[0].length ?? 0;
    const body = match[0].slice(lead).trimEnd();
    if (body !== '' && !/^(?:[^=＝<>≤≥]*(?:关系|审核公式|校验公式|逻辑审核|表内|表间)[：:]?)$/u.test(body))
      result.push({ start: match.index + lead, text: body });
  }
  return result;
}

function readOne(piece: string): TemplateRelation | UnreadRelation['reason'] {
  const soft = /^(?:※+|\*{2,}|一般应|一般)/u.test(piece.trim());
  const parts = piece
    .replace(/^(?:※+|\*{2,}|一般应|一般)\s*/u, '')
    .split(COMPARISON)
    .map((part) => part.trim());
  if (parts.length < 3) return 'no-comparison';
  if (parts.length > 3) return 'more-than-one-comparison';
  const operator = OPERATORS[parts[1] ?? ''];
  const left = readSide(parts[0] ?? '');
  const right = readSide(parts[2] ?? '');
  if (!operator || !left || !right) return 'unknown-term';
  const axis = left.axis ?? right.axis;
  if (axis === null) return 'unknown-term';
  if ((left.axis ?? axis) !== axis || (right.axis ?? axis) !== axis) return 'mixed-axes';
  const place = (name: string): string => `${axis}:${name}`;
  const mine = [...left.plus, ...right.minus].map(place);
  const theirs = [...right.plus, ...left.minus].map(place);
  const printed = piece;
  switch (operator) {
    case '=':
      return { kind: theirs.length > 1 || mine.length > 1 ? 'sum' : 'equals', left: mine, right: theirs, soft, printed };
    case '<=':
      return { kind: 'at-most', left: mine, right: theirs, soft, printed };
    case '>=':
      return { kind: 'at-most', left: theirs, right: mine, soft, printed };
    case '<':
      return { kind: 'less-than', left: mine, right: theirs, soft, printed };
    case '>':
      return { kind: 'less-than', left: theirs, right: mine, soft, printed };
  }
}

/** One side: places joined by + and −; brackets share the word after them; `4至7` and `4～7` with 之和 are all in between. */
function readSide(text: string): Side | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/之和|合计|各项|第/gu, '')
    .replace(/[−－]/gu, '-');
  const axes = new Set<Axis>();
  if (/行/u.test(plain)) axes.add('row');
  if (/[列栏]/u.test(plain)) axes.add('col');
  if (/[A-Z]{1,2}\d/u.test(plain)) axes.add('cell');
  if (axes.size > 1) return null;
  const axis = [...axes][0] ?? null;
  const bare = plain.replace(/[行列栏]/gu, '').replace(/[()]/gu, '');
  const plus: string[] = [];
  const minus: string[] = [];
  for (const [position, term] of bare.split(/(?=[+-])/u).entries()) {
    const match = /^([+-]?)(\d+|[A-Z]{1,2}\d+)(?:[至~～](\d+))?$/u.exec(term);
    // A bracket after a minus would change the signs within it: not read rather than read wrong.
    if (!match || (position > 0 && match[1] === '') || /-\(/u.test(plain)) return null;
    const names = spread(match[2] ?? '', match[3]);
    if (!names) return null;
    (match[1] === '-' ? minus : plus).push(...names);
  }
  return plus.length === 0 ? null : { axis, plus, minus };
}

function spread(first: string, last: string | undefined): readonly string[] | null {
  if (last === undefined) return [first];
  const [from, to] = [Number(first), Number(last)];
  if (!Number.isInteger(from) || to <= from || to - from > 60) return null;
  return Array.from({ length: to - from + 1 }, (_, step) => String(from + step));
}
