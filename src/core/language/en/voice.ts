import type { Period } from '../../model/quantity';
import type { TextPiece } from '../../model/text';
import { formatNumber } from '../numbers';
import { joined, say, type Pieces } from '../pieces';
import type { AgainstTarget, Completion, Voice } from '../voice';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const RATE = /^(?:%|‰|\/|百分点)/u;

/** Chinese counters have no English beside the noun that they count; measures do. */
const UNITS: Readonly<Record<string, string>> = {
  '%': '%',
  '‰': '‰',
  '/10万': ' per 100,000',
  '/万': ' per 10,000',
  百分点: ' percentage points',
  千分点: ' per mille points',
  分钟: ' minutes',
  小时: ' hours',
  元: ' yuan',
  万元: ' ten thousand yuan',
  亿元: ' hundred million yuan',
  万: ' ten thousand',
  百万元: ' million yuan',
  '元/人': ' yuan per person',
  平方米: ' m²',
  吨: ' t',
  kg: ' kg',
  公斤: ' kg',
  米: ' m',
  天: ' days',
  岁: ' years',
  床日: ' bed days',
};

/** 48610 → 48,610: the integer part in threes. */
const grouped = (text: string): string => {
  const [whole = '', fraction] = text.split('.');
  const threes = whole.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',');
  return fraction === undefined ? threes : `${threes}.${fraction}`;
};

const number: Voice['number'] = (value, decimals, unit, rounding) => {
  const text = formatNumber(value, decimals, rounding);
  return grouped(RATE.test(unit) || !text.includes('.') ? text : text.replace(/\.?0+$/u, '')) + (UNITS[unit] ?? '');
};

/** Numbers in 万 are written out; money in 万元 and 亿元 becomes millions. No digit is lost. */
function readable(value: number, decimals: number, unit: string): { value: number; decimals: number; unit: string } {
  if (unit === '万元') return { value: value / 100, decimals: decimals + 2, unit: '百万元' };
  if (unit === '亿元') return { value: value * 100, decimals: Math.max(0, decimals - 2), unit: '百万元' };
  if (unit.startsWith('万') && decimals <= 4) return { value: Math.round(value * 10_000), decimals: 0, unit: unit.slice(1) };
  return { value, decimals, unit };
}

function list(items: readonly Pieces[]): Pieces {
  if (items.length <= 1) return items[0] ?? [];
  return say`${joined(items.slice(0, -1), ', ')} and ${items.at(-1) ?? []}`;
}
const each = (numbers: readonly TextPiece[]): Pieces => list(numbers.map((piece) => [piece]));

function period(value: Period, piece: (n: number) => TextPiece, until: boolean): Pieces {
  if (value.year === null) return [];
  const year = piece(value.year + value.offsetYears);
  const { months } = value;
  const month = (n: number): string => MONTHS[n - 1] ?? '';
  if (!months || (months.first === 1 && months.last === 12))
    return value.kind !== 'year-end' ? say`in ${year}` : until ? say`by the end of ${year}` : say`at the end of ${year}`;
  if (until && months.first === 1) return say`by the end of ${month(months.last)} ${year}`;
  if (value.kind === 'half') return say`in the ${months.first === 1 ? 'first' : 'second'} half of ${year}`;
  if (value.kind === 'quarter')
    return say`in the ${['first', 'second', 'third', 'fourth'][(months.first - 1) / 3] ?? ''} quarter of ${year}`;
  if (months.first === months.last) return say`in ${month(months.first)} ${year}`;
  return say`in ${month(months.first)}–${month(months.last)} ${year}`;
}

function completed({ name, task, done, completion, sign, taskWord }: Completion): Pieces {
  const result = done ? say`${name}: ${done}` : name;
  const against = task ? say` of ${task} ${taskWord === '预算' ? 'budgeted' : 'planned'}` : [];
  if (!completion) return [...result, ...against];
  return say`${result}${against} (${completion} ${sign < 0 ? 'of the task' : 'completed'})`;
}

function againstTarget({ met, equal, direction, target, gap, source }: AgainstTarget): Pieces {
  const stated = source === null ? say`target ${target}` : say`target ${target}, ${source}`;
  if (equal) return say`on target (${stated})`;
  if (!gap) return say`${met ? 'better than' : 'short of'} the target (${stated})`;
  if (direction === 'up') return met ? say`${gap} above target (${stated})` : say`${gap} short of target (${stated})`;
  return met ? say`${gap} below the limit (${stated})` : say`${gap} above the limit (${stated})`;
}

/** English in the plain style of statistical bulletins: the quantity, a colon, the number, what is to be said of it. */
export const enVoice: Voice = {
  locale: 'en-US',
  comma: ', ',
  semicolon: '; ',
  between: '; ',
  item: (name, piece) => say`${name} ${piece}`,
  completionOf: (name, completion) => say`${name}, completed ${completion}`,
  // DPT and HIV keep their capitals.
  inside: (name) => (/^[A-Z][a-z]/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name),
  stop: '. ',
  width: 2.6,
  list: { between: ', ', last: ' and ' },
  sentence(pieces) {
    const at = pieces.findIndex((piece) => piece.text.trim() !== '');
    const first = pieces[at];
    if (!first || first.source) return pieces;
    const text = first.text.charAt(0).toUpperCase() + first.text.slice(1);
    return pieces.map((piece, position) => (position === at ? { ...piece, text } : piece));
  },
  number,
  readable,
  change(noun, sign, amount) {
    if (sign === 0) return 'unchanged';
    return `${sign > 0 ? 'up' : 'down'} ${noun.kind !== 'rate' ? 'by ' : ''}${amount}`;
  },
  difference: (noun, sign, amount) =>
    sign === 0
      ? 'unchanged'
      : noun.kind === 'mean'
        ? `${amount} ${sign > 0 ? 'longer' : 'shorter'}`
        : `${sign > 0 ? 'up' : 'down'} by ${amount}`,
  compared: (base, changed) =>
    say`${changed} ${{ 'last-year': 'from the previous year', 'same-period': 'from the same period of the previous year', 'year-end': 'from the end of the previous year' }[base]}`,
  period,
  wholeArea: (area) => area,
  lead: (time, area) =>
    enVoice.sentence(time.length > 0 && area.length > 0 ? say`${area}, ${time}: ` : say`${time.length > 0 ? time : area}: `),
  value: (name, piece) => (name.length === 0 ? [piece] : say`${name}: ${piece}`),
  nameBefore: (name) => name,
  topic: (subject) => say`${subject}: `,
  completed,
  againstTarget,
  share: (share) => say`${share} of the total`,
  shareOf: (name, share) => say`${name} made up ${share}`,
  shares: (shares) => say`${each(shares)} respectively`,
  rank: (rank) => say`ranked ${rank}`,
  rankText: (rank) => `No. ${formatNumber(rank, 0)}`,
  member: (name, first) => say`${name} – ${first}`,
  brokenDown: (by, parts) => say`${by}: ${list(parts)}`,
  divided: (by, parts) => say`${by}: ${list(parts)}`,
  ofWhich: (parts) => say`of which ${list(parts)}`,
  among: (whole, parts) => say`${whole}, among them ${list(parts)}`,
  ends: (best, worst) => [...(best ? [say`highest in ${best}`] : []), ...(worst ? [say`lowest in ${worst}`] : [])],
  respectively: (names, tail, numbers) => say`${tail} of ${list(names)}: ${each(numbers)} respectively`,
  each: (quantity, items) => say`${quantity}: ${list(items)}`,
  alike: (names, tail, piece) => say`${tail} of ${list(names)}: ${piece} each`,
  exceptFor: (exceptions, quantity, piece) =>
    exceptions.length === 0 ? say`${quantity}: ${piece} throughout` : say`${quantity}: ${piece} throughout, except ${list(exceptions)}`,
  topThree: (quantity, items, shares) => [
    ...say`${quantity} – the largest were ${list(items)}`,
    ...(shares.length > 0 ? say`, ${each(shares)} of the total respectively` : []),
  ],
  mainPart: (name, piece, whole, share) => say`${name}: ${piece}, ${share} of ${whole}`,
  inBrackets: (name, piece) => say`${name} (${piece})`,
  bestAndWorst(quantity, best, worst) {
    const parts = [...(best ? [say`highest in ${best}`] : []), ...(worst ? [say`lowest in ${worst}`] : [])];
    return say`${quantity}: ${joined(parts, ', ')}`;
  },
  mostAndLeast: (quantity, most, least) => say`${quantity}: most in ${most}, least in ${least}`,
  reached: ({ all, reached, places }) => say`${reached} of ${all} ${places} reached the target`,
  missed: (quantity, items) => say`${quantity}, short of target: ${list(items)}`,
  behindSchedule: (schedule, gap) => say`${gap} behind schedule (${schedule})`,
  unfinished: [{ text: "the year's task was not completed" }],
  none: () => null,
  headings: { other: 'Other work', problems: 'Problems', brief: 'Main figures' },
};
