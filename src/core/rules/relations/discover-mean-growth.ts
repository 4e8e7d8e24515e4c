import type { Relation, RelationInstance } from './relation';
import { holds } from './solve';
import type { GridLine, GridView } from './table-grid';

const MEAN_GROWTH = /(?:年均|年平均|平均每年)(?:递增|增长|增减|增)/u;
const FEWEST = 3;
const HELD_SHARE = 0.6;

/** A mean yearly growth over the years of a table: (last ÷ first) to the root of the years between, less 1 (国家统计局：平均增长速度，水平法). */
export function discoverMeanGrowth(view: GridView): readonly Relation[] {
  return view.lines.flatMap((line, result): Relation[] => {
    if (!MEAN_GROWTH.test(line.label)) return [];
    const years = view.lines
      .flatMap((other, position) => {
        const year = yearOf(other);
        return year === null ? [] : [{ position, year, label: other.label }];
      })
      .sort((a, b) => a.year - b.year);
    const [first, last] = [years[0], years.at(-1)];
    if (!first || !last || last.year - first.year < 2) return [];
    const instances = view.cross.flatMap((cross, at): RelationInstance[] => {
      const [rate, to, from] = [view.at(result, at), view.at(last.position, at), view.at(first.position, at)];
      if (!rate || !to || !from || rate.unit !== '%' || to.value <= 0 || from.value <= 0 || to.unit !== from.unit) return [];
      return [{ result: rate, operands: [to, from], label: cross.words, years: last.year - first.year }];
    });
    const relation: Relation = {
      kind: 'growth',
      table: view.grid.table,
      name: line.label,
      operandNames: [last.label, first.label],
      scale: 100,
      completion: false,
      slack: 0,
      evidence: [{ by: 'words', detail: line.label }],
      instances,
      gaps: [],
      incomplete: view.cross.length - instances.length,
    };
    const held = instances.filter((instance) => holds(relation, instance) === true).length;
    return held >= FEWEST && held >= HELD_SHARE * instances.length ? [relation] : [];
  });
}

/** The year that a line of plain values speaks of, and nothing shorter. */
function yearOf({ measure, period, rate }: GridLine): number | null {
  const plain = measure === null || measure === 'value';
  return plain && !rate && period?.months === null && period.offsetYears === 0 ? period.year : null;
}
