import { joined, type Pieces } from '../../language/pieces';
import { bestAndWorst, endsBehind } from '../best-and-worst/realise';
import { isRate, key, type Fact, type TableFacts } from '../fact';
import { leadOf, type Lead } from '../lead/realise';
import { isTaskList, memberLayers } from '../member-list/realise';
import { objectLayer, sectionLayer } from '../object/layers';
import { taskName } from '../object/realise';
import { canStandParallel, listedRates, MOST_PARALLEL, parallelMembers, parallelRates } from '../parallel/realise';
import { amongRows, busiestMonth, classesOf, mainPart, tellsRowParts, topThree } from '../ranking/realise';
import { classLayers } from '../ranking/class-layers';
import { labelPieces, numberPiece } from '../pieces';
import type { Context } from './context';
import { domainOfFacts, domainOfTable } from './domains';
import { topicOf } from './topic';
import { layer, type Layer } from './lay-out';
import { namePieces } from './names';
import { groupObjects, type TellingObject } from './objects';

/** What a table has to say in one section, before it is cut into sentences. */
export interface Block {
  readonly domain: string | null;
  readonly pattern: string;
  readonly facts: TableFacts;
  readonly lead: Lead;
  readonly layers: readonly Layer[];
  /** Facts beyond what a paragraph can hold; listed as withheld. */
  readonly beyond: readonly Fact[];
}

/** A paragraph of more facts is read by nobody. */
const MOST_FACTS = 60;

const isShare = (fact: Fact): boolean => fact.main.measure === 'share' || /^占.*(?:[总合]|比例|比重)/u.test(fact.name);

/** A table's blocks: one, or one a field of work where the table mixes them. */
export function blocksOf(facts: TableFacts, context: Context): readonly Block[] {
  // 占比 of the total line itself is 100 and says nothing.
  const trusted = facts.whole.filter(
    (fact) => fact.name !== '' && context.writer.trusted(fact.main) && !(isShare(fact) && fact.main.value === 100),
  );
  const whole = trusted.slice(0, MOST_FACTS);
  const domain = domainOfTable(facts, context.catalogue);
  const lead = leadOf(facts.table, context);
  const byDomain = new Map<string | null, TellingObject[]>();
  for (const object of groupObjects(whole, context)) {
    const own = domain.mixed ? (domainOfFacts(object.facts, context.catalogue) ?? domain.own) : domain.own;
    const list = byDomain.get(own);
    if (list) list.push(object);
    else byDomain.set(own, [object]);
  }
  const ends = areaEnds(facts, whole, context);
  const members = memberLayersOf(facts, whole, context);
  const sections = (facts.sections ?? []).map((section) => sectionLayer(section, context));
  if (members.length > 0 && !byDomain.has(domain.own)) byDomain.set(domain.own, []);
  return [...byDomain].map(([own, objects]) => ({
    domain: own,
    pattern: objects.length > 0 ? 'object' : 'member-list',
    facts,
    lead,
    beyond: own === domain.own ? trusted.slice(MOST_FACTS) : [],
    layers: withTopic(
      [...objectLayers(objects, facts, context, ends), ...(own === domain.own ? [...sections, ...members] : [])],
      objects,
      facts,
      own,
      context,
    ),
  }));
}

/** 市级项目方面，总投资85450万元: a sheet whose quantities do not name their matter opens with it. */
function withTopic(
  layers: readonly Layer[],
  objects: readonly TellingObject[],
  facts: TableFacts,
  domain: string | null,
  context: Context,
): readonly Layer[] {
  const topic = topicOf(facts, objects[0]?.facts ?? [], domain, context);
  const [first, ...rest] = layers;
  const at = facts.table.observations[0];
  if (topic === null || !first || first.topic || !at) return layers;
  return [{ ...first, topic: context.writer.voice.topic(labelPieces(topic, at)) }, ...rest];
}

/** Objects one after the other, each with the areas that stand at its ends; single rates with one ending stand side by side. */
function objectLayers(
  objects: readonly TellingObject[],
  table: TableFacts,
  context: Context,
  ends: ReadonlyMap<Fact, Ends>,
): readonly Layer[] {
  const layers: Layer[] = [];
  const addEnds = (told: readonly Fact[]): void => {
    for (const { named } of told.flatMap((fact) => ends.get(fact) ?? [])) layers.push({ facts: [[named]], alone: true });
  };
  for (let at = 0; at < objects.length;) {
    const run = parallelRun(objects.slice(at, at + MOST_PARALLEL));
    const parallel = run.length >= 2 ? parallelRates(run, context) : null;
    const object = objects[at];
    if (parallel) {
      layers.push(layer(parallel));
      addEnds(run);
      at += run.length;
    } else {
      if (object) {
        const own = objectLayer(object, context, at === 0, (fact, hasParts) => classesOf(table, fact, context, hasParts));
        const last = object.facts.at(-1);
        const behind = (last && ends.get(last)?.behind) ?? [];
        layers.push(behind.length === 0 ? own : withBehind(own, behind));
        addEnds(object.facts.filter((fact) => fact !== last || behind.length === 0));
        const rows = object.sums.map(({ total }) => amongRows(table, total, context)).find((pieces) => pieces !== null);
        if (rows) layers.push({ facts: [[rows]], alone: true });
      }
      at += 1;
    }
  }
  return layers;
}

/** 签约率54.31%，最高的是城关镇（59.30%）: what is said of the rate that an object ends with. */
const withBehind = (own: Layer, behind: readonly Pieces[]): Layer => ({
  ...own,
  facts: own.facts.map((clauses, at) => (at === own.facts.length - 1 ? [...clauses, ...behind] : clauses)),
  alone: true,
});

function parallelRun(objects: readonly TellingObject[]): readonly Fact[] {
  const run: Fact[] = [];
  for (const object of objects) {
    const [only] = object.facts;
    if (!only || object.facts.length > 1 || (run.length > 0 && !canStandParallel([...run, only]))) break;
    run.push(only);
  }
  return run;
}

/** What a table says of its members: the first three, the main part, side by side, the best and the worst. */
function memberLayersOf(facts: TableFacts, whole: readonly Fact[], context: Context): readonly Layer[] {
  const layers: Layer[] = [];
  const add = (clauses: readonly Pieces[]): boolean => {
    if (clauses.length > 0) layers.push({ facts: [clauses], alone: true });
    return clauses.length > 0;
  };
  const classes = classLayers(facts, context);
  const three = classes.length > 0 ? null : topThree(facts, context);
  const part = (three ?? classes[0]) ? null : mainPart(facts, context);
  const beside = parallelMembers(facts, context, three === null && part === null && !tellsRowParts(facts, context));
  if (whole.length === 0 && three === null && classes.length === 0) {
    const list = memberLayers(facts, context, beside.length > 0 && !isTaskList(facts));
    if (list.length > 0) return list;
  }
  layers.push(...classes);
  for (const clauses of beside) add(clauses);
  if (three) add([three]);
  if (part) add([part]);
  const month = busiestMonth(facts, context);
  if (month) add([month]);
  const listed = beside.length > 0 || add(listedRates(facts, whole, context));
  if (!listed) add(lastEnds(facts, whole, 'breakdown', context));
  if (whole.length === 0) add(lastEnds(facts, whole, 'area', context));
  add(missedMembers(facts, context));
  return layers;
}

const MOST_ENDS = 3;

/**
 * The best and the worst area of the rates that should be high, by the fact that they are said behind: of all such rates where these are
 * few, else of the last of each thing, else of the last alone.
 */
function areaEnds(facts: TableFacts, whole: readonly Fact[], context: Context): ReadonlyMap<Fact, Ends> {
  const told = whole.flatMap((fact) =>
    (isRate(fact.main.unit) ? [fact] : completionRate(fact)).flatMap((rate) => {
      const clauses = bestAndWorst(facts, rate, 'area', context);
      return clauses.length > 0 ? [{ fact, rate, clauses }] : [];
    }),
  );
  const good = told.filter(({ rate }) => context.direction(rate) === 'up');
  const objects = groupObjects(whole, context);
  const lastOfEach = objects.flatMap((object) => good.filter(({ fact }) => object.facts.includes(fact)).slice(-1));
  const few = [good, lastOfEach].find((rates) => rates.length > 0 && rates.length <= MOST_ENDS);
  const chosen = few ?? (good.length > 0 ? good : told).slice(-1);
  return new Map(
    chosen.map(({ fact, rate, clauses }) => [
      fact,
      { named: joined(clauses, context.writer.voice.comma), behind: rate === fact ? endsBehind(facts, fact, context) : [] },
    ]),
  );
}

/** The areas at the ends of a rate: as a sentence of their own, and right behind the rate where it is the last that is said. */
interface Ends {
  readonly named: Pieces;
  readonly behind: readonly Pieces[];
}

/** The best and the worst member of the last rate that has them. */
function lastEnds(facts: TableFacts, whole: readonly Fact[], kind: 'breakdown' | 'area', context: Context): readonly Pieces[] {
  const rates = [...ratesOf(facts, whole, kind)].reverse();
  return rates.map((rate) => bestAndWorst(facts, rate, kind, context)).find((clauses) => clauses.length > 0) ?? [];
}

/** The rates that the whole has; where there is no whole, those of the first member. */
function ratesOf(facts: TableFacts, whole: readonly Fact[], kind: 'breakdown' | 'area'): readonly Fact[] {
  const from = whole.length > 0 ? whole : (facts.members.find((member) => member.kind === kind)?.facts ?? []);
  return from.flatMap((fact) => (isRate(fact.main.unit) ? [fact] : completionRate(fact)));
}

/** 资金支出897.92万元，执行率83.75%: the completion as a rate of its own. */
function completionRate(fact: Fact): readonly Fact[] {
  const { completion, completionWord } = fact;
  if (completion?.unit !== '%') return [];
  const done = taskName(fact, fact.name).replace(/(?:完成|人|例|户|人次)?数?$/u, '');
  return [{ name: completionWord ?? `${done}完成率`, labels: [], main: completion }];
}

/** 接种率未达到目标的有明光镇（88.31%）: members that a finding holds to miss a target; none where they are many. */
function missedMembers(facts: TableFacts, context: Context): readonly Pieces[] {
  const { writer } = context;
  const missed = facts.members.flatMap((member) =>
    member.facts
      .filter((fact) => context.missed.has(key(fact.main)) && writer.trusted(fact.main))
      .map((fact) => ({ name: member.name, fact })),
  );
  const quantities = [...new Set(missed.map(({ fact }) => fact.name))];
  return quantities.flatMap((quantity) => {
    const own = missed.filter(({ fact }) => fact.name === quantity);
    const first = own[0];
    if (!first || own.length > MOST_PARALLEL) return [];
    const items = own.map(({ name, fact }) => writer.voice.inBrackets(labelPieces(name, fact.main), numberPiece(fact.main, writer)));
    return [writer.voice.missed(namePieces(first.fact, first.fact.name, context), items)];
  });
}
