import { liveWorkbook } from '../../../src/adapters/officejs-excel/live-workbook';
import type { Progress } from '../../../src/core/ports';
import { cellAt } from '../../../src/core/model/workbook';
import { bootExcel, type SimulatedExcel } from '../../host/boot-office';
import { RefusedRequest } from '../../host/rich-api-host';
import type { SheetSpec } from '../../host/sim-workbook';

// A busy machine may take its time; nothing here waits for a clock.
jest.setTimeout(120_000);

const book: readonly SheetSpec[] = [
  {
    name: '妇幼, 保健!',
    cells: [
      ['妇幼保健情况', ''],
      ['项目', '人数'],
      ['活产数', 3264],
      ['筛查率', 0.9963],
      ['合计', '=SUM(B3:B4)|3265'],
      ['错误', '=1/0|#DIV/0!'],
    ],
    formats: { B4: '0.00%' },
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  },
  { name: '空表', cells: [] },
  { name: '锁定', cells: [['a', 1]], protected: true, visibility: 'Hidden' },
];
const quiet: Progress = { report: () => undefined, cancelled: false };
const at = { sheet: '妇幼, 保健!', row: 2, col: 1 };
let excel: SimulatedExcel;

beforeAll(async () => {
  excel = await bootExcel({ ExcelApi: '1.13', RichApiRuntime: '1.2', SharedRuntime: '1.1' });
});
beforeEach(() => excel.open(book));
afterEach(async () => {
  await excel.settle();
  expect(excel.host.references.size).toBe(0); // nothing that the adapter tracked stays behind in Excel
});

const read = async () => {
  const answer = await liveWorkbook.read(quiet);
  if (!answer.ok) throw new Error(answer.failure.detail);
  return answer.value;
};

describe('reading', () => {
  it('gives values, formulas, errors, formats, merges and protection', async () => {
    const snapshot = await read();
    expect(snapshot.sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.protected, sheet.usedRange])).toEqual([
      ['妇幼, 保健!', 'visible', false, { top: 0, left: 0, bottom: 5, right: 1 }],
      ['空表', 'visible', false, null],
      ['锁定', 'hidden', true, { top: 0, left: 0, bottom: 0, right: 1 }],
    ]);
    const [sheet] = snapshot.sheets;
    if (!sheet) throw new Error('no sheet');
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(cellAt(sheet, 4, 1)).toMatchObject({ value: 3265, formula: 'SUM(B3:B4)' });
    expect(cellAt(sheet, 5, 1)).toMatchObject({ value: { error: '#DIV/0!' }, formula: '1/0' });
    expect(snapshot.styles[cellAt(sheet, 3, 1)?.style ?? -1]?.numberFormat).toBe('0.00%');
    expect(cellAt(sheet, 0, 1)).toBeUndefined();
  });

  it('needs three round trips for ten sheets', async () => {
    excel.open(Array.from({ length: 10 }, (_, i) => ({ name: `表${i + 1}`, cells: [['a', i]] })));
    await read();
    expect(excel.host.requests.length).toBe(3);
  });

  it('reads a long sheet in blocks and loses no row', async () => {
    excel.open([{ name: '长', cells: Array.from({ length: 30_000 }, (_, i) => [i, `第${i}行`]) }]);
    const [sheet] = (await read()).sheets;
    expect(sheet?.rows.length).toBe(30_000);
    expect(sheet?.rows.map((row) => row.cells[0]?.value)).toEqual(Array.from({ length: 30_000 }, (_, i) => i));
    expect(excel.host.requests.length).toBe(5);
  });

  it('stops when told to', async () => {
    expect(await liveWorkbook.read({ report: () => undefined, cancelled: true })).toMatchObject({
      ok: false,
      failure: { code: 'cancelled' },
    });
  });
});

describe('writing', () => {
  it('applies an edit and takes it back', async () => {
    const done = await liveWorkbook.apply([{ ...at, expect: 3264, value: 3253 }]);
    expect(excel.book.sheet(at.sheet).at(2, 1)?.value).toBe(3253);
    if (!done.ok) throw new Error(done.failure.detail);
    await liveWorkbook.apply(done.value.undo);
    expect(excel.book.sheet(at.sheet).at(2, 1)?.value).toBe(3264);
  });

  it('leaves a cell alone that changed meanwhile, or that holds a formula', async () => {
    const done = await liveWorkbook.apply([
      { ...at, expect: 9, value: 1 },
      { ...at, row: 4, expect: 3265, value: 1 },
    ]);
    expect(done).toMatchObject({
      ok: true,
      value: { applied: [], skipped: [{ reason: 'changed-meanwhile' }, { reason: 'changed-meanwhile' }] },
    });
    expect(excel.book.sheet(at.sheet).at(4, 1)?.formula).toBe('=SUM(B3:B4)');
  });

  it('replaces a formula that it was shown and brings it back', async () => {
    const done = await liveWorkbook.apply([{ ...at, row: 4, expect: 3265, expectFormula: 'SUM(B3:B4)', formula: 'SUM(B3:B3)' }]);
    expect(excel.book.sheet(at.sheet).at(4, 1)?.formula).toBe('=SUM(B3:B3)');
    if (!done.ok) throw new Error(done.failure.detail);
    await liveWorkbook.apply(done.value.undo);
    expect(excel.book.sheet(at.sheet).at(4, 1)?.formula).toBe('=SUM(B3:B4)');
  });

  it('writes text that looks like a formula as text', async () => {
    await liveWorkbook.apply([{ ...at, expect: 3264, value: '=HYPERLINK("x")' }]);
    expect(excel.book.sheet(at.sheet).at(2, 1)).toEqual({ value: '=HYPERLINK("x")', formula: null });
  });

  it('shows a cell', async () => {
    await liveWorkbook.reveal([at]);
    expect(excel.book.selection).toBe("'妇幼, 保健!'!B3");
  });
});

describe('what Excel refuses', () => {
  it.each([
    [5004, 'cell-in-edit-mode'],
    [7000, 'sheet-protected'],
    [5103, 'request-too-large'],
    [5104, 'request-too-large'],
    [5102, 'unknown'],
  ])('office error %i is %s, at whichever request it comes, and nothing is written', async (number, code) => {
    for (const refused of [0, 1]) {
      excel.open(book);
      excel.host.before = (index) => {
        if (index === refused) throw new RefusedRequest(number);
      };
      expect(await liveWorkbook.apply([{ ...at, expect: 3264, value: 1 }])).toMatchObject({ ok: false, failure: { code } });
      expect(excel.book.sheet(at.sheet).at(2, 1)?.value).toBe(3264);
      await excel.settle();
      excel.host.references.clear();
    }
  });

  it('a protected sheet and a sheet that is gone', async () => {
    expect(await liveWorkbook.apply([{ sheet: '锁定', row: 0, col: 1, expect: 1, value: 2 }])).toMatchObject({
      ok: false,
      failure: { code: 'sheet-protected' },
    });
    expect(await liveWorkbook.reveal([{ ...at, sheet: '没有' }])).toMatchObject({ ok: false, failure: { code: 'not-found' } });
  });
});

describe('state in the workbook', () => {
  it('is null at first, comes back as written, is rewritten in place, and leaves others alone', async () => {
    excel.book.parts.set('other', '<x xmlns="urn:other"/>');
    expect(await liveWorkbook.readState()).toEqual({ ok: true, value: null });
    for (const text of ['{"a":"<&>\\"说明"}', '{}']) {
      await liveWorkbook.writeState(text);
      expect(await liveWorkbook.readState()).toEqual({ ok: true, value: text });
      expect((await read()).state).toBe(text);
    }
    expect([...excel.book.parts.values()].length).toBe(2);
    expect(excel.book.parts.get('other')).toBe('<x xmlns="urn:other"/>');
  });

  it('refuses a state over the limit', async () => {
    expect(await liveWorkbook.writeState('x'.repeat(1_000_001))).toMatchObject({ ok: false, failure: { code: 'request-too-large' } });
    expect(excel.book.parts.size).toBe(0);
  });
});

it('hears of edits until it stops listening', async () => {
  let heard = 0;
  const watched = await liveWorkbook.watch(() => (heard += 1));
  await excel.settle();
  await excel.raiseChanged(at.sheet, 'B3');
  expect(heard).toBe(1);
  if (!watched.ok) throw new Error(watched.failure.detail);
  watched.value();
  await excel.settle();
  expect([...excel.book.watched]).toEqual([]);
});
