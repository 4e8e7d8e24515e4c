import { formatNumber } from '../language/zh/numbers';
import type { Observation } from '../model/observation';
import type { TextPiece } from '../model/text';
import type { SumFact } from './input';
import { key, sumsOf, type SumIndex } from './sum-index';
import { derivedPiece, labelPieces, numberPiece, words } from './pieces';
import { isRate, type Trusted } from './realise';
import type { Fact, TableFacts } from './select-facts';

/** 接种率最高的是A镇（99.2%），最低的是B镇（88.3%）: for the last rate column told of areas; nothing where all are equal. */
export function bestAndWorst(facts: TableFacts, trusted: Trusted): readonly TextPiece[] {
  const areas = facts.members.filter((member) => member.kind === 'area');
  if (areas.length < 4) return [];
  const columns = [...new Set(areas.flatMap((area) => area.facts.map((fact) => fact.main.col)))];
  for (const column of columns.reverse()) {
    const values = areas.flatMap((area) =>
      area.facts
        .filter((fact) => fact.main.col === column && isRate(fact.main.unit) && trusted(fact.main))
        .map((fact) => ({ area: area.name, main: fact.main })),
    );
    if (values.length < areas.length * 0.8) continue;
    const sorted = [...values].sort((a, b) => b.main.value - a.main.value);
    const best = sorted[0];
    const worst = sorted.at(-1);
    if (!best || !worst || formatNumber(best.main.value, best.main.decimals) === formatNumber(worst.main.value, worst.main.decimals))
      continue;
    // A tie at either end would name one and leave the other out.
    const tie = (at: Observation): boolean =>
      values.filter((value) => formatNumber(value.main.value, value.main.decimals) === formatNumber(at.value, at.decimals)).length > 1;
    const parts: TextPiece[] = [];
    if (!tie(best.main))
      parts.push(words('最高的是'), ...labelPieces(best.area, best.main), words('（'), numberPiece(best.main), words('）'));
    if (!tie(worst.main))
      parts.push(
        words(parts.length > 0 ? '，最低的是' : '最低的是'),
        ...labelPieces(worst.area, worst.main),
        words('（'),
        numberPiece(worst.main),
        words('）'),
      );
    if (parts.length > 0) return [...labelPieces(best.main.indicator.name, best.main), ...parts, words('。')];
  }
  return [];
}

/** 发病数居前三位的是甲病520例、乙病310例、丙病170例，分别占43.33%、25.83%、14.17%。 For members that a total sums up. */
export function topThree(facts: TableFacts, sums: SumIndex, trusted: Trusted): readonly TextPiece[] {
  const members = facts.members.filter(
    (member) => member.kind === 'breakdown' && !/^其[他它余]|[合总小]计$|^[甲乙丙]{1,3}类(?:传染病)?$/u.test(member.name),
  );
  if (members.length < 4 || namesQuantities(members)) return [];
  const total = facts.whole.find(
    (fact) => !isRate(fact.main.unit) && fact.main.measure === 'value' && trusted(fact.main) && sumsOf(sums, fact.main).some(overRows),
  );
  const column = total?.main.col ?? members[0]?.facts.find((fact) => !isRate(fact.main.unit) && fact.main.measure === 'value')?.main.col;
  if (column === undefined) return [];
  const sum = total && sumsOf(sums, total.main).find((item) => overRows(item) && item.parts.length >= 4);
  const inSum = sum ? new Set(sum.parts.map(key)) : null;
  const ranked = members
    .flatMap((member) =>
      member.facts
        .filter((fact) => fact.main.col === column && trusted(fact.main) && (!inSum || inSum.has(key(fact.main))))
        .map((fact) => ({ name: member.name, fact })),
    )
    .sort((a, b) => b.fact.main.value - a.fact.main.value);
  const top = ranked.slice(0, 3);
  const third = top[2];
  if (!third || third.fact.main.value <= 0 || ranked[3]?.fact.main.value === third.fact.main.value) return [];
  const first = top[0];
  const pieces: TextPiece[] = [...labelPieces(first?.fact.main.indicator.name ?? '', third.fact.main), words('居前三位的是')];
  top.forEach((item, position) => {
    pieces.push(words(position > 0 ? '、' : ''), ...rankedName(item.name, item.fact, trusted), numberPiece(item.fact.main, 'rank'));
  });
  if (sum && total && total.main.value > 0) {
    pieces.push(words('，分别占'));
    top.forEach((item, position) => {
      const share = (item.fact.main.value / total.main.value) * 100;
      pieces.push(
        words(position > 0 ? '、' : ''),
        derivedPiece(`${formatNumber(share, 2)}%`, [item.fact.main, total.main], {
          value: share,
          unit: '%',
          relation: 'share',
          decimals: 2,
        }),
      );
    });
  }
  return [...pieces.filter((piece) => piece.text !== ''), words('。')];
}

/** A sum down a column, not across a row. */
const overRows = (sum: SumFact): boolean => sum.parts.every((part) => part.col === sum.total.col);

/** A member's name leads to its 位次 cell where the sheet ranks it. */
function rankedName(name: string, fact: Fact, trusted: Trusted): readonly TextPiece[] {
  if (!trusted(fact.rank) || /\d/u.test(name)) return labelPieces(name, fact.main);
  return [derivedPiece(name, [fact.rank], { value: fact.rank.value, unit: '位', relation: 'rank', decimals: 0 })];
}

/** 其中住院收入144.6万元，占77.7%: the largest of the columns that a total column adds up. */
export function largestPart(
  total: Observation,
  facts: ReadonlyMap<string, Observation>,
  sums: SumIndex,
  trusted: Trusted,
): readonly TextPiece[] {
  const sum = sumsOf(sums, total).find(
    (item) => item.parts.length >= 2 && item.parts.length <= 6 && item.parts.every((part) => part.row === total.row),
  );
  if (!sum || total.value <= 0) return [];
  const parts = sum.parts.map((part) => facts.get(key(part))).filter(trusted);
  if (parts.length !== sum.parts.length) return [];
  const largest = [...parts].sort((a, b) => b.value - a.value)[0];
  // Quarters of one quantity are no parts worth a share.
  if (
    !largest ||
    largest.unit !== total.unit ||
    largest.indicator.name === total.indicator.name ||
    /^应/u.test(total.indicator.name) ||
    parts.filter((part) => part.value === largest.value).length > 1
  )
    return [];
  const share = (largest.value / total.value) * 100;
  return [
    words('，其中'),
    ...labelPieces(largest.indicator.name, largest),
    words('占'),
    derivedPiece(`${formatNumber(share, 1)}%`, [largest, total], { value: share, unit: '%', relation: 'share', decimals: 1 }),
  ];
}

/** 市人民医院迁建项目75000万元，占96.5%: the member that makes up most of a total over rows. */
export function mainMember(facts: TableFacts, sums: SumIndex, trusted: Trusted): readonly TextPiece[] {
  for (const fact of facts.whole) {
    const sum = sumsOf(sums, fact.main).find((item) => item.parts.length >= 3 && item.parts.every((part) => part.col === fact.main.col));
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
    const share = (largest.main.value / fact.main.value) * 100;
    return [
      ...labelPieces(largest.name, largest.main),
      numberPiece(largest.main),
      words(`，占${fact.main.indicator.name.replace(/\d/gu, '')}的`),
      derivedPiece(`${formatNumber(share, 1)}%`, [largest.main, fact.main], { value: share, unit: '%', relation: 'share', decimals: 1 }),
      words('。'),
    ];
  }
  return [];
}

/** 涉及的单元：A3264人、B…: a short list of members with their first quantity, where a table has no whole. */
export function memberList(facts: TableFacts, trusted: Trusted, most: number): readonly TextPiece[] {
  const members = facts.members.filter((member) => member.facts.length > 0);
  if (members.length === 0 || members.length > most) return [];
  const pieces: TextPiece[] = [];
  members.forEach((member, position) => {
    const told = member.facts.filter((fact) => trusted(fact.main)).slice(0, 4);
    if (told.length === 0) return;
    const first = told[0]?.main;
    if (!first) return;
    if (pieces.length > 0) pieces.push(words('；'));
    pieces.push(...labelPieces(member.name, first), words(member.kind === 'period' || told.length > 1 ? '：' : ''));
    told.forEach((fact, at) => {
      pieces.push(
        words(at > 0 ? '，' : ''),
        ...(told.length > 1 || member.kind !== 'breakdown' ? labelPieces(fact.name, fact.main) : []),
        numberPiece(fact.main),
      );
    });
    if (position === members.length - 1) return;
  });
  return pieces.length === 0 ? [] : [...pieces.filter((piece) => piece.text !== ''), words('。')];
}

/** 卡介苗、乙肝疫苗接种率分别为99.60%、98.32%: the members of a short table side by side, one quantity of one unit at a time. */
export function parallelMembers(facts: TableFacts, trusted: Trusted, most: number, withCounts: boolean): readonly TextPiece[] {
  const members = facts.members.filter((member) => member.kind === 'breakdown' && member.name !== '');
  if (members.length < 2 || members.length > most || namesQuantities(members)) return [];
  const columns = [...new Set(members.flatMap((member) => member.facts.map((fact) => fact.main.col)))];
  const told = columns.map((column) =>
    members.flatMap((member) =>
      member.facts.filter((fact) => fact.main.col === column && trusted(fact.main)).map((fact) => ({ name: member.name, fact })),
    ),
  );
  const full = told.filter(
    (items) =>
      items.length >= 2 &&
      new Set(items.map((item) => item.fact.main.unit)).size === 1 &&
      new Set(items.map((item) => item.name)).size === items.length,
  );
  const counts = (withCounts ? full : []).filter((items) => !isRate(items[0]?.fact.main.unit ?? '')).slice(0, 1);
  const rates = full.filter((items) => isRate(items[0]?.fact.main.unit ?? '')).slice(-2);
  return [...counts, ...rates].flatMap((items, position) => {
    const first = items[0];
    if (!first) return [];
    const pieces: TextPiece[] = [words(position === 0 && facts.whole.length > 0 ? '其中，' : '')];
    items.forEach((item, at) => pieces.push(words(at > 0 ? '、' : ''), ...labelPieces(item.name, item.fact.main)));
    pieces.push(
      ...labelPieces(
        afterNames(
          items.map((item) => item.name),
          first.fact.name,
        ),
        first.fact.main,
      ),
      words('分别为'),
    );
    items.forEach((item, at) => pieces.push(words(at > 0 ? '、' : ''), numberPiece(item.fact.main)));
    return [...pieces.filter((piece) => piece.text !== ''), words('。')];
  });
}

/** 孕产妇死亡、婴儿死亡 + 死亡数 → 数: what every name ends with is not said again. */
function afterNames(names: readonly string[], quantity: string): string {
  for (let size = quantity.length - 1; size >= 2; size--)
    if (names.every((name) => name.endsWith(quantity.slice(0, size)))) return quantity.slice(size);
  return quantity;
}

/** Rows that are quantities themselves (每千人口医师数) are no members to set side by side. */
function namesQuantities(members: TableFacts['members']): boolean {
  return members.filter((member) => /(?:数|率|人次|金额|比例|面积|[)%）])$/u.test(member.name)).length > members.length / 2;
}

/** Members that a target finding names: 脊髓灰质炎疫苗接种率85%，未达到目标。 */
export function missedTargets(facts: TableFacts, missed: ReadonlySet<string>, most: number): readonly TextPiece[] {
  const items = facts.members.flatMap((member) =>
    member.facts.filter((fact) => missed.has(key(fact.main))).map((fact) => ({ name: member.name, main: fact.main })),
  );
  if (items.length === 0 || items.length > most) return [];
  const pieces: TextPiece[] = [];
  items.forEach((item, position) => {
    pieces.push(
      words(position > 0 ? '，' : ''),
      ...labelPieces(item.name, item.main),
      ...labelPieces(item.main.indicator.name, item.main),
      numberPiece(item.main),
    );
  });
  return [...pieces.filter((piece) => piece.text !== ''), words('，未达到目标。')];
}
