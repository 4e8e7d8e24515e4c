import { say, type Pieces } from '../../language/pieces';
import { isRate, key, type Fact, type WholeSection } from '../fact';
import { labelPieces, numberPiece, shareOf } from '../pieces';
import type { Context } from '../plan/context';
import type { Layer } from '../plan/lay-out';
import { behindItsNumber, namePieces, shortName } from '../plan/names';
import { isRemainder, type PartsOfTotal, type TellingObject } from '../plan/objects';
import { sumsOf } from '../select/sum-index';
import { factClauses } from './realise';

/** What else is said right behind a fact: the classes that its table's subtotals give. */
export type ClassesOf = (fact: Fact, hasParts: boolean) => readonly Pieces[];

/** An object as one layer: the thing named once, its facts after it, parts behind their total. `first`: the first of its paragraph. */
export function objectLayer(object: TellingObject, context: Context, first: boolean, classes: ClassesOf = () => []): Layer {
  const { voice } = context.writer;
  const { subject } = object;
  const sums = object.sums.filter(({ parts }) => parts.every(canBePart));
  const inSum = new Set(sums.flatMap(({ parts }) => parts));
  const told = object.facts.filter((fact) => !inSum.has(fact));
  const topic = voice.locale === 'zh-CN' && sums.length === 0 && isTopic(object);
  const groups = told.map((fact, at) => {
    const own = sums.filter(({ total }) => total === fact);
    const before = told[at - 1];
    const name = nameIn(before ? behindItsNumber(fact, before) : fact, subject?.text ?? null, at > 0 || topic, own.length > 0);
    return [
      ...factClauses(fact, name, context, first && at === 0 && !topic),
      ...largestColumn(fact, object, context),
      ...classes(fact, own.length > 0),
      ...own.flatMap((sum) => partsClauses(sum, context, own.length > 1)),
    ];
  });
  const named = told.every((fact, at) => nameIn(fact, subject?.text ?? null, at > 0, false) === fact.name);
  const joinedNames = voice.locale === 'zh-CN' ? sameNames(told, groups, context) : groups;
  const of = told[0];
  if (!topic || !subject || !of) return { facts: joinedNames, named };
  return { topic: voice.topic(labelPieces(subject.text, of.main)), facts: joinedNames };
}

function nameIn(fact: Fact, subject: string | null, shorten: boolean, isTotal: boolean): string {
  const name = subject !== null && shorten ? shortName(fact, subject) : fact.name;
  if (!isTotal) return name;
  const bare = name.replace(/(?:[合小总]计|总数)$/u, '');
  return bare.length >= 2 ? bare : name;
}

/** 0-36个月儿童保健服务957人、1096人次: a quantity counted in two units is named once. */
function sameNames(told: readonly Fact[], groups: readonly (readonly Pieces[])[], context: Context): readonly (readonly Pieces[])[] {
  const merged: (readonly Pieces[])[] = [];
  let nameBefore: string | null = null;
  told.forEach((fact, at) => {
    const group = groups[at] ?? [];
    const full = context.writer.voice.nameBefore(fact.name, fact.main.unit);
    const previous = merged.at(-1);
    const before = told[at - 1];
    if (
      before &&
      isPlain(before) &&
      previous?.length === 1 &&
      group.length === 1 &&
      isPlain(fact) &&
      nameBefore === full &&
      !isRate(fact.main.unit)
    )
      merged[merged.length - 1] = [say`${previous[0] ?? []}、${numberPiece(fact.main, context.writer)}`];
    else merged.push(group);
    nameBefore = full;
  });
  return merged;
}

const isPlain = (fact: Fact): boolean => fact.main.value !== 0 && fact.task === undefined && fact.completion === undefined;

/** 病媒防制方面，安装补充毒饵站3587个，投放鼠药650kg: a heading over doings that are no measures of one thing. */
function isTopic({ facts, subject, linked }: TellingObject): boolean {
  if (subject?.by !== 'heading' || linked || facts.length < 2) return false;
  // 高血压患者应管理…人，中医药管理…人 counts one thing in one unit; what is done in 处, 米 and 个 is several doings.
  if (new Set(facts.map((fact) => fact.main.unit)).size < 2 && facts.length < 4) return false;
  return facts.every(
    (fact) =>
      !isRate(fact.main.unit) &&
      fact.task === undefined &&
      fact.name.startsWith(subject.text) &&
      fact.name.length - subject.text.length >= 2 &&
      shortName(fact, subject.text) !== fact.name,
  );
}

/** Parts with a task, a target or a completion of their own are told one by one. */
const canBePart = (fact: Fact): boolean => !(fact.task ?? fact.completion ?? fact.target ?? fact.growth ?? fact.points);

/** 其中门诊41.5万元、住院144.6万元，住院占77.7%: all parts of a total, with the share of the largest, or of each where they are few. */
function partsClauses({ total, parts }: PartsOfTotal, context: Context, oneOfSeveral: boolean): readonly Pieces[] {
  const { writer } = context;
  const { voice } = writer;
  const named = (fact: Fact): Pieces => namePieces(fact, partName(fact, parts, total), context);
  const list = parts.map((fact) => voice.item(named(fact), numberPiece(fact.main, writer)));
  // 按性别分男1848人、女1804人: a total that is broken down in two ways says by what.
  const by = parts[0]?.labels[0];
  const clauses: Pieces[] = [oneOfSeveral && by !== undefined ? voice.brokenDown(labelPieces(by, total.main), list) : voice.ofWhich(list)];
  if (isRate(total.main.unit) || total.main.value <= 0 || parts.some((fact) => fact.previous ?? fact.difference)) return clauses;
  const largest = [...parts].sort((a, b) => b.main.value - a.main.value)[0];
  if (parts.length >= 3 && parts.length <= 4) clauses.push(voice.shares(parts.map((fact) => shareOf(fact.main, total.main, 1, writer))));
  else if (largest && parts.filter((fact) => fact.main.value === largest.main.value).length === 1)
    clauses.push(voice.shareOf(named(largest), shareOf(largest.main, total.main, 1, writer)));
  return clauses;
}

/** 按学历分，研究生84人、大学本科1092人…，分别占3.2%、41.7%…: one way in which a table divides its whole, a sentence each. */
export function sectionLayer({ by, of, parts }: WholeSection, context: Context): Layer {
  const { writer } = context;
  const { voice, trusted } = writer;
  const told = parts.filter((part) => part.main.value > 0);
  if (!parts.every((part) => trusted(part.main)) || !trusted(of.main)) return { facts: [] };
  const list = told.map((part) => voice.item(labelPieces(part.name, part.main), numberPiece(part.main, writer)));
  const shares = told.map((part) =>
    trusted(part.share) ? numberPiece(part.share, writer, 'share') : shareOf(part.main, of.main, 1, writer),
  );
  return { facts: [[voice.divided(labelPieces(by, of.main), list), voice.shares(shares)]], alone: true };
}

/** 招聘医学类本科生招聘引进 under 招聘引进: what all parts begin or end with, and what the total is called, is not said again. */
function partName(fact: Fact, parts: readonly Fact[], total: Fact): string {
  const start = parts
    .map((part) => part.name)
    .reduce(commonStart)
    .replace(/[（(]$/u, '');
  // 活产数（男） under 活产数
  const rest = fact.name.slice(start.length).replace(/^[（(]([^（）()]*)[)）]$/u, '$1');
  const base = rest.length >= 1 && !/^[率数比]/u.test(rest) && start.length >= 2 ? rest : fact.name;
  const whole = total.name.replace(/(?:[合小总]计|总数|数)$/u, '');
  const short = whole.length >= 4 && base.endsWith(whole) ? base.slice(0, -whole.length) : base;
  return short.length >= 2 || short === base ? short : base;
}

function commonStart(a: string, b: string): string {
  let size = 0;
  while (size < a.length && size < b.length && a[size] === b[size]) size += 1;
  return a.slice(0, size);
}

/** 其中住院补偿金额占80.8%: of parts that stand apart from their total in the row, the largest. */
function largestColumn(fact: Fact, object: TellingObject, context: Context): readonly Pieces[] {
  const { writer } = context;
  const { main } = fact;
  if (isRate(main.unit) || main.value <= 0 || object.sums.some(({ total }) => total === fact)) return [];
  const parts = columnParts(fact, context);
  const largest = [...parts].sort((a, b) => b.main.value - a.main.value)[0];
  if (!largest || parts.some((part) => !writer.trusted(part.main) || part.main.unit !== main.unit)) return [];
  if (parts.some((part) => isRemainder(part.name, fact.name))) return [];
  // Quarters of one quantity are no parts worth a share, and what a rate says is not said twice.
  if (largest.name === fact.name || parts.filter((part) => part.main.value === largest.main.value).length > 1) return [];
  if (parts.some((part) => context.ratioPairs.has(`${key(part.main)}/${key(main)}`))) return [];
  return [writer.voice.ofWhich([writer.voice.shareOf(namePieces(largest, largest.name, context), shareOf(largest.main, main, 1, writer))])];
}

/** The columns of a row that a total column adds up: as the relations say, else those of the same inner label whose figures add up to it. */
function columnParts(fact: Fact, context: Context): readonly Fact[] {
  const { main, labels } = fact;
  const sum = sumsOf(context.sums, main).find(
    (one) => one.parts.length >= 2 && one.parts.length <= 6 && one.parts.every((part) => part.row === main.row),
  );
  const known = sum?.parts.flatMap((part) => context.everyFact.get(key(part)) ?? []) ?? [];
  if (sum && known.length === sum.parts.length) return known;
  if (labels.length < 2 || !/^(?:合计|总计|小计|共计)$/u.test(labels[0]?.replace(/\s/gu, '') ?? '')) return [];
  const beside = (context.factsOfRow.get(`${main.table}:${main.row}`) ?? []).filter(
    (one) => one !== fact && one.main.unit === main.unit && one.labels.at(-1) === labels.at(-1),
  );
  const added = beside.reduce((total, one) => total + one.main.value, 0);
  return beside.length >= 2 && Math.abs(added - main.value) <= 1e-9 * main.value ? beside : [];
}
