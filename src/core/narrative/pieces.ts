import { formatNumber } from '../language/zh/numbers';
import { nameBeforeNumber, unitInText } from '../language/zh/words';
import type { CellRef } from '../model/address';
import type { Observation } from '../model/observation';
import type { SpanRelation, TextPiece } from '../model/text';

export const words = (text: string): TextPiece => ({ text });

/** A label may hold digits (65岁以上, 2型糖尿病): each run leads back to the cell of the number it names. */
export function labelPieces(label: string, of: CellRef): readonly TextPiece[] {
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

export const cellOf = (cell: CellRef): CellRef => ({ sheet: cell.sheet, row: cell.row, col: cell.col });

/** The number of an observation with its unit, as the sheet prints it. */
export function numberPiece(observation: Observation, relation: SpanRelation = 'value'): TextPiece {
  return {
    text: printed(observation) + unitInText(observation.unit),
    source: {
      indicator: observation.indicator.id ?? observation.indicator.name,
      cells: [cellOf(observation)],
      value: observation.value,
      unit: observation.unit,
      relation,
      decimals: observation.decimals,
    },
  };
}

/** Rates as the sheet shows them; amounts without the zeros a format adds (GB/T 15835: no padding): 37.40万人次 → 37.4万人次. */
function printed(observation: Observation): string {
  const text = formatNumber(observation.value, observation.decimals);
  return /^(?:%|‰|\/|百分点)/u.test(observation.unit) || !text.includes('.') ? text : text.replace(/\.?0+$/u, '');
}

/** 活产3264人 · 接种率99.60%: name and number as one clause. */
export function namedNumber(name: string, observation: Observation, relation: SpanRelation = 'value'): readonly TextPiece[] {
  return [
    ...labelPieces(nameBeforeNumber(name, observation.unit), observation),
    ...negative(observation),
    numberPiece(observation, relation),
  ];
}

const negative = (observation: Observation): readonly TextPiece[] =>
  /率$/u.test(observation.indicator.name) && observation.unit !== '%' ? [words('为')] : [];

/** A number worked out from cells: a share, a difference, a growth. */
export function derivedPiece(
  text: string,
  of: readonly Observation[],
  source: { readonly value: number; readonly unit: string; readonly relation: SpanRelation; readonly decimals: number },
): TextPiece {
  const first = of[0];
  return { text, source: { indicator: first?.indicator.id ?? first?.indicator.name ?? '', cells: of.map(cellOf), ...source } };
}
