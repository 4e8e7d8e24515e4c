import type { Pieces } from '../../language/pieces';
import type { TextPiece } from '../../model/text';
import { directionOf, officialTargetOf } from '../select/fact-base';
import { againstTargetPieces } from '../against-target/realise';
import { areasReached, extremes } from '../best-and-worst/select';
import { baseOf, changePieces, derivedPiece, labelPieces, nounOf, numberPiece } from '../pieces';
import type { WordingItem } from './fields';
import type { NamedFact } from './name-index';
import type { WordingGround } from './realise';

/** What a field asks of a fact, as pieces; null where the workbook does not say it. */
export function realiseField(item: WordingItem, named: NamedFact, ground: WordingGround): Pieces | null {
  const { fact } = named;
  const { writer, catalogue } = ground;
  const { trusted } = writer;
  const measured = (observation: typeof fact.task, relation: 'value' | 'target' | 'completion' | 'share'): Pieces | null =>
    trusted(observation) ? [numberPiece(observation, writer, relation)] : null;
  switch (item) {
    case 'value':
      return [numberPiece(fact.main, writer)];
    case 'number':
      return [bareNumber(named, ground)];
    case 'previous':
      return measured(fact.previous, 'value');
    case 'task':
      return measured(fact.task, 'target');
    case 'completion':
      return measured(fact.completion, 'completion') ?? workedOut(named, ground);
    case 'share':
      return measured(fact.share, 'share');
    case 'rank':
      return trusted(fact.rank) && Number.isInteger(fact.rank.value)
        ? [{ ...numberPiece(fact.rank, writer, 'rank'), text: writer.voice.rankText(fact.rank.value) }]
        : null;
    case 'change':
    case 'compared': {
      const change = changePieces(fact, nounOf(fact, directionOf(fact, catalogue)), writer).at(-1);
      if (!change) return null;
      return item === 'change' ? [change] : writer.voice.compared(baseOf(fact), [change]);
    }
    case 'target': {
      const target = trusted(fact.target) ? numberPiece(fact.target, writer, 'target') : officialPiece(named, ground);
      return target && [target];
    }
    case 'against-target':
      return againstTargetPieces(fact, directionOf(fact, catalogue), writer, {
        official: officialTargetOf(fact, catalogue),
        withSource: false,
      });
    default:
      return areaItem(item, named, ground);
  }
}

/** The number alone, for a unit that the writer types himself. */
function bareNumber({ fact }: NamedFact, { writer }: WordingGround): TextPiece {
  return { ...numberPiece(fact.main, writer), text: writer.voice.number(fact.main.value, fact.main.decimals, '', writer.rounding) };
}

/** 完成率 where the sheet has task and result but no rate of its own. */
function workedOut({ fact }: NamedFact, { writer }: WordingGround): Pieces | null {
  if (!writer.trusted(fact.task) || fact.task.value <= 0 || fact.task.unit !== fact.main.unit) return null;
  const value = (fact.main.value / fact.task.value) * 100;
  return [derivedPiece([fact.main, fact.task], { value, unit: '%', relation: 'completion', decimals: 2 }, writer)];
}

function officialPiece({ fact }: NamedFact, { writer, catalogue }: WordingGround): TextPiece | null {
  const official = officialTargetOf(fact, catalogue);
  if (!official) return null;
  const { value, unit } = official.target;
  const decimals = (String(value).split('.')[1] ?? '').length;
  return {
    text: writer.voice.number(value, decimals, unit, writer.rounding),
    source: { indicator: official.target.indicator, cells: [], value, unit, relation: 'target', decimals, target: official.target.id },
  };
}

function areaItem(item: WordingItem, { fact, table }: NamedFact, { writer, catalogue }: WordingGround): Pieces | null {
  if (item === 'areas' || item === 'areas-reached') {
    const reached = areasReached(table, fact.main, directionOf(fact, catalogue), writer);
    if (!reached) return null;
    return [item === 'areas' ? reached.all : reached.reached];
  }
  const { best, worst } = extremes(table, fact.main, 'area', writer);
  const one = item === 'best-area' || item === 'best-value' ? best : worst;
  if (!one) return null;
  return item.endsWith('area') ? labelPieces(one.area, one.main) : [numberPiece(one.main, writer)];
}
