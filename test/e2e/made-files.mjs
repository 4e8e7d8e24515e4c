// Workbooks that no one would send on purpose and everyone sends once, made here: for the pages' answers to them.
import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import * as XLSX from '@e965/xlsx';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A cell: a number, or text as an inline string. */
const cell = (value, at) =>
  typeof value === 'number'
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${attribute(value)}</t></is></c>`;

/** A sheet's XML from rows of values; `tail` stands after the cells (merges, a drawing). */
export const sheetXml = (rows, tail = '') =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData>${rows
    .map(
      (row, at) => `<row r="${at + 1}">${row.map((value, col) => cell(value, XLSX.utils.encode_cell({ r: at, c: col }))).join('')}</row>`,
    )
    .join('')}</sheetData>${tail}</worksheet>`;

/** The parts of a workbook by name; a sheet is `{ name, xml, hidden? }`. */
export function bookParts(sheets) {
  const parts = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name, hidden }, at) => `<sheet name="${attribute(name)}" sheetId="${at + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
  };
  sheets.forEach(({ xml }, at) => (parts[`xl/worksheets/sheet${at + 1}.xml`] = xml));
  return parts;
}

export const zipped = (parts) =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])), {
      level: 1,
    }),
  );
export const book = (sheets) => zipped(bookParts(sheets));

/** A small table of townships, so that there is something to check. */
export const townRows = (title = '2024年各镇卫生工作情况表') => [
  [title],
  ['单位', '常住人口（人）', '建档人数（人）', '建档率（%）'],
  ['东镇', 1000, 900, 90],
  ['西镇', 2000, 1500, 75],
  ['合计', 3000, 2400, 80],
];

/** An OLE container, as old Office files and locked new ones are. */
function container(streams) {
  const cfb = XLSX.CFB.utils.cfb_new();
  for (const [name, bytes] of streams) XLSX.CFB.utils.cfb_add(cfb, `/${name}`, bytes);
  return Buffer.from(XLSX.CFB.write(cfb, { type: 'buffer' }));
}
export const lockedBook = () =>
  container([
    ['EncryptionInfo', Buffer.alloc(200, 4)],
    ['EncryptedPackage', Buffer.alloc(5000, 7)],
  ]);
export const oldDocument = () => container([['WordDocument', Buffer.alloc(5000, 1)]]);
export const oldBook = () => {
  const made = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(made, XLSX.utils.aoa_to_sheet(townRows()), '情况表');
  return Buffer.from(XLSX.write(made, { type: 'buffer', bookType: 'biff8' }));
};

/** A part that says of itself what it is, and unpacks to `megabytes` of the same blank. */
export function bomb(megabytes) {
  const plain = bookParts([{ name: '表', xml: '@' }]);
  const blank = deflateRawSync(Buffer.alloc(megabytes * 2 ** 20, 0x20), { level: 9 });
  return rawZip(
    Object.entries(plain).map(([name, text]) =>
      text === '@'
        ? { name, packed: blank, size: megabytes * 2 ** 20 }
        : { name, packed: deflateRawSync(Buffer.from(text)), size: Buffer.byteLength(text) },
    ),
  );
}

/** A zip archive put together from packed parts; checksums are left at zero. */
function rawZip(parts) {
  const local = [];
  const central = [];
  let offset = 0;
  for (const { name, packed, size } of parts) {
    const title = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x800, 2);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(packed.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(title.length, 22);
    local.push(Buffer.from('PK\u0003\u0004', 'latin1'), shared, title, packed);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), shared, entry, title);
    offset += 30 + title.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
