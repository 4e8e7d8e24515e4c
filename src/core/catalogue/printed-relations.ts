import type { TemplateRelation } from '../model/catalogue';
import { aliasKey } from './validate';

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
 * With `names` (name key → indicator id) checks in words are read too: `应种人数≥实种人数`, `接种率=实种人数÷应种人数×100%`.
 */
export function readPrintedRelations(text: string, names: ReadonlyMap<string, string> = new Map()): PrintedRelations {
  const relations: TemplateRelation[] = [];
  const unread: UnreadRelation[] = [];
  for (const piece of pieces(text)) {
    const result = readOne(piece.text, names);
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

function readOne(piece: string, names: ReadonlyMap<string, string>): TemplateRelation | UnreadRelation['reason'] {
  const soft = /^(?:※+|\*{2,}|一般应|一般)/u.test(piece.trim());
  const parts = piece
    .replace(/^(?:※+|\*{2,}|一般应|一般)\s*/u, '')
    .split(COMPARISON)
    .map((part) => part.trim());
  if (parts.length < 3) return 'no-comparison';
  if (parts.length > 3) return 'more-than-one-comparison';
  const operator = OPERATORS[parts[1] ?? ''];
  if (!operator) return 'unknown-term';
  const [left, right] = [parts[0] ?? '', parts[2] ?? ''];
  const ratio = operator === '=' ? readRatio(left, right, names) : null;
  if (ratio) return { ...ratio, soft, printed: piece };
  const sides = readNumbered(left, right) ?? readNamed(left, right, names);
  return typeof sides === 'string' ? sides : compare(operator, sides, { soft, printed: piece });
}

interface Sides {
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** Sides in numbers of rows or columns or in codes; null where they hold neither. */
function readNumbered(leftText: string, rightText: string): Sides | UnreadRelation['reason'] | null {
  const [left, right] = [readSide(leftText), readSide(rightText)];
  if (!left || !right) return null;
  const axis = left.axis ?? right.axis;
  if (axis === null) return null;
  if ((left.axis ?? axis) !== axis || (right.axis ?? axis) !== axis) return 'mixed-axes';
  const place = (name: string): string => `${axis}:${name}`;
  return { mine: [...left.plus, ...right.minus].map(place), theirs: [...right.plus, ...left.minus].map(place) };
}

/** Sides in names of indicators, joined by + and −. */
function readNamed(leftText: string, rightText: string, names: ReadonlyMap<string, string>): Sides | UnreadRelation['reason'] {
  const [left, right] = [namedTerms(leftText, names), namedTerms(rightText, names)];
  if (!left || !right) return 'unknown-term';
  return { mine: [...left.plus, ...right.minus], theirs: [...right.plus, ...left.minus] };
}

function namedTerms(
  text: string,
  names: ReadonlyMap<string, string>,
): { readonly plus: readonly string[]; readonly minus: readonly string[] } | null {
  const plus: string[] = [];
  const minus: string[] = [];
  let rest = aliasKey(text.replace(/之和$/u, ''));
  for (let sign = '+'; rest !== '';) {
    const name = longestName(rest, names);
    if (name === null) return null;
    (sign === '+' ? plus : minus).push(names.get(name) ?? '');
    rest = rest.slice(name.length);
    if (rest === '') break;
    sign = rest.charAt(0);
    if (sign !== '+' && sign !== '-') return null;
    rest = rest.slice(1);
  }
  return plus.length === 0 ? null : { plus, minus };
}

/** Names may hold + and - themselves (A+C流脑, 0-36个月儿童): the longest that the text begins with, followed by a sign or its end. */
function longestName(text: string, names: ReadonlyMap<string, string>): string | null {
  for (let length = text.length; length > 0; length -= 1)
    if (names.has(text.slice(0, length)) && (length === text.length || /[+\-÷/×*]/u.test(text.charAt(length))))
      return text.slice(0, length);
  return null;
}

const SCALES: Readonly<Record<string, number>> = { '': 1, '%': 100, '‰': 1000, '/10万': 100_000 };

/** `接种率=实种人数÷应种人数×100%`; the factor may be a number, a % or left out where the rate is a plain quotient. */
function readRatio(left: string, right: string, names: ReadonlyMap<string, string>): Omit<TemplateRelation, 'soft' | 'printed'> | null {
  const result = names.get(aliasKey(left));
  if (result === undefined) return null;
  const text = aliasKey(right);
  const numerator = longestName(text, names);
  if (numerator === null || !/^[÷/]/u.test(text.slice(numerator.length))) return null;
  const after = text.slice(numerator.length + 1);
  const denominator = longestName(after, names);
  if (denominator === null) return null;
  const factor = /^(?:[×*](\d+)?(%|‰|\/10万)?)?$/u.exec(after.slice(denominator.length));
  if (!factor) return null;
  const scale = factor[1] === undefined ? (SCALES[factor[2] ?? ''] ?? 1) : Number(factor[1]);
  return { kind: 'ratio', left: [result], right: [names.get(numerator) ?? '', names.get(denominator) ?? ''], scale };
}

function compare(
  operator: '=' | '<' | '<=' | '>' | '>=',
  { mine, theirs }: Sides,
  { soft, printed }: { readonly soft: boolean; readonly printed: string },
): TemplateRelation {
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
