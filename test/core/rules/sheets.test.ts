import { check, raised } from '../../support/check-book';
import { workbookOf, type Literal } from '../../support/grid';

/** A summary with one typed figure, and the sheet of quarters that it comes from. */
function book(summary: Literal, title = '2023年某县妇幼项目完成情况'): ReturnType<typeof workbookOf> {
  return workbookOf(
    {
      name: '汇总',
      rows: [
        ['2023年某县卫生工作主要指标'],
        ['指标', '计量单位', '完成数'],
        ['农村妇女宫颈癌筛查人数', '人', summary],
        ['农村妇女乳腺癌筛查人数', '人', 8619],
        ['新生儿疾病筛查人数', '人', 3971],
      ],
    },
    {
      name: '项目',
      rows: [
        [title],
        ['指标', '计量单位', '一季度', '二季度', '三季度', '四季度', '全年合计'],
        ['农村妇女宫颈癌筛查人数', '人', 6698, 7855, 7867, 7739, 30159],
        ['农村妇女乳腺癌筛查人数', '人', 1999, 2068, 2438, 2114, 8619],
        ['新生儿疾病筛查人数', '人', 948, 1029, 1030, 964, 3971],
      ],
    },
  );
}

describe('same-indicator-agrees', () => {
  it.each<[string, Literal, number]>([
    ['the same on both sheets', 30159, 0],
    ['digits exchanged on the summary', 30195, 1],
    ['not reported on the summary', '—', 0],
    ['another order of size is another thing', 301, 0],
  ])('%s', (_, value, count) => {
    expect(raised(check(book(value)), 'same-indicator-agrees')).toHaveLength(count);
  });

  it('another year is another figure', () => {
    expect(raised(check(book(30195, '2022年某县妇幼项目完成情况')), 'same-indicator-agrees')).toEqual([]);
  });
});

describe('part-within-whole', () => {
  const steps = (managed: Literal): ReturnType<typeof workbookOf> =>
    workbookOf({
      rows: [
        ['2023年某县慢性病管理情况'],
        ['指标', '计量单位', '城关镇', '东河镇', '西山乡', '南桥镇', '北沟乡', '中和镇'],
        ['高血压登记', '人', 249, 106, 99, 51, 58, 53],
        ['高血压管理', '人', 209, 93, 87, 45, managed, 47],
      ],
    });
  it.each<[string, Literal, readonly string[]]>([
    ['fewer managed than registered', 52, []],
    ['all managed', 58, []],
    ['more managed than registered', 61, ['error G4']],
    ['not reported', '—', []],
  ])('%s', (_, value, expected) => {
    expect(raised(check(steps(value)), 'part-within-whole')).toEqual(expected);
  });
});
