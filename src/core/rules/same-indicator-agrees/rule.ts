import { formatSheetAddress } from '../../model/address';
import type { BoundTable, Observation } from '../../model/observation';
import { cellAt, sheetByName, type WorkbookSnapshot } from '../../model/workbook';
import { meets } from '../relations/interval';
import { isRateUnit } from '../relations/table-grid';
import { listsInstitutions } from '../relations/institution-list';
import { allIncluded } from './all-included';
import { reference } from '../relations/relation-judgement';
import { defineRule, type FindingDraft, type Judgement, type RuleContext, type Subjects } from '../rule';
import { say } from '../words';

/** Numbers further apart than this are more likely two things with one name. */
const FARTHEST = 0.6;

function judge(subject: Subjects['workbook'], context: RuleContext): Judgement {
  const groups = new Map<string, Map<string, Observation[]>>();
  const shared = sharedAreas(subject.tables);
  const listing = new Set(subject.tables.filter(listsInstitutions).map(({ table }) => table.id));
  for (const table of subject.tables)
    for (const observation of table.observations) {
      if (!shared.has(observation.area) || !isHeadline(observation)) continue;
      const key = keyOf(observation);
      const sheets = groups.get(key) ?? new Map<string, Observation[]>();
      groups.set(key, sheets);
      const list = sheets.get(observation.sheet);
      if (list) list.push(observation);
      else sheets.set(observation.sheet, [observation]);
    }
  const findings: FindingDraft[] = [];
  let passes = 0;
  let ambiguous = 0;
  for (const sheets of groups.values()) {
    if (sheets.size < 2) continue;
    const single = [...sheets.values()].flatMap((list) => spokesman(list) ?? []);
    const [first, ...others] = single;
    if (!first || others.length === 0 || single.length < sheets.size) {
      ambiguous += 1;
      continue;
    }
    for (const other of others) {
      if (!alike(first, other) || mayBoth(first, other) || (listing.has(first.table) !== listing.has(other.table) && !close(first, other)))
        ambiguous += 1;
      else if (meets(first.interval, other.interval) || roundedAlike(first.value, other.value)) passes += 1;
      else if (Math.abs(first.value - other.value) <= FARTHEST * Math.max(Math.abs(first.value), Math.abs(other.value)))
        findings.push(draft(first, other, context.workbook));
      else ambiguous += 1;
    }
  }
  const included = allIncluded(subject.tables);
  return {
    passes: passes + included.passes,
    findings: [
      ...findings,
      ...included.contradicted.map(({ stated, other }) => ({
        ...draft(stated, other, context.workbook),
        messageId: 'all',
        severity: 'warning' as const,
      })),
    ],
    undecided: ambiguous > 0 ? [{ reason: 'same-name-other-scope', sheet: null, count: ambiguous }] : [],
    notApplicable: [],
  };
}

/** So near that a list of institutions was meant to be all of them. */
const close = (a: Observation, b: Observation): boolean =>
  Math.abs(a.value - b.value) <= 0.03 * Math.max(Math.abs(a.value), Math.abs(b.value));

/** The one figure by which a sheet speaks: the only value, or the only one of the longest time beside those of its months and quarters. */
function spokesman(list: readonly Observation[]): Observation | null {
  const [first] = list;
  if (!first || list.every((one) => one.value === first.value)) return first ?? null;
  const longest = Math.max(...list.map(monthsOf));
  const [whole, ...others] = list.filter((one) => monthsOf(one) === longest);
  return whole && longest > 1 && others.every((one) => one.value === whole.value) ? whole : null;
}

const monthsOf = ({ period: { months } }: Observation): number => (months === null ? 12 : months.last - months.first + 1);

function isWholeYear({ period: { months } }: Observation): boolean {
  return months === null || (months.first === 1 && months.last === 12);
}

/** What happens is added up over time; what is there, and rates, may be fewer later. */
const FLOW_UNIT: ReadonlySet<string> = new Set('人次 万人次 例 件 件次 剂次 户次 份 场 次 元 万元'.split(' '));
const FLOW_NAME = /活产|分娩|出生|死亡|发病|接种|筛查|检查|体检|住院|出院|入院|手术|培训|补偿|报销/u;

/** A longer and a shorter time: only of what adds up over time must the longer hold at least as much as the shorter in it. */
function mayBoth(a: Observation, b: Observation): boolean {
  if (monthsOf(a) === monthsOf(b)) return false;
  const [longer, shorter] = monthsOf(a) > monthsOf(b) ? [a, b] : [b, a];
  const flow =
    FLOW_UNIT.has(longer.unit) || (FLOW_NAME.test(longer.indicator.name) && !isRateUnit(longer.unit) && !/率/u.test(longer.indicator.name));
  return !flow || longer.value >= shorter.value;
}

/** Areas that more than one sheet speaks of: only their figures can be compared. */
function sharedAreas(tables: readonly BoundTable[]): ReadonlySet<string | null> {
  const firstSheet = new Map<string | null, string>();
  const shared = new Set<string | null>();
  for (const { observations } of tables) {
    let last: string | null | undefined;
    for (const { area, sheet } of observations) {
      if (area === last) continue;
      last = area;
      const first = firstSheet.get(area);
      if (first === undefined) firstSheet.set(area, sheet);
      else if (first !== sheet) shared.add(area);
    }
  }
  return shared;
}

/** The figures that speak for a whole area: totals, and numbers without a breakdown. */
function isHeadline(one: Observation): boolean {
  return (
    (one.measure === 'value' || one.measure === 'completion') &&
    Object.keys(one.breakdown).length === 0 &&
    (one.indicator.name.length >= 4 || one.indicator.id !== null) &&
    one.value !== 0
  );
}

function plainName(one: Observation): string {
  return one.indicator.name.replace(/[\s()（）]/gu, '').replace(/(?:人|例|总)?数$/u, '');
}

/** One name is the other or a longer form of it, and the time of one lies within that of the other. */
function alike(a: Observation, b: Observation): boolean {
  const [x, y] = [plainName(a), plainName(b)];
  const [m, n] = [a, b].map((one) => (isWholeYear(one) ? null : one.period.months));
  const within = !m || !n || (m.first <= n.first && m.last >= n.last) || (n.first <= m.first && n.last >= m.last);
  return within && (x === y || (x.length >= 4 && y.includes(x)) || (y.length >= 4 && x.includes(y)));
}

/** Equal when both are rounded to the digits of the coarser one. */
function roundedAlike(a: number, b: number): boolean {
  const decimals = Math.min(...[a, b].map((value) => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0));
  return Math.abs(a - b) <= 0.5 * 10 ** -decimals * (1 + 1e-9) && !(Number.isInteger(a) && Number.isInteger(b));
}

function keyOf(one: Observation): string {
  const { year } = one.period;
  return JSON.stringify([one.indicator.id ?? plainName(one), one.measure, one.unit, one.area, year]);
}

function draft(first: Observation, other: Observation, workbook: WorkbookSnapshot): FindingDraft {
  const sheet = (one: Observation) => sheetByName(workbook, one.sheet);
  const computed = (one: Observation): boolean => {
    const found = sheet(one);
    return found !== undefined && cellAt(found, one.row, one.col)?.formula !== undefined;
  };
  const [wrong, right] = computed(first) && !computed(other) ? [other, first] : [first, other];
  return {
    messageId: 'differs',
    params: {
      name: wrong.indicator.name,
      cell: formatSheetAddress(wrong),
      other: formatSheetAddress(right),
      actual: wrong.value,
      expected: right.value,
      unit: wrong.unit,
    },
    cells: [reference(wrong)],
    evidence: [reference(right)],
    expected: right.value,
    actual: wrong.value,
    unit: wrong.unit,
    about: [wrong.sheet, right.sheet, wrong.indicator.name, wrong.area ?? ''].join('|'),
  };
}

/** The same indicator agrees between sheets. */
export const sameIndicatorAgrees = defineRule({
  id: 'same-indicator-agrees',
  category: 'consistency',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '国家卫生健康统计调查制度：表间平衡关系',
  title: { 'zh-CN': '同一指标在各表中一致', 'en-US': 'The same indicator agrees between sheets' },
  messages: {
    all: {
      'zh-CN': (p) => ({
        what: `本表说明“${say(p, 'name')}”已全部纳入，${say(p, 'cell')}为${say(p, 'actual')}${say(p, 'unit')}，而${say(p, 'other')}共有${say(p, 'expected')}${say(p, 'unit')}。`,
        why: `全部纳入时，两处的数应当相同。`,
        todo: `请核实两处数字和“全部”的说法。`,
      }),
      'en-US': (p) => ({
        what: `The table says that all “${say(p, 'name')}” are included: ${say(p, 'actual')} in ${say(p, 'cell')}, but ${say(p, 'other')} counts ${say(p, 'expected')}.`,
        why: `Where all are included, both numbers are the same.`,
        todo: `Check both numbers and the word “all”.`,
      }),
    },
    differs: {
      'zh-CN': (p) => ({
        what: `“${say(p, 'name')}”在${say(p, 'cell')}为${say(p, 'actual')}${say(p, 'unit')}，而在${say(p, 'other')}为${say(p, 'expected')}${say(p, 'unit')}。`,
        why: `同一地区、同一时期的同一指标只能有一个数。`,
        todo: `请核实口径，统一两处数字。`,
      }),
      'en-US': (p) => ({
        what: `“${say(p, 'name')}” is ${say(p, 'actual')} ${say(p, 'unit')} in ${say(p, 'cell')} but ${say(p, 'expected')} ${say(p, 'unit')} in ${say(p, 'other')}.`,
        why: `One indicator of one area and period has one value.`,
        todo: `Check the definitions and make both the same.`,
      }),
    },
  },
  check: judge,
});
