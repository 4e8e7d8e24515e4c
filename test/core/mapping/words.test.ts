import { areaInTitle, isAreaName, isTotalName } from '../../../src/core/mapping/area-names';
import { joinNames, topicOfTitle } from '../../../src/core/mapping/compose-name';
import { cleanLabel, nameKey } from '../../../src/core/mapping/label-text';
import { measureWord } from '../../../src/core/mapping/measure-words';

describe('cleanLabel takes off what is no name', () => {
  test.each([
    ['补偿人次（万人次）', '补偿人次'],
    ['筛查率%', '筛查率'],
    ['规范管理率（%）', '规范管理率'],
    ['其中：资助参合人数', '资助参合人数'],
    ['一、新生儿疾病筛查', '新生儿疾病筛查'],
    ['（二）住院', '住院'],
    ['发病率(1/10万)', '发病率'],
    ['指  标', '指标'],
    ['２０２３年', '2023年'],
    ['1.2万人', '1.2万人'],
    ['执业（助理）医师', '执业(助理)医师'],
  ])('%s → %s', (text, expected) => expect(cleanLabel(text)).toBe(expected));
});

describe('nameKey makes variants of one name one', () => {
  test.each([
    ['65岁及以上老年人', '65岁以上老年人'],
    ['药品“三统一”配备率', '药品三统一配备率'],
    ['执业（助理）医师', '执业(助理)医师'],
  ])('%s = %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));
  test.each([
    ['规范管理率', '健康管理率'],
    ['门诊人次', '门诊人数'],
  ])('%s ≠ %s', (a, b) => expect(nameKey(a)).not.toBe(nameKey(b)));
});

describe('measureWord', () => {
  test.each([
    ['年度任务数', 'task', true],
    ['任务数', 'task', true],
    ['目标值（≥）', 'target', true],
    ['年度目标', 'target', true],
    ['实际完成', 'value', true],
    ['完成数', 'value', true],
    ['完成率', 'completion', true],
    ['上年同期', 'previous', true],
    ['上年', 'previous', true],
    ['增长%', 'growth', true],
    ['同比增减%', 'growth', true],
    ['增减数', 'difference', true],
    ['位次', 'rank', true],
    ['占比', 'share', true],
    ['是否达标', 'verdict', true],
    ['新农合占比', 'share', false],
    ['参合率比上年提高百分点', 'percentage-points', false],
  ])('%s is %s', (text, measure, pure) => expect(measureWord(cleanLabel(text))).toMatchObject({ measure, pure }));
  test.each(['活产数', '完成投资', '应种人次', '目标人群数', '高血压', '参合率', '计划生育率'])('%s is a name', (text) =>
    expect(measureWord(text)).toBeNull(),
  );
});

describe('areas', () => {
  test.each(['碧阳镇', '腾越街道', '高新区', '东城社区', '梅花岭村', '合川区'])('%s is an area', (text) =>
    expect(isAreaName(text)).toBe(true),
  );
  test.each(['市人民医院', '村卫生室', '城市', '活产数', '乡镇卫生院', '社区卫生服务中心', '卫生村'.replace('卫生村', '示范村'), '合计'])(
    '%s is none',
    (text) => expect(isAreaName(text)).toBe(false),
  );
  test.each(['合计', '全市合计', '全县', '总 计', '小计'])('%s is the whole', (text) => expect(isTotalName(text)).toBe(true));
  test.each([
    ['腾冲市2023年公共卫生主要指标完成情况', '腾冲市'],
    ['2022年1—9月腾冲市各乡镇（街道）重点疫苗接种率', '腾冲市'],
    ['2014年韩城市农村改厕及卫生创建情况', '韩城市'],
    ['填报单位：望城区东城镇卫生院', '东城镇'],
    ['东城镇卫生院２０１１年１—１１月收支情况表', '东城镇'],
    ['2019年全国法定传染病报告', '全国'],
    ['农村卫生服务体系建设项目', null],
    ['社区卫生服务机构情况', null],
  ])('%s → %s', (text, area) => expect(areaInTitle(text)).toBe(area));
});

describe('names of nested headings', () => {
  test.each([
    ['孕产妇健康管理', '管理率', '孕产妇健康管理率'],
    ['遗传代谢病筛查', '筛查人数', '遗传代谢病筛查人数'],
    ['业务收入', '门诊', '业务收入门诊'],
    ['宫颈癌筛查', '任务数', '宫颈癌筛查任务数'],
    ['高血压', '高血压患者数', '高血压患者数'],
  ])('%s + %s → %s', (outer, inner, name) => expect(joinNames(outer, inner)).toBe(name));
  test.each([
    ['2014年韩城市农村改厕任务完成情况', '韩城市', '农村改厕'],
    ['腾冲市2023年慢性病及严重精神障碍患者管理情况（截至10月31日）', '腾冲市', '慢性病及严重精神障碍患者管理'],
  ])('the topic of %s', (title, area, topic) => expect(topicOfTitle(title, area)).toBe(topic));
});
