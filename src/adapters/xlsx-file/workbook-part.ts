import type { SheetSnapshot, WorkbookSnapshot } from '../../core/model/workbook';
import { attribute, decodeEscapes, isTrue, parseXml, type Attributes } from './xml';

export interface SheetEntry {
  readonly name: string;
  readonly relationship: string;
  readonly visibility: SheetSnapshot['visibility'];
}

export interface WorkbookPart {
  readonly sheets: SheetEntry[];
  readonly definedNames: { name: string; formula: string; sheetIndex: number | null; hidden: boolean }[];
  readonly externalReferences: string[];
  date1904: boolean;
  calculation: WorkbookSnapshot['calculation'];
}

const VISIBILITY: Readonly<Record<string, SheetSnapshot['visibility']>> = { hidden: 'hidden', veryHidden: 'very-hidden' };
const CALCULATION: Readonly<Record<string, WorkbookSnapshot['calculation']>> = { manual: 'manual', autoNoTable: 'auto-no-table' };

function relationshipId(attributes: Attributes): string {
  for (const key of Object.keys(attributes)) if (key.endsWith(':id')) return attributes[key] ?? '';
  return attributes.id ?? '';
}

/** Reads workbook.xml: sheets in tab order, names, links, dates, calculation. */
export function readWorkbookPart(bytes: Uint8Array, part: string): WorkbookPart {
  const book: WorkbookPart = { sheets: [], definedNames: [], externalReferences: [], date1904: false, calculation: 'auto' };
  let inName = false;
  parseXml(bytes, part, {
    open(name, attributes) {
      if (name === 'sheet') {
        book.sheets.push({
          name: decodeEscapes(attribute(attributes, 'name') ?? ''),
          relationship: relationshipId(attributes),
          visibility: VISIBILITY[attribute(attributes, 'state') ?? ''] ?? 'visible',
        });
      } else if (name === 'definedName') {
        inName = true;
        const local = attribute(attributes, 'localSheetId');
        book.definedNames.push({
          name: attribute(attributes, 'name') ?? '',
          formula: '',
          sheetIndex: local === undefined ? null : Number(local),
          hidden: isTrue(attribute(attributes, 'hidden')),
        });
      } else if (name === 'externalReference') book.externalReferences.push(relationshipId(attributes));
      else if (name === 'workbookPr') book.date1904 = isTrue(attribute(attributes, 'date1904'));
      else if (name === 'calcPr') book.calculation = CALCULATION[attribute(attributes, 'calcMode') ?? ''] ?? 'auto';
    },
    close(name) {
      if (name === 'definedName') inName = false;
    },
    text(piece) {
      const last = book.definedNames.at(-1);
      if (inName && last) last.formula += piece;
    },
  });
  return book;
}
