import fc from 'fast-check';
import type { Observation } from '../../../src/core/model/observation';
import { fillReport, bindReport } from '../../../src/core/proof/template/report-binding';
import { periodOf } from '../../../src/core/proof/template/keys';
import { boundOf, originalText, unboundOf } from '../../../src/core/proof/template/template';

type Row = readonly [name: string, unit: string, value: number, more?: Partial<Observation>];

/** A workbook of one sheet: each row an indicator of the year. */
const book = (year: number, rows: readonly Row[]): Observation[] =>
  rows.map(([name, unit, value, more], row) => ({
    sheet: '汇总',
    row,
    col: 2,
    table: 't1',
    indicator: { id: null, name },
    measure: 'value',
    value,
    interval: { low: value, high: value },
    factor: 1,
    decimals: 0,
    unit,
    area: null,
    period: { year, months: null, kind: 'year', offsetYears: 0 },
    breakdown: {},
    total: true,
    confidence: 1,
    formula: false,
    text: false,
    unitGuessed: false,
    ...more,
  }));

const mark = (text: string): string => `【${text}】`;
const write = (text: string, last: Observation[], next: Observation[]): string =>
  fillReport(bindReport(text, last), { observations: next, period: periodOf(next) }, mark).text;
const before = (year: number): Partial<Observation> => ({
  measure: 'previous',
  col: 3,
  period: { year, months: null, kind: 'year', offsetYears: 0 },
});

describe('this period from last period', () => {
  const pair = (name: string, unit: string, last: readonly [number, number], next: readonly [number, number]) =>
    [
      book(2022, [
        [name, unit, last[0]],
        [name, unit, last[1], before(2021)],
      ]),
      book(2023, [
        [name, unit, next[0]],
        [name, unit, next[1], before(2022)],
      ]),
    ] as const;

  test.each([
    ['a number and the year', '2022年，全市活产3264人。', '2023年，全市活产3301人。', pair('活产数', '人', [3264, 3400], [3301, 3264])],
    [
      'numbers of papers and issues, ranks, days and ends of months are left to a person',
      '简报第9期（总第36期）\n根据平财绩〔2023〕3号文件，2022年活产3264人，总量排名第4位，居全省第三位；截至9月底完成，截至12月31日结算，把健康放在第一位。',
      '简报第【9】期（总第【36】期）\n根据平财绩【〔2023〕3号】文件，2023年活产3301人，总量排名第【4】位，居全省第【三】位；截至【9月底】完成，截至12月31日结算，把健康放在第一位。',
      pair('活产数', '人', [3264, 3400], [3301, 3264]),
    ],
    [
      'a rise that becomes a fall',
      '2022年门诊5200人次，比上年增长4.0%。',
      '2023年门诊5000人次，比上年下降3.8%。',
      pair('门诊人次', '人次', [5200, 5000], [5000, 5200]),
    ],
    [
      'a fall of a rate that becomes a rise',
      '2022年住院分娩率99.1%，比上年下降0.4个百分点。',
      '2023年住院分娩率99.6%，比上年提高0.5个百分点。',
      pair('住院分娩率', '%', [99.1, 99.5], [99.6, 99.1]),
    ],
    [
      'no change at the printed precision',
      '2022年门诊5200人次，比上年增长4.0%。',
      '2023年门诊5200人次，比上年持平。',
      pair('门诊人次', '人次', [5200, 5000], [5200, 5200]),
    ],
    [
      '万元 with its decimals',
      '2022年补偿金额692.09万元。',
      '2023年补偿金额801.50万元。',
      pair('补偿金额', '元', [6920900, 1], [8015000, 1]),
    ],
    [
      'about: cut down to the digits printed',
      '2022年门诊1.2万余人次。',
      '2023年门诊1.3万余人次。',
      pair('门诊人次', '人次', [12345, 1], [13999, 1]),
    ],
    ['thousands marked', '2022年门诊12,345人次。', '2023年门诊13,999人次。', pair('门诊人次', '人次', [12345, 1], [13999, 1])],
    ['full-width digits', '2022年门诊１２３４５人次。', '2023年门诊１３９９９人次。', pair('门诊人次', '人次', [12345, 1], [13999, 1])],
  ])('%s', (_name, text, expected, [last, next]) => {
    expect(write(text, last, next)).toBe(expected);
    expect(write(text, last, last)).toBe(text);
  });

  test('what is above its goal and what is below', () => {
    const year = (value: number, at: number): Observation[] =>
      book(at, [
        ['建档率', '%', value],
        ['建档率目标值', '%', 70, { measure: 'target', row: 0, col: 3 }],
      ]);
    const text = '2022年建档率91%，高于目标（70%）21个百分点。';
    expect(write(text, year(91, 2022), year(64.5, 2023))).toBe('2023年建档率65%，低于目标（70%）6个百分点。');
  });

  test('the name that holds the place goes with its number', () => {
    const towns = (year: number, values: readonly number[]): Observation[] =>
      book(
        year,
        values.map((value, row) => ['参合率', '%', value, { area: ['甲镇', '乙镇', '丙镇'][row] ?? '', total: false }]),
      );
    const text = '2022年参合率最高的是乙镇（99.2%），最低的是丙镇（95.1%）。';
    expect(write(text, towns(2022, [97, 99.2, 95.1]), towns(2023, [99.9, 98.5, 96.2]))).toBe(
      '2023年参合率最高的是甲镇（99.9%），最低的是丙镇（96.2%）。',
    );
    // Two towns share the first place: who is named is for a person.
    expect(write(text, towns(2022, [97, 99.2, 95.1]), towns(2023, [98, 98, 96.2]))).toContain('【乙镇】');
  });

  test('超额完成 depends on the completion rate', () => {
    const year = (done: number, at: number): Observation[] =>
      book(at, [
        ['免费婚检对数任务数', '对', 200, { measure: 'task' }],
        ['免费婚检对数', '对', done, { row: 0, col: 3 }],
      ]);
    const text = '2022年免费婚检对数任务200对，实际完成210对，超额完成，完成率105%。';
    expect(write(text, year(210, 2022), year(190, 2023))).toBe('2023年免费婚检对数任务200对，实际完成190对，未完成，完成率95%。');
  });

  test('what could not be bound is listed with its reason, and marked only in the new text', () => {
    const text = '2022年全市活产3264人，开展义诊12次，3月15日召开会议。明年力争建档率达到95%。';
    const last = book(2022, [['活产数', '人', 3264]]);
    const template = bindReport(text, last);
    expect(unboundOf(template).map(({ text: words, reason }) => [words, reason])).toEqual([
      ['12', 'no-cell'],
      ['3月15日', 'date'],
      ['95%', 'goal'],
    ]);
    for (const { start, end, text: words } of unboundOf(template)) expect(text.slice(start, end)).toBe(words);
    const filled = fillReport(template, { observations: book(2023, [['活产数', '人', 3301]]), period: { year: 2023, months: null } }, mark);
    expect(filled.text).toBe('2023年全市活产3301人，开展义诊【12】次，【3月15日】召开会议。明年力争建档率达到【95%】。');
    for (const { start, end, text: words } of filled.unfilled) expect(filled.text.slice(start, end)).toBe(mark(words));
  });

  test('an indicator that is not in the new workbook is marked', () =>
    expect(write('2022年全市活产3264人。', book(2022, [['活产数', '人', 3264]]), book(2023, [['产妇数', '人', 3200]]))).toBe(
      '2023年全市活产【3264】人。',
    ));

  test('titles and names keep their years, the number of a paper is left to a person', () => {
    const text = '按照《2022年工作要点》（卫发〔2022〕5号），2022年活产3264人。';
    expect(write(text, book(2022, [['活产数', '人', 3264]]), book(2023, [['活产数', '人', 1]]))).toBe(
      '按照《2022年工作要点》（卫发【〔2022〕5号】），2023年活产1人。',
    );
  });
});

test('last period gives its text back whatever the text holds', () => {
  const last = book(2022, [
    ['活产数', '人', 3264],
    ['住院分娩率', '%', 99.63],
    ['门诊人次', '人次', 52000],
  ]);
  const words = fc.constantFrom(
    '2022年',
    '全市',
    '活产数',
    '3264',
    '人',
    '，',
    '住院分娩率',
    '99.63%',
    '。',
    '5.2万',
    '门诊',
    '增长',
    '3%',
    '\n',
    '（',
    '1—10月',
    '超额完成',
    '\u202e',
    '最高的是',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const template = bindReport(text, last);
      expect(originalText(template)).toBe(text);
      expect(fillReport(template, { observations: last, period: periodOf(last) }, mark).text).toBe(text);
      expect(boundOf(template)).toBeGreaterThanOrEqual(0);
    }),
  );
});
