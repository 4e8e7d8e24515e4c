import type { Pieces } from '../../language/pieces';
import type { TextPiece } from '../../model/text';
import { isRate, key, type Fact, type TableFacts } from '../fact';
import type { SumFact } from '../input';
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

/** 发病数居前三位的是甲病520例、乙病310例、丙病170例，分别占43.33%、25.83%、14.17%. For members that a total sums up, or that nothing sums up. */
export function topThree(facts: TableFacts, context: Context): Pieces | null {
  const { writer } = context;
  const { trusted, voice } = writer;
  const members = facts.members.filter((member) => member.kind === 'breakdown' && !NO_MEMBER.test(member.name));
  if (members.length < 4 || namesQuantities(members)) return null;
  const total = facts.whole.find(
    (fact) =>
      !isRate(fact.main.unit) && fact.main.measure === 'value' && trusted(fact.main) && sumsOf(context.sums, fact.main).some(overRows),
  );
  const quantity = total ?? members[0]?.facts.find((fact) => !isRate(fact.main.unit) && fact.main.measure === 'value');
  if (!quantity) return null;
  const sum = total && sumsOf(context.sums, total.main).find((item) => overRows(item) && item.parts.length >= 4);
  const inSum = sum ? new Set(sum.parts.map(key)) : null;
  const listed = members.flatMap((member): Ranked[] =>
    member.facts
      .filter((fact) => fact.main.col === quantity.main.col && fact.main.unit === quantity.main.unit && trusted(fact.main))
      .filter((fact) => !inSum || inSum.has(key(fact.main)))
      .map((fact) => ({ name: member.name, fact })),
  );
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

/** 其中乙类98例、丙类53例: the classes that a total is made of, where the table has subtotals. */
export function classesOf(facts: TableFacts, total: Fact, context: Context): readonly Pieces[] {
  const { writer } = context;
  const first = facts.whole.find((fact) => !isRate(fact.main.unit) && fact.main.measure === 'value');
  if (total !== first || !writer.trusted(total.main)) return [];
  const classes = facts.members.flatMap((member) => {
    if (member.kind !== 'breakdown' || !CLASS.test(member.name)) return [];
    const fact = member.facts.find((one) => one.main.col === total.main.col);
    return fact && writer.trusted(fact.main) && fact.main.value > 0 ? [{ name: member.name.replace(/[合小总]计$/u, ''), fact }] : [];
  });
  if (classes.length < 1 || classes.length > 4 || total.main.value <= 0) return [];
  return [
    writer.voice.ofWhich(classes.map(({ name, fact }) => writer.voice.item(labelPieces(name, fact.main), numberPiece(fact.main, writer)))),
  ];
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
  for (const fact of facts.whole) {
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
