import { exactly } from '../../model/quantity';
import { cellAt } from '../../model/workbook';
import type { Quantity, Relation, RelationInstance } from './relation';
import { holds } from './solve';
import type { GridLine, GridView } from './table-grid';

/** A row that says how many marks there are to be had; weights may be on another scale. */
const FULL_MARKS = /^(?:标准分|标准分值|满分|满分值|分值|基准分)(?:[（(].*)?$/u;
/** Marks that are given on top, or taken off. */
const NO_LIMIT = /加分|附加|奖励|扣分|名次|位次|排名/u;

/** Marks are no more than the full marks above them; kept where four places in five agree. */
export function discoverMarks(view: GridView): readonly Relation[] {
  if (view.axis !== 'rows') return [];
  const { table, sheet } = view.grid;
  return table.rows.flatMap(({ line }): Relation[] => {
    const name = line.labels.at(-1)?.text.replace(/\s+/gu, '') ?? '';
    if (!FULL_MARKS.test(name)) return [];
    const instances = view.cross.flatMap((column, cross) => {
      const value = cellAt(sheet, line.index, column.index)?.value;
      if (typeof value !== 'number' || value <= 0 || NO_LIMIT.test(column.words)) return [];
      return view.lines.flatMap((row, at) =>
        placeOf(view.at(at, cross), row, column, fullMarks(sheet.name, line.index, column.index, value)),
      );
    });
    const relation: Relation = {
      kind: 'at-most',
      table,
      name,
      operandNames: ['得分'],
      scale: 1,
      completion: false,
      slack: 0,
      evidence: [{ by: 'words', detail: name }],
      instances,
      gaps: [],
      incomplete: 0,
    };
    const held = instances.filter((instance) => holds(relation, instance) === true).length;
    return held >= 3 && held >= 0.8 * instances.length ? [relation] : [];
  });
}

function placeOf(mark: Quantity | undefined, row: GridLine, column: GridLine, full: Quantity): RelationInstance[] {
  if (!mark || mark.unit !== '分' || row.rate || row.total || /合计|平均|总/u.test(row.label)) return [];
  return [{ result: full, operands: [mark], given: true, label: `${row.label}/${column.label}` }];
}

const fullMarks = (sheet: string, row: number, col: number, value: number): Quantity => ({
  sheet,
  row,
  col,
  value,
  decimals: 0,
  interval: exactly(value),
  unit: '分',
  unitGuessed: false,
  factor: 1,
  formula: false,
  text: false,
  total: false,
});
