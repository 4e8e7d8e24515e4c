import { formatAddress, formatRange } from '../../core/model/address';
import type { CellSpec, SheetSpec, ValidationSpec } from '../../core/model/book-spec';
import { cellXml } from './write-cell';
import { MAIN_NAMESPACE, OFFICE_RELATIONS, XML_HEAD, xmlAttribute, xmlString } from './xml-text';

const OPERATORS: Readonly<Record<NonNullable<ValidationSpec['operator']>, string>> = {
  between: 'between',
  'not-between': 'notBetween',
  equal: 'equal',
  'not-equal': 'notEqual',
  greater: 'greaterThan',
  less: 'lessThan',
  'at-least': 'greaterThanOrEqual',
  'at-most': 'lessThanOrEqual',
};

function rowsXml(sheet: SheetSpec, styleOf: (cell: CellSpec) => number): string {
  const heights = new Map(sheet.rowHeights?.map(({ row, height }) => [row, height]));
  const rows = new Map<number, CellSpec[]>([...heights.keys()].map((row) => [row, []]));
  for (const cell of sheet.cells) {
    const line = rows.get(cell.row);
    if (line) line.push(cell);
    else rows.set(cell.row, [cell]);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = heights.get(row);
      const size = height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`;
      const inner = cells
        .sort((a, b) => a.col - b.col)
        .map((cell) => cellXml({ row, col: cell.col, value: cell.value ?? null, formula: cell.formula, style: styleOf(cell) }));
      return `<row r="${String(row + 1)}"${size}>${inner.join('')}</row>`;
    })
    .join('');
}

function viewXml(sheet: SheetSpec): string {
  const { frozen } = sheet;
  if (!frozen || (frozen.row === 0 && frozen.col === 0)) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const pane = frozen.row === 0 ? 'topRight' : frozen.col === 0 ? 'bottomLeft' : 'bottomRight';
  const split = (frozen.col > 0 ? ` xSplit="${String(frozen.col)}"` : '') + (frozen.row > 0 ? ` ySplit="${String(frozen.row)}"` : '');
  return `<sheetViews><sheetView workbookViewId="0"><pane${split} topLeftCell="${formatAddress(frozen)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function columnsXml(sheet: SheetSpec): string {
  if (!sheet.columns?.length) return '';
  const columns = sheet.columns.map(
    ({ first, last, width, hidden }) =>
      `<col min="${String(first + 1)}" max="${String(last + 1)}" width="${String(width)}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

function validationXml(rule: ValidationSpec): string {
  const text = (name: string, value: string | undefined): string => (value === undefined ? '' : ` ${name}="${xmlAttribute(value)}"`);
  const type = rule.kind === 'text-length' ? 'textLength' : rule.kind;
  const operator = rule.operator === undefined ? '' : ` operator="${OPERATORS[rule.operator]}"`;
  const isList = rule.kind === 'list';
  const operands = isList ? [`"${rule.operands.join(',').replaceAll('"', '""')}"`] : rule.operands;
  const formulas = operands
    .slice(0, 2)
    .map((operand, index) => `<formula${String(index + 1)}>${xmlString(operand)}</formula${String(index + 1)}>`);
  return (
    `<dataValidation type="${type}" errorStyle="${rule.style ?? 'stop'}"${operator} allowBlank="${(rule.allowBlank ?? true) ? '1' : '0'}" showInputMessage="1" showErrorMessage="1"` +
    text('errorTitle', rule.errorTitle) +
    text('error', rule.error) +
    text('promptTitle', rule.promptTitle) +
    text('prompt', rule.prompt) +
    ` sqref="${formatRange(rule.range)}">${formulas.join('')}</dataValidation>`
  );
}

function listXml(tag: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `<${tag} count="${String(items.length)}">${items.join('')}</${tag}>`;
}

/** The worksheet part; elements stand in the order the schema wants. */
export function sheetXml(sheet: SheetSpec, styleOf: (cell: CellSpec) => number): string {
  const links = sheet.cells.flatMap((cell) =>
    cell.link === undefined ? [] : [`<hyperlink ref="${formatAddress(cell)}" location="${xmlAttribute(cell.link)}"/>`],
  );
  const fit = sheet.fitToWidth;
  const properties =
    (sheet.tabColor === undefined ? '' : `<tabColor rgb="FF${sheet.tabColor}"/>`) +
    (fit === undefined ? '' : '<pageSetUpPr fitToPage="1"/>');
  const setup =
    (sheet.landscape ? ' orientation="landscape"' : ' orientation="portrait"') +
    (fit === undefined ? '' : ` fitToWidth="${String(fit)}" fitToHeight="0"`);
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN_NAMESPACE}" xmlns:r="${OFFICE_RELATIONS}">${properties === '' ? '' : `<sheetPr>${properties}</sheetPr>`}` +
    `${viewXml(sheet)}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet)}<sheetData>${rowsXml(sheet, styleOf)}</sheetData>` +
    listXml('mergeCells', sheet.merges?.map((range) => `<mergeCell ref="${formatRange(range)}"/>`) ?? []) +
    listXml('dataValidations', sheet.validations?.map(validationXml) ?? []) +
    (links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : '') +
    `<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9"${setup}/>` +
    `${sheet.comments?.length ? '<legacyDrawing r:id="rId1"/>' : ''}</worksheet>`
  );
}
