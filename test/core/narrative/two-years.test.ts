import { narrateReport } from '../../../src/app/draft-narrative';
import { SUMMARY } from '../../../src/app/narrative-manner';
import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue } from '../../../src/core/index';
import { check } from '../../support/check-book';
import { grid, type Literal } from '../../support/grid';

const catalogue = buildCatalogue(loadCatalogue());
const told = (rows: readonly (readonly Literal[])[], merges: readonly string[] = []): string =>
  narrateReport(check(grid(rows, { merges: [...merges] })), catalogue, SUMMARY)
    .sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.pieces.map((piece) => piece.text)))
    .join('');

it('of two years beside each other the last is told, with the growth of its own heading', () => {
  const text = told(
    [
      ['某县2023年基本医疗保险基金收支情况（单位：万元）'],
      ['项目', '职工医保', null, null, '居民医保', null, null, '合计', null, null],
      [null, '2022年', '2023年', '增长%', '2022年', '2023年', '增长%', '2022年', '2023年', '增长%'],
      ['本年收入', 200, 220, 10, 300, 309, 3, 500, 529, 5.8],
      ['本年支出', 190, 209, 10, 280, 294, 5, 470, 503, 7],
      ['当年结余', 10, 11, 10, 20, 15, -25, 30, 26, -13.3],
    ],
    ['A2:A3', 'B2:D2', 'E2:G2', 'H2:J2'],
  );
  expect(text).toContain('本年收入529万元，比上年增长5.8%');
  expect(text).not.toContain('500万元');
});

it('of columns of years under one title too', () => {
  const text = told([
    ['某市2024年医疗卫生机构数（个）'],
    ['类别', '2023年', '2024年', '增减数'],
    ['医院', 90, 96, 6],
    ['卫生院', 48, 50, 2],
    ['诊所', 85, 84, -1],
    ['合计', 223, 230, 7],
  ]);
  expect(text).toContain('230个');
  expect(text).not.toContain('223个');
});

it('rows of the year before, of the task and of the change speak of the total, whatever unit its columns count in', () => {
  const text = told([
    ['某市中心血站2024年采供血情况'],
    ['月份', '献血人次（人次）', '采集全血（升）'],
    ['上半年', 5200, 1800],
    ['下半年', 4800, 1700],
    ['合计', 10000, 3500],
    ['全年任务', 10400, 3500],
    ['完成任务（%）', 96.15, 100],
    ['2023年全年', 8000, 3600],
    ['平均', 5000, 1750],
  ]);
  expect(text).toContain('任务10400人次，实际完成10000人次，完成任务的96.15%，比上年增长25.00%');
  expect(text).not.toContain('平均');
});

it('means change by days, institutions by number, death rates in their own unit', () => {
  const text = told([
    ['某县2024年卫生事业主要指标'],
    ['指标', '单位', '2024年', '2023年'],
    ['医院数', '个', 12, 11],
    ['平均住院日', '天', 7.6, 7.9],
    ['婴儿死亡率', '‰', 3.1, 3.4],
    ['病床使用率', '%', 78.2, 78.2],
  ]);
  expect(text).toContain('医院12个，比上年增加1个');
  expect(text).toContain('平均住院日7.6天，比上年缩短0.3天');
  expect(text).toContain('婴儿死亡率为3.1‰，比上年下降0.3个千分点');
  expect(text).toContain('病床使用率78.2%，与上年持平');
});

it('what was born less what died is no change of the deaths', () => {
  const text = told([
    ['某县2024年人口情况', null, null, null],
    ['年份', '出生人数（人）', '死亡人数（人）', '自然增加数（人）'],
    ['2022年', 6000, 3100, 2900],
    ['2023年', 6100, 3200, 2900],
    ['2024年', 6300, 3300, 3000],
  ]);
  expect(text).toContain('2024年');
  expect(text).not.toContain('2022年');
  expect(text).not.toMatch(/死亡3300人，比上年(?:增加|减少)3000人/u);
});
