import { formatNumber, roundDecimal } from '../language/zh/numbers';
import { changeWord, unitInText } from '../language/zh/words';
import type { Direction } from '../model/catalogue';
import type { Observation } from '../model/observation';
import type { TextPiece } from '../model/text';
import { derivedPiece, namedNumber, numberPiece, words } from './pieces';
import type { Fact } from './select-facts';

const RATE_UNITS = new Set(['%', '‰', '/10万', '/万']);
export const isRate = (unit: string): boolean => RATE_UNITS.has(unit);

/** What may not be told: cells that a finding holds wrong. */
export type Trusted = (observation: Observation | undefined) => observation is Observation;

/** One fact as a clause: the quantity, its task and completion, its change, its target. */
export function realiseFact(fact: Fact, trusted: Trusted, direction: Direction): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  if (trusted(fact.task)) pieces.push(...namedNumber(fact.task.indicator.name, fact.task), words('，实际完成'), numberPiece(fact.main));
  else
    pieces.push(
      ...namedNumber(
        fact.name,
        fact.main,
        fact.main.measure === 'growth' ? 'growth' : fact.main.measure === 'completion' ? 'completion' : 'value',
      ),
    );
  if (trusted(fact.share)) pieces.push(words('，占'), numberPiece(fact.share, 'share'));
  if (trusted(fact.completion)) pieces.push(words('，'), words('完成率'), numberPiece(fact.completion, 'completion'));
  pieces.push(...changeOf(fact, trusted));
  if (trusted(fact.target)) pieces.push(...againstTarget(fact.main, fact.target, direction));
  if (trusted(fact.rank) && Number.isInteger(fact.rank.value))
    pieces.push(words('，居'), { ...numberPiece(fact.rank, 'rank'), text: `第${formatNumber(fact.rank.value, 0)}位` });
  return pieces;
}

/** 比上年同期 for part of a year, 比上年 for the whole. */
function base(observation: Observation, previous: Observation | undefined): string {
  if (previous?.period.kind === 'year-end') return '比上年末';
  return observation.period.months === null ? '比上年' : '比上年同期';
}

/** The change as the sheet states it, else worked out from both years; nothing where last year is 0 or not trusted. */
function changeOf(fact: Fact, trusted: Trusted): readonly TextPiece[] {
  const { main } = fact;
  const lead = words(`，${base(main, fact.previous)}`);
  if (trusted(fact.points)) return [lead, signed(fact.points, isRate(main.unit) ? 'rate' : 'quantity', '个百分点')];
  if (trusted(fact.growth)) return [lead, signed(fact.growth, isRate(main.unit) ? 'rate' : 'quantity', '%')];
  if (trusted(fact.difference) && fact.difference.value !== 0) {
    const { difference } = fact;
    const direction = /减少数$/u.test(difference.indicator.name) ? -difference.value : difference.value;
    const text = `${direction > 0 ? '增加' : '减少'}${formatNumber(Math.abs(difference.value), difference.decimals)}${unitInText(difference.unit)}`;
    return [
      /(?:上年|同期)/u.test(difference.indicator.name) || trusted(fact.previous) ? lead : words('，'),
      derivedPiece(text, [difference], {
        value: difference.value,
        unit: difference.unit,
        relation: 'change',
        decimals: difference.decimals,
      }),
    ];
  }
  if (!trusted(fact.previous)) return [];
  const { previous } = fact;
  if (main.unit === '%') {
    const decimals = Math.max(main.decimals, previous.decimals);
    const change = roundDecimal(main.value, main.decimals) - roundDecimal(previous.value, previous.decimals);
    return [lead, changed(Number(change.toFixed(10)), 'rate', '个百分点', decimals, [main, previous])];
  }
  if (previous.value <= 0 || isRate(main.unit)) return [];
  return [lead, changed(((main.value - previous.value) / previous.value) * 100, 'quantity', '%', 2, [main, previous])];
}

function signed(observation: Observation, kind: 'quantity' | 'rate', unit: string): TextPiece {
  return changed(observation.value, kind, unit, observation.decimals, [observation]);
}

function changed(value: number, kind: 'quantity' | 'rate', unit: string, decimals: number, cells: readonly Observation[]): TextPiece {
  const printed = roundDecimal(value, decimals);
  const sign = printed > 0 ? 1 : printed < 0 ? -1 : 0;
  const text = sign === 0 ? changeWord(kind, 0) : `${changeWord(kind, sign)}${formatNumber(Math.abs(value), decimals)}${unit}`;
  return derivedPiece(text, cells, {
    value,
    unit: unit === '%' ? '%' : '百分点',
    relation: kind === 'rate' ? 'change' : 'growth',
    decimals,
  });
}

/** 高于目标（95%）1.85个百分点 · 距目标（85%）还差5.0个百分点; a control target the other way round. Equal is 达到目标. */
function againstTarget(main: Observation, target: Observation, direction: Direction): readonly TextPiece[] {
  if (main.unit !== target.unit || direction === 'neutral') return [];
  const decimals = Math.max(main.decimals, target.decimals);
  const gap = Number((main.value - target.value).toFixed(10));
  const printed = formatNumber(Math.abs(gap), decimals);
  const stated = [words('（'), numberPiece(target, 'target'), words('）')];
  if (Number(printed) === 0) return [words('，达到目标'), ...stated];
  const unit = main.unit === '%' ? '个百分点' : isRate(main.unit) ? '' : unitInText(main.unit);
  const difference = derivedPiece(`${printed}${unit}`, [main, target], {
    value: Math.abs(gap),
    unit: main.unit === '%' ? '百分点' : main.unit,
    relation: 'difference',
    decimals,
  });
  const met = direction === 'up' ? gap > 0 : gap < 0;
  // A gap between two ‰ or /10万 figures has no unit of its own in a sentence: only the side is told.
  if (isRate(main.unit) && main.unit !== '%') return [words(met ? '，优于目标' : '，未达到目标'), ...stated];
  if (direction === 'up')
    return met ? [words('，高于目标'), ...stated, difference] : [words('，距目标'), ...stated, words('还差'), difference];
  return met ? [words('，低于控制目标'), ...stated, difference] : [words('，高于控制目标'), ...stated, difference];
}

/** Clauses into sentences: at most `perSentence` clauses a sentence, ；between them, 。at the end. */
export function sentences(clauses: readonly (readonly TextPiece[])[], perSentence: number): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  for (let start = 0; start < clauses.length; start += perSentence) {
    const sentence = clauses.slice(start, start + perSentence);
    // Clauses that hold commas themselves are set apart by semicolons.
    const joint = sentence.some((clause) => clause.some((piece) => piece.text.includes('，'))) ? '；' : '，';
    sentence.forEach((clause, position) => pieces.push(...clause, words(position === sentence.length - 1 ? '。' : joint)));
  }
  return pieces;
}
