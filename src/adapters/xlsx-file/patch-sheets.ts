import type { SheetSpec } from '../../core/model/book-spec';
import type { PackagePatch } from './package-patch';
import { addComments } from './patch-comments';
import { SHEET_TYPE } from './write-book';
import { sheetXml } from './write-sheet';
import { appendChild, rootPrefix, scanXml, setAttribute, Splices, type TagPlace } from './xml-splice';
import { OFFICE_RELATIONS, xmlAttribute } from './xml-text';

interface BookPlaces {
  sheets: TagPlace | null;
  sheetsClose: number;
  /** Behind the last element that must stand before `calcPr`. */
  beforeCalculation: number;
  calculation: TagPlace | null;
  readonly names: Set<string>;
  highestId: number;
}

function locate(text: string, part: string): BookPlaces {
  const places: BookPlaces = { sheets: null, sheetsClose: 0, beforeCalculation: 0, calculation: null, names: new Set(), highestId: 0 };
  scanXml(text, part, {
    open(tag) {
      if (tag.name === 'sheets') places.sheets = tag;
      else if (tag.name === 'calcPr') places.calculation = tag;
      else if (tag.name === 'sheet') {
        places.names.add((tag.attributes.name ?? '').toLowerCase());
        places.highestId = Math.max(places.highestId, Number(tag.attributes.sheetId) || 0);
      }
    },
    close(name, start, end) {
      if (name === 'sheets') places.sheetsClose = start;
      if (['sheets', 'functionGroups', 'externalReferences', 'definedNames'].includes(name)) places.beforeCalculation = end;
    },
  });
  return places;
}

function freeSheetName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name.toLowerCase())) return name;
  for (let n = 2; ; n++) {
    const mark = `(${String(n)})`;
    const candidate = name.slice(0, 31 - mark.length) + mark;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}

/** Adds a sheet at the end of the workbook. */
export function addSheet(patch: PackagePatch, workbook: string, sheet: SheetSpec, styleOf: (name: string | undefined) => number): void {
  const text = patch.text(workbook);
  const places = locate(text, workbook);
  if (!places.sheets) return;
  const name = freeSheetName(sheet.name, places.names);
  const part = patch.freeName('xl/worksheets/statbrief#.xml');
  const { comments = [], ...plain } = sheet;
  patch.add(part, patch.dialect(sheetXml({ ...plain, name }, (cell) => styleOf(cell.style))), SHEET_TYPE);
  addComments(patch, part, comments);
  const id = patch.relate(workbook, 'worksheet', part);
  const state = sheet.visibility === 'hidden' ? ' state="hidden"' : sheet.visibility === 'very-hidden' ? ' state="veryHidden"' : '';
  const xml = `<${rootPrefix(text)}sheet xmlns:sbr="${OFFICE_RELATIONS}" name="${xmlAttribute(name)}" sheetId="${String(places.highestId + 1)}"${state} sbr:id="${id}"/>`;
  const splices = new Splices();
  appendChild(splices, text, places.sheets, places.sheetsClose, patch.dialect(xml));
  patch.set(workbook, splices.applyTo(text));
}

/** Has the host recalculate when it opens the file, and drops the calculation chain, which may no longer be true. */
export function forceRecalculation(patch: PackagePatch, workbook: string): void {
  const text = patch.text(workbook);
  const { calculation, beforeCalculation } = locate(text, workbook);
  const splices = new Splices();
  if (calculation) {
    splices.replace(
      calculation.start,
      calculation.end,
      setAttribute(text.slice(calculation.start, calculation.end), 'fullCalcOnLoad', '1'),
    );
  } else splices.insert(beforeCalculation, `<${rootPrefix(text)}calcPr fullCalcOnLoad="1"/>`);
  patch.set(workbook, splices.applyTo(text));
  const chain = patch.relationships(workbook).find(({ type }) => type === 'calcChain');
  if (!chain) return;
  patch.unrelate(workbook, chain.target);
  patch.undeclare(chain.target);
  patch.remove(chain.target);
}
