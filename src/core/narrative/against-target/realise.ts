import { formatNumber } from '../../language/numbers';
import type { Pieces } from '../../language/pieces';
import type { Direction } from '../../model/catalogue';
import type { SelectedTarget } from '../../catalogue/select-targets';
import type { TextPiece } from '../../model/text';
import { isRate, type Fact } from '../fact';
import { derivedPiece, numberPiece, type Writer } from '../pieces';

export interface TargetAsked {
  /** The official target, told only where the sheet states none. */
  readonly official: SelectedTarget | null;
  /** Name document and number. */
  readonly withSource: boolean;
}

interface Limit {
  readonly value: number;
  readonly decimals: number;
  readonly direction: 'up' | 'down';
  readonly piece: TextPiece;
  readonly source: string | null;
  readonly cells: readonly NonNullable<Fact['target']>[];
}

/** 高于目标（95%）1.85个百分点 · 距目标（85%）还差5.0个百分点; null where there is no target or neither side of it is better. */
export function againstTargetPieces(fact: Fact, direction: Direction, writer: Writer, asked: TargetAsked): Pieces | null {
  const limit = statedLimit(fact, direction, writer, asked.withSource) ?? officialLimit(writer, asked);
  if (!limit) return null;
  const { main } = fact;
  const decimals = Math.max(main.decimals, limit.decimals);
  const gap = Number((main.value - limit.value).toFixed(10));
  const equal = Number(formatNumber(Math.abs(gap), decimals)) === 0;
  const unit = main.unit === '%' ? '百分点' : main.unit;
  return writer.voice.againstTarget({
    met: limit.direction === 'up' ? gap > 0 : gap < 0,
    equal,
    direction: limit.direction,
    target: limit.piece,
    // A gap between two ‰ or /10万 figures has no unit of its own in a sentence: only the side is told.
    gap:
      isRate(main.unit) && main.unit !== '%'
        ? null
        : derivedPiece([main, ...limit.cells], { value: Math.abs(gap), unit, relation: 'difference', decimals }, writer),
    source: limit.source,
  });
}

function statedLimit(fact: Fact, direction: Direction, writer: Writer, withSource: boolean): Limit | null {
  const { target, main } = fact;
  if (!writer.trusted(target) || target.unit !== main.unit || direction === 'neutral') return null;
  return {
    value: target.value,
    decimals: target.decimals,
    direction,
    piece: numberPiece(target, writer, 'target'),
    source: withSource ? (writer.voice.locale === 'zh-CN' ? '本表目标' : 'stated in the table') : null,
    cells: [target],
  };
}

function officialLimit(writer: Writer, { official, withSource }: TargetAsked): Limit | null {
  if (!official) return null;
  const { comparator, value, unit, source, indicator, id } = official.target;
  if (!/^[<>]/u.test(comparator)) return null;
  const decimals = (String(value).split('.')[1] ?? '').length;
  return {
    value,
    decimals,
    direction: comparator.startsWith('>') ? 'up' : 'down',
    piece: {
      text: writer.voice.number(value, decimals, unit, writer.rounding),
      source: { indicator, cells: [], value, unit, relation: 'target', decimals, target: id },
    },
    source: withSource ? `《${source.title}》` : null,
    cells: [],
  };
}
