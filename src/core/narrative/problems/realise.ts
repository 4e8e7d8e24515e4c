import { formatNumber } from '../../language/numbers';
import { say, type Pieces } from '../../language/pieces';
import type { Section } from '../../model/text';
import { againstTargetPieces } from '../against-target/realise';
import { extremes } from '../best-and-worst/select';
import { isRate, key, type Fact, type TableFacts } from '../fact';
import { derivedPiece, labelPieces, numberPiece } from '../pieces';
import type { Context } from '../plan/context';
import { layer, layOut, type Layer } from '../plan/lay-out';
import { namePieces } from '../plan/names';
import { officialTargetOf } from '../select/fact-base';

/** 存在的问题: only missed targets, tasks behind schedule and the worst area of a rate that should be high, each with its number. */
export function problemsSection(facts: readonly TableFacts[], context: Context): readonly Section[] {
  const told = new Set<string>();
  const layers = facts.flatMap((table) => [
    ...table.whole.flatMap((fact): Layer[] => {
      const pieces = missedTarget(fact, context) ?? behindSchedule(fact, context);
      const id = `${fact.main.indicator.id ?? fact.name}|${formatNumber(fact.main.value, 1)}`;
      if (!pieces || told.has(id)) return [];
      told.add(id);
      return [layer(pieces)];
    }),
    ...worstArea(table, context),
  ]);
  if (layers.length === 0) return [];
  const { voice } = context.writer;
  return [{ id: 'problems', heading: voice.headings.problems, paragraphs: [{ pattern: 'problems', pieces: layOut(layers, voice) }] }];
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

/** A task whose completion is behind the part of the year that has gone by: 1—10月, less than 83.33%. */
export function behindSchedule(fact: Fact, context: Context): Pieces | null {
  const { writer } = context;
  const { completion, main } = fact;
  if (!writer.trusted(main) || !writer.trusted(completion) || completion.unit !== '%') return null;
  const last = main.period.months?.first === 1 ? main.period.months.last : main.period.months === null ? 12 : null;
  if (last === null) return null;
  const due = (last / 12) * 100;
  const gap = Number(formatNumber(due, 2)) - completion.value;
  if (gap <= 0.005) return null;
  const name = say`${namePieces(fact, fact.name, context)}${numberPiece(completion, writer, 'completion')}`;
  const schedule = derivedPiece([main], { value: due, unit: '%', relation: 'target', decimals: last % 12 === 0 ? 0 : 2 }, writer);
  const distance = derivedPiece([completion], { value: gap, unit: '百分点', relation: 'difference', decimals: 2 }, writer);
  return say`${name}${writer.voice.comma}${writer.voice.behindSchedule(schedule, distance)}`;
}

/** The lowest area of a rate that should be high, where it lies well below the whole. */
function worstArea(table: TableFacts, context: Context): readonly Layer[] {
  const { writer } = context;
  for (const fact of [...table.whole].reverse()) {
    if (!isRate(fact.main.unit) || !writer.trusted(fact.main) || context.direction(fact) !== 'up') continue;
    const { worst } = extremes(table, fact.main, 'area', writer);
    if (!worst || worst.main.value >= fact.main.value) continue;
    const named = writer.voice.inBrackets(labelPieces(worst.area, worst.main), numberPiece(worst.main, writer));
    return [layer(writer.voice.bestAndWorst(namePieces(fact, fact.name, context), null, named))];
  }
  return [];
}
