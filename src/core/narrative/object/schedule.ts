import { formatNumber } from '../../language/numbers';
import type { Pieces } from '../../language/pieces';
import type { Fact } from '../fact';
import type { Observation } from '../../model/observation';
import { derivedPiece, type Writer } from '../pieces';
import type { Context } from '../plan/context';

/** The sheet's own completion, unless its task and result show it to be in another unit (0.8 for 80%) or of something else. */
export function statedCompletion(fact: Fact, writer: Writer): Observation | null {
  const { completion, task, main } = fact;
  if (!writer.trusted(completion)) return null;
  if (!writer.trusted(task) || task.value <= 0 || task.unit !== main.unit) return completion;
  const expected = (main.value / task.value) * 100;
  return Math.abs(completion.value - expected) <= Math.max(1, expected * 0.02) ? completion : null;
}

/** How far a task is: as the sheet says, else of its task and result; null where neither is known. */
export function completionOf(
  fact: Fact,
  writer: Writer,
): { readonly value: number; readonly decimals: number; readonly of: readonly Observation[] } | null {
  const stated = statedCompletion(fact, writer);
  if (stated) return stated.unit === '%' ? { value: stated.value, decimals: stated.decimals, of: [stated] } : null;
  const { task, main, completion } = fact;
  if (!writer.trusted(task) || task.value <= 0 || task.unit !== main.unit || (completion && !writer.trusted(completion))) return null;
  return { value: (main.value / task.value) * 100, decimals: 2, of: [main, task] };
}

/** 低于序时进度（83.33%）3.67个百分点: a completion behind the part of the year that has gone by (1—10月: ten twelfths); null where it is not. */
export function scheduleClause(fact: Fact, context: Context): Pieces | null {
  const { writer } = context;
  const { main } = fact;
  const completion = completionOf(fact, writer);
  if (!writer.trusted(main) || !completion || main.period.year === null) return null;
  const last = main.period.months?.first === 1 ? main.period.months.last : null;
  // At the end of the year a task is done or it is not.
  if (last === null || last === 12) return null;
  const due = Number(formatNumber((last / 12) * 100, 2));
  const gap = Number((due - Number(formatNumber(completion.value, completion.decimals))).toFixed(6));
  if (gap <= 0.005) return null;
  const schedule = derivedPiece([main], { value: (last / 12) * 100, unit: '%', relation: 'target', decimals: 2 }, writer);
  const decimals = Math.max(2, completion.decimals);
  const distance = derivedPiece(completion.of, { value: gap, unit: '百分点', relation: 'difference', decimals }, writer);
  return writer.voice.behindSchedule(schedule, distance);
}
