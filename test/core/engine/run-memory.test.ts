import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readWorkbook } from '../../../src/adapters/xlsx-file/read-workbook';
import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue, checkSnapshot, RunMemory, type CheckOptions, type Report } from '../../../src/core/index';
import type { MappingCorrections } from '../../../src/core/model/mapping-correction';
import { withSheet, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../../../src/core/model/workbook';

const catalogue = buildCatalogue(loadCatalogue());
const OPTIONS: CheckOptions = { only: [], year: null, area: null };
let sample: WorkbookSnapshot;

beforeAll(async () => {
  const read = await readWorkbook(readFileSync(path.join(__dirname, '../../../assets/samples/市级公共卫生示例.xlsx')));
  if (!read.ok) throw new Error(read.failure.code);
  sample = read.value;
});

function withValue(sheet: SheetSnapshot, place: number, value: CellValue): SheetSnapshot {
  const cells = sheet.rows.flatMap((row) => row.cells);
  const chosen = cells[place % cells.length];
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.index === chosen?.row ? { ...row, cells: row.cells.map((cell) => (cell === chosen ? { ...cell, value } : cell)) } : row,
    ),
  };
}

/** All of a report that a reader sees; relations are compared by their size, since their tables are compared already. */
const seen = ({ relations, ...rest }: Report): unknown => ({
  ...rest,
  relations: relations.map((one) => [one.kind, one.instances.length]),
});

const values = fc.oneof(
  fc.integer({ min: 0, max: 9999 }),
  fc.constantFrom('—', '合计', '2022年', '无', null),
  fc.double({ min: 0, max: 100, noNaN: true }),
);

describe('a run that remembers the one before', () => {
  it('finds what a fresh run finds, after any edits', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(), fc.nat(), values), { minLength: 1, maxLength: 4 }), (edits) => {
        const memory = new RunMemory();
        let book = sample;
        checkSnapshot(book, catalogue, OPTIONS, memory);
        for (const [which, place, value] of edits) {
          const sheet = book.sheets[which % book.sheets.length];
          if (sheet) book = withSheet(book, withValue(sheet, place, value));
          expect(seen(checkSnapshot(book, catalogue, OPTIONS, memory))).toEqual(seen(checkSnapshot(book, catalogue, OPTIONS)));
        }
      }),
      { numRuns: 6 },
    );
  });

  it('looks again at the tables of the edited sheet alone', () => {
    const memory = new RunMemory();
    const before = checkSnapshot(sample, catalogue, OPTIONS, memory);
    const sheet = sample.sheets[0];
    if (!sheet) throw new Error('the sample has a sheet');
    const after = checkSnapshot(withSheet(sample, withValue(sheet, 12, 7)), catalogue, OPTIONS, memory);
    const same = after.tables.filter((table, position) => table === before.tables[position]);
    expect(same.map((table) => table.table.sheet)).toEqual(
      before.tables.map((table) => table.table.sheet).filter((name) => name !== sheet.name),
    );
  });

  it('counts a correction as applied in every run that keeps the table it met', () => {
    const memory = new RunMemory();
    const [table] = checkSnapshot(sample, catalogue, OPTIONS).tables;
    const name = table?.names[0];
    if (!table || !name) throw new Error('the sample has a named table');
    const corrections: MappingCorrections = { names: [{ table: table.key, name: name.name, indicator: null }], tables: [] };
    for (let run = 0; run < 2; run++)
      expect(checkSnapshot(sample, catalogue, { ...OPTIONS, corrections }, memory).corrections).toEqual({ applied: 1, unused: 0 });
    expect(checkSnapshot(sample, catalogue, OPTIONS, memory).corrections).toEqual({ applied: 0, unused: 0 });
  });
});
