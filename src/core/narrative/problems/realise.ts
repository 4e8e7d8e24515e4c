import { meetsTarget } from '../../catalogue/select-targets';
import { formatNumber } from '../../language/numbers';
import { say, type Pieces } from '../../language/pieces';
import type { Section } from '../../model/text';
import { againstTargetPieces } from '../against-target/realise';
import { extremes, type AreaValue } from '../best-and-worst/select';
import { isRate, key, type Fact, type TableFacts } from '../fact';
import { derivedPiece, labelPieces, numberPiece } from '../pieces';
import { completionOf, scheduleClause } from '../object/schedule';
import type { Context } from '../plan/context';
import { layer, layOutDated, type DatedLayer, type Layer } from '../plan/lay-out';
import { namePieces } from '../plan/names';
import { officialTargetOf } from '../select/fact-base';

/** 存在的问题: only missed targets, tasks behind schedule and the worst area of a rate that should be high, each with its number. */
export function problemsSection(facts: readonly TableFacts[], context: Context): readonly Section[] {
  const told = new Set<string>();
  const items = facts.flatMap((table): DatedLayer[] => {
    const layers = table.whole.flatMap((fact): Layer[] => {
      const pieces = missedTarget(fact, context) ?? behindSchedule(fact, context);
      const id = `${fact.main.indicator.id ?? fact.name}|${formatNumber(fact.main.value, 1)}`;
      if (!pieces || told.has(id)) return [];
      told.add(id);
      return [layer(pieces)];
    });
    return [...layers, ...worstArea(table, context)].map((one) => ({ table: table.table, layer: one }));
  });
  if (items.length === 0) return [];
  const { headings } = context.writer.voice;
  return [{ id: 'problems', heading: headings.problems, paragraphs: [{ pattern: 'problems', pieces: layOutDated(items, context) }] }];
}

/** The figure with its gap, where a finding or the sheet's own target says that it is missed. */
export function missedTarget(fact: Fact, context: Context): Pieces | null {
  const { writer } = context;
  if (!writer.trusted(fact.main) || !context.missed.has(key(fact.main))) return null;
  const against = againstTargetPieces(fact, context.direction(fact), writer, {
    official: officialTargetOf(fact, context.catalogue),
    withSource: context.targetSources,
  });
  if (!against) return null;
  return say`${namePieces(fact, fact.name, context)}${numberPiece(fact.main, writer)}${writer.voice.comma}${against}`;
}

/** A task whose completion is behind the part of the year that has gone by, or that the year left undone. */
export function behindSchedule(fact: Fact, context: Context): Pieces | null {
  const { writer } = context;
  const completion = completionOf(fact, writer);
  if (!completion || !writer.trusted(fact.main)) return null;
  const undone = writer.trusted(fact.task) && isWholeYear(fact) && completion.value < 100 ? writer.voice.unfinished : null;
  const behind = scheduleClause(fact, context) ?? undone;
  if (!behind) return null;
  const named = writer.voice.completionOf(
    namePieces(fact, fact.name.replace(/完成率$/u, ''), context),
    derivedPiece(completion.of, { value: completion.value, unit: '%', relation: 'completion', decimals: completion.decimals }, writer),
  );
  return say`${named}${writer.voice.comma}${behind}`;
}

function isWholeYear({ main: { period } }: Fact): boolean {
  return period.year !== null && (period.months === null || (period.months.first === 1 && period.months.last === 12));
}

/** Well below the whole where nothing says how much is enough; below its target where something does. */
const WELL_BELOW = 3;

function liesBehind({ main, target }: AreaValue, whole: Fact, { catalogue, writer }: Context): boolean {
  if (main.value >= whole.main.value) return false;
  if (writer.trusted(target) && target.unit === main.unit) return main.value < target.value;
  const official = officialTargetOf({ ...whole, main }, catalogue);
  if (official) return meetsTarget(official.target, main.value) === false;
  return main.unit !== '%' || whole.main.value - main.value >= WELL_BELOW;
}

/** The lowest area of a rate that should be high, where it lies well below the whole. */
function worstArea(table: TableFacts, context: Context): readonly Layer[] {
  const { writer } = context;
  for (const fact of [...table.whole].reverse()) {
    if (!isRate(fact.main.unit) || !writer.trusted(fact.main) || context.direction(fact) !== 'up') continue;
    const { worst } = extremes(table, fact.main, 'area', writer);
    if (!worst || !liesBehind(worst, fact, context)) continue;
    const named = writer.voice.inBrackets(labelPieces(worst.area, worst.main), numberPiece(worst.main, writer));
    return [layer(writer.voice.bestAndWorst(namePieces(fact, fact.name, context), null, named))];
  }
  return [];
}
