import type { CellAddress } from '../model/address';
import type { Measure, Period, Unit } from '../model/quantity';
import type { Label, TableLine } from '../model/table';
import { isPeriodLabel, parsePeriod } from '../notation/period';
import { unitInLabel } from '../notation/unit';
import { isAreaName, isTotalName } from './area-names';
import { cleanLabel } from './label-text';
import { measureWord } from './measure-words';

/** What one line's labels say, each word sorted by kind, before the two axes are put together. */
export interface LineReading {
  readonly line: TableLine;
  /** Name parts, outermost first. */
  readonly names: readonly string[];
  readonly measure: Measure | null;
  /** The measure is said inside the last name part already (参合率比上年提高百分点). */
  readonly measureNamed: boolean;
  /** The words of a pure measure as printed, for names like 宫颈癌筛查 + 任务数. */
  readonly measureText: string;
  readonly period: Period | null;
  /** 上月: the month before the table's; 累计: from January up to it. */
  readonly span: 'last-month' | 'to-date' | null;
  readonly area: string | null;
  readonly unit: Unit | null;
  /** The unit stands in brackets or as a sign, not as part of the name: it is meant to the letter. */
  readonly unitExplicit: boolean;
  readonly total: boolean;
  /** 小计, 合计 as printed. */
  readonly totalText: string;
}

const same = (a: CellAddress, b: CellAddress): boolean => a.row === b.row && a.col === b.col;

/** Headings over all or nearly all data columns frame the table and name none of them. */
export function frameLabels(lines: readonly TableLine[]): readonly CellAddress[] {
  if (lines.length < 3) return [];
  const counts = new Map<string, { at: CellAddress; count: number }>();
  for (const line of lines) {
    for (const label of line.labels.slice(0, -1)) {
      const key = `${label.at.row},${label.at.col}`;
      const entry = counts.get(key);
      if (entry) entry.count += 1;
      else counts.set(key, { at: label.at, count: 1 });
    }
  }
  const enough = Math.max(3, Math.ceil(lines.length * 0.8));
  return [...counts.values()].filter((entry) => entry.count >= enough).map((entry) => entry.at);
}

/** Sorts the labels of a line into name, measure, period, area, unit and total. */
export function readLine(line: TableLine, frame: readonly CellAddress[], areasExpected: boolean): LineReading {
  const names: string[] = [];
  let measure: Measure | null = null;
  let measureNamed = false;
  let measureText = '';
  let period: Period | null = null;
  let span: LineReading['span'] = null;
  let area: string | null = null;
  let unit: Unit | null = null;
  let unitExplicit = false;
  let total = line.role === 'total';
  let totalText = '';
  for (const label of distinct(line.labels)) {
    const { unit: labelled, label: withoutUnit } = unitInLabel(label.text);
    if (labelled !== null) {
      unit = labelled;
      unitExplicit = /[（(%％‰/:：]/u.test(label.text);
    }
    let clean = cleanLabel(labelled === null ? label.text : withoutUnit);
    if (clean === '' || /^\d+$/.test(clean) || frame.some((at) => same(at, label.at))) continue;
    if (LAST_MONTH.test(clean)) {
      // Last month's figure is no figure of last year.
      span = 'last-month';
      measure = measure ?? 'value';
      continue;
    }
    if (TO_DATE.test(clean)) span = 'to-date';
    const when = parsePeriod(clean);
    if (when && isPeriodLabel(clean)) {
      period = merge(period, when);
      if (when.offsetYears !== 0) measure = measure ?? 'previous';
      continue;
    }
    const inBracket = /^(.{2,})[(]((?:19|20)\d{2}年[^()]{0,8})[)]$/u.exec(clean);
    if (inBracket && isPeriodLabel(inBracket[2] ?? '')) {
      period = merge(period, parsePeriod(inBracket[2] ?? '') ?? NO_OFFSET);
      clean = inBracket[1] ?? clean;
    }
    const dated = datedName(clean);
    if (dated) {
      period = merge(period, dated.period);
      if (dated.period.offsetYears !== 0) measure = 'previous';
      clean = dated.name;
    }
    if (isTotalName(clean)) {
      total = true;
      totalText = clean;
      continue;
    }
    const word = measureWord(clean);
    if (word?.pure) {
      // 增减% is a growth, 增减 a number of cases.
      measure = word.measure === 'difference' && labelled === '%' ? 'growth' : word.measure;
      measureText = clean;
      measureNamed = false;
      if (word.measure === 'previous' && (period?.year ?? null) === null) period = merge(period, { ...NO_OFFSET, offsetYears: -1 });
      continue;
    }
    // 完成任务（%） is how far the task is, 完成任务（人） what was done.
    if (labelled === '%' && /^完成(?:年度|全年|本年)?(?:任务|计划|目标)$/u.test(clean)) {
      measure = 'completion';
      measureText = clean;
      measureNamed = false;
      continue;
    }
    if (areasExpected ? !isStatistic(clean) : isAreaName(clean)) {
      area = clean;
      continue;
    }
    if (word) {
      // 出生比上年增减（人） is a number of people.
      measure =
        word.measure === 'growth' && labelled !== null && !/[%‰/倍]/u.test(labelled)
          ? 'difference'
          : word.measure === 'difference' && labelled === '%' && (!/率|比/u.test(word.rest) || NO_PERCENT.test(word.rest))
            ? 'growth'
            : word.measure;
      measureNamed = true;
    }
    names.push(clean);
  }
  return { line, names, measure, measureNamed, measureText, period, span, area, unit, unitExplicit, total, totalText };
}

/** Rates per 1000 or 100,000: how they changed in % is a growth, no points. */
const NO_PERCENT = /(?:发病|死亡|出生|增长)率$/u;

const NO_OFFSET: Period = { year: null, months: null, kind: 'year', offsetYears: 0 };
const LAST_MONTH = /^上(?:个)?月(?:份|末)?(?:数|值|实际|完成|完成数|人数|数量)?$/u;
const TO_DATE =
  /^(?:[本今当]年|[上去]年同期|自?年初(?:至今|以来))?累计(?:数|值|实际|完成|完成数|人数|数量)?$|^累计(?:同比|增长|增减|比[上去]年|较[上去]年)/u;

const DATED =
  /^((?:19|20)\d{2}年(?:度|末|底|\d{1,2}[-—–~～至到]\d{1,2}月|\d{1,2}月(?:份)?|[上下]半年|第?[一二三四]季度|前[一二三]季度)?|[上去]年同[期月](?:累计)?|上年(?:度|末|底)?|去年(?:末|底)?)(.{2,})$/u;

/** 上年同期出车次数, 2022年门诊人次: a name that says its own period. 上年结转, 2020年以来, 2022年与 … are no such names. */
function datedName(clean: string): { readonly period: Period; readonly name: string } | null {
  const match = DATED.exec(clean);
  const name = match?.[2] ?? '';
  if (!match || /^(?:结[转余]|滚存|末|底|以[来前后上下]|至|到|和|与|及|同期|前|后|之|[-—–~～、/]|新增|增|比|较|累计$|合计$)/u.test(name))
    return null;
  const said = parsePeriod(match[1] ?? '');
  return said && { period: said, name };
}

function distinct(labels: readonly Label[]): readonly Label[] {
  return labels.filter((label, position) => labels.findIndex((other) => same(other.at, label.at)) === position);
}

/** Words that no area's name ends in. */
export function isStatistic(clean: string): boolean {
  return /(?:率|数|人次|金额|人口|比例|比重|费用|收入|支出|结余|余额|面积|%)$/u.test(clean);
}

function merge(outer: Period | null, inner: Period): Period {
  if (!outer) return inner;
  return {
    year: inner.year ?? outer.year,
    months: inner.months ?? outer.months,
    kind: inner.months ? inner.kind : outer.kind,
    offsetYears: outer.offsetYears + inner.offsetYears,
  };
}
