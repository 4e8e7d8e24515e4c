import type { Pieces } from '../../language/pieces';
import type { TextPiece } from '../../model/text';
import { isRate, key, type Fact, type TableFacts } from '../fact';
import type { SumFact } from '../input';
import { isDue } from '../label';
import { derivedPiece, labelPieces, numberPiece, shareOf } from '../pieces';
import type { Context } from '../plan/context';
import { namePieces } from '../plan/names';
import { sumsOf } from '../select/sum-index';

export interface Ranked {
  readonly name: string;
  readonly fact: Fact;
}

/** A sum down a column, not across a row. */
const overRows = (sum: SumFact): boolean => sum.parts.every((part) => part.col === sum.total.col);
/** 甲类传染病, 乙类小计 : a class of the members, not one of them. */
const CLASS = /^[甲乙丙]类/u;
export const NO_MEMBER = /^其[他它余]|[合总小]计$|^[甲乙丙]{1,3}类(?:传染病)?$|人口数?$/u;

/** Rows that are quantities themselves (每千人口医师数) are no members to set side by side. */
export function namesQuantities(members: TableFacts['members']): boolean {
  return members.filter((member) => /(?:数|率|人次|金额|比例|面积|[)%）])$/u.test(member.name)).length > members.length / 2;
}

/** The quantity that a table is about: the first count that its rows add up to, what was done before what was due; the total of scores. */
export function leadingQuantity(facts: TableFacts, context: Context): Fact | undefined {
  const counts = facts.whole.filter(
    (fact) => !isRate(fact.main.unit) && fact.main.measure === 'value' && context.writer.trusted(fact.main),
  );
  const summed = counts.filter((fact) => sumsOf(context.sums, fact.main).some(overRows));
  return summed.find((fact) => !isDue(fact.name)) ?? summed[0];
}

/** 总得分 before the scores that make it up; else the first count. */
function firstQuantity(members: TableFacts['members']): Fact | undefined {
  const counts = (members[0]?.facts ?? []).filter((fact) => !isRate(fact.main.unit) && fact.main.measure === 'value');
  return (
    counts.find((fact) => fact.main.unit === '分' && /总分|得分|合计|综合/u.test(fact.name)) ??
    counts.find((fact) => !isDue(fact.name)) ??
    counts[0]
  );
}

/** 发病数居前三位的是甲病520例、乙病310例、丙病170例，分别占43.33%、25.83%、14.17%. For members that a total sums up, or that nothing sums up. */
export function topThree(facts: TableFacts, context: Context): Pieces | null {
  const { writer } = context;
  const { trusted, voice } = writer;
  const members = facts.members.filter((member) => member.kind === 'breakdown' && !NO_MEMBER.test(member.name));
  if (members.length < 4 || namesQuantities(members)) return null;
  const total = leadingQuantity(facts, context);
  if (tellsRowParts(facts, context) || isService(members, context)) return null;
  const quantity = total ?? firstQuantity(members);
  if (!quantity) return null;
  const sum = total && sumsOf(context.sums, total.main).find((item) => overRows(item) && item.parts.length >= 4);
  const inSum = sum ? new Set(sum.parts.map(key)) : null;
  const inColumn = members.flatMap((member): Ranked[] =>
    member.facts.filter((fact) => fact.main.col === quantity.main.col && trusted(fact.main)).map((fact) => ({ name: member.name, fact })),
  );
  // 人 and 个 under one heading 完成数 have no order.
  if (inColumn.some(({ fact }) => fact.main.unit !== quantity.main.unit)) return null;
  const listed = inColumn.filter(({ fact }) => !inSum || inSum.has(key(fact.main)));
  const besides = sideBySide(
    listed,
    total ?? facts.whole.find((fact) => fact.main.col === quantity.main.col && trusted(fact.main)) ?? null,
  );
  if (!besides) return null;
  const ranked = [...besides].sort((a, b) => b.fact.main.value - a.fact.main.value);
  const top = ranked.slice(0, 3);
  const third = top[2];
  if (!third || third.fact.main.value <= 0 || ranked[3]?.fact.main.value === third.fact.main.value) return null;
  // The same name twice is two things that the sheet does not tell apart.
  if (new Set(top.map((item) => item.name)).size < 3) return null;
  const shares: TextPiece[] = sum && total && total.main.value > 0 ? top.map((item) => shareOf(item.fact.main, total.main, 2, writer)) : [];
  return voice.topThree(
    writer.voice.locale === 'zh-CN' ? labelPieces(quantity.name, third.fact.main) : namePieces(quantity, quantity.name, context),
    top.map((item) => voice.item(rankedName(item, context), numberPiece(item.fact.main, writer, 'rank'))),
    shares,
  );
}

/** 应种, 实种, 接种率: how much of each service was due orders nothing. */
const isService = (members: TableFacts['members'], context: Context): boolean =>
  members.some(
    ({ facts }) =>
      facts.some((fact) => !isRate(fact.main.unit) && (/^应(?!急)/u.test(fact.name) || fact.task !== undefined)) &&
      facts.some((fact) => isRate(fact.main.unit) && context.direction(fact) === 'up'),
  );

/**
 * 其中乙类98例、丙类53例: the classes that a total is made of, where the table has subtotals; else its few rows. `beside`: its columns are
 * told as its parts already, and the rows need a sentence of their own.
 */
export function classesOf(facts: TableFacts, total: Fact, context: Context, beside = false): readonly Pieces[] {
  const { writer } = context;
  const first = facts.whole.find((fact) => !isRate(fact.main.unit) && fact.main.measure === 'value');
  if (!writer.trusted(total.main)) return [];
  const classes = facts.members.flatMap((member) => {
    if (total !== first || member.kind !== 'breakdown' || !CLASS.test(member.name)) return [];
    const fact = member.facts.find((one) => one.main.col === total.main.col);
    return fact && writer.trusted(fact.main) && fact.main.value > 0 ? [{ name: member.name.replace(/[合小总]计$/u, ''), fact }] : [];
  });
  const told = classes.length >= 1 && classes.length <= 4 && total.main.value > 0 ? classes : beside ? [] : rowParts(facts, total, context);
  if (told.length === 0) return [];
  return [
    writer.voice.ofWhich(told.map(({ name, fact }) => writer.voice.item(labelPieces(name, fact.main), numberPiece(fact.main, writer)))),
  ];
}

const MOST_PARTS = 6;
const MOST_LETTERS = 40;

/** 其中中央补助620万元、省级补助190万元、…: all the rows that the leading total adds up, where they are few and their names short. */
function rowParts(facts: TableFacts, total: Fact, context: Context): readonly Ranked[] {
  if (leadingQuantity(facts, context) !== total || total.main.value <= 0) return [];
  const sum = sumsOf(context.sums, total.main).find((one) => overRows(one) && one.parts.length >= 2 && one.parts.length <= MOST_PARTS);
  if (!sum) return [];
  const inSum = new Set(sum.parts.map(key));
  const parts = facts.members.flatMap((member): Ranked[] =>
    member.kind === 'breakdown'
      ? member.facts.filter((fact) => inSum.has(key(fact.main))).map((fact) => ({ name: member.name, fact }))
      : [],
  );
  // 乙类, 丙类 are told as classes.
  if (parts.some(({ name }) => CLASS.test(name) || /[合总小]计$/u.test(name))) return [];
  const told = parts.filter(({ fact }) => fact.main.value > 0);
  const whole = parts.length === sum.parts.length && parts.every(({ fact }) => context.writer.trusted(fact.main));
  const letters = told.reduce((all, { name }) => all + name.length, 0);
  return whole && told.length >= 2 && letters <= MOST_LETTERS ? told : [];
}

/**
 * The rows that stand side by side under a total. Rows that add up to more than it hold some that are parts of others (病毒性肝炎 and under
 * it 甲肝, 乙肝 …): those that add up to the row above them are left out, and the rest must make up the total, else nothing is ranked.
 * Where nothing is too much, figures that add up to another do so by chance.
 */
export function sideBySide(items: readonly Ranked[], total: Fact | null): readonly Ranked[] | null {
  const sum = (list: readonly Ranked[]): number => list.reduce((all, item) => all + item.fact.main.value, 0);
  const kept = withoutParts(items);
  if (!total) return kept.length === items.length ? items : null;
  const whole = total.main.value;
  if (sum(items) <= whole * (1 + 1e-9)) return items;
  return sum(kept) <= whole * (1 + 1e-9) && sum(kept) >= whole * 0.5 ? kept : null;
}

function withoutParts(items: readonly Ranked[]): readonly Ranked[] {
  const kept: Ranked[] = [];
  for (let at = 0; at < items.length; at++) {
    const item = items[at];
    if (!item) continue;
    kept.push(item);
    at += partsBehind(items, at);
  }
  return kept;
}

/** How many of the rows behind a row add up to it: two to twelve; 0 where none do, and for figures so small that chance makes them add up. */
function partsBehind(items: readonly Ranked[], at: number): number {
  const whole = items[at]?.fact.main.value ?? 0;
  if (whole < 100) return 0;
  let sum = 0;
  for (let next = at + 1; next < items.length && next <= at + 12; next++) {
    sum += items[next]?.fact.main.value ?? 0;
    if (sum > whole * (1 + 1e-9)) return 0;
    if (next - at >= 2 && Math.abs(sum - whole) <= 1e-9 * whole) return next - at;
  }
  return 0;
}

/** A member's name leads to its 位次 cell where the sheet ranks it. */
function rankedName({ name, fact }: Ranked, { writer }: Context): Pieces {
  const { rank } = fact;
  if (!writer.trusted(rank) || /\d/u.test(name)) return labelPieces(name, fact.main);
  return [derivedPiece([rank], { value: rank.value, unit: '位', relation: 'rank', decimals: 0 }, writer, name)];
}

/** 市人民医院迁建项目75000万元，占总投资的96.5%: the member that makes up most of a total over rows. */
export function mainPart(facts: TableFacts, context: Context): Pieces | null {
  const { writer } = context;
  const { trusted, voice } = writer;
  const leading = leadingQuantity(facts, context);
  for (const fact of facts.whole) {
    if (leading && rowParts(facts, leading, context).length > 0) return null;
    const sum = sumsOf(context.sums, fact.main).find((item) => item.parts.length >= 3 && overRows(item));
    if (!sum || !trusted(fact.main) || fact.main.value <= 0 || isRate(fact.main.unit)) continue;
    const inSum = new Set(sum.parts.map(key));
    const largest = facts.members
      .filter((member) => member.kind === 'breakdown')
      .flatMap((member) =>
        member.facts
          .filter((item) => inSum.has(key(item.main)) && trusted(item.main))
          .map((item) => ({ name: member.name, main: item.main })),
      )
      .sort((a, b) => b.main.value - a.main.value)[0];
    if (!largest || largest.main.value / fact.main.value < 0.5) continue;
    return voice.mainPart(
      labelPieces(largest.name, largest.main),
      numberPiece(largest.main, writer),
      namePieces(fact, fact.name, context),
      shareOf(largest.main, fact.main, 1, writer),
    );
  }
  return null;
}

/** Whether all rows of the leading total are told as its parts. */
export function tellsRowParts(facts: TableFacts, context: Context): boolean {
  const total = leadingQuantity(facts, context);
  return total !== undefined && rowParts(facts, total, context).length > 0;
}

/** 职工中，执业（助理）医师9人、注册护士8人…: the rows of a total whose columns are its parts too. */
export function amongRows(facts: TableFacts, total: Fact, context: Context): Pieces | null {
  const { voice } = context.writer;
  const parts = rowParts(facts, total, context);
  if (parts.length === 0) return null;
  return voice.among(
    namePieces(total, total.name, context),
    parts.map(({ name, fact }) => voice.item(labelPieces(name, fact.main), numberPiece(fact.main, context.writer))),
  );
}

const MONTH = /^\d{1,2}月份?$/u;
const FEWEST_MONTHS = 6;

/** 出车最多的是7月（3655次），最少的是2月（2890次）: of the months that a total adds up; null where months tie. */
export function busiestMonth(facts: TableFacts, context: Context): Pieces | null {
  const { writer } = context;
  const total = leadingQuantity(facts, context);
  const months = facts.members.flatMap((member): Ranked[] => {
    const fact =
      member.kind === 'period' && MONTH.test(member.name) ? member.facts.find((one) => one.main.col === total?.main.col) : undefined;
    return fact && writer.trusted(fact.main) ? [{ name: member.name, fact }] : [];
  });
  const ranked = [...months].sort((a, b) => b.fact.main.value - a.fact.main.value);
  const [most, second] = ranked;
  const [beforeLast, least] = ranked.slice(-2);
  if (!total || !most || !second || !beforeLast || !least || months.length < FEWEST_MONTHS) return null;
  if (most.fact.main.value === second.fact.main.value || beforeLast.fact.main.value === least.fact.main.value) return null;
  const item = ({ name, fact }: Ranked): Pieces => writer.voice.inBrackets(labelPieces(name, fact.main), numberPiece(fact.main, writer));
  return writer.voice.mostAndLeast(namePieces(total, total.name, context), item(most), item(least));
}
