import { utf8 } from '../../../src/adapters/xlsx-file/xml-text';
import { writeZip } from '../../../src/adapters/xlsx-file/zip-writer';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function relations(...items: readonly (readonly [id: string, type: string, target: string, mode?: string])[]): string {
  const xml = items.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${xml.join('')}</Relationships>`;
}

export const DEFAULT_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="表1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
};

/** A hand-written archive: the default parts, changed by those given. */
export function packageOf(parts: Readonly<Record<string, string>>): Uint8Array {
  return writeZip(Object.entries({ ...DEFAULT_PARTS, ...parts }).map(([name, text]) => ({ name, bytes: utf8(text) })));
}

/** A book of one sheet from the inside of its `worksheet` element. */
export function bookOf(inside: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return packageOf({ 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</worksheet>`, ...parts });
}
