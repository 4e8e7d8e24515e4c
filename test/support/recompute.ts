import { formatNumber } from '../../src/core/language/numbers';
import { roundDecimal } from '../../src/core/model/decimal';
import type { Observation } from '../../src/core/model/observation';
import type { SpanSource, TextPiece } from '../../src/core/model/text';

const key = (cell: { sheet: string; row: number; col: number; book?: string }): string =>
  `${cell.book ?? ''}${cell.sheet}!${cell.row},${cell.col}`;

export type Cells = ReadonlyMap<string, Observation>;

/** Observations by their cells; those of last year's workbook beside them. */
export function cellsOf(observations: readonly Observation[], lastYear: readonly Observation[] = []): Cells {
  return new Map([
    ...observations.map((one) => [key(one), one] as const),
    ...lastYear.map((one) => [key({ sheet: one.sheet, row: one.row, col: one.col, book: 'last-year' }), one] as const),
  ]);
}

/**
 * What a printed number must be by its cells, worked out here anew: `value` unrounded in the printed unit.
 * Null where the number is no arithmetic over observations: years and months, digits of names, counts, official targets.
 */
export function recompute(source: SpanSource, cells: Cells): number | null {
  const found = source.cells.map((cell) => cells.get(key(cell)));
  const [first, second] = found;
  if (!first || source.unit === '' || source.relation === 'period' || source.relation === 'rank' || source.relation === 'total')
    return null;
  switch (source.relation) {
    case 'share':
      return second ? (first.value / second.value) * 100 : first.value;
    case 'growth':
      return second ? ((first.value - second.value) / second.value) * 100 : first.value;
    case 'change':
      return second ? roundDecimal(first.value, first.decimals) - roundDecimal(second.value, second.decimals) : first.value;
    case 'completion':
      return second ? (first.value / second.value) * 100 : first.value;
    case 'difference':
      // The distance to the part of the year gone by needs the months beside the figures.
      return second?.measure === 'target' ? Math.abs(first.value - second.value) : null;
    case 'target':
      // The part of the year gone by is worked out from the months of the period, not from the figure.
      return first.measure === 'target' || first.measure === 'task' ? inUnit(first, source.unit) : null;
    case 'value':
      return inUnit(first, source.unit);
  }
}

/** Units that a text writes in another way than the sheet: printed ÷ cell. */
const FACTORS: Readonly<Record<string, number>> = {
  '元→万元': 1 / 10_000,
  '万元→百万元': 1 / 100,
  '亿元→百万元': 100,
  '万人次→人次': 10_000,
  '万人→人': 10_000,
};

const inUnit = (observation: Observation, unit: string): number => observation.value * (FACTORS[`${observation.unit}→${unit}`] ?? 1);

/** The number in the text of a piece, without its sign words; null where it prints none (持平, 无死亡病例). */
export function printedNumber(piece: TextPiece): number | null {
  const match = /-?\d+(?:\.\d+)?/u.exec(piece.text.replaceAll(/(\d),(?=\d{3})/gu, '$1'));
  return match ? Number(match[0]) : null;
}

/** Pieces whose printed number differs from their cells, or whose direction word differs from the sign: `text ≠ expected`. */
export function misprints(pieces: readonly TextPiece[], cells: Cells): readonly string[] {
  return pieces.flatMap((piece) => {
    const { source } = piece;
    const expected = source ? recompute(source, cells) : null;
    if (!source || expected === null) return [];
    const printed = printedNumber(piece);
    const signed = source.relation === 'growth' || source.relation === 'change';
    const want = Number(formatNumber(signed ? Math.abs(expected) : expected, source.decimals));
    const wrong: string[] = [];
    if (printed !== null && Math.abs((signed ? Math.abs(printed) : printed) - want) > 1e-9) wrong.push(`${piece.text} ≠ ${want}`);
    if (printed === null && want !== 0) wrong.push(`${piece.text} ≠ ${want}`);
    if (signed) {
      const sign = Math.sign(Number(formatNumber(expected, source.decimals)));
      const word = /^(?:增长|提高|上升|增加|up)/u.test(piece.text)
        ? 1
        : /^(?:下降|减少|down)/u.test(piece.text)
          ? -1
          : /^(?:持平|unchanged)/u.test(piece.text)
            ? 0
            : null;
      if (word !== null && word !== sign) wrong.push(`${piece.text} against ${expected}`);
    }
    return wrong;
  });
}
