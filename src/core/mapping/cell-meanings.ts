import type { IndicatorRef } from '../model/observation';
import type { Measure, Unit } from '../model/quantity';
import { quantityName, type BoundAxes, type BoundLine } from './axes';
import type { CorrectionBook } from './corrections';
import { unitOfNumber } from './observe-units';

/** What the two lines of a cell say of it, the number itself apart. */
export interface CellMeaning {
  readonly indicator: IndicatorRef;
  readonly measure: Measure;
  readonly unit: Unit;
  readonly unitGuessed: boolean;
  readonly score: number;
}

/**
 * The meaning of a table's cells by row, column and the unit that the cell itself carries. Rows whose words say the same share
 * it, so that a table of thousands of villages names its columns once and not once a village.
 */
export class CellMeanings {
  private readonly known = new Map<string, Map<BoundLine, Map<Unit | null, CellMeaning>>>();
  private row: BoundLine | null = null;
  private ofRow = new Map<BoundLine, Map<Unit | null, CellMeaning>>();

  constructor(
    private readonly axes: BoundAxes,
    private readonly units: readonly Unit[],
    private readonly neighbour: Unit | null,
    private readonly corrections: CorrectionBook,
  ) {}

  of(row: BoundLine, column: BoundLine, unit: Unit | null): CellMeaning {
    if (row !== this.row) {
      this.row = row;
      const key = this.keyOf(row);
      this.ofRow = this.known.get(key) ?? new Map<BoundLine, Map<Unit | null, CellMeaning>>();
      this.known.set(key, this.ofRow);
    }
    const ofColumn = this.ofRow.get(column) ?? new Map<Unit | null, CellMeaning>();
    if (ofColumn.size === 0) this.ofRow.set(column, ofColumn);
    const meaning = ofColumn.get(unit) ?? this.make(row, column, unit);
    ofColumn.set(unit, meaning);
    return meaning;
  }

  /** Everything of a row that its cells' meaning depends on; its names only where rows name the indicators. */
  private keyOf(row: BoundLine): string {
    const { measure, measureText, measureNamed, unit, unitExplicit } = row.reading;
    const named =
      this.axes.axis === 'columns' && !row.rateOfColumns
        ? null
        : [row.name, row.assignment?.indicator?.id ?? null, row.assignment?.score ?? null];
    return JSON.stringify([measure, measureText, measureNamed, unit, unitExplicit, row.unitColumn, named]);
  }

  private make(row: BoundLine, column: BoundLine, cell: Unit | null): CellMeaning {
    const { name, measure, indicator, score, unit: said } = quantityName(this.axes, row, column, this.corrections);
    const own = said !== null && !SCALED_BY_MEASURE.has(measure) ? said : null;
    const { unit, guessed } =
      own !== null
        ? { unit: own, guessed: false }
        : unitOfNumber({
            cell,
            ...labelledUnit(this.axes, row, column),
            whole: wholeUnit(this.axes, row, column),
            measure,
            name: this.axes.axis === 'columns' ? column.name || name : name,
            table: this.units,
            neighbour: this.neighbour,
            indicator,
          });
    return { indicator: { id: indicator?.id ?? null, name }, measure, unit, unitGuessed: guessed, score };
  }
}

/** These have the unit of their measure, whatever the indicator is counted in. */
const SCALED_BY_MEASURE: ReadonlySet<Measure> = new Set<Measure>(['completion', 'growth', 'percentage-points', 'share', 'rank']);

/** What the line counts of which the naming line is a part. */
function wholeUnit(axes: BoundAxes, row: BoundLine, column: BoundLine): Unit | null {
  const [owner, lines] = axes.axis === 'columns' ? [column, axes.columns] : [row, axes.rows];
  // 中级 stands beside 其中：副高及以上 under 卫生技术人员（人）: the nearest line over it that says a unit.
  for (let { parent } = owner.reading.line; parent !== null;) {
    const over = lines.find(({ reading }) => reading.line.index === parent);
    const unit = over?.unitColumn ?? over?.reading.unit ?? null;
    if (!over || unit !== null) return unit;
    parent = over.reading.line.parent;
  }
  return null;
}

/** The axis that names the quantity says its unit; the other only where the first names nothing. */
function labelledUnit(
  axes: BoundAxes,
  row: BoundLine,
  column: BoundLine,
): { label: Unit | null; labelExplicit: boolean; unitColumn: Unit | null } {
  const owner = axes.axis === 'columns' && column.name !== '' ? column : axes.axis === 'rows' ? row : null;
  const first = owner ?? column;
  const second = owner === null ? row : owner === row ? column : null;
  const source = first.reading.unit !== null ? first : second;
  // A unit column ‰ beside 死亡数 and 死亡率 speaks of the rate.
  const ratio = row.unitColumn !== null && /^(?:%|‰|\/|1\/)/u.test(row.unitColumn);
  // 人 of 任务数 is no unit of 年度资金 in the same row.
  const money =
    /(?:资金|经费|金额|投资|拨付|支出|费用|补助款?)(?:数|额)?$/u.test(column.name) &&
    row.unitColumn !== null &&
    !/元$/u.test(row.unitColumn);
  const unitColumn = owner === column && (money || ratio !== /率|比|%/u.test(column.name)) ? null : row.unitColumn;
  return { label: source?.reading.unit ?? null, labelExplicit: source?.reading.unitExplicit ?? false, unitColumn };
}
