import { formatSheetAddress } from '../../model/address';
import type { BoundTable, Observation } from '../../model/observation';
import { diagnose } from '../relations/diagnose';
import { meets } from '../relations/interval';
import { reference } from '../relations/relation-judgement';
import { defineRule, type FindingDraft, type Judgement, type Subjects } from '../rule';
import { say } from '../words';

/** So many sums of one kind must hold before another of it is held wrong: what is there at a time, or counted once, does not add up. */
const FEWEST = 3;
const HELD_SHARE = 0.6;

interface Span {
  readonly first: number;
  readonly last: number;
}

/** A figure of a longer time with those of all its months or quarters, each on a sheet of its own. */
interface Sum {
  readonly whole: Observation;
  readonly parts: readonly Observation[];
  readonly holds: boolean;
}

function judge(subject: Subjects['workbook']): Judgement {
  const sums = sumsOf(subject.tables);
  const failing = new Set(
    diagnose(subject.relations).causes.flatMap(({ failures }) =>
      failures.flatMap(({ instance }) => [instance.result, ...instance.operands].map((cell) => placeOf(cell))),
    ),
  );
  const findings: FindingDraft[] = [];
  let passes = 0;
  const byKind = new Map<string, Sum[]>();
  for (const sum of sums) {
    const key = kindOf(sum.whole);
    const list = byKind.get(key);
    if (list) list.push(sum);
    else byKind.set(key, [sum]);
  }
  for (const own of byKind.values()) {
    // Nothing and nothing are nothing also of what is there at a time.
    const held = own.filter(({ holds, parts }) => holds && parts.filter(({ value }) => value !== 0).length >= 2).length;
    if (held < FEWEST || held < HELD_SHARE * own.length) continue;
    passes += held;
    const wrong = own.filter(({ holds }) => !holds);
    // A total of the same column is wrong with the line that it adds up.
    const follows = ({ whole }: Sum): boolean => whole.total && wrong.some(({ whole: other }) => !other.total && other.col === whole.col);
    for (const sum of wrong)
      if (!follows(sum) && ![sum.whole, ...sum.parts].some((one) => failing.has(placeOf(one)))) findings.push(draft(sum));
  }
  return { passes, findings, undecided: [], notApplicable: [] };
}

/**
 * What bears each other out: times that something was done (人次, 剂次) add up whatever they are of; people, cases and money only where the
 * same indicator does so elsewhere on the sheet. 在管人数 beside 分娩人数 is no sum, nor are people who are counted once a quarter.
 */
const kindOf = ({ sheet, unit, indicator }: Observation): string =>
  [sheet, unit, ...(/次$/u.test(unit) ? [] : [indicator.name])].join('\u0000');

const placeOf = (cell: { readonly sheet: string; readonly row: number; readonly col: number }): string =>
  `${cell.sheet}\u0000${String(cell.row)},${String(cell.col)}`;

function spanOf({ period: { months, year, offsetYears } }: Observation): Span | null {
  if (year === null || offsetYears !== 0) return null;
  return months ?? { first: 1, last: 12 };
}

/** What two figures must share to be of one thing. */
const keyOf = (one: Observation): string =>
  JSON.stringify([one.indicator.id ?? one.indicator.name, one.indicator.name, one.unit, one.area, one.period.year, one.breakdown]);

/** Whether any time among them is made up of months or quarters among them: most workbooks speak of one year and need no more looking. */
function anyAddsUp(tables: readonly BoundTable[]): boolean {
  const present = new Map<number, Span>();
  for (const { observations } of tables)
    for (const one of observations) {
      const span = spanOf(one);
      if (span) present.set(span.first * 100 + span.last, span);
    }
  return [...present.values()].some(({ first, last }) =>
    [1, 3].some((months) => {
      const count = (last - first + 1) / months;
      return (
        count > 1 &&
        Number.isInteger(count) &&
        Array.from({ length: count }, (_, at) => first + at * months).every((from) => present.has(from * 100 + from + months - 1))
      );
    }),
  );
}

function sumsOf(tables: readonly BoundTable[]): readonly Sum[] {
  // Two parts and their sum stand on three sheets.
  if (new Set(tables.map(({ table }) => table.sheet)).size < 3 || !anyAddsUp(tables)) return [];
  const groups = new Map<string, Observation[]>();
  for (const { observations } of tables)
    for (const one of observations) {
      if (one.measure !== 'value' || /[%‰/]/u.test(one.unit) || spanOf(one) === null) continue;
      const key = keyOf(one);
      const list = groups.get(key);
      if (list) list.push(one);
      else groups.set(key, [one]);
    }
  return [...groups.values()].flatMap((list) => (list.length < 3 || list.length > 40 ? [] : sumsAmong(list)));
}

function sumsAmong(list: readonly Observation[]): readonly Sum[] {
  const spans = list.map((one) => ({ one, span: spanOf(one) ?? { first: 0, last: 0 } }));
  const lengthOf = ({ first, last }: Span): number => last - first + 1;
  return spans.flatMap(({ one: whole, span }): Sum[] => {
    const length = [1, 3].find((months) => {
      const parts = spans.filter((other) => lengthOf(other.span) === months && within(other.span, span));
      return (
        months < lengthOf(span) &&
        parts.length * months === lengthOf(span) &&
        apart(
          parts.map(({ one }) => one),
          whole,
        )
      );
    });
    if (length === undefined) return [];
    const parts = spans.filter((other) => lengthOf(other.span) === length && within(other.span, span)).map(({ one }) => one);
    const low = parts.reduce((sum, { interval }) => sum + interval.low, 0);
    const high = parts.reduce((sum, { interval }) => sum + interval.high, 0);
    return [{ whole, parts, holds: meets({ low, high }, whole.interval) }];
  });
}

const within = (inner: Span, outer: Span): boolean => inner.first >= outer.first && inner.last <= outer.last;

/** Each on a sheet of its own, the longer time on another, no month twice. */
function apart(parts: readonly Observation[], whole: Observation): boolean {
  const sheets = new Set(parts.map(({ sheet }) => sheet));
  const months = new Set(parts.map((one) => spanOf(one)?.first));
  return sheets.size === parts.length && months.size === parts.length && !sheets.has(whole.sheet);
}

function draft({ whole, parts }: Sum): FindingDraft {
  const expected = Number(parts.reduce((sum, { value }) => sum + value, 0).toPrecision(12));
  return {
    messageId: 'sum',
    params: {
      cell: formatSheetAddress(whole),
      name: whole.indicator.name,
      place: whole.area ?? '',
      actual: whole.value,
      expected,
      unit: whole.unit,
      parts: parts.map((part) => `${formatSheetAddress(part)} ${String(part.value)}`),
    },
    cells: [reference(whole)],
    evidence: parts.map(reference),
    expected,
    actual: whole.value,
    unit: whole.unit,
    about: [whole.sheet, whole.indicator.name, whole.area ?? ''].join('|'),
  };
}

/** A quarter or year on one sheet is the sum of its months on the others. */
export const periodsAddUp = defineRule({
  id: 'periods-add-up',
  category: 'consistency',
  severity: 'error',
  stage: 'stable',
  subject: 'workbook',
  reference: '国家卫生健康统计调查制度：表间平衡关系（累计＝各月之和）',
  title: { 'zh-CN': '汇总表等于各月（季）表之和', 'en-US': 'A longer time is the sum of its months' },
  messages: {
    sum: {
      'zh-CN': (p) => ({
        what: `${say(p, 'cell')}（${say(p, 'place')}“${say(p, 'name')}”）为${say(p, 'actual')}${say(p, 'unit')}，各表相加为${say(p, 'expected')}${say(p, 'unit')}。`,
        why: `依据：${say(p, 'parts')}；汇总表的多数数字等于各表之和。`,
        todo: `请核对汇总表和各月（季）表。`,
      }),
      'en-US': (p) => ({
        what: `${say(p, 'cell')} (“${say(p, 'name')}”, ${say(p, 'place')}) is ${say(p, 'actual')} ${say(p, 'unit')}; the sheets of its months add up to ${say(p, 'expected')}.`,
        why: `From ${say(p, 'parts')}; most figures of the sheet are the sums.`,
        todo: `Check the summary and the sheets of the months.`,
      }),
    },
  },
  check: judge,
});
