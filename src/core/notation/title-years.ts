import type { FrameLine, StatTable } from '../model/table';

/** A title whose year is not the workbook's. */
export interface OddTitle {
  readonly table: StatTable;
  readonly title: FrameLine;
  readonly year: number;
  readonly expected: number;
}

export interface TitleYears {
  readonly odd: readonly OddTitle[];
  /** Titles with the workbook's year, or whose other year the table's own lines speak of. */
  readonly fitting: number;
  /** Titles with a year in a workbook that has no year of its own. */
  readonly undecided: number;
}

const YEAR = /((?:19|20)\d{2})\s*(?:年|[—\-–.])/u;
const SPAN = /(?:19|20)\d{2}\s*年?\s*[—\-–~至到和、与]\s*(?:19|20)\d{2}/u;

/**
 * Titles that have kept another year's number: most titles of the workbook name one year, this one names another and nothing in its
 * table's lines does, or the columns name one year with 上年同期 beside it. Where one title stands alone, the year's end up to which its table counts (截至2022年12月31日) says the year.
 */
export function oddTitles(tables: readonly StatTable[]): TitleYears {
  const titles = tables.flatMap((table) => {
    const title = table.frame.find((line) => line.kind === 'title' && YEAR.test(line.text));
    return title && !SPAN.test(title.text) ? [{ table, title, year: Number(YEAR.exec(title.text)?.[1]) }] : [];
  });
  const counts = new Map<number, number>();
  for (const { year } of titles) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [main, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  const sure = count >= 2 && count >= 0.6 * titles.length;
  const odd = titles.flatMap((one): OddTitle[] => {
    const expected = yearBesideLast(one.table) ?? (sure ? main : yearUpTo(one.table));
    return expected === null || expected === one.year || speaksOf(one.table, one.year) ? [] : [{ ...one, expected }];
  });
  const judged = sure ? titles.length : titles.filter(({ table }) => (yearBesideLast(table) ?? yearUpTo(table)) !== null).length;
  return { odd, fitting: judged - odd.length, undecided: titles.length - judged };
}

function speaksOf(table: StatTable, year: number): boolean {
  return [...table.columns, ...table.rows].some((line) => line.labels.some((label) => label.text.includes(String(year))));
}

/** The one year that the columns name where 上年同期 stands beside it: it is the year the table speaks of. */
function yearBesideLast(table: StatTable): number | null {
  const labels = [...new Set(table.columns.flatMap((line) => line.labels.map((label) => label.text.replace(/\s/gu, ''))))];
  const years = new Set(labels.flatMap((text) => (YEAR_LABEL.exec(text)?.[1] ? [Number(YEAR_LABEL.exec(text)?.[1])] : [])));
  return years.size === 1 && labels.some((text) => /^[上去]年同[期月]/u.test(text)) ? ([...years][0] ?? null) : null;
}

const YEAR_LABEL = /^((?:19|20)\d{2})年(?:\d{1,2}(?:[—\-–~至到]\d{1,2})?月(?:份)?|[上下]半年|第?[一二三四]季度|度)?$/u;

/** The year of a 截至 line or note of the table itself. */
function yearUpTo(table: StatTable): number | null {
  for (const line of table.frame) {
    const found = /截[至止]\D{0,4}((?:19|20)\d{2})\s*年(?:\s*12\s*月|底|末)/u.exec(line.text);
    if (found && line.kind !== 'title') return Number(found[1]);
  }
  return null;
}
