import fc from 'fast-check';
import { readWorkbook } from '../../../src/adapters/xlsx-file/read-workbook';
import { patchWorkbook } from '../../../src/adapters/xlsx-file/patch-workbook';
import { utf8 } from '../../../src/adapters/xlsx-file/xml-text';
import { writeZip } from '../../../src/adapters/xlsx-file/zip-writer';
import { bookOf, packageOf } from './package-of';

const good = bookOf('<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>卫生</t></is></c></row></sheetData>');
const compound = (stream: string): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...new Array<number>(600).fill(0),
    ...[...stream].flatMap((c) => [c.charCodeAt(0), 0]),
  ]);
const withoutSheets = packageOf({ 'xl/workbook.xml': '<workbook><sheets/></workbook>' });
const bomb = writeZip([{ name: 'xl/workbook.xml', bytes: new Uint8Array(30_000_000) }]);

test.each<[string, Uint8Array, string]>([
  ['empty', new Uint8Array(0), 'not-a-workbook'],
  ['blank text', utf8('  \n'), 'not-a-workbook'],
  ['a PDF', utf8('%PDF-1.7\n'), 'not-a-workbook'],
  ['noise', new Uint8Array([1, 2, 3, 4, 0, 0, 7]), 'not-a-workbook'],
  ['cut off in the middle', good.subarray(0, good.length >> 1), 'truncated'],
  ['only the first bytes of an archive', good.subarray(0, 4), 'truncated'],
  ['a password', compound('EncryptedPackage'), 'encrypted'],
  ['a compound file of something else', compound('WordDocument'), 'not-a-workbook'],
  ['a cut-off .xls', compound('Workbook'), 'truncated'],
  ['an archive without a workbook', writeZip([{ name: 'a.txt', bytes: utf8('a') }]), 'not-a-workbook'],
  ['a Word document', packageOf({ 'xl/workbook.xml': '<w:document xmlns:w="w"/>' }), 'not-a-workbook'],
  ['no sheets', withoutSheets, 'no-sheets'],
  ['a sheet without its part', packageOf({}), 'truncated'],
  ['broken XML', bookOf('<sheetData><row>'), 'broken-xml'],
  ['a column behind the last', bookOf('<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>'), 'broken-xml'],
  ['a missing shared string', bookOf('<sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData>'), 'truncated'],
  ['a zip bomb', bomb, 'zip-bomb'],
])('%s is a failure with its code', async (_name, bytes, code) => {
  expect(await readWorkbook(bytes)).toMatchObject({ ok: false, failure: { code } });
});

test('all 16,384 columns are read', async () => {
  const cells = Array.from({ length: 16_384 }, (_, n) => `<c><v>${String(n)}</v></c>`).join('');
  const result = await readWorkbook(bookOf(`<sheetData><row r="1">${cells}</row></sheetData>`));
  expect(result.ok && result.value.sheets[0]?.usedRange).toEqual({ top: 0, left: 0, bottom: 0, right: 16_383 });
});

test('cut or changed bytes never throw, and a book that is read is the whole book', async () => {
  const whole = await readWorkbook(good);
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, flip, cut) => {
      const bytes = cut ? good.slice(0, at) : good.slice();
      if (!cut) bytes[at] = (bytes[at] ?? 0) ^ flip;
      const result = await readWorkbook(bytes);
      if (result.ok) expect(result.value.sheets[0]?.rows).toEqual(whole.ok && whole.value.sheets[0]?.rows);
      patchWorkbook(bytes, { state: 'x', cells: [{ sheet: '表1', row: 0, col: 0, value: 2 }] });
    }),
    { numRuns: 1500, seed: 11 },
  );
});

test.each<[string, Uint8Array, unknown[]]>([
  ['UTF-8', utf8('\ufeff地区,人数\n"甲,""乙""",12.5\n003,1'), ['地区', '人数', '甲,"乙"', 12.5, '003', 1]],
  ['GBK', new Uint8Array([0xbb, 0xfa, 0xb9, 0xb9, 0x09, 0x35]), ['机构', 5]],
])('separated text in %s', async (_name, bytes, values) => {
  const result = await readWorkbook(bytes);
  expect(result.ok && result.value.sheets[0]?.rows.flatMap((row) => row.cells.map((cell) => cell.value))).toEqual(values);
});

test('a web page under the name of .xls', async () => {
  const result = await readWorkbook(utf8('<html><table><tr><td colspan="2">标题</td></tr><tr><td>甲</td><td>5</td></tr></table></html>'));
  expect(result.ok && result.value.sheets[0]?.rows.flatMap((row) => row.cells.map((cell) => cell.value))).toEqual(['标题', '甲', 5]);
});
