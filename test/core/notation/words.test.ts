import { parseChineseNumeral } from '../../../src/core/notation/chinese-numeral';
import { formatPeriod, isPeriodLabel, parsePeriod } from '../../../src/core/notation/period';
import { isUnitText, parseUnitLine, unitInLabel } from '../../../src/core/notation/unit';

test.each([
  ['2023年', '2023'],
  ['２０２３年度卫生统计年报', '2023'],
  ['腾冲市2023年1—10月出生情况', '2023年1-10月'],
  ['2023年1月-10月', '2023年1-10月'],
  ['2009年上半年', '2009年上半年'],
  ['2014年第一季度', '2014年第一季度'],
  ['2009年一季度', '2009年一季度'],
  ['2023年6月', '2023年6月'],
  ['截至2023年10月底', '2023年1-10月'],
  ['2023年截至10月底', '2023年1-10月'],
  ['二〇二三年', '2023'],
  ['2019-06', '2019年6月'],
  ['2023年1-12月', '2023'],
  ['2023年前三季度', '2023年1-9月'],
])('period %s', (text, key) => {
  const period = parsePeriod(text);
  expect(period && formatPeriod(period)).toBe(key);
});

test.each([
  ['上年', -1],
  ['上年同期', -1],
  ['1月', 0],
  ['一季度', 0],
  ['全年', 0],
])('period without a year: %s', (text, offsetYears) => {
  expect(parsePeriod(text)).toMatchObject({ year: null, offsetYears });
  expect(isPeriodLabel(text)).toBe(true);
});

test.each(['活产数', '新城街道', '合计', '乙肝疫苗', '同比增长', '12月龄儿童', '接种率(%)'])('%s is no period label', (text) => {
  expect(isPeriodLabel(text)).toBe(false);
});

test.each([
  ['单位：人、万元、%', ['人', '万元', '%']],
  ['（单位:万元）', ['万元']],
  ['计量单位：人次', ['人次']],
  ['填报单位：腾冲市卫生健康局', []],
  ['单位：1/10万', ['/10万']],
  ['单位：件（次）', ['件', '件次']],
  ['单位名称：人民医院', []],
])('unit line %s', (text, units) => expect(parseUnitLine(text)).toEqual(units));

test.each([
  ['应种人次', '人次'],
  ['接种率（%）', '%'],
  ['金额(万元)', '万元'],
  ['发病率(1/10万)', '/10万'],
  ['筛查率%', '%'],
  ['活产数', null],
  ['其他（含村卫生室）', null],
  ['救助人（户）数', '人（户）'],
  ['就诊人（次）数', '人次'],
  ['患者（人）', '人'],
])('unit in %s', (text, unit) => expect(unitInLabel(text).unit).toBe(unit));

test.each(['人', '万元', '%', '/10万', '人次', '个百分点', '平方米', '千人', '元/人'])('%s is a unit', (text) =>
  expect(isUnitText(text)).toBe(true),
);
test.each(['卫生院', '人民医院', '12', '合计'])('%s is no unit', (text) => expect(isUnitText(text)).toBe(false));

test.each([
  ['三', 3],
  ['十二', 12],
  ['一百零五', 105],
  ['两万三千', 23000],
  ['二〇二三', 2023],
  ['三点二', 3.2],
  ['百分之五十', 0.5],
  ['新城', null],
])('numeral %s', (text, value) => expect(parseChineseNumeral(text)).toBe(value));
