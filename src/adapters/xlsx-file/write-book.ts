import { formatColumn } from '../../core/model/address';
import type { BookSpec, SheetSpec } from '../../core/model/book-spec';
import { STATE_NAMESPACE } from './sheet-satellites';
import { commentsVml, commentsXml } from './write-comments';
import { sheetXml } from './write-sheet';
import { StyleSheet } from './write-styles';
import { MAIN_NAMESPACE, OFFICE_RELATIONS, PACKAGE_RELATIONS, utf8, XML_HEAD, xmlAttribute, xmlString } from './xml-text';
import { writeZip, type ZipPart } from './zip-writer';

export const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
export const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';

/** A relationships part from `[type, target]` pairs; ids run rId1, rId2, …. */
export function relationshipsXml(relations: readonly (readonly [type: string, target: string])[]): string {
  const items = relations.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE_RELATIONS}/${type}" Target="${xmlAttribute(target)}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">${items.join('')}</Relationships>`;
}

export function stateXml(state: string): string {
  return `${XML_HEAD}<state xmlns="${STATE_NAMESPACE}">${state.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')}</state>`;
}

const FORBIDDEN_IN_NAME = /[[\]:*?/\\]/;

function checkNames(sheets: readonly SheetSpec[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const key = name.toLowerCase();
    if (name === '' || name.length > 31 || FORBIDDEN_IN_NAME.test(name) || seen.has(key))
      throw new Error(`"${name}" cannot be a sheet's name here`);
    seen.add(key);
  }
  if (sheets.length === 0) throw new Error('a book needs a sheet');
}

function contentTypes(spec: BookSpec): string {
  const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;
  const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return (
    `${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    override('xl/workbook.xml', `${main}.sheet.main+xml`) +
    override('xl/styles.xml', `${main}.styles+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    spec.sheets
      .map((sheet, index) => {
        const n = String(index + 1);
        return (
          override(`xl/worksheets/sheet${n}.xml`, SHEET_TYPE) +
          (sheet.comments?.length ? override(`xl/comments${n}.xml`, COMMENTS_TYPE) : '')
        );
      })
      .join('') +
    '</Types>'
  );
}

function definedNames(spec: BookSpec): string {
  const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;
  const own = (spec.definedNames ?? []).map(({ name, formula, scope }) => {
    const index = spec.sheets.findIndex((sheet) => sheet.name === scope);
    return `<definedName name="${xmlAttribute(name)}"${index < 0 ? '' : ` localSheetId="${String(index)}"`}>${xmlString(formula)}</definedName>`;
  });
  const titles = spec.sheets.flatMap(({ name, printTitleRows: rows, printTitleColumns: columns }, index) => {
    const parts = [
      ...(columns ? [`${quoted(name)}!$${formatColumn(columns.first)}:$${formatColumn(columns.last)}`] : []),
      ...(rows ? [`${quoted(name)}!$${String(rows.first + 1)}:$${String(rows.last + 1)}`] : []),
    ];
    if (parts.length === 0) return [];
    const target = parts.join(',');
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${String(index)}">${xmlString(target)}</definedName>`];
  });
  const all = [...titles, ...own];
  return all.length === 0 ? '' : `<definedNames>${all.join('')}</definedNames>`;
}

const STATES = { hidden: ' state="hidden"', 'very-hidden': ' state="veryHidden"', visible: '' } as const;

function workbookXml(spec: BookSpec): string {
  const sheets = spec.sheets.map((sheet, index) => {
    const n = String(index + 1);
    return `<sheet name="${xmlAttribute(sheet.name)}" sheetId="${n}"${STATES[sheet.visibility ?? 'visible']} r:id="rId${n}"/>`;
  });
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE_RELATIONS}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>${definedNames(spec)}<calcPr calcId="0" fullCalcOnLoad="1"/></workbook>`
  );
}

function sheetParts(sheet: SheetSpec, n: number, styles: StyleSheet): ZipPart[] {
  const name = `sheet${String(n)}.xml`;
  const parts: ZipPart[] = [{ name: `xl/worksheets/${name}`, bytes: utf8(sheetXml(sheet, (cell) => styles.indexOf(cell.style))) }];
  if (sheet.comments?.length) {
    const relations = relationshipsXml([
      ['vmlDrawing', `../drawings/vmlDrawing${String(n)}.vml`],
      ['comments', `../comments${String(n)}.xml`],
    ]);
    parts.push(
      { name: `xl/worksheets/_rels/${name}.rels`, bytes: utf8(relations) },
      { name: `xl/comments${String(n)}.xml`, bytes: utf8(commentsXml(sheet.comments)) },
      { name: `xl/drawings/vmlDrawing${String(n)}.vml`, bytes: utf8(commentsVml(sheet.comments, n)) },
    );
  }
  return parts;
}

/** Writes a new .xlsx workbook. Deterministic: the same spec gives the same bytes. Throws for a spec that no workbook can hold. */
export function writeBook(spec: BookSpec): Uint8Array {
  checkNames(spec.sheets);
  const styles = new StyleSheet(spec.styles ?? {});
  const parts = spec.sheets.flatMap((sheet, index) => sheetParts(sheet, index + 1, styles));
  const relations: (readonly [string, string])[] = spec.sheets.map((_, index) => ['worksheet', `worksheets/sheet${String(index + 1)}.xml`]);
  relations.push(['styles', 'styles.xml']);
  if (spec.state !== undefined) {
    relations.push(['customXml', '../customXml/item1.xml']);
    parts.push({ name: 'customXml/item1.xml', bytes: utf8(stateXml(spec.state)) });
  }
  const core =
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<dc:title>${xmlAttribute(spec.title ?? '')}</dc:title><dc:creator>${xmlAttribute(spec.creator ?? '卫统助手')}</dc:creator></cp:coreProperties>`;
  const packageRelations =
    `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}"><Relationship Id="rId1" Type="${OFFICE_RELATIONS}/officeDocument" Target="xl/workbook.xml"/>` +
    `<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
  return writeZip([
    { name: '[Content_Types].xml', bytes: utf8(contentTypes(spec)) },
    { name: '_rels/.rels', bytes: utf8(packageRelations) },
    { name: 'docProps/core.xml', bytes: utf8(core) },
    { name: 'xl/workbook.xml', bytes: utf8(workbookXml(spec)) },
    { name: 'xl/_rels/workbook.xml.rels', bytes: utf8(relationshipsXml(relations)) },
    { name: 'xl/styles.xml', bytes: utf8(styles.xml()) },
    ...parts,
  ]);
}
