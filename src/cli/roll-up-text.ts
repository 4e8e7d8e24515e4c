import type { FigurePlace, RolledSum, RollUp, SumTrouble } from '../app/units/roll-up';
import { formatSheetAddress } from '../core/model/address';
import type { Locale } from '../core/model/finding';

interface RollUpWords {
  readonly head: (units: number, sums: number, judged: number, wrong: number) => string;
  readonly unit: (name: string, numbers: number, errors: number, warnings: number, notChecked: number) => string;
  readonly missing: (names: string) => string;
  readonly twice: (name: string, files: string) => string;
  readonly sum: (name: string, unit: string, sum: number, total: FigurePlace) => string;
  readonly row: (indicator: string, unit: string, own: FigurePlace, county: FigurePlace) => string;
  readonly rank: (indicator: string, unit: string, best: FigurePlace, last: FigurePlace) => string;
  readonly notJudged: (count: number, reason: SumTrouble) => string;
}

const place = ({ file, cell }: FigurePlace): string => `${file} ${formatSheetAddress(cell)}`;

const REASON: Readonly<Record<Locale, Readonly<Record<SumTrouble, string>>>> = {
  'zh-CN': {
    'units-missing': '有单位没有报这个数',
    'units-twice': '有单位重复上报',
    'units-of-measure-differ': '各单位的计量单位不同',
    'no-total': '没有县级的数可比',
  },
  'en-US': {
    'units-missing': 'a unit does not report it',
    'units-twice': 'a unit reports twice',
    'units-of-measure-differ': 'units count in different units of measure',
    'no-total': 'the county gives no number to compare with',
  },
};

const WORDS: Readonly<Record<Locale, RollUpWords>> = {
  'zh-CN': {
    head: (units, sums, judged, wrong) => `汇总：${units}个单位，可相加的指标${sums}项，其中${judged}项与县级数作了比较，${wrong}项不符。`,
    unit: (name, numbers, errors, warnings, notChecked) =>
      `  ${name}：${numbers}个数，必须改${errors}处，请核实${warnings}处，没有判断${notChecked}项`,
    missing: (names) => `✗ 缺报：${names}`,
    twice: (name, files) => `✗ ${name}重复上报：${files}`,
    sum: (name, unit, sum, total) => `✗ ${name}：各单位之和${sum}${unit}，县级为${total.value}${unit}（${place(total)}）`,
    row: (indicator, unit, own, county) =>
      `✗ ${own.name}的${indicator}：本单位报${own.value}${unit}（${place(own)}），县级表中为${county.value}${unit}（${place(county)}）`,
    rank: (indicator, unit, best, last) =>
      `· ${indicator}：最好的是${best.name}（${best.value}${unit}），最后的是${last.name}（${last.value}${unit}）`,
    notJudged: (count, reason) => `· ${count}项之和没有比较：${REASON['zh-CN'][reason]}`,
  },
  'en-US': {
    head: (units, sums, judged, wrong) =>
      `Roll-up: ${units} units, ${sums} indicators that add up; ${judged} compared with the county, ${wrong} differ.`,
    unit: (name, numbers, errors, warnings, notChecked) =>
      `  ${name}: ${numbers} numbers, ${errors} to correct, ${warnings} to verify, ${notChecked} not judged`,
    missing: (names) => `✗ Not reported: ${names}`,
    twice: (name, files) => `✗ ${name} is reported twice: ${files}`,
    sum: (name, unit, sum, total) =>
      `✗ ${name}: the units sum up to ${sum} ${unit}, the county says ${total.value} ${unit} (${place(total)})`,
    row: (indicator, unit, own, county) =>
      `✗ ${indicator} of ${own.name}: its own workbook says ${own.value} ${unit} (${place(own)}), the county’s table ${county.value} ${unit} (${place(county)})`,
    rank: (indicator, unit, best, last) =>
      `· ${indicator}: best is ${best.name} (${best.value} ${unit}), last is ${last.name} (${last.value} ${unit})`,
    notJudged: (count, reason) => `· ${count} sums were not compared: ${REASON['en-US'][reason]}`,
  },
};

/** The roll-up for people, on stderr: what is printed a file stays the same as without it. */
export function rollUpText(result: RollUp, locale: Locale): string[] {
  const words = WORDS[locale];
  const wrong = result.sums.filter(({ agrees }) => agrees === false);
  const judged = result.sums.filter(({ agrees }) => agrees !== null);
  const separator = locale === 'zh-CN' ? '、' : ', ';
  return [
    words.head(result.units.length, result.sums.length, judged.length, wrong.length),
    ...result.units.map(({ name, digest }) =>
      words.unit(name, digest.numbers, digest.findings.error, digest.findings.warning, digest.notChecked),
    ),
    ...(result.missing.length > 0 ? [words.missing(result.missing.join(separator))] : []),
    ...result.twice.map(({ name, files }) => words.twice(name, files.join(separator))),
    ...wrong.flatMap(({ indicator, unit, sum, total }) => (total ? [words.sum(indicator.name, unit, sum, total)] : [])),
    ...result.differences.map(({ indicator, unit, own, county }) => words.row(indicator.name, unit, own, county)),
    ...result.rankings.map(({ indicator, unit, best, last }) => words.rank(indicator.name, unit, best, last)),
    ...[...countByTrouble(result.sums)].map(([trouble, count]) => words.notJudged(count, trouble)),
  ];
}

function countByTrouble(sums: readonly RolledSum[]): ReadonlyMap<SumTrouble, number> {
  const counts = new Map<SumTrouble, number>();
  for (const { trouble } of sums) if (trouble !== null) counts.set(trouble, (counts.get(trouble) ?? 0) + 1);
  return counts;
}
