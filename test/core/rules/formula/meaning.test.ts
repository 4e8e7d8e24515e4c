import { all, check } from '../../../support/check-book';
import { grid, type Literal } from '../../../support/grid';

const RULE = 'formula-computes-its-indicator';
const AREAS = ['城关镇', '长安乡', '桥头镇', '三合乡'];
const HEAD = [
  '地区',
  '高血压患者人数',
  '高血压患者管理人数',
  '高血压患者规范管理人数',
  '高血压患者健康管理率（%）',
  '高血压患者规范管理率（%）',
];

/** A township table whose two rates are made by the formulas of the test; `#` stands for the row. */
function table(
  managed: string,
  standard: string,
  results: (patients: number, kept: number, good: number) => [number, number],
): readonly string[] {
  const rows = AREAS.map((area, i): readonly Literal[] => {
    const [patients, kept, good] = [1000 + 137 * i, 620 + 71 * i, 431 + 53 * i];
    const [a, b] = results(patients, kept, good);
    return [
      area,
      patients,
      kept,
      good,
      { v: a, f: managed.replaceAll('#', String(i + 3)) },
      { v: b, f: standard.replaceAll('#', String(i + 3)) },
    ];
  });
  return all(check(grid([['2023年高血压患者健康管理情况'], HEAD, ...rows]))).filter((line) => line.startsWith(RULE));
}

test.each<[string, string, string, (p: number, k: number, g: number) => [number, number], readonly string[]]>([
  ['as defined', 'C#/B#*100', 'D#/C#*100', (p, k, g) => [(k / p) * 100, (g / k) * 100], []],
  ['rounded and guarded', 'ROUND(C#/B#*100,2)', 'IF(C#=0,0,D#/C#*100)', (p, k, g) => [(k / p) * 100, (g / k) * 100], []],
  [
    'standard management over all patients',
    'C#/B#*100',
    'D#/B#*100',
    (p, k, g) => [(k / p) * 100, (g / p) * 100],
    [`${RULE} information F3 F4 F5 F6`],
  ],
  ['upside down', 'B#/C#*100', 'D#/C#*100', (p, k, g) => [(p / k) * 100, (g / k) * 100], [`${RULE} error E3 E4 E5 E6`]],
])('%s', (_name, managed, standard, results, expected) => {
  expect(table(managed, standard, results)).toEqual(expected);
});

test.each<[string, string, (now: number, before: number) => number, readonly string[]]>([
  ['growth on last year', '(B#-C#)/C#*100', (now, before) => ((now - before) / before) * 100, []],
  ['growth as a quotient less one', '(B#/C#-1)*100', (now, before) => ((now - before) / before) * 100, []],
  ['growth on the present', '(B#-C#)/B#*100', (now, before) => ((now - before) / now) * 100, [`${RULE} error D3 D4 D5 D6`]],
  ['growth turned round', '(C#-B#)/C#*100', (now, before) => ((before - now) / before) * 100, [`${RULE} error D3 D4 D5 D6`]],
])('%s', (_name, formula, result, expected) => {
  const rows = AREAS.map((area, i): readonly Literal[] => {
    const [now, before] = [1203 + 91 * i, 1130 + 57 * i];
    return [area, now, before, { v: result(now, before), f: formula.replaceAll('#', String(i + 3)) }];
  });
  const lines = all(check(grid([['2023年门急诊情况'], ['地区', '门急诊人次', '上年同期', '同比增长（%）'], ...rows])));
  expect(lines.filter((line) => line.startsWith(RULE))).toEqual(expected);
});
