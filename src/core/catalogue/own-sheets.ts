import { formatSheetAddress } from '../model/address';
import type { CatalogueData, Indicator } from '../model/catalogue';
import type { SheetSnapshot, WorkbookSnapshot } from '../model/workbook';
import { buildCatalogue, type Catalogue } from './catalogue';
import { withOwn, type OwnCatalogue } from './own-catalogue';
import type { OwnLine, OwnSheetProblem, OwnSheetReader } from './own-sheet-reader';
import { isTargetSheet, readTargetSheet } from './own-target-sheet';
import { isTemplateSheet, readTemplateSheet } from './own-template-sheet';
import { aliasKey } from './validate';

/** What the sheets of a workbook say of the bureau's own targets and templates. */
export interface OwnSheets {
  readonly own: OwnCatalogue;
  readonly problems: readonly OwnSheetProblem[];
  /** Targets that are words alone, by sheet: counted, not judged. */
  readonly inWords: readonly { readonly sheet: string; readonly count: number }[];
  /** Names of the sheets that were read so; a template's sheet holds no data. */
  readonly targetSheets: readonly string[];
  readonly templateSheets: readonly string[];
}

/** Reads every sheet of a workbook that is named or titled as one of the bureau's own (目标责任书 …, 表样 …). */
export function readOwnSheets(workbook: WorkbookSnapshot, base: CatalogueData): OwnSheets {
  const targets: OwnCatalogue['targets'][number][] = [];
  const templates: OwnCatalogue['templates'][number][] = [];
  const indicators: Indicator[] = [];
  const problems: OwnSheetProblem[] = [];
  const inWords: OwnSheets['inWords'][number][] = [];
  const targetSheets: string[] = [];
  const templateSheets: string[] = [];
  let names: ReadonlyMap<string, Indicator> | undefined;
  for (const [number, sheet] of workbook.sheets.entries()) {
    const kind = isTemplateSheet(sheet) ? 'template' : isTargetSheet(sheet) ? 'target' : null;
    if (kind === null || sheet.visibility !== 'visible') continue;
    names ??= namesOf(base.indicators);
    const known = names;
    const reader: OwnSheetReader = {
      sheet,
      lines: linesOf(sheet),
      base,
      number,
      indicator: (name) => known.get(aliasKey(withoutUnit(name))),
      percent: (cell) => (workbook.styles[cell.style]?.numberFormat ?? '').includes('%'),
    };
    if (kind === 'target') {
      const read = readTargetSheet(reader);
      targets.push(...read.targets);
      problems.push(...read.problems);
      if (read.inWords > 0) inWords.push({ sheet: sheet.name, count: read.inWords });
      targetSheets.push(sheet.name);
    } else {
      const read = readTemplateSheet(reader);
      if (read.template) templates.push(read.template);
      indicators.push(...read.indicators);
      problems.push(...read.problems);
      templateSheets.push(sheet.name);
    }
  }
  return { own: { schema: 'statbrief.catalogue/1', indicators, targets, templates }, problems, inWords, targetSheets, templateSheets };
}

/** `（%）`, `(人)` after a name say its unit. */
export const withoutUnit = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/^\s*(?:\d{1,2}[、.．)）]|[（(]\d{1,2}[)）]|[①-⑳])\s*/u, '')
    .replace(/[（(][^（()）]{1,6}[)）]\s*$/u, (bracket) => (/[%‰人次例份户个张元万]/u.test(bracket) ? '' : bracket))
    .trim();

function namesOf(indicators: readonly Indicator[]): ReadonlyMap<string, Indicator> {
  const names = new Map<string, Indicator>();
  for (const indicator of indicators)
    for (const name of [indicator.name, ...indicator.aliases]) {
      const key = aliasKey(name);
      // A name that two indicators share is the one's whose first name it is.
      if (!names.has(key) || name === indicator.name) names.set(key, indicator);
    }
  return names;
}

function linesOf(sheet: SheetSnapshot): readonly OwnLine[] {
  return sheet.rows.map((row) => ({
    row: row.index,
    cells: row.cells.flatMap((cell) => {
      const text = typeof cell.value === 'number' ? String(cell.value) : typeof cell.value === 'string' ? cell.value.trim() : '';
      return text === '' ? [] : [{ col: cell.col, text, cell }];
    }),
  }));
}

/** `目标责任书!C5`, for a sentence. */
export const placeOf = (problem: OwnSheetProblem): string => formatSheetAddress(problem);

interface Joined {
  readonly signature: string;
  readonly catalogue: Catalogue;
}
const joined = new WeakMap<Catalogue, Joined>();
const results = new WeakSet<Catalogue>();

/**
 * The catalogue with what the workbook's own sheets add; the same object for the same sheets, so that a run keeps what it remembers. A
 * catalogue that this function made is given back as it is.
 */
export function catalogueOf(workbook: WorkbookSnapshot, catalogue: Catalogue): Catalogue {
  if (results.has(catalogue)) return catalogue;
  const { own } = readOwnSheets(workbook, catalogue.data);
  if (own.indicators.length + own.targets.length + own.templates.length === 0) return catalogue;
  const signature = JSON.stringify(own);
  const before = joined.get(catalogue);
  if (before?.signature === signature) return before.catalogue;
  const built = buildCatalogue(withOwn(catalogue.data, own));
  joined.set(catalogue, { signature, catalogue: built });
  results.add(built);
  return built;
}
