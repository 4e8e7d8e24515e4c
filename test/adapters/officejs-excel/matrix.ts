import { liveWorkbook } from '../../../src/adapters/officejs-excel/live-workbook';
import type { BookSpec } from '../../../src/core/model/book-spec';
import type { CellEdit } from '../../../src/core/model/finding';
import type { HostResult } from '../../../src/core/ports';
import { bootExcel, type SimulatedExcel } from '../../host/boot-office';
import { RefusedRequest } from '../../host/rich-api-host';
import type { SheetSpec } from '../../host/sim-workbook';

// A busy machine may take its time; nothing here waits for a clock.
jest.setTimeout(120_000);

const book: readonly SheetSpec[] = [
  { name: '妇幼', cells: [['项目', '人数'], ['活产数', 3264], ['筛查率', 0.9963], ['合计', '=SUM(B2:B3)|3265']] }, // prettier-ignore
  {
    name: '计免',
    cells: [
      ['苗', '率'],
      ['卡介苗', 99],
      ['脊灰', 98],
    ],
  },
  { name: '锁定', cells: [['a', 1], ['b', 2]], protected: true, unlocked: ['B2'] }, // prettier-ignore
];
const edits: readonly CellEdit[] = [
  { sheet: '妇幼', row: 1, col: 1, expect: 3264, value: 3253 },
  { sheet: '妇幼', row: 3, col: 1, expect: 3265, expectFormula: 'SUM(B2:B3)', formula: 'B2+B3' },
  { sheet: '计免', row: 1, col: 1, expect: 99, value: 99.5 },
];
const marks = [
  { sheet: '妇幼', row: 1, col: 1, severity: 'warning', text: '' },
  { sheet: '妇幼', row: 1, col: 1, severity: 'error', text: '' },
  { sheet: '计免', row: 2, col: 1, severity: 'information', text: '' },
  { sheet: '锁定', row: 0, col: 1, severity: 'error', text: '' },
] as const;
const audit: BookSpec = {
  styles: { head: { bold: true, border: true, fill: 'DDEBF7', horizontal: 'center' }, body: { wrap: true } },
  sheets: [
    {
      name: '审核报告',
      cells: [
        { row: 0, col: 0, value: '=危险', style: 'head' },
        { row: 1, col: 0, value: 1, style: 'body' },
      ],
      columns: [{ first: 0, last: 0, width: 20 }],
      frozen: { row: 1, col: 0 },
      landscape: true,
      fitToWidth: 1,
    },
  ],
};

/** Every way of writing, by name. */
const WRITES: Readonly<Record<string, () => Promise<HostResult<unknown>>>> = {
  'edits of three cells on two sheets': () => liveWorkbook.apply(edits),
  'the state part': () => liveWorkbook.writeState('{"version":1}'),
  marks: () => liveWorkbook.mark(marks),
  'the audit sheet': () => liveWorkbook.writeSheet(audit),
};

const FAULTS = [
  [5004, 'cell-in-edit-mode'],
  [7000, 'sheet-protected'],
  [5103, 'request-too-large'],
  [5102, 'unknown'],
  [5012, 'unknown'],
] as const;

/** One Office to a process: a file of its own for each version of Excel. */
export function describeMatrix(version: string): void {
  let excel: SimulatedExcel;
  const everything = (): string => excel.book.print() + JSON.stringify([...excel.book.parts]);
  const valueAt = (sheet: string, row: number, col: number) => excel.book.sheet(sheet).at(row, col);

  beforeAll(async () => {
    excel = await bootExcel({ ExcelApi: version, RichApiRuntime: '1.2', SharedRuntime: '1.1' });
  });
  afterEach(async () => {
    excel.latency = 0;
    await excel.settle();
    expect(excel.host.references.size).toBe(0);
  });

  describe.each([0, 20])(`ExcelApi ${version}, answers after %i ms`, (latency) => {
    const open = (): void => {
      excel.open(book);
      excel.latency = latency;
    };

    it.each(Object.keys(WRITES))('%s: refused at any of its requests, the workbook is as it was', async (name) => {
      const write = WRITES[name];
      if (!write) throw new Error(name);
      open();
      expect((await write()).ok).toBe(true);
      const requests = excel.host.requests.length;
      expect(requests).toBeLessThanOrEqual(4);
      for (const [officeNumber, code] of latency === 0 ? FAULTS : FAULTS.slice(0, 1)) {
        for (let refused = 0; refused < requests; refused++) {
          open();
          const before = everything();
          excel.host.before = (index) => {
            if (index === refused) throw new RefusedRequest(officeNumber);
          };
          expect(await write()).toMatchObject({ ok: false, failure: { code } });
          expect(everything()).toBe(before);
          await excel.settle();
          excel.host.references.clear();
        }
      }
    });

    it('a cell that another person holds in the middle of the batch: what was written before it is put back', async () => {
      open();
      const before = everything();
      excel.book.sheet('计免').refused.add('B2');
      expect(await liveWorkbook.apply(edits)).toMatchObject({ ok: false });
      expect(everything()).toBe(before);
      await excel.settle();
      excel.host.references.clear();
    });

    it('a person edits a cell between our reading and our writing: the edit stands, the others are written', async () => {
      open();
      excel.host.before = (index) => {
        if (index === 1) excel.book.sheet('妇幼').put(1, 1, 4000);
      };
      const done = await liveWorkbook.apply(edits);
      expect(done).toMatchObject({ ok: true, value: { skipped: [{ edit: edits[0], reason: 'changed-meanwhile' }] } });
      expect(valueAt('妇幼', 1, 1)?.value).toBe(4000);
      expect(valueAt('计免', 1, 1)?.value).toBe(99.5);
      if (!done.ok) throw new Error('refused');
      expect(done.value.applied).toEqual(edits.slice(1));
      await liveWorkbook.apply(done.value.undo);
      expect([valueAt('妇幼', 1, 1)?.value, valueAt('妇幼', 3, 1)?.formula, valueAt('计免', 1, 1)?.value]).toEqual([
        4000,
        '=SUM(B2:B3)',
        99,
      ]);
    });

    it('a locked cell refuses the whole before anything is written; an unlocked one is written', async () => {
      open();
      const before = everything();
      const locked: CellEdit = { sheet: '锁定', row: 0, col: 1, expect: 1, value: 9 };
      expect(await liveWorkbook.apply([edits[0] as CellEdit, locked])).toMatchObject({ ok: false, failure: { code: 'sheet-protected' } });
      expect(everything()).toBe(before);
      expect(await liveWorkbook.apply([{ ...locked, row: 1, expect: 2 }])).toMatchObject({ ok: true });
      expect(valueAt('锁定', 1, 1)?.value).toBe(9);
    });

    it('marks: the worst colour a cell, protected sheets left out, nothing stays behind', async () => {
      open();
      const own = { id: 'rule-own', address: 'B2', type: 'Custom', formula: '=B2>1', color: '#00FF00' };
      excel.book.sheet('妇幼').rules.push({ ...own });
      const before = everything();
      expect(await liveWorkbook.mark(marks)).toEqual({ ok: true, value: { marked: 2, skipped: 1 } });
      expect(await liveWorkbook.mark(marks)).toEqual({ ok: true, value: { marked: 2, skipped: 1 } });
      expect(excel.book.sheet('妇幼').rules.map((rule) => [rule.address, rule.color])).toEqual([
        ['B2', '#00FF00'],
        ['B2', '#FFC7CE'],
      ]);
      expect(await liveWorkbook.unmark()).toEqual({ ok: true, value: 2 });
      expect(everything()).toBe(before);
    });

    it('the audit sheet is written anew in its place, and beside a sheet of the same name that is not ours', async () => {
      open();
      await liveWorkbook.writeSheet(audit);
      await liveWorkbook.writeSheet(audit);
      expect(excel.book.sheets.map((sheet) => sheet.name)).toEqual(['妇幼', '计免', '锁定', '审核报告']);
      expect(valueAt('审核报告', 0, 0)).toEqual({ value: '=危险', formula: null });
      excel.open([...book, { name: '审核报告', cells: [['我的']] }]);
      await liveWorkbook.writeSheet(audit);
      expect(excel.book.sheets.map((sheet) => sheet.name)).toEqual(['妇幼', '计免', '锁定', '审核报告', '审核报告2']);
      expect(valueAt('审核报告', 0, 0)?.value).toBe('我的');
    });

    it('reads ten sheets in three round trips and says where merged cells could not be read', async () => {
      excel.open(Array.from({ length: 10 }, (_, i) => ({ name: `表${i + 1}`, cells: [['a', i]] })));
      excel.latency = latency;
      const read = await liveWorkbook.read({ report: () => undefined, cancelled: false });
      expect(excel.host.requests.length).toBe(3);
      if (!read.ok) throw new Error(read.failure.code);
      expect(read.value.notes.map((note) => note.reason)).toEqual(Number(version.split('.')[1]) < 13 ? ['merged-cells'] : []);
    });

    it('reads edited cells in one round trip, and says where their sheet is gone', async () => {
      open();
      const range = { top: 2, left: 1, bottom: 3, right: 1 };
      expect(await liveWorkbook.readCells([{ sheet: '妇幼', range }])).toEqual({
        ok: true,
        value: [
          { sheet: '妇幼', row: 2, col: 1, value: 0.9963, formula: null, numberFormat: 'General' },
          { sheet: '妇幼', row: 3, col: 1, value: 3265, formula: 'SUM(B2:B3)', numberFormat: 'General' },
        ],
      });
      expect(excel.host.requests.length).toBe(1);
      expect(await liveWorkbook.readCells([{ sheet: '没有', range }])).toMatchObject({ ok: false, failure: { code: 'not-found' } });
      excel.host.references.clear();
    });
  });
}
