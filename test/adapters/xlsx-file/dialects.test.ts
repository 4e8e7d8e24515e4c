import { cellAt, type Cell, type WorkbookSnapshot } from '../../../src/core/model/workbook';
import { readWorkbook } from '../../../src/adapters/xlsx-file/read-workbook';
import { bookOf, DEFAULT_PARTS, packageOf, relations } from './package-of';

async function read(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const result = await readWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}

async function firstCell(cell: string, parts: Record<string, string> = {}): Promise<Partial<Cell> | undefined> {
  const sheet = (await read(bookOf(`<sheetData><row r="1">${cell}</row></sheetData>`, parts))).sheets[0];
  return sheet && cellAt(sheet, 0, 0);
}

const strings = {
  'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml']),
  'xl/sharedStrings.xml':
    '<sst><si><t>甲</t></si><si><r><t xml:space="preserve">卫 </t></r><r><t>生</t></r><rPh sb="0" eb="1"><t>ウェイ</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>',
};

test.each<[string, string, Partial<Cell>]>([
  ['a number', '<c r="A1"><v>1.5E-3</v></c>', { value: 0.0015 }],
  ['a cell and row without r', '<c><v>2</v></c>', { value: 2 }],
  ['a shared string', '<c r="A1" t="s"><v>0</v></c>', { value: '甲' }],
  ['a rich string without its reading aid', '<c r="A1" t="s"><v>1</v></c>', { value: '卫 生' }],
  ['escaped characters', '<c r="A1" t="s"><v>2</v></c>', { value: 'a\rb_x0041_' }],
  ['an inline string', '<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t>&lt;乙&gt;</t></r></is></c>', { value: '甲<乙>' }],
  ['a boolean', '<c r="A1" t="b"><v>1</v></c>', { value: true }],
  ['an error', '<c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c>', { value: { error: '#DIV/0!' }, formula: '1/0' }],
  ['a formula text', '<c r="A1" t="str"><f>"甲"&amp;B1</f><v>甲1</v></c>', { value: '甲1', formula: '"甲"&B1' }],
  ['an ISO date', '<c r="A1" t="d"><v>2024-01-01</v></c>', { value: 45292 }],
  ['a formula without a cached value', '<c r="A1"><f>B1</f></c>', { value: null, formula: 'B1' }],
  ['a formula in CDATA', '<c r="A1"><f><![CDATA[B1&C1]]></f><v>1</v></c>', { value: 1, formula: 'B1&C1' }],
  [
    'an array formula',
    '<c r="A1"><f t="array" ref="A1:B1">C1:D1</f><v>1</v></c>',
    { formula: 'C1:D1', arrayRange: { top: 0, left: 0, bottom: 0, right: 1 } },
  ],
  ['a formula of 8,192 characters', `<c r="A1"><f>${'1+'.repeat(4095)}11</f><v>1</v></c>`, { formula: `${'1+'.repeat(4095)}11` }],
])('%s', async (_name, xml, wanted) => {
  expect(await firstCell(xml, strings)).toMatchObject(wanted);
});

test('shared formulas move their references and nothing else, and come in again at the other edge', async () => {
  const master = 'IF($A5="A1","LOG10",LOG10(A$5))&amp;"（A5）"&amp;SUM(1:1)&amp;表1!B2&amp;\'2026年（A1）\'!$C$3';
  const sheet = (
    await read(
      bookOf(
        `<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="0">${master}</f></c><c r="B1"><f t="shared" si="0"/></c></row><row r="2"><c r="A2"><f t="shared" si="0"/></c><c r="B2"><f t="shared" si="1"/></c></row>` +
          '<row r="3"><c r="B3"><f t="shared" ref="B2:B3" si="1">A1048576</f></c></row><row r="4"><c r="B4"><f t="shared" si="1"/></c></row></sheetData>',
      ),
    )
  ).sheets[0];
  if (!sheet) throw new Error('no sheet');
  const formula = (row: number, col: number): string | undefined => cellAt(sheet, row, col)?.formula;
  expect(formula(0, 1)).toBe('IF($A5="A1","LOG10",LOG10(B$5))&"（A5）"&SUM(1:1)&表1!C2&\'2026年（A1）\'!$C$3');
  expect(formula(1, 0)).toBe('IF($A6="A1","LOG10",LOG10(A$5))&"（A5）"&SUM(2:2)&表1!B3&\'2026年（A1）\'!$C$3');
  expect([formula(1, 1), formula(3, 1)]).toEqual(['A1048575', 'A1']);
});

const plain = '<sheetData><row r="1"><c r="B1"><v>7</v></c></row></sheetData>';
const prefixed = (xml: string): string => xml.replace(/<(\/?)(?=\w)/g, '<$1x:');
const workbook = DEFAULT_PARTS['xl/workbook.xml'] ?? '';

test.each<[string, Record<string, string>]>([
  [
    'prefixed elements',
    {
      'xl/worksheets/sheet1.xml': prefixed(`<worksheet>${plain}</worksheet>`).replace('<x:worksheet', '<x:worksheet xmlns:x="m"'),
      'xl/workbook.xml': prefixed(workbook),
    },
  ],
  [
    'absolute targets',
    {
      'xl/worksheets/sheet1.xml': `<worksheet>${plain}</worksheet>`,
      'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']),
      '_rels/.rels': relations(['rId1', 'officeDocument', '/xl/workbook.xml']),
    },
  ],
  ['a byte order mark', { 'xl/worksheets/sheet1.xml': `\ufeff<?xml version="1.0" encoding="utf-8"?><worksheet>${plain}</worksheet>` }],
  [
    'other letter case of part names',
    {
      'xl/worksheets/sheet1.xml': `<worksheet>${plain}</worksheet>`,
      'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/Sheet1.xml']),
    },
  ],
])('a dialect: %s', async (_name, parts) => {
  const book = await read(packageOf(parts));
  expect(book.sheets.map((sheet) => [sheet.name, sheet.rows, sheet.usedRange])).toEqual([
    ['表1', [{ index: 0, cells: [{ row: 0, col: 1, value: 7, style: 0 }] }], { top: 0, left: 1, bottom: 0, right: 1 }],
  ]);
});

test('what hangs on a sheet: merges, hidden lines, protection, comments, names, links, styles', async () => {
  const book = await read(
    bookOf(
      '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" s="1"><v>45292</v></c><c r="B1" s="2"/><c r="C1"><v>1</v></c><c r="D1" s="1"/></row><row r="3" hidden="1"/></sheetData><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
      {
        'xl/workbook.xml': workbook
          .replace('<sheets>', '<workbookPr date1904="1"/><sheets>')
          .replace(
            '</workbook>',
            '<externalReferences><externalReference r:id="rId8"/></externalReferences><definedNames><definedName name="目标" localSheetId="0">表1!$A$1</definedName></definedNames><calcPr calcMode="manual"/></workbook>',
          ),
        'xl/_rels/workbook.xml.rels': relations(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId8', 'externalLink', 'externalLinks/externalLink1.xml'],
          ['rId3', 'styles', 'styles.xml'],
        ),
        'xl/externalLinks/externalLink1.xml': '<externalLink/>',
        'xl/externalLinks/_rels/externalLink1.xml.rels': relations(['rId1', 'externalLinkPath', 'file:///D:/去年.xlsx', 'External']),
        'xl/styles.xml':
          '<styleSheet><fonts><font/><font><b/><sz val="14"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/><border><left style="thin"/><bottom style="thin"/></border></borders><cellXfs><xf/><xf numFmtId="57" fontId="1"/><xf borderId="1"><alignment horizontal="center" indent="2" wrapText="1"/></xf></cellXfs></styleSheet>',
        'xl/worksheets/_rels/sheet1.xml.rels': relations(
          ['rId1', 'comments', '../comments1.xml'],
          ['rId2', 'drawing', '../drawings/drawing1.xml'],
        ),
        'xl/comments1.xml':
          '<comments><authors><author>张三</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>核</t></r><r><t>实</t></r></text></comment></commentList></comments>',
      },
    ),
  );
  const sheet = book.sheets[0];
  expect(sheet).toMatchObject({
    hiddenColumns: [1, 2],
    hiddenRows: [2],
    protected: true,
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  });
  expect(sheet?.comments).toEqual([{ row: 0, col: 0, text: '核实', author: '张三' }]);
  expect(sheet?.rows[0]?.cells.map((cell) => cell.col)).toEqual([0, 1, 2]);
  expect(book.styles.slice(1)).toMatchObject([
    { numberFormat: 'yyyy"年"m"月"', bold: true, fontSize: 14 },
    { borders: 12, horizontal: 'center', indent: 2, wrap: true },
  ]);
  expect(book).toMatchObject({ dateSystem: '1904', calculation: 'manual', externalLinks: ['file:///D:/去年.xlsx'] });
  expect(book.definedNames).toEqual([{ name: '目标', formula: '表1!$A$1', scope: '表1', hidden: false }]);
  expect(book.notes).toEqual([{ sheet: '表1', range: null, reason: 'drawing' }]);
});
