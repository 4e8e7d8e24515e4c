import type { CatalogueData, Indicator, Template } from '../model/catalogue';
import type { SheetSnapshot } from '../model/workbook';
import type { OwnLine, OwnSheetProblem, OwnSheetReader } from './own-sheet-reader';
import { readPrintedRelations } from './printed-relations';
import { placesNotOnForm } from './template-places';
import { aliasKey } from './validate';

/** A template's sheet is named 表样…, or its first cell says 自定义表样. */
export function isTemplateSheet(sheet: SheetSnapshot): boolean {
  const first = sheet.rows[0]?.cells[0]?.value;
  return /^(?:自定义)?表样/u.test(sheet.name) || (typeof first === 'string' && /^自定义表样/u.test(first));
}

interface Draft {
  readonly settings: ReadonlyMap<string, OwnLine['cells'][number]>;
  readonly indicators: readonly Indicator[];
  readonly defined: readonly Indicator[];
  readonly breakdowns: Template['breakdowns'];
  readonly relations: readonly OwnLine['cells'][number][];
  readonly rowOf: ReadonlyMap<OwnLine['cells'][number], number>;
  readonly problems: readonly OwnSheetProblem[];
}

const SETTINGS = new Set(['名称', '表号', '领域', '别名', '方向', '依据']);

/**
 * Reads a template written as a sheet: in column A a word (名称, 表号, 领域, 别名, 方向, 依据, 指标, 分组, 审核关系), beside it what it
 * says. Below 指标 an indicator a row with its unit; a name that the catalogue does not know becomes the bureau's own indicator where its
 * unit is given. Below 审核关系 relations as the survey system prints them.
 */
export function readTemplateSheet(reader: OwnSheetReader): {
  readonly template: Template | null;
  readonly indicators: readonly Indicator[];
  readonly problems: readonly OwnSheetProblem[];
} {
  const { sheet, number, base } = reader;
  const draft = draftOf(reader);
  const problems = [...draft.problems];
  const title = draft.settings.get('名称');
  const first = { sheet: sheet.name, row: reader.lines[0]?.row ?? 0, col: reader.lines[0]?.cells[0]?.col ?? 0 };
  if (!title) problems.push({ code: 'no-title', ...first, text: sheet.name });
  if (draft.indicators.length === 0) problems.push({ code: 'no-indicators', ...first, text: title?.text ?? sheet.name });
  if (!title || draft.indicators.length === 0) return { template: null, indicators: [], problems };
  const domain = domainOf(draft, base, (cell) =>
    problems.push({ code: 'unknown-domain', sheet: sheet.name, row: draft.rowOf.get(cell) ?? 0, col: cell.col, text: cell.text }),
  );
  const form = {
    indicators: draft.indicators.map((indicator) => indicator.id),
    breakdowns: draft.breakdowns,
    orientation: /行/u.test(draft.settings.get('方向')?.text ?? '') ? ('indicators-down' as const) : ('indicators-across' as const),
  };
  const relations = draft.relations.flatMap((cell) => {
    const place = { sheet: sheet.name, row: draft.rowOf.get(cell) ?? 0, col: cell.col };
    const read = readPrintedRelations(cell.text, namesOn(draft.indicators));
    problems.push(...read.unread.map((piece) => ({ code: 'relation-unread' as const, ...place, text: piece.text })));
    return read.relations.filter((relation) => {
      const missing = placesNotOnForm(relation, form);
      if (missing.length > 0) problems.push({ code: 'relation-place', ...place, text: relation.printed ?? missing.join('、') });
      return missing.length === 0;
    });
  });
  return { template: { ...formHead(draft, title.text, number), domain, ...form, relations }, indicators: draft.defined, problems };
}

function formHead(
  draft: Draft,
  title: string,
  number: number,
): Omit<Template, 'domain' | 'indicators' | 'breakdowns' | 'orientation' | 'relations'> {
  const formNumber = draft.settings.get('表号')?.text;
  const aliases = (draft.settings.get('别名')?.text ?? '').split(/[、；;]/u).filter((alias) => alias.trim() !== '');
  const source = draft.settings.get('依据')?.text;
  return {
    id: `own-sheet-${number + 1}`,
    title,
    titleEn: title,
    titleAliases: aliases.map((alias) => alias.trim()),
    ...(formNumber === undefined ? {} : { formNumber }),
    ...(source === undefined ? {} : { source: { title: source, number: null, year: null } }),
  };
}

function draftOf(reader: OwnSheetReader): Draft {
  const settings = new Map<string, OwnLine['cells'][number]>();
  const indicators: Indicator[] = [];
  const defined: Indicator[] = [];
  const breakdowns: Template['breakdowns'][number][] = [];
  const relations: OwnLine['cells'][number][] = [];
  const rowOf = new Map<OwnLine['cells'][number], number>();
  const problems: OwnSheetProblem[] = [];
  let part: 'settings' | 'indicators' | 'relations' = 'settings';
  for (const line of reader.lines) {
    for (const cell of line.cells) rowOf.set(cell, line.row);
    // Columns A to D are read; what stands further right are remarks.
    const [first, second, third] = [0, 1, 2].map((col) => line.cells.find((cell) => cell.col === col));
    const word = first?.text.replace(/[：:\s]/gu, '') ?? '';
    if (SETTINGS.has(word)) {
      if (second) settings.set(word, second);
      part = 'settings';
    } else if (word === '指标') part = 'indicators';
    else if (word === '分组') {
      if (second && third) breakdowns.push({ dimension: second.text, members: third.text.split(/[、；;]/u).filter((name) => name !== '') });
      part = 'settings';
    } else if (word === '审核关系' || part === 'relations') {
      part = 'relations';
      relations.push(...line.cells.filter((cell) => cell.col <= 3 && cell !== (word === '审核关系' ? first : undefined)));
    } else if (part === 'indicators' && first) {
      const indicator = reader.indicator(first.text) ?? define(first.text, second?.text, reader, indicators.length);
      if (!indicator)
        problems.push({ code: 'unknown-indicator', sheet: reader.sheet.name, row: line.row, col: first.col, text: first.text });
      else {
        if (indicator.id.startsWith('own-')) defined.push(indicator);
        indicators.push(indicator);
      }
    }
  }
  return { settings, indicators, defined, breakdowns, relations, rowOf, problems };
}

/** An indicator of the bureau's own; null without a unit, because a number without one means nothing. */
function define(name: string, unit: string | undefined, reader: OwnSheetReader, position: number): Indicator | null {
  if (unit === undefined) return null;
  const counted = !/[%‰/]/u.test(unit);
  return {
    id: `own-sheet-${reader.number + 1}-${position + 1}`,
    name,
    nameEn: name,
    aliases: [],
    domain: 'other',
    unit,
    kind: counted ? (/元$/u.test(unit) ? 'amount' : 'count') : 'index',
    direction: 'neutral',
    decimals: counted && !/元$/u.test(unit) ? 0 : 2,
    addsOverAreas: counted,
    addsOverTime: false,
  };
}

function domainOf(draft: Draft, base: CatalogueData, unknown: (cell: OwnLine['cells'][number]) => void): string {
  const said = draft.settings.get('领域');
  const named = said && base.domains.find((domain) => domain.name === said.text || domain.id === said.text);
  if (named) return named.id;
  if (said) unknown(said);
  const counts = new Map<string, number>();
  for (const { domain } of draft.indicators) counts.set(domain, (counts.get(domain) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'other';
}

function namesOn(indicators: readonly Indicator[]): ReadonlyMap<string, string> {
  return new Map(
    indicators.flatMap((indicator) => [indicator.name, ...indicator.aliases].map((name) => [aliasKey(name), indicator.id] as const)),
  );
}
