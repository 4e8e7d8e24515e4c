import { formatNumber } from '../language/numbers';
import { roundDecimal, type RoundingMode } from '../model/decimal';
import type { Pieces } from '../language/pieces';
import type { Base, Noun, Sign, Voice } from '../language/voice';
import type { CellRef } from '../model/address';
import type { Observation } from '../model/observation';
import type { SourceCell, SpanRelation, TextPiece } from '../model/text';
import { isRate, type Fact, type Trusted } from './fact';

/** What makes text of numbers: the language and how it rounds. */
export interface Writer {
  readonly voice: Voice;
  readonly rounding: RoundingMode;
  readonly trusted: Trusted;
}

/** A label may hold digits (65岁以上, 2型糖尿病): each run leads back to the cell of the number it names. */
export function labelPieces(text: string, of: CellRef): Pieces {
  // Brackets in Chinese text are full-width.
  const label = /[\u4e00-\u9fff]/u.test(text) ? text.replaceAll('(', '（').replaceAll(')', '）') : text;
  return label
    .split(/(\d+(?:\.\d+)?)/u)
    .filter((part) => part !== '')
    .map((part) =>
      /^\d/.test(part)
        ? {
            text: part,
            source: {
              indicator: label,
              cells: [cellOf(of)],
              value: Number(part),
              unit: '',
              relation: 'value' as const,
              decimals: part.split('.')[1]?.length ?? 0,
            },
          }
        : { text: part },
    );
}

/** The cell of a number; of an observation of last year's workbook with that mark. */
export const cellOf = (cell: SourceCell): SourceCell => ({
  sheet: cell.sheet,
  row: cell.row,
  col: cell.col,
  ...(cell.book === undefined ? {} : { book: cell.book }),
});

/** The number of an observation with its unit, as the sheet prints it; 155600元 is told as 15.56万元. */
export function numberPiece(observation: Observation, writer: Writer, relation: SpanRelation = 'value'): TextPiece {
  const { value, unit, decimals } = writer.voice.readable(observation.value, observation.decimals, observation.unit);
  return {
    text: writer.voice.number(value, decimals, unit, writer.rounding),
    source: {
      indicator: observation.indicator.id ?? observation.indicator.name,
      cells: [cellOf(observation)],
      value,
      unit,
      relation,
      decimals,
    },
  };
}

export interface Derived {
  readonly value: number;
  readonly unit: string;
  readonly relation: SpanRelation;
  readonly decimals: number;
}

/** A number worked out from cells: a share, a difference, a growth. `text` as printed, else the value with its unit. */
export function derivedPiece(of: readonly Observation[], source: Derived, writer: Writer, text?: string): TextPiece {
  const first = of[0];
  return {
    text: text ?? writer.voice.number(source.value, source.decimals, source.unit, writer.rounding),
    source: { indicator: first?.indicator.id ?? first?.indicator.name ?? '', cells: of.map(cellOf), ...source },
  };
}

export const shareOf = (part: Observation, whole: Observation, decimals: number, writer: Writer): TextPiece =>
  derivedPiece([part, whole], { value: (part.value / whole.value) * 100, unit: '%', relation: 'share', decimals }, writer);

/** What a change is held against: the whole year, the same months, the year's end. */
export function baseOf(fact: Fact): Base {
  if (fact.previous?.period.kind === 'year-end' || fact.main.period.kind === 'year-end') return 'year-end';
  return fact.main.period.months === null ? 'last-year' : 'same-period';
}

export const signOf = (value: number, decimals: number): Sign => {
  const printed = roundDecimal(value, decimals);
  return printed > 0 ? 1 : printed < 0 ? -1 : 0;
};

/** The change as the sheet states it, else worked out from both years; empty where last year is missing or not trusted. */
export function changePieces(fact: Fact, noun: Noun, writer: Writer): readonly TextPiece[] {
  const { main, previous } = fact;
  const { trusted } = writer;
  if (trusted(fact.points))
    return [changed({ value: fact.points.value, unit: '百分点', decimals: fact.points.decimals }, noun, [fact.points], writer)];
  // 增减0 beside a count says nothing that the two years do not.
  const isOfYears = !trusted(previous) || fact.difference === undefined || addsUp(main, previous, fact.difference);
  const difference =
    trusted(fact.difference) && isOfYears && fact.difference.value !== 0 ? increasePiece(fact, fact.difference, noun, writer) : null;
  if (trusted(fact.growth)) {
    const growth = changed({ value: fact.growth.value, unit: '%', decimals: fact.growth.decimals }, noun, [fact.growth], writer);
    return difference ? [difference, growth] : [growth];
  }
  if (trusted(fact.difference) && isOfYears) return difference ? [difference] : [];
  if (!trusted(previous) || previous.unit !== main.unit) return [];
  return workedOut(main, previous, noun, writer);
}

/** A column 增加 beside both years may be of something else (出生 less 死亡): then it is no change of this. */
function addsUp(main: Observation, previous: Observation, difference: Observation): boolean {
  if (previous.unit !== main.unit || difference.unit !== main.unit) return true;
  const tolerance = 10 ** -Math.min(main.decimals, previous.decimals, difference.decimals);
  return Math.abs(Math.abs(main.value - previous.value) - Math.abs(difference.value)) <= tolerance;
}

/** A base so small that per cent of it mislead: 1例 more than 1例 is no 增长100%. */
const SMALL_BASE = 100;
const INSTITUTIONS = /^[个所家处]$/u;

/** Points of a percentage, 千分点 of ‰, days of a mean, institutions and small counts by number, everything else in per cent. */
function workedOut(main: Observation, previous: Observation, noun: Noun, writer: Writer): readonly TextPiece[] {
  const decimals = Math.max(main.decimals, previous.decimals);
  const gap = Number((roundDecimal(main.value, main.decimals) - roundDecimal(previous.value, previous.decimals)).toFixed(10));
  const points = POINTS[main.unit];
  if (points !== undefined) return [changed({ value: gap, unit: points, decimals }, noun, [main, previous], writer)];
  const isCount = decimals === 0 && !isRate(main.unit);
  // 孕产妇死亡率 rests on a few deaths.
  if (main.unit === '/10万' && /死亡/u.test(main.indicator.name))
    return [changed({ value: gap, unit: main.unit, decimals }, noun, [main, previous], writer)];
  if (noun.kind === 'mean' || (isCount && (previous.value < SMALL_BASE || INSTITUTIONS.test(main.unit)))) {
    const amount = writer.voice.number(Math.abs(gap), decimals, main.unit, writer.rounding);
    const source: Derived = { value: gap, unit: main.unit, relation: 'change', decimals };
    return [derivedPiece([main, previous], source, writer, writer.voice.difference(noun, signOf(gap, decimals), amount))];
  }
  if (previous.value <= 0 || main.value < 0) return [];
  return [
    changed({ value: ((main.value - previous.value) / previous.value) * 100, unit: '%', decimals: 2 }, noun, [main, previous], writer),
  ];
}

const POINTS: Readonly<Partial<Record<string, '百分点' | '千分点'>>> = { '%': '百分点', '‰': '千分点' };

/** 增加283张: a difference that the sheet prints; a column named 减少数 counts down. */
function increasePiece(fact: Fact, difference: Observation, noun: Noun, writer: Writer): TextPiece {
  const value = /减少数?$/u.test(difference.indicator.name) ? -difference.value : difference.value;
  const sign = signOf(value, difference.decimals);
  const points = POINTS[difference.unit];
  const readable = writer.voice.readable(Math.abs(value), difference.decimals, difference.unit);
  const amount =
    points === undefined
      ? writer.voice.number(readable.value, readable.decimals, readable.unit, writer.rounding)
      : writer.voice.number(Math.abs(value), difference.decimals, points, writer.rounding);
  const { main } = fact;
  return {
    text: isRate(main.unit) ? writer.voice.change(noun, sign, amount) : writer.voice.difference(noun, sign, amount),
    source: {
      indicator: difference.indicator.id ?? difference.indicator.name,
      cells: [cellOf(difference)],
      value: difference.value,
      unit: difference.unit,
      relation: 'change',
      decimals: difference.decimals,
    },
  };
}

interface Change {
  readonly value: number;
  readonly unit: '%' | '百分点' | '千分点' | '/10万';
  readonly decimals: number;
}

function changed({ value, unit, decimals }: Change, noun: Noun, cells: readonly Observation[], writer: Writer): TextPiece {
  const amount = writer.voice.number(Math.abs(value), decimals, unit, writer.rounding);
  return derivedPiece(
    cells,
    { value, unit, relation: unit === '%' ? 'growth' : 'change', decimals },
    writer,
    writer.voice.change(noun, signOf(value, decimals), amount),
  );
}

/** Days, minutes, weeks: a time is a mean of many. */
const MEAN_UNIT = /^(?:天|日|分钟|小时|秒|周)$/u;

export const nounOf = (fact: Fact, direction: Noun['direction']): Noun => ({
  kind: isRate(fact.main.unit) ? 'rate' : MEAN_UNIT.test(fact.main.unit) ? 'mean' : 'quantity',
  direction,
});

export const sameAsPrinted = (a: Observation, b: Observation): boolean =>
  formatNumber(a.value, a.decimals) === formatNumber(b.value, b.decimals);
