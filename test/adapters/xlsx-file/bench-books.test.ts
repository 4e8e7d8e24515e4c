import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';
import { isCellError, type WorkbookSnapshot } from '../../../src/core/model/workbook';
import { formatAddress } from '../../../src/core/model/address';
import { readWorkbook } from '../../../src/adapters/xlsx-file/read-workbook';

const folders = ['../shared/bench/cases', 'assets/samples'].map((name) => path.resolve(__dirname, '../../..', name));
const books = folders
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith('.xlsx')).map((name) => path.join(folder, name)),
  );

async function read(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}

/** An independent reading of the same bytes. */
describe.each(books.length > 0 ? books : ['no sample books here'])('%s', (file) => {
  const test = books.length > 0 ? it : it.skip;
  test('has the values, formulas and merges that another reader finds', async () => {
    const bytes = readFileSync(file);
    const own = await read(bytes);
    const other = XLSX.read(bytes, { dense: true, cellFormula: true });
    expect(own.sheets.map((sheet) => sheet.name)).toEqual(other.SheetNames);
    let cells = 0;
    for (const sheet of own.sheets) {
      const theirs = other.Sheets[sheet.name];
      const data = (theirs?.['!data'] ?? []) as (XLSX.CellObject[] | undefined)[];
      for (const row of sheet.rows) {
        for (const cell of row.cells) {
          const their = data[cell.row]?.[cell.col];
          if (cell.value === null) {
            expect(their?.v).toBeUndefined();
            continue;
          }
          cells++;
          const place = `${sheet.name}!${formatAddress(cell)}`;
          const text = (value: string): string => value.replaceAll('\r\n', '\n');
          const value = isCellError(cell.value) ? 'error' : typeof cell.value === 'string' ? text(cell.value) : cell.value;
          const wanted = their?.t === 'e' ? 'error' : typeof their?.v === 'string' ? text(their.v) : their?.v;
          expect([place, value, cell.formula]).toEqual([place, wanted, their?.f]);
        }
      }
      expect(sheet.merges).toEqual((theirs?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })));
    }
    expect(cells).toBeGreaterThan(0);
  });
});
