import type { Pieces } from '../../language/pieces';
import type { TextPiece } from '../../model/text';
import { isRate, type Fact, type TableFacts } from '../fact';
import { formatNumber } from '../../language/numbers';
import { cellOf, labelPieces, numberPiece } from '../pieces';
import type { Context } from '../plan/context';
import { namePieces } from '../plan/names';
import { namesQuantities, NO_MEMBER } from '../ranking/realise';

/** More than so many side by side cannot be read: the best and the worst of them are told instead. */
export const MOST_PARALLEL = 5;

/** 卡介苗、乙肝疫苗接种率分别为99.60%、98.32%: the members of a short table side by side, a group of clauses a sentence. */
export function parallelMembers(facts: TableFacts, context: Context, withCounts: boolean): readonly (readonly Pieces[])[] {
  const { writer } = context;
  const kind = facts.whole.length === 0 && facts.members.some((member) => member.kind === 'area') ? 'area' : 'breakdown';
  const members = facts.members.filter((member) => member.kind === kind && member.name !== '' && !/[合总小]计$/u.test(member.name));
  if (members.length < 2 || members.length > MOST_PARALLEL || namesQuantities(members)) return [];
  // Names that fill a line each are not remembered until their numbers come.
  if (lettersOf(members) > (members.length > 4 ? MOST_LETTERS : MOST_LETTERS_OF_FOUR)) return [];
  const columns = [...new Set(members.flatMap((member) => member.facts.map((fact) => fact.main.col)))];
  const full = columns
    .map((column) =>
      members.flatMap((member) =>
        member.facts.filter((fact) => fact.main.col === column && writer.trusted(fact.main)).map((fact) => ({ name: member.name, fact })),
      ),
    )
    .filter(
      (items) =>
        items.length >= 2 &&
        new Set(items.map((item) => item.fact.main.unit)).size === 1 &&
        new Set(items.map((item) => item.name)).size === items.length,
    );
  const counts = (withCounts ? full : []).filter((items) => !isRate(items[0]?.fact.main.unit ?? '') && !overlap(items, facts)).slice(0, 1);
  const rates = full
    .filter((items) => isRate(items[0]?.fact.main.unit ?? '') && !/^占.*(?:[总合]|比例|比重)/u.test(items[0]?.fact.name ?? ''))
    .slice(-2);
  const told = [...counts, ...rates].filter((items) => items.length > 0);
  const sameMembers = told.every((items) => items.length === told[0]?.length);
  // 甲、乙专项经费分别为45万元、40万元，进度分别为100%、60%: the names are said once where every quantity has all of them.
  const clauses = told.map((items, at) => respectively(items, sameMembers && at > 0, context));
  return sameMembers && clauses.length > 0 ? [clauses] : clauses.map((clause) => [clause]);
}

const MOST_LETTERS = 36;
const MOST_LETTERS_OF_FOUR = 48;
const lettersOf = (members: readonly { readonly name: string }[]): number => members.reduce((all, { name }) => all + name.length, 0);

/** 其中 rows beside the rows that they are a part of add up to more than the whole. */
function overlap(items: readonly Named[], { whole }: TableFacts): boolean {
  const total = whole.find((fact) => fact.main.col === items[0]?.fact.main.col);
  return total !== undefined && items.reduce((sum, item) => sum + item.fact.main.value, 0) > total.main.value * (1 + 1e-9);
}

function respectively(items: readonly Named[], unnamed: boolean, context: Context): Pieces {
  const { writer } = context;
  const first = items[0];
  if (!first) return [];
  const names = items.map((item) => item.name);
  const tail = unnamed ? first.fact.name : afterNames(names, first.fact.name);
  const named = unnamed ? [] : items.map((item) => labelPieces(item.name, item.fact.main));
  const quantity = tail === first.fact.name ? namePieces(first.fact, tail, context) : labelPieces(tail, first.fact.main);
  const shared = usualFigure(items).length === items.length ? sharedNumber(items, context) : null;
  if (shared) return writer.voice.alike(named, quantity, shared);
  return writer.voice.respectively(
    named,
    quantity,
    items.map((item) => numberPiece(item.fact.main, writer)),
  );
}

interface Named {
  readonly name: string;
  readonly fact: Fact;
}

/** 孕产妇死亡、婴儿死亡 + 死亡数 → 数: what every name ends with is not said again. */
function afterNames(names: readonly string[], quantity: string): string {
  for (let size = quantity.length - 1; size >= 2; size--)
    if (names.every((name) => name.endsWith(quantity.slice(0, size)))) return quantity.slice(size);
  return quantity;
}

const MOST_LISTED = 12;
const MOST_LISTED_LETTERS = 72;

/** 卫生院, 街道: whose rate it is, not of what. */
const isPlace = ({ name }: { readonly name: string }): boolean => /(?:院|中心|站|所|局|[省市县区镇乡村]|街道|社区)$/u.test(name);

/** 接种率：卡介苗99.60%、乙肝疫苗98.32%…: name and rate together, where the members are too many for 分别为 and few enough to read. */
export function listedRates(facts: TableFacts, whole: readonly Fact[], context: Context): readonly Pieces[] {
  const { writer } = context;
  const members = facts.members.filter((member) => member.kind === 'breakdown' && !NO_MEMBER.test(member.name));
  if (members.length <= MOST_PARALLEL || members.length > MOST_LISTED || namesQuantities(members)) return [];
  const isUp = (fact: Fact): boolean => isRate(fact.main.unit) && context.direction(fact) === 'up';
  const rate = whole.findLast(isUp) ?? members[0]?.facts.findLast(isUp);
  if (!rate) return [];
  const items = members.flatMap((member) =>
    member.facts
      .filter((fact) => fact.main.col === rate.main.col && writer.trusted(fact.main))
      .map((fact) => ({ name: member.name, fact })),
  );
  if (items.length < MOST_PARALLEL || new Set(items.map((item) => item.fact.main.unit)).size !== 1) return [];
  const quantity = namePieces(rate, rate.name, context);
  const usual = usualFigure(items);
  const shared = sharedNumber(usual, context);
  if (shared && usual.length >= items.length * 0.6 && items.length - usual.length <= 3) {
    const named = items
      .filter((item) => !usual.includes(item))
      .map(({ name, fact }) => writer.voice.inBrackets(labelPieces(name, fact.main), numberPiece(fact.main, writer)));
    return [writer.voice.exceptFor(named, quantity, shared, members.filter(isPlace).length > members.length / 2)];
  }
  if (lettersOf(items) > MOST_LISTED_LETTERS) return [];
  // One name for two members would leave the reader to guess.
  if (new Set(items.map((item) => item.name)).size < items.length) return [];
  return [
    writer.voice.each(
      quantity,
      items.map(({ name, fact }) => writer.voice.item(labelPieces(name, fact.main), numberPiece(fact.main, writer))),
    ),
  ];
}

/** The members that share the commonest printed figure. */
function usualFigure(items: readonly Named[]): readonly Named[] {
  const groups = new Map<string, Named[]>();
  for (const item of items) {
    const text = formatNumber(item.fact.main.value, item.fact.main.decimals);
    groups.set(text, [...(groups.get(text) ?? []), item]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
}

/** The number that all items print, with the cells of all. */
function sharedNumber(items: readonly Named[], { writer }: Context): TextPiece | null {
  const number = items[0] && numberPiece(items[0].fact.main, writer);
  return number?.source ? { ...number, source: { ...number.source, cells: items.map((item) => cellOf(item.fact.main)) } } : null;
}

/** 高血压、糖尿病患者规范管理率分别为97.69%、97.01%: rates of one unit with one ending, nothing more said of each; null where they have none. */
export function parallelRates(facts: readonly Fact[], context: Context): Pieces | null {
  const first = facts[0];
  if (!first || facts.length < 2 || facts.length > MOST_PARALLEL) return null;
  const tail = commonEnd(facts.map((fact) => fact.name));
  if (!canStandParallel(facts) || context.writer.voice.locale !== 'zh-CN') return null;
  return context.writer.voice.respectively(
    facts.map((fact) => labelPieces(fact.name.slice(0, -tail.length), fact.main)),
    labelPieces(tail, first.main),
    facts.map((fact) => numberPiece(fact.main, context.writer)),
  );
}

/** Whether rates read well side by side: one unit, one ending of three letters or more, something left in front of it. */
export function canStandParallel(facts: readonly Fact[]): boolean {
  const tail = commonEnd(facts.map((fact) => fact.name));
  return (
    tail.length >= 3 &&
    new Set(facts.map((fact) => fact.main.unit)).size === 1 &&
    facts.every(
      (fact) =>
        isRate(fact.main.unit) &&
        fact.name.length - tail.length >= 2 &&
        !(fact.target ?? fact.growth ?? fact.points ?? fact.previous ?? fact.difference ?? fact.completion ?? fact.rank ?? fact.task),
    )
  );
}

function commonEnd(names: readonly string[]): string {
  const [first = '', ...rest] = names;
  let size = 0;
  while (size < first.length && rest.every((name) => name.at(-1 - size) === first.at(-1 - size))) size += 1;
  return size === 0 ? '' : first.slice(-size);
}
