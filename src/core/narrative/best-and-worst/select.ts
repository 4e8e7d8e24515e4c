import type { Direction } from '../../model/catalogue';
import type { Observation } from '../../model/observation';
import type { TextPiece } from '../../model/text';
import { NO_MEMBER } from '../ranking/realise';
import { isRate, type Member, type TableFacts } from '../fact';
import { derivedPiece, sameAsPrinted, type Writer } from '../pieces';

export interface AreaValue {
  readonly area: string;
  readonly main: Observation;
  readonly target: Observation | undefined;
}

/** The members' figures of one quantity; none where fewer than four members have it or a fifth of them is blank or withheld. */
export function memberValues(table: TableFacts, main: Observation, kind: Member['kind'], writer: Writer): readonly AreaValue[] {
  const areas = table.members.filter((member) => member.kind === kind && !NO_MEMBER.test(member.name));
  if (areas.length < 4) return [];
  const values = areas.flatMap((area) => {
    const own = area.facts
      .flatMap((fact) => [
        { main: fact.main, target: fact.target },
        ...(fact.completion ? [{ main: fact.completion, target: undefined }] : []),
      ])
      .find((one) => sameLine(one.main, main, table) && one.main.measure === main.measure);
    return own && writer.trusted(own.main) ? [{ area: area.name, ...own }] : [];
  });
  return values.length < areas.length * 0.8 ? [] : values;
}

/** The same column where columns are indicators, the same row where rows are. */
const sameLine = (a: Observation, b: Observation, { table }: TableFacts): boolean =>
  table.indicatorAxis === 'columns' ? a.col === b.col : a.row === b.row;

/** The highest and the lowest of the members; a side with a tie is null, since it would name one and leave the other out. */
export function extremes(
  table: TableFacts,
  main: Observation,
  kind: Member['kind'],
  writer: Writer,
): { readonly best: AreaValue | null; readonly worst: AreaValue | null } {
  const sorted = [...memberValues(table, main, kind, writer)].sort((a, b) => b.main.value - a.main.value);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (!best || !worst || sameAsPrinted(best.main, worst.main)) return { best: null, worst: null };
  const tie = (at: AreaValue): boolean => sorted.filter((one) => sameAsPrinted(one.main, at.main)).length > 1;
  return { best: tie(best) ? null : best, worst: tie(worst) ? null : worst };
}

/** How many of the areas reached the target that the sheet states for them. */
export function areasReached(
  table: TableFacts,
  main: Observation,
  direction: Direction,
  writer: Writer,
): { readonly all: TextPiece; readonly reached: TextPiece } | null {
  const values = memberValues(table, main, 'area', writer);
  if (values.length === 0 || !isRate(main.unit) || direction === 'neutral') return null;
  const judged = values.flatMap(({ main: own, target }) => (writer.trusted(target) && target.unit === own.unit ? [{ own, target }] : []));
  if (judged.length !== values.length) return null;
  const met = judged.filter(({ own, target }) => (direction === 'up' ? own.value >= target.value : own.value <= target.value));
  const count = (value: number): TextPiece =>
    derivedPiece(
      values.map((one) => one.main),
      { value, unit: '个', relation: 'total', decimals: 0 },
      writer,
    );
  return { all: count(judged.length), reached: count(met.length) };
}
