import type { BoundTable } from '../../model/observation';
import type { WorkbookSnapshot } from '../../model/workbook';
import { discoverBalances } from './discover-balances';
import { discoverBounds } from './discover-bounds';
import { discoverMarks } from './discover-marks';
import { discoverMeanGrowth } from './discover-mean-growth';
import { discoverPairs } from './discover-pairs';
import { discoverProportions } from './discover-proportions';
import { discoverSexRatio } from './discover-sex-ratio';
import { discoverSums } from './discover-sums';
import { withoutDenied } from './own-formula';
import type { Relation } from './relation';
import { gridOf, viewsOf } from './table-grid';

/** Every relation that the tables assert by words, layout or values that hold on most lines. Linear in cells; tables in order. */
export function discoverRelations(tables: readonly BoundTable[], workbook: WorkbookSnapshot): readonly Relation[] {
  return tables.flatMap((table) => relationsOf(table, workbook));
}

/** The relations of one table: of its own cells alone. */
export function relationsOf(table: BoundTable, workbook: WorkbookSnapshot): readonly Relation[] {
  const grid = gridOf(table, workbook);
  if (!grid || table.table.orientation === 'records') return [];
  return viewsOf(grid).flatMap((view) => {
    const found = discoverPairs(view);
    const pairs = [...found, ...discoverMeanGrowth(view), ...discoverSexRatio(view, found)];
    const all = [
      ...discoverSums(view),
      ...discoverBalances(view),
      ...pairs,
      ...discoverProportions(view, pairs),
      ...discoverBounds(view, pairs),
      ...discoverMarks(view),
    ];
    return all.flatMap((relation) => withoutDenied(relation, grid.sheet) ?? []);
  });
}
