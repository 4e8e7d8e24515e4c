import { recalculate, recalculationAhead, WorkbookDraft } from '../../../src/core/index';
import { cellAt, sheetByName, type WorkbookSnapshot } from '../../../src/core/model/workbook';
import { workbookOf } from '../../support/grid';

/** A number, a sheet that reads it, and a third that reads that: each after the other. */
const chain = (): WorkbookSnapshot =>
  workbookOf(
    { name: '甲', rows: [[2]] },
    { name: '乙', rows: [[{ v: 4, f: '甲!A1*2' }]] },
    {
      name: '丙',
      rows: [
        [
          { v: 5, f: 'SUM(乙!A1:A3)+1' },
          { v: 2, f: 'SUM(甲:乙!A1)-乙!A1' },
        ],
      ],
    },
  );

describe('an edit finds the same formulas', () => {
  test.each([0, 1, 2, 3, 9])('after %i sheets were taken ahead', (steps) => {
    const workbook = chain();
    const step = recalculationAhead(workbook);
    const more = Array.from({ length: steps }, () => step());
    expect(more).toEqual(Array.from({ length: steps }, (_, i) => i < 2));
    const draft = new WorkbookDraft(workbook);
    draft.write('甲', { row: 0, col: 0, value: 10, style: 0 });
    recalculate(draft, workbook, [{ sheet: '甲', row: 0, col: 0 }]);
    const now = draft.now();
    const value = (name: string, col: number): unknown => {
      const sheet = sheetByName(now, name);
      return sheet && cellAt(sheet, 0, col)?.value;
    };
    expect([value('乙', 0), value('丙', 0), value('丙', 1)]).toEqual([20, 21, 10]);
  });
});
