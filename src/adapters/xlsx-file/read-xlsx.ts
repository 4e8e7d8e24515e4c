import type { CellComment, ListObject, ReadNote, ReadNoteReason, SheetSnapshot, WorkbookSnapshot } from '../../core/model/workbook';
import { DEFAULT_STYLE } from '../../core/model/workbook';
import type { StepCount } from '../../core/ports';
import { FileTrouble } from './file-trouble';
import { PackageParts, type Relationship } from './package-parts';
import type { BookContext } from './sheet-cells';
import { readSheetPart } from './sheet-part';
import { readComments, readStatePart, readTable } from './sheet-satellites';
import { readStrings } from './strings-part';
import { readStyles } from './styles-part';
import { parseXml } from './xml';
import { readWorkbookPart, type SheetEntry } from './workbook-part';

/** More cells than any bureau's book has; a page that held them would not answer any more. */
export const MAX_CELLS = 5_000_000;

const NOT_WORKSHEETS: Readonly<Record<string, ReadNoteReason>> = {
  chartsheet: 'chart-sheet',
  dialogsheet: 'dialog-sheet',
  xlMacrosheet: 'macro-sheet',
  xlIntlMacrosheet: 'macro-sheet',
};
const UNREAD_PARTS: Readonly<Record<string, ReadNoteReason>> = {
  pivotTable: 'pivot-table',
  drawing: 'drawing',
  queryTable: 'external-data',
};

/** The part name of workbook.xml. Throws FileTrouble where the archive is no .xlsx workbook. */
export function workbookPartName(parts: PackageParts): string {
  const main = parts.relationships('').find((relation) => relation.type === 'officeDocument' && parts.has(relation.target));
  const name = main?.target ?? (parts.has('xl/workbook.xml') ? 'xl/workbook.xml' : undefined);
  if (name === undefined) throw new FileTrouble('not-a-workbook', 'the archive holds no workbook');
  if (/\.bin$/i.test(name)) throw new FileTrouble('unsupported-format', 'binary workbook (.xlsb)');
  if (!/workbook|\/book/i.test(name) && /(word|ppt|visio)\//i.test(name))
    throw new FileTrouble('not-a-workbook', `the archive holds ${name}`);
  return name;
}

interface OpenBook {
  readonly parts: PackageParts;
  readonly context: BookContext;
  readonly notes: ReadNote[];
}

function readSatellites(
  open: OpenBook,
  sheet: string,
  relations: readonly Relationship[],
): { comments: CellComment[]; listObjects: ListObject[] } {
  const comments: CellComment[] = [];
  const listObjects: ListObject[] = [];
  for (const relation of relations) {
    const reason = UNREAD_PARTS[relation.type];
    if (reason) open.notes.push({ sheet, range: null, reason });
    if (relation.external || !open.parts.has(relation.target)) continue;
    if (relation.type === 'comments') comments.push(...readComments(open.parts.read(relation.target), relation.target));
    else if (relation.type === 'table') {
      const table = readTable(open.parts.read(relation.target), relation.target);
      if (table) listObjects.push(table);
    }
  }
  comments.sort((a, b) => a.row - b.row || a.col - b.col);
  return { comments, listObjects };
}

function readSheet(open: OpenBook, entry: SheetEntry, part: string): SheetSnapshot {
  const { unreadableFormulas, ...sheet } = readSheetPart(open.parts.read(part), part, open.context);
  if (unreadableFormulas > 0) open.notes.push({ sheet: entry.name, range: null, reason: 'formula-unreadable' });
  const satellites = readSatellites(open, entry.name, open.parts.relationships(part));
  return { name: entry.name, visibility: entry.visibility, ...sheet, ...satellites };
}

function externalTargets(parts: PackageParts, ids: readonly string[], relations: readonly Relationship[]): string[] {
  return ids.map((id) => {
    const link = relations.find((relation) => relation.id === id);
    if (!link) return '';
    return parts.relationships(link.target).find((relation) => relation.external)?.target ?? link.target;
  });
}

function readState(parts: PackageParts, relations: readonly Relationship[]): string | null {
  for (const relation of relations) {
    if (relation.type !== 'customXml' || !parts.has(relation.target)) continue;
    try {
      const state = readStatePart(parts.read(relation.target), relation.target);
      if (state !== null) return state;
    } catch (error) {
      // Somebody else's part that we cannot read is not our trouble; a damaged archive is.
      if (!(error instanceof FileTrouble) || error.code !== 'broken-xml') throw error;
    }
  }
  return null;
}

function rejectOtherDocuments(parts: PackageParts, name: string): void {
  let root = '';
  parseXml(parts.read(name), name, {
    open(tag) {
      root ||= tag;
    },
    close: () => undefined,
    text: () => undefined,
  });
  if (root !== 'workbook') throw new FileTrouble('not-a-workbook', `the archive holds a ${root}`);
}

/** Told before a sheet is read: how many are done, of how many. */
export type TellSheet = (count: StepCount) => void;

/** Reads an .xlsx/.xlsm workbook. Throws FileTrouble for everything that is wrong with the bytes. */
export function readXlsx(bytes: Uint8Array, tell: TellSheet = () => undefined): WorkbookSnapshot {
  const parts = PackageParts.open(bytes);
  const name = workbookPartName(parts);
  rejectOtherDocuments(parts, name);
  const book = readWorkbookPart(parts.read(name), name);
  const relations = parts.relationships(name);
  if (book.sheets.length === 0) throw new FileTrouble('no-sheets', 'the workbook lists no sheet');
  const partOf = (type: string): string | undefined =>
    relations.find((relation) => relation.type === type && parts.has(relation.target))?.target;
  const stylesPart = partOf('styles');
  const stringsPart = partOf('sharedStrings');
  const styles = stylesPart === undefined ? [DEFAULT_STYLE] : readStyles(parts.read(stylesPart), stylesPart);
  const strings = stringsPart === undefined ? [] : readStrings(parts.read(stringsPart), stringsPart);
  const open: OpenBook = {
    parts,
    context: { strings, date1904: book.date1904, styleCount: styles.length, budget: MAX_CELLS },
    notes: [],
  };
  const sheets: SheetSnapshot[] = [];
  for (const [done, entry] of book.sheets.entries()) {
    tell({ done, of: book.sheets.length });
    const relation = relations.find((candidate) => candidate.id === entry.relationship);
    const reason = relation && NOT_WORKSHEETS[relation.type];
    if (reason) open.notes.push({ sheet: entry.name, range: null, reason });
    else if (!relation || !parts.has(relation.target)) throw new FileTrouble('truncated', `the sheet ${entry.name} has no part`);
    else sheets.push(readSheet(open, entry, relation.target));
  }
  if (sheets.length === 0) throw new FileTrouble('no-sheets', 'the workbook has no sheet with cells');
  if (relations.some((relation) => relation.type === 'connections')) open.notes.push({ sheet: null, range: null, reason: 'external-data' });
  return {
    origin: 'xlsx',
    sheets,
    styles,
    definedNames: book.definedNames.map(({ name: label, formula, sheetIndex, hidden }) => ({
      name: label,
      formula,
      scope: sheetIndex === null ? null : (book.sheets[sheetIndex]?.name ?? null),
      hidden,
    })),
    dateSystem: book.date1904 ? '1904' : '1900',
    calculation: book.calculation,
    externalLinks: externalTargets(parts, book.externalReferences, relations),
    state: readState(parts, relations),
    notes: open.notes,
  };
}
