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
