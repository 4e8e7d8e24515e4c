import type { Period, Unit } from '../model/quantity';
import type { FrameLine, StatTable } from '../model/table';
import { isPeriodLabel, parsePeriod } from '../notation/period';
import { parseUnitLine } from '../notation/unit';
import { areaInTitle } from './area-names';
import { topicOfTitle } from './compose-name';

/** What the frame of a table says about all its numbers. */
export interface TableContext {
  readonly title: string;
  readonly topic: string;
  readonly area: string | null;
  readonly period: Period | null;
  readonly units: readonly Unit[];
}

/** Title, unit line, period line and 填报单位 line of a table; `inherited` is the frame of the table above on the same sheet. */
export function tableContext(table: StatTable, inherited: TableContext | null): TableContext {
  const titles = table.frame.filter(isTitleLine);
  // A numbered heading right over the table (一、农村改厕任务完成情况) says more than the sheet's title.
  const heading = table.frame.findLast(
    (line) =>
      /^[（(]?[一二三四五六七八九十]{1,2}[)）、．.]/u.test(line.text.trim()) || /^表[一二三四五六七八九十\d]/u.test(line.text.trim()),
  );
  const title = withoutUnit(heading ?? titles.at(-1));
  const areas = [...titles, ...table.frame.filter((line) => line.kind === 'reporter')].map((line) => areaInTitle(line.text));
  const area = areas.find((found) => found !== null) ?? inherited?.area ?? null;
  const unitText = table.frame.filter(
    (line) => line.kind === 'unit' || line.kind === 'title' || line.kind === 'period' || line.kind === 'reporter',
  );
  const units = unitText.flatMap((line) =>
    line.kind === 'unit' || /单位[:：]/u.test(line.text.replace(/填报单位|编报单位|上报单位/gu, ''))
      ? parseUnitLine(line.text)
      : bracketUnits(line),
  );
  return {
    title,
    topic: topicOfTitle(title, area),
    area,
    period: narrowedBySheet(periodOfFrame(table) ?? inherited?.period ?? null, table.sheet),
    units: units.length > 0 ? units : (inherited?.units ?? []),
  };
}

/** A sheet named 3月, 一季度报表 or 2023年 says the period of a table whose title says none, and the months where the title says only the year. */
function narrowedBySheet(period: Period | null, sheet: string): Period | null {
  const name = [/$/u, /(?:报表|报|数据|表)$/u, /月报表?$/u].map((kind) => sheet.trim().replace(kind, '')).find(isPeriodLabel);
  const named = name === undefined ? null : parsePeriod(name);
  if (!named || named.offsetYears !== 0) return period;
  if (period === null) return named;
  const wholeYear = period.months === null && period.kind === 'year' && period.offsetYears === 0;
  if (!wholeYear || named.months === null) return period;
  return named.year === null || period.year === null || named.year === period.year ? { ...named, year: period.year ?? named.year } : period;
}

const withoutUnit = (line: FrameLine | undefined): string =>
  line?.kind === 'unit' ? line.text.replace(/[（(]?(?:计量|金额|数量)?单位[:：].*$/u, '').trim() : (line?.text ?? '');

/** What a line says beside its unit: 各乡镇发病数（单位：例） is a title for all its bracket. */
const isTitleLine = (line: FrameLine): boolean => line.kind === 'title' || (line.kind === 'unit' && withoutUnit(line).length >= 6);

/** Units in the bracket that ends a title: …管理情况统计表（人、%）. */
function bracketUnits({ kind, text }: FrameLine): readonly Unit[] {
  const inside = kind === 'title' ? /[（(]([^（()）]{1,16})[)）]\s*$/u.exec(text)?.[1] : undefined;
  return inside === undefined || /^[年月日季次期]$|^[\d一二三四五六七八九十]+$/u.test(inside) ? [] : parseUnitLine(`单位：${inside}`);
}

/** 2021年、2022年 and 2018—2022年 speak up to the last of them; null for one year. */
function latestYear(text: string): number | null {
  const span = /((?:19|20)\d{2})\s*年?\s*[—\-–~至到和、与及]\s*((?:19|20)\d{2})\s*年/u.exec(text.normalize('NFKC'));
  return span && Number(span[2]) > Number(span[1]) ? Number(span[2]) : null;
}

/** Titles say the period best; a 截至 line adds the months where the title has only the year. */
function periodOfFrame(table: StatTable): Period | null {
  let best: Period | null = null as Period | null;
  for (const kind of ['title', 'period', 'unit', 'reporter'] as const) {
    for (const line of table.frame) {
      if (line.kind !== kind) continue;
      const read = parsePeriod(line.text);
      if (!read) continue;
      // 2014年12月31日 is the day a form was filled in, not what it speaks of; 截至 says that it is.
      const day = /\d{4}年\d{1,2}月\d{1,2}日/u.test(line.text.normalize('NFKC').replace(/\s/gu, '')) && !/截[至止]|至/u.test(line.text);
      const latest = read.months === null ? latestYear(line.text) : null;
      const found: Period =
        latest !== null ? { ...read, year: latest } : day ? { year: read.year, months: null, kind: 'year', offsetYears: 0 } : read;
      if (!best) best = found;
      else if (best.year === null && found.year !== null) best = { ...best, year: found.year };
      else if (best.months === null && best.kind === 'year' && found.months !== null && (found.year === null || found.year === best.year))
        best = { ...found, year: best.year };
    }
  }
  return best;
}
