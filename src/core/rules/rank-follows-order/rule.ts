import { formatAddress } from '../../model/address';
import type { BoundTable } from '../../model/observation';
import { reference } from '../relations/relation-judgement';
import type { Quantity } from '../relations/relation';
import { gridOf, type TableGrid } from '../relations/table-grid';
import { defineRule, type FindingDraft, type Judgement, type RuleContext } from '../rule';
import { say } from '../words';

/** So many lines show which column ranks follow, and so many of them may be wrong. */
const FEWEST = 5;
const MOST_WRONG = 0.5;

interface Ranked {
  readonly place: string;
  readonly rank: Quantity;
  readonly value: Quantity;
}

function judge(table: BoundTable, context: RuleContext): Judgement {
  const grid = gridOf(table, context.workbook);
  const findings: FindingDraft[] = [];
  let passes = 0;
  for (let c = 0; grid && c < grid.columns.length; c++) {
    if (grid.columns[c]?.measure !== 'rank') continue;
    const best = [c - 1, c + 1]
      .flatMap((other) => [-1, 1].map((sign) => ({ other, lines: linesOf(grid, c, other, sign) })))
      .filter(({ lines }) => lines.length >= FEWEST)
      .map(({ other, lines }) => ({ other, lines, wrong: lines.filter((line) => !fits(line, lines)) }))
      .sort((a, b) => a.wrong.length - b.wrong.length)[0];
    if (!best || best.wrong.length > MOST_WRONG * best.lines.length) continue;
    passes += best.lines.length - best.wrong.length;
    const name = grid.columns[best.other]?.label ?? '';
    findings.push(...twice(best.lines).map((pair) => draft(pair, name, grid)));
  }
  return { passes, findings, undecided: [], notApplicable: [] };
}

/** The ranks beside the numbers of one column, the greatest first (sign −1) or the least. */
function linesOf(grid: TableGrid, rank: number, other: number, sign: number): readonly Ranked[] {
  const column = grid.columns[other];
  if (!column || column.measure === 'rank') return [];
  return grid.rows.flatMap((row, r): Ranked[] => {
    const [place, value] = [grid.at(r, rank), grid.at(r, other)];
    if (row.total || !place || !value || !Number.isInteger(place.value) || place.value < 1) return [];
    return [{ place: row.label, rank: place, value: { ...value, value: value.value * sign } }];
  });
}

/** As many lines stand before it as its rank says; equals may share a rank or follow each other. */
function fits({ rank, value }: Ranked, lines: readonly Ranked[]): boolean {
  const before = lines.filter((line) => line.value.value < value.value).length;
  const equal = lines.filter((line) => line.value.value === value.value).length;
  return rank.value > before && rank.value <= before + equal;
}

/** Two lines with one rank and different numbers: no order gives both the same place. */
function twice(lines: readonly Ranked[]): readonly (readonly [Ranked, Ranked])[] {
  const first = new Map<number, Ranked>();
  return lines.flatMap((line): (readonly [Ranked, Ranked])[] => {
    const other = first.get(line.rank.value);
    if (!other) first.set(line.rank.value, line);
    if (!other || other.value.value === line.value.value) return [];
    return [fits(line, lines) ? [other, line] : [line, other]];
  });
}

function draft([wrong, right]: readonly [Ranked, Ranked], name: string, grid: TableGrid): FindingDraft {
  return {
    messageId: 'twice',
    params: {
      cell: formatAddress(wrong.rank),
      other: formatAddress(right.rank),
      place: wrong.place,
      otherPlace: right.place,
      actual: wrong.rank.value,
      name,
      first: Math.abs(wrong.value.value),
      second: Math.abs(right.value.value),
    },
    cells: [reference(wrong.rank)],
    evidence: [wrong.value, right.rank, right.value].map(reference),
    actual: wrong.rank.value,
    about: `${grid.sheet.name}|${name}|${wrong.place}`,
  };
}

/** Ranks follow the order of what is ranked. */
export const rankFollowsOrder = defineRule({
  id: 'rank-follows-order',
  category: 'consistency',
  severity: 'warning',
  stage: 'stable',
  subject: 'table',
  reference: '国家卫生健康统计调查制度：表内逻辑关系',
  title: { 'zh-CN': '名次与数的次序一致', 'en-US': 'Ranks follow the order of what is ranked' },
  messages: {
    twice: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')}（${say(p, 'place')}）与${say(p, 'other')}（${say(p, 'otherPlace')}）都是第${say(p, 'actual')}名，而“${say(p, 'name')}”一个是${say(p, 'first')}，一个是${say(p, 'second')}。`,
        why: `多数行的名次按“${say(p, 'name')}”排列；数不同，名次不会相同。`,
        todo: `请核对${say(p, 'cell')}，重新排名。`,
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} (${say(p, 'place')}) and ${say(p, 'other')} (${say(p, 'otherPlace')}) are both number ${say(p, 'actual')}, but “${say(p, 'name')}” is ${say(p, 'first')} for one and ${say(p, 'second')} for the other.`,
        why: `Most lines are ranked by “${say(p, 'name')}”; different numbers have different places.`,
        todo: `Check ${say(p, 'cell')} and rank again.`,
      }),
    },
  },
  check: judge,
});
