import fc from 'fast-check';
import type { BookSpec, CellSpec } from '../../../src/core/model/book-spec';
import { cellAt, type WorkbookSnapshot } from '../../../src/core/model/workbook';
import { readWorkbook } from '../../../src/adapters/xlsx-file/read-workbook';
import { writeBook } from '../../../src/adapters/xlsx-file/write-book';

async function reread(spec: BookSpec): Promise<WorkbookSnapshot> {
  const result = await readWorkbook(writeBook(spec));
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}

const form: BookSpec = {
  title: '预防接种统计表',
  state: '{"a":"<&>\r\n\\"卫统\\""}',
  styles: {
    title: { bold: true, fontSize: 16, horizontal: 'center' },
    rate: { numberFormat: '0.00"%"', border: true, fill: 'FFF2CC' },
    item: { indent: 2 },
  },
  sheets: [
    {
      name: "表1（'甲'）",
      cells: [
        { row: 0, col: 0, value: '预防接种统计表', style: 'title' },
        { row: 2, col: 0, value: '=1+1', style: 'item' },
        { row: 2, col: 1, formula: 'SUM(B4:B5)&"<甲>"', value: '3' },
        { row: 2, col: 2, value: 96.4, style: 'rate' },
        { row: 3, col: 1, value: true },
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      frozen: { row: 2, col: 1 },
      printTitleRows: { first: 0, last: 1 },
      columns: [{ first: 4, last: 5, width: 12, hidden: true }],
      validations: [
        {
          range: { top: 2, left: 2, bottom: 9, right: 2 },
          kind: 'decimal',
          operator: 'between',
          operands: ['0', '100'],
          error: '请填 0—100 的数。',
        },
      ],
      comments: [{ row: 2, col: 2, text: '第一行\n第二行', author: '卫统助手' }],
    },
    { name: '字典', visibility: 'very-hidden', cells: [{ row: 0, col: 0, value: 1 }] },
  ],
};

test('a written book reads back as it was described', async () => {
  const book = await reread(form);
  const [sheet, other] = book.sheets;
  if (!sheet) throw new Error('no sheet');
  expect([sheet.name, other?.name, other?.visibility]).toEqual(["表1（'甲'）", '字典', 'very-hidden']);
  expect(cellAt(sheet, 2, 0)).toMatchObject({ value: '=1+1' });
  expect(cellAt(sheet, 2, 0)?.formula).toBeUndefined();
  expect(cellAt(sheet, 2, 1)).toMatchObject({ value: '3', formula: 'SUM(B4:B5)&"<甲>"' });
  expect(book.styles[cellAt(sheet, 2, 2)?.style ?? 0]).toMatchObject({ numberFormat: '0.00"%"', borders: 15, fill: 'FFFFF2CC' });
  expect(book.styles[cellAt(sheet, 2, 0)?.style ?? 0]).toMatchObject({ indent: 2 });
  expect(sheet).toMatchObject({
    merges: form.sheets[0]?.merges,
    hiddenColumns: [4, 5],
    usedRange: { top: 0, left: 0, bottom: 3, right: 2 },
  });
  expect(sheet.comments).toEqual([{ row: 2, col: 2, text: '第一行\n第二行', author: '卫统助手' }]);
  expect(book.state).toBe(form.state);
  expect(book.definedNames).toEqual([
    { name: '_xlnm.Print_Titles', formula: "'表1（''甲''）'!$1:$2", scope: "表1（'甲'）", hidden: false },
  ]);
});

test('the same spec gives the same bytes', () => {
  expect(Buffer.from(writeBook(form)).equals(Buffer.from(writeBook(form)))).toBe(true);
});

test.each([
  ['', 'empty'],
  ['a'.repeat(32), 'too long'],
  ['a/b', 'a slash'],
])('no sheet can be named "%s": %s', (name) => {
  expect(() => writeBook({ sheets: [{ name, cells: [] }] })).toThrow();
});

test('any values come back as they went in', async () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
    fc.boolean(),
    fc.constantFrom('_x000D_', '_x_x0041_', '=1', '\r\n', ' a ', '\ud800', '𠮷'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 20 }), async (values) => {
      const cells: CellSpec[] = values.map((item, row) => ({ row, col: row % 3, value: item }));
      const book = await reread({ sheets: [{ name: 's', cells }] });
      expect(book.sheets[0]?.rows.flatMap((row) => row.cells.map((cell) => cell.value))).toEqual(values);
    }),
    { numRuns: 60, seed: 7 },
  );
});
