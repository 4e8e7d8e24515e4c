import { formatAddress } from '../../../src/core/model/address';
import { check } from '../../support/check-book';
import { grid, type Literal } from '../../support/grid';

const idAt = (rows: readonly (readonly Literal[])[], cell: string): string | null | undefined =>
  check(grid(rows)).observations.find((one) => formatAddress(one) === cell)?.indicator.id;

/** The heading is the rate's name but for its last word; `values` of one town a row. */
const book = (heading: string, values: readonly number[], unitLine = ''): readonly (readonly Literal[])[] => [
  ['2022年海晏县慢性病管理情况'],
  [unitLine],
  ['乡镇', '建立健康档案人数', heading],
  ...values.map((value, at): readonly Literal[] => [['三角城镇', '西海镇', '金滩乡', '甘子河乡'][at] ?? '', 800 + at * 7, value]),
];

const RATE = 'severe-mental-disorder-standard-management-rate';

test.each([
  ['whole numbers above 100 are people', '严重精神障碍患者规范管理', [237, 153, 98, 64], '', false],
  ['percentages as they are mostly written', '严重精神障碍患者规范管理', [97.5, 92.31, 100, 88], '', true],
  ['whole numbers up to 100 may be percentages', '严重精神障碍患者规范管理', [97, 92, 100, 88], '', true],
  ['a name that says rate is one, above 100 too', '严重精神障碍患者规范管理率', [97, 102, 100, 88], '', true],
  ['a unit line of % says what they are', '严重精神障碍患者规范管理', [97, 102, 100, 88], '单位：%', true],
] as const)('%s', (_, heading, values, unitLine, isRate) => {
  expect(idAt(book(heading, values, unitLine), 'C5') === RATE).toBe(isRate);
});
