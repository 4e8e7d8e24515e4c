import { loadCatalogue } from '../../../src/catalogue/load';
import { circles } from '../../../src/core/formula/circles';
import { buildFormulaBook } from '../../../src/core/formula/formula-book';
import { buildCatalogue, checkSnapshot, formulaResult, recalculate, WorkbookDraft, type Catalogue } from '../../../src/core/index';
import { formatAddress } from '../../../src/core/model/address';
import type { Finding } from '../../../src/core/model/finding';
import { cellAt, DEFAULT_STYLE, sheetByName, type CellStyle, type SheetRow, type WorkbookSnapshot } from '../../../src/core/model/workbook';
import { HEALTH } from './books/health';
import { MIXED } from './books/mixed';
import { OFFICE } from './books/office';
import { UNREAD_HEALTH } from './books/unread-health';
import { UNREAD_OFFICE } from './books/unread-office';
import { chance, sample } from './chance';
import { KINDS, mutants, type Mutant } from './faults';
import { LITERATURE_KINDS, literatureMutants } from './faults-literature';
import { at, placeOf, type MadeBook } from './paper';

/** The book as a reader would hand it over, every formula with the result it gives. */
export function snapshotOf(book: MadeBook): WorkbookSnapshot {
  const styles: CellStyle[] = [DEFAULT_STYLE];
  const styleOf = (format: string | undefined): number => {
    if (format === undefined) return 0;
    const known = styles.findIndex((style) => style.numberFormat === format);
    return known >= 0 ? known : styles.push({ ...DEFAULT_STYLE, numberFormat: format }) - 1;
  };
  const sheets = book.sheets.map(({ name, cells }) => {
    const byRow = new Map<number, SheetRow['cells'][number][]>();
    for (const [key, { content, format }] of cells) {
      const place = placeOf(key);
      const isFormula = typeof content === 'string' && content.startsWith('=');
      const line = byRow.get(place.row) ?? [];
      line.push({ ...place, style: styleOf(format), ...(isFormula ? { value: 0, formula: content.slice(1) } : { value: content }) });
      byRow.set(place.row, line);
    }
    const rows = [...byRow].sort(([a], [b]) => a - b).map(([index, line]) => ({ index, cells: line.sort((a, b) => a.col - b.col) }));
    const columns = rows.flatMap((row) => row.cells.map((cell) => cell.col));
    const usedRange = {
      top: rows[0]?.index ?? 0,
      left: Math.min(...columns),
      bottom: rows.at(-1)?.index ?? 0,
      right: Math.max(...columns),
    };
    return {
      name,
      visibility: 'visible' as const,
      usedRange,
      rows,
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
      comments: [],
      protected: false,
      listObjects: [],
    };
  });
  const blank: WorkbookSnapshot = {
    origin: 'xlsx',
    sheets,
    styles,
    definedNames: [],
    dateSystem: '1900',
    calculation: 'auto',
    externalLinks: [],
    state: null,
    notes: [],
  };
  return withResults(blank);
}

/** As a host stores them: what goes in a circle holds 0, and what reads it is worked out from that. */
function withResults(blank: WorkbookSnapshot): WorkbookSnapshot {
  const draft = new WorkbookDraft(blank);
  const cells = blank.sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row.cells.map((cell) => ({ sheet: sheet.name, ...cell }))));
  // A formula that reads nothing follows no change.
  for (const { sheet, ...cell } of cells) {
    const value =
      cell.formula === undefined || /[A-Z]\d/.test(cell.formula) ? undefined : formulaResult(draft, { sheet, ...cell }, cell.formula);
    if (value !== undefined) draft.write(sheet, { ...cell, value });
  }
  const { undecided } = recalculate(draft, blank, cells);
  if (undecided.length === 0) return draft.now();
  const inCircle = new Set(
    circles(buildFormulaBook(blank)).found.flatMap((circle) => circle.cells.map((one) => `${one.sheet}!${at(one.cell.row, one.cell.col)}`)),
  );
  const open = undecided.filter(({ sheet, row, col }) => !inCircle.has(`${sheet}!${at(row, col)}`));
  for (let changed = true, pass = 0; changed && pass < open.length; pass++) {
    changed = false;
    for (const { sheet, row, col } of open) {
      const cell = draft.cell(sheet, { row, col });
      const value = cell?.formula === undefined ? undefined : formulaResult(draft, { sheet, row, col }, cell.formula);
      if (!cell || value === undefined || JSON.stringify(value) === JSON.stringify(cell.value)) continue;
      draft.write(sheet, { ...cell, value });
      changed = true;
    }
  }
  return draft.now();
}

let catalogue: Catalogue | undefined;

/** What is raised above information. */
function alarms(workbook: WorkbookSnapshot): readonly Finding[] {
  catalogue ??= buildCatalogue(loadCatalogue());
  const { findings } = checkSnapshot(workbook, catalogue, { only: [], year: null, area: null });
  return findings.filter((finding) => finding.severity !== 'information');
}

const cellsOf = (finding: Finding): readonly string[] => finding.cells.map((cell) => `${cell.sheet}!${at(cell.row, cell.col)}`);
const short = (finding: Finding): string => `${finding.rule} ${finding.messageId} ${finding.cells.map(formatAddress).join(',')}`;
const identity = (finding: Finding): string => [finding.rule, finding.messageId, ...cellsOf(finding)].join(' ');

export type Half = 'seen' | 'sealed';
/** The first set was in view while the rules were mended; the second was written before the rules were read again. */
export type BookSet = 'first' | 'second';
interface HeldOutBook {
  readonly make: () => MadeBook;
  readonly half: Half;
  readonly set: BookSet;
}

const inHalves = (set: BookSet, makes: readonly (() => MadeBook)[]): readonly HeldOutBook[] =>
  makes.map((make, index) => ({ make, set, half: index % 2 === 0 ? 'seen' : 'sealed' }));
export const BOOKS: readonly HeldOutBook[] = [
  ...inHalves('first', [...OFFICE, ...HEALTH, ...MIXED]),
  ...inHalves('second', [...UNREAD_HEALTH, ...UNREAD_OFFICE]),
];

export interface Trial {
  readonly half: Half;
  readonly set: BookSet;
  readonly kind: string;
  /** Whether the audit of formulas names a wrong cell. */
  readonly found: boolean;
  /** Whether any rule does. */
  readonly foundByAny: boolean;
  /** Alarms of the audit that the fault brought and that name a wrong cell. */
  readonly right: number;
  /** Alarms that the fault brought and that name none. */
  readonly beside: readonly string[];
  readonly mutant: Mutant;
}

/** Every kind of fault put into a book at some places of its own choosing, one at a time. */
export function faultyBooks({ make, set }: HeldOutBook, before: WorkbookSnapshot, sites: number): readonly Mutant[] {
  const clean = make();
  const valueAt = (name: string, key: string): number | null => {
    const sheet = sheetByName(before, name);
    const place = placeOf(key);
    const value = sheet && cellAt(sheet, place.row, place.col)?.value;
    return typeof value === 'number' ? value : null;
  };
  const faults = new Map<string, readonly Mutant[]>(KINDS.map((kind) => [kind, mutants(clean, kind, valueAt)]));
  if (set === 'second') for (const kind of LITERATURE_KINDS) faults.set(kind, literatureMutants(clean, kind, valueAt));
  return [...faults].flatMap(([kind, places]) => sample(places, sites, chance(`${clean.name} ${kind}`)));
}

/** What is raised on each of the faulty books. */
export function trialsOf(one: HeldOutBook, sites: number): readonly Trial[] {
  const before = snapshotOf(one.make());
  const known = new Set(alarms(before).map(identity));
  return faultyBooks(one, before, sites).map((mutant): Trial => {
    const wrong = new Set(mutant.wrong.map((key) => `${mutant.sheet}!${key}`));
    const raised = alarms(snapshotOf(mutant.book)).filter((finding) => !known.has(identity(finding)));
    const named = raised.filter((finding) => cellsOf(finding).some((cell) => wrong.has(cell)));
    const right = named.filter((finding) => finding.category === 'formula');
    const beside = raised.filter((finding) => finding.category === 'formula' && !right.includes(finding)).map(short);
    const { half, set } = one;
    return { half, set, kind: mutant.kind, found: right.length > 0, foundByAny: named.length > 0, right: right.length, beside, mutant };
  });
}

/** Alarms on a book without a fault: of the audit, and of sums and rates, which look at what formulas gave. */
export function cleanAlarms({ make }: HeldOutBook): readonly string[] {
  return alarms(snapshotOf(make()))
    .filter((finding) => finding.category === 'formula' || finding.category === 'arithmetic')
    .map(short);
}
