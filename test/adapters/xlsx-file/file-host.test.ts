import { FileHost } from '../../../src/adapters/xlsx-file/file-host';
import { bookOf } from './package-of';

const book = bookOf('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row></sheetData>');
const progress = { report: (): void => undefined, cancelled: false };

test('an edit is applied only on the value that it expects, and its undo brings all back', async () => {
  const host = new FileHost(book);
  const before = await host.read(progress);
  const result = await host.apply([
    { sheet: '表1', row: 0, col: 0, expect: 1, value: 5 },
    { sheet: '表1', row: 0, col: 1, expect: 3, value: 9 },
  ]);
  if (!result.ok) throw new Error(result.failure.detail);
  expect([result.value.applied.length, result.value.skipped.map(({ reason }) => reason)]).toEqual([1, ['changed-meanwhile']]);
  const undone = await host.apply(result.value.undo);
  expect(undone.ok && undone.value.skipped).toEqual([]);
  expect(await host.read(progress)).toEqual(before);
});

test('marks come and go without trace', async () => {
  const host = new FileHost(book);
  await host.mark([{ sheet: '表1', row: 0, col: 0, severity: 'error', text: '不符' }]);
  const marked = host.save();
  expect(marked.ok && marked.value).not.toBe(book);
  await host.unmark();
  expect(host.save()).toEqual({ ok: true, value: book });
});
