import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MemoryHost } from '../../src/adapters/memory/memory-host';
import { liveWorkbook } from '../../src/adapters/officejs-excel/live-workbook';
import { FileHost } from '../../src/adapters/xlsx-file/file-host';
import { readWorkbook } from '../../src/adapters/xlsx-file/read-workbook';
import { BookEngine } from '../../src/app/book-engine';
import { loadCatalogue } from '../../src/catalogue/load';
import type { CellEdit } from '../../src/core/model/finding';
import { cellAt, styleOf, type WorkbookSnapshot } from '../../src/core/model/workbook';
import type { HostResult, Progress, WorkbookHost } from '../../src/core/ports';
import { bootExcel, type SimulatedExcel } from '../host/boot-office';
import { simFromSnapshot } from '../host/sim-workbook';

// A busy machine may take its time; nothing here waits for a clock.
jest.setTimeout(120_000);

const quiet: Progress = { report: () => undefined, cancelled: false };
const root = path.resolve(__dirname, '../..');
const FILES = ['assets/samples/县级年报示例.xlsx', 'assets/samples/市级公共卫生示例.xlsx'];

type Host = Pick<WorkbookHost, 'read' | 'apply' | 'readState' | 'writeState'>;
let excel: SimulatedExcel;
const engine = new BookEngine(loadCatalogue());

beforeAll(async () => {
  excel = await bootExcel({ ExcelApi: '1.15', RichApiRuntime: '1.2', SharedRuntime: '1.1' });
});

const valueOf = <T>(result: HostResult<T>): T => {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
};

/** The same workbook in each of the hosts. */
async function hostsOf(file: string): Promise<readonly (readonly [string, Host])[]> {
  const bytes = new Uint8Array(readFileSync(path.join(root, file)));
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(read.failure.code);
  excel.open(simFromSnapshot(read.value));
  return [
    ['memory', new MemoryHost(read.value)],
    ['.xlsx file', new FileHost(bytes)],
    ['office.js', liveWorkbook],
  ];
}

/** All that the engine reads of a workbook; what a host alone can tell (comments, colours of cells) is left out. */
function plain(book: WorkbookSnapshot) {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    protected: sheet.protected,
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    cells: sheet.rows.flatMap((row) =>
      row.cells.flatMap((cell) => {
        if ((cell.value === null || cell.value === '') && cell.formula === undefined) return [];
        const { numberFormat, horizontal, indent } = styleOf(book, cell);
        return [[cell.row, cell.col, cell.value, cell.formula ?? null, numberFormat, horizontal, indent]];
      }),
    ),
  }));
}

const findingsOf = (book: WorkbookSnapshot) => {
  engine.open(book);
  return engine.check().findings.map(({ finding }) => finding);
};

describe.each(FILES)('%s', (file) => {
  it('gives the same snapshot and the same findings in every host', async () => {
    const [first, ...others] = await hostsOf(file);
    if (!first) throw new Error('no host');
    const book = valueOf(await first[1].read(quiet));
    const findings = findingsOf(book);
    expect(findings.length).toBeGreaterThan(5);
    for (const [, host] of others) {
      const other = valueOf(await host.read(quiet));
      expect(plain(other)).toEqual(plain(book));
      expect(findingsOf(other)).toEqual(findings);
    }
  });

  it('takes the same edits, refuses the same, and takes them back', async () => {
    for (const [name, host] of await hostsOf(file)) {
      const before = valueOf(await host.read(quiet));
      const cells = before.sheets.flatMap((sheet) =>
        sheet.rows.flatMap((row) => row.cells.map((cell) => ({ sheet: sheet.name, ...cell }))),
      );
      const numbers = cells.filter((cell) => typeof cell.value === 'number' && cell.formula === undefined).slice(0, 3);
      const edits: CellEdit[] = numbers.map(({ sheet, row, col, value }, i) => ({
        sheet,
        row,
        col,
        expect: i === 1 ? -1 : value,
        value: 7 + i,
      }));
      const done = valueOf(await host.apply(edits));
      expect([name, done.applied.length, done.skipped.map(({ reason }) => reason)]).toEqual([name, 2, ['changed-meanwhile']]);
      const after = valueOf(await host.read(quiet));
      expect(numbers.map(({ sheet, row, col }) => valueAt(after, sheet, row, col))).toEqual([7, numbers[1]?.value, 9]);
      valueOf(await host.apply(done.undo));
      expect(plain(valueOf(await host.read(quiet)))).toEqual(plain(before));
    }
  });

  it('keeps our state', async () => {
    for (const [, host] of await hostsOf(file)) {
      const text = '{"version":1,"explanations":{"甲|<&>\\"乙\\"":{"text":"已核实","size":null,"writtenOn":"2026-01-31"}}}';
      valueOf(await host.writeState(text));
      expect(valueOf(await host.readState())).toBe(text);
      expect(valueOf(await host.read(quiet)).state).toBe(text);
    }
  });
});

function valueAt(book: WorkbookSnapshot, name: string, row: number, col: number): unknown {
  const sheet = book.sheets.find((one) => one.name === name);
  return sheet && cellAt(sheet, row, col)?.value;
}
