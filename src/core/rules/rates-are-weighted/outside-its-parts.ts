import { formatAddress } from '../../model/address';
import { diagnose } from '../relations/diagnose';
import { asShown, type Quantity, type Relation } from '../relations/relation';
import { reference } from '../relations/relation-judgement';
import { holds } from '../relations/solve';
import { gridOf, isRateUnit, type GridLine, type TableGrid } from '../relations/table-grid';
import type { FindingDraft, RuleContext } from '../rule';

/** Shares add up, ranks, limits and changes are no rates of a part; a median or a rate by other weights may lie anywhere. */
const NO_MEAN = /占|构成|比重|比例|位次|名次|排名|目标|标准|增|减|同比|环比|±|中位|最[高低大小]|标化|指数|差/u;
const MEAN = /率|均|周转|每[十百千万]|比$|比[（(]/u;

interface Line {
  readonly label: string;
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
}

/** Means of what happens, whose weights are counts that add up over time; incidence by month or by disease adds up itself. */
const MEAN_OF_EVENTS = /平均.*(?:时间|用时|时长|天数|住院日|费用)|次均|例均|满意/u;
const INSTITUTION = /(?:医院|卫生院|卫生室|服务中心|服务站|诊所|保健院|血站|分站|急救站|急救中心|疾控中心|科)$/u;

/**
 * Rates and means of a total that lie outside those of its parts: whatever the weights are, the rate of a whole lies between the rates
 * of its parts. Only where the counts beside them show that the total is those parts and nothing else.
 */
export function outsideItsParts(relations: readonly Relation[], context: RuleContext): readonly FindingDraft[] {
  // What is worked out from numbers of the table is judged by them.
  const judged = relations.filter(({ kind }) => kind === 'ratio').flatMap(({ instances }) => instances.map(({ result }) => result));
  const failing = diagnose(relations).causes.flatMap(({ failures }) =>
    failures.flatMap(({ instance }) => [instance.result, ...instance.operands]),
  );
  const suspects = new Set([...judged, ...failing].map(placeOf));
  const seen = new Set<string>();
  return relations.filter(isWholeOf).flatMap((relation) => {
    const grid = gridOf(relation.table, context.workbook);
    return (grid ? meansOf(relation, grid) : []).flatMap((line): FindingDraft[] => {
      const at = placeOf(line.total);
      if (seen.has(at) || suspects.has(at) || line.parts.some((part) => suspects.has(placeOf(part)))) return [];
      const low = Math.min(...line.parts.map(({ interval }) => interval.low));
      const high = Math.max(...line.parts.map(({ interval }) => interval.high));
      const { interval } = line.total;
      // A last digit that was cut off or rounded the other way is no sign of another rate.
      const unit = 10 ** -line.total.decimals;
      if (interval.high + unit >= low && interval.low - unit <= high) return [];
      seen.add(at);
      return [draft(line, relation.name)];
    });
  });
}

const placeOf = (cell: Quantity): string => `${cell.sheet}\u0000${formatAddress(cell)}`;

/** A sum that the words assert and that holds nearly everywhere. */
function isWholeOf(relation: Relation): boolean {
  if (relation.kind !== 'sum' || relation.evidence.every(({ by }) => by !== 'words')) return false;
  const held = relation.instances.filter((instance) => holds(relation, instance) === true).length;
  return held >= 2 ? held >= 0.6 * relation.instances.length : held === relation.instances.length && relation.operandNames.length >= 3;
}

/** The lines of rates and means across a sum, with the number of the total and those of all its parts. */
function meansOf(relation: Relation, grid: TableGrid): readonly Line[] {
  const [instance] = relation.instances;
  const first = instance?.operands[0];
  if (!instance || !first) return [];
  const across = instance.result.col === first.col;
  const [lines, cross] = across ? [grid.rows, grid.columns] : [grid.columns, grid.rows];
  const positionOf = (cell: Quantity): number => lines.findIndex(({ index }) => index === (across ? cell.row : cell.col));
  const whole = positionOf(instance.result);
  const parts = instance.operands.map(positionOf);
  const at = (line: number, place: number): Quantity | undefined => (across ? grid.at(line, place) : grid.at(place, line));
  const ofPlaces = parts.every((part) => lines[part]?.area === true || INSTITUTION.test(lines[part]?.label ?? ''));
  const isRate = (line: GridLine): boolean => MEAN.test(line.label) || isRateUnit(line.unit);
  return cross.flatMap((line, place): Line[] => {
    if (line.total || NO_MEAN.test(line.words) || !(MEAN_OF_EVENTS.test(line.label) || (ofPlaces && isRate(line)))) return [];
    const total = at(whole, place);
    const found = parts.flatMap((part) => at(part, place) ?? []);
    if (!total || found.length < 2 || found.length < parts.length || found.some(({ unit }) => unit !== total.unit)) return [];
    return [{ label: line.label, total, parts: found }];
  });
}

function draft({ label, total, parts }: Line, place: string): FindingDraft {
  const ordered = [...parts].sort((a, b) => a.value - b.value);
  const [least = total, most = total] = [ordered[0], ordered.at(-1)];
  return {
    messageId: 'outside',
    params: {
      cell: formatAddress(total),
      place,
      name: label,
      actual: asShown(total, null),
      low: asShown(least, null),
      high: asShown(most, null),
      unit: total.unit,
    },
    cells: [reference(total)],
    evidence: parts.map(reference),
    actual: total.value,
    unit: total.unit,
    about: [total.sheet, label, place].join('|'),
  };
}
