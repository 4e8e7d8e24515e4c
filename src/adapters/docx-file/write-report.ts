import { strToU8, zipSync, type Zippable } from 'fflate';
import { printSourceProperty, sourcePropertyName } from '../../core/document/source-property';
import { printTemplatePart, TEMPLATE_NAMESPACE } from '../../core/document/template-part';
import type { ReportText } from '../../core/model/document';
import { appendixXml, passageXml, type AppendixTable } from './document-xml';
import { propertiesXml } from './properties-part';
import { fontTablePart, footerPart, sectionXml, settingsPart, stylesPart } from './report-layout';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument';

const relationships = (list: readonly (readonly [string, string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const CUSTOM_XML = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
/** Any number will do that no other part of the document has (ECMA-376 part 1, 22.5.2.1). */
const TEMPLATE_ITEM = '{5B1E7A52-57A7-4B1D-9C0E-7E0A0B7E4C01}';

/** The template that a document carries, as a custom XML part with its properties. */
function templateParts({ source, template }: ReportText): Readonly<Record<string, string>> {
  if (template === undefined) return {};
  return {
    'customXml/item1.xml': HEAD + printTemplatePart({ source: source.id, template }),
    'customXml/itemProps1.xml': `${HEAD}<ds:datastoreItem ds:itemID="${TEMPLATE_ITEM}" xmlns:ds="${CUSTOM_XML}"><ds:schemaRefs><ds:schemaRef ds:uri="${TEMPLATE_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels': relationships([[`${OFFICE}/customXmlProps`, 'itemProps1.xml']]),
  };
}

const contentTypes = (carries: boolean): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
    ['/word/document.xml', `${TYPE}.wordprocessingml.document.main+xml`],
    ['/word/styles.xml', `${TYPE}.wordprocessingml.styles+xml`],
    ['/word/settings.xml', `${TYPE}.wordprocessingml.settings+xml`],
    ['/word/fontTable.xml', `${TYPE}.wordprocessingml.fontTable+xml`],
    ['/word/footer1.xml', `${TYPE}.wordprocessingml.footer+xml`],
    ['/word/footer2.xml', `${TYPE}.wordprocessingml.footer+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/custom.xml', `${TYPE}.custom-properties+xml`],
    ...(carries ? [['/customXml/itemProps1.xml', `${TYPE}.customXmlProperties+xml`]] : []),
  ]
    .map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`)
    .join('')}</Types>`;

/**
 * A report as a .docx in the layout of GB/T 9704, every number in a content control that a later refresh finds; `appendix` is a table of
 * where the numbers are from. No clock: the same report gives the same bytes.
 */
export function writeReport(report: ReportText, appendix: AppendixTable | null = null): Uint8Array {
  let control = 0;
  const nextId = (): number => ++control;
  const body = report.passages.map((passage) => passageXml(passage, nextId)).join('') + (appendix ? appendixXml(appendix) : '');
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(report.template !== undefined),
    '_rels/.rels': relationships([
      [`${OFFICE}/officeDocument`, 'word/document.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      [`${OFFICE}/custom-properties`, 'docProps/custom.xml'],
    ]),
    'word/document.xml': `${HEAD}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"><w:body>${body}${sectionXml()}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships([
      [`${OFFICE}/styles`, 'styles.xml'],
      [`${OFFICE}/settings`, 'settings.xml'],
      [`${OFFICE}/footer`, 'footer1.xml'],
      [`${OFFICE}/footer`, 'footer2.xml'],
      [`${OFFICE}/fontTable`, 'fontTable.xml'],
      ...(report.template === undefined ? [] : [[`${OFFICE}/customXml`, '../customXml/item1.xml'] as const]),
    ]),
    'word/styles.xml': stylesPart(),
    'word/settings.xml': settingsPart(),
    'word/fontTable.xml': fontTablePart(),
    'word/footer1.xml': footerPart('odd'),
    'word/footer2.xml': footerPart('even'),
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>卫统助手</dc:creator></cp:coreProperties>`,
    'docProps/custom.xml': propertiesXml(new Map([[sourcePropertyName(report.source.id), printSourceProperty(report.source)]])),
    ...templateParts(report),
  };
  const zipped: Zippable = Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(zipped, { mtime: new Date(1980, 0, 1) });
}
