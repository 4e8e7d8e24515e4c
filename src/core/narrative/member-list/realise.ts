import { say } from '../../language/pieces';
import { isRate, key, type Fact, type Member, type TableFacts } from '../fact';
import { factClauses } from '../object/realise';
import { labelPieces, numberPiece } from '../pieces';
import type { Context } from '../plan/context';
import { layer, type Layer } from '../plan/lay-out';
import { objectLayer } from '../object/layers';
import { groupObjects } from '../plan/objects';
import { namesQuantities } from '../ranking/realise';

/** More members than this are no sentence; where they can be set side by side, more than three are told so. */
const MOST_MEMBERS = 6;
const MOST_BESIDE = 3;
/** A list of tasks is read line by line. */
const MOST_TASKS = 12;
const NO_QUANTITY = /^(?:单位|计量单位|备注|序号|代码)$/u;

/** 县级住院1458人次，补偿153.42万元；乡镇住院…: one layer a member, where a table has no whole and few members. */
export function memberLayers(facts: TableFacts, context: Context, canStandBeside: boolean): readonly Layer[] {
  const { trusted } = context.writer;
  const members = facts.members.filter((member) => member.facts.some((fact) => trusted(fact.main)));
  if (members.length === 0 || members.length > (isTaskList(facts) ? MOST_TASKS : MOST_MEMBERS)) return [];
  if (canStandBeside && members.length > MOST_BESIDE) return [];
  if (namesQuantities(members)) return members.flatMap((member) => quantityLayer(member, context));
  const shared = sharedFigures(members);
  return members.map((member, at) => {
    const told = member.facts
      .filter((fact) => trusted(fact.main) && !NO_QUANTITY.test(fact.name))
      .filter((fact) => at === 0 || !shared.has(figure(fact)))
      .map((fact) => (fact.name.length === 1 ? { ...fact, name: member.name + fact.name } : fact))
      .slice(0, 6);
    const first = told[0];
    if (!first) return layer();
    const layers = groupObjects(told, context).map((object) => objectLayer(object, context, false));
    const [head = [], ...after] = factClauses(first, nameBehind(member, first, told.length), context, false);
    const named = context.writer.voice.member(labelPieces(member.name, first.main), head);
    return { facts: [[named, ...after], ...layers.flatMap((one) => one.facts).slice(1)] };
  });
}

/** Rows that each have a task and what was done of it, counted in units of their own. */
export function isTaskList({ whole, members }: TableFacts): boolean {
  const firsts = members.flatMap((member) => member.facts.slice(0, 1));
  const tasks = firsts.filter((fact) => fact.task !== undefined || fact.completion !== undefined);
  return whole.length === 0 && tasks.length >= members.length * 0.6 && new Set(firsts.map(({ main }) => main.unit)).size > 1;
}

/** 每千人口执业医师3.33人: rows that are quantities are told by the number that the others of the row make up. */
function quantityLayer(member: Member, context: Context): readonly Layer[] {
  const { trusted, voice } = context.writer;
  const made = member.facts.find((fact) => context.ratios.has(key(fact.main)));
  const fact = made ?? (member.facts.length === 1 ? member.facts[0] : undefined);
  if (!fact || !trusted(fact.main)) return [];
  return [layer(say`${labelPieces(voice.nameBefore(member.name, fact.main.unit), fact.main)}${numberPiece(fact.main, context.writer)}`)];
}

/** What stands between a member's name and its first number; nothing that the member's name says already. */
function nameBehind(member: Member, fact: Fact, told: number): string {
  // 两癌检查任务12000人: what is counted is the member itself.
  const itself = told === 1 || fact.task !== undefined || fact.completion !== undefined;
  if (itself && member.kind === 'breakdown' && !isRate(fact.main.unit)) return '';
  const name = fact.name;
  for (let size = Math.min(name.length, member.name.length); size >= 2; size--)
    if (member.name.endsWith(name.slice(0, size))) return name.slice(size);
  return name;
}

const figure = (fact: Fact): string => `${fact.name}|${fact.main.value}|${fact.main.unit}`;

/** Figures that every member repeats (the same population under each rate) are told once. */
function sharedFigures(members: readonly Member[]): ReadonlySet<string> {
  const [first, ...rest] = members.map((member) => new Set(member.facts.map(figure)));
  return rest.length === 0 ? new Set() : new Set([...(first ?? [])].filter((one) => rest.every((set) => set.has(one))));
}
