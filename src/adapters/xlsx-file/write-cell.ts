import { formatAddress } from '../../core/model/address';
import { isCellError, type CellValue } from '../../core/model/workbook';
import { xmlString } from './xml-text';

/** What goes into one `<c>`. Text is written as an inline string: nothing a person typed can become a formula. */
export interface CellContent {
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
  /** Without leading `=`. */
  readonly formula?: string | undefined;
  readonly style: number;
}

/** Excel's limit for the text of one cell, in UTF-16 units. */
export const MAX_TEXT = 32_767;

/** The `<c>` element; `prefix` is the namespace prefix of the part with its colon, or empty. */
export function cellXml(cell: CellContent, prefix = ''): string {
  const { value, formula } = cell;
  const tag = (name: string, text: string): string => `<${prefix}${name}>${text}</${prefix}${name}>`;
  const style = cell.style === 0 ? '' : ` s="${String(cell.style)}"`;
  const start = `<${prefix}c r="${formatAddress(cell)}"${style}`;
  const end = `</${prefix}c>`;
  const f = formula === undefined ? '' : tag('f', xmlString(formula));
  if (value === null) return f === '' ? `${start}/>` : `${start}>${f}${end}`;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return `${start} t="e">${f}${tag('v', '#NUM!')}${end}`;
    return `${start}>${f}${tag('v', String(value))}${end}`;
  }
  if (typeof value === 'boolean') return `${start} t="b">${f}${tag('v', value ? '1' : '0')}${end}`;
  if (isCellError(value)) return `${start} t="e">${f}${tag('v', xmlString(value.error))}${end}`;
  const text = xmlString(value.slice(0, MAX_TEXT));
  if (f !== '') return `${start} t="str">${f}${tag('v', text)}${end}`;
  return `${start} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${text}</${prefix}t></${prefix}is>${end}`;
}

/** The type attribute (null for none) and the text of `<v>` (null for no element) of a formula's stored result. */
export function storedResult(value: CellValue): readonly [type: string | null, text: string | null] {
  if (value === null) return [null, null];
  if (typeof value === 'number') return Number.isFinite(value) ? [null, String(value)] : ['e', '#NUM!'];
  if (typeof value === 'boolean') return ['b', value ? '1' : '0'];
  if (isCellError(value)) return ['e', xmlString(value.error)];
  return ['str', xmlString(value.slice(0, MAX_TEXT))];
}
