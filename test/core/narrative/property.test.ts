import fc from 'fast-check';
import { narrateReport } from '../../../src/app/draft-narrative';
import { SUMMARY, type NarrativeOptions } from '../../../src/app/narrative-manner';
import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue, type Report } from '../../../src/core/index';
import type { Narrative, TextPiece } from '../../../src/core/model/text';
import { check } from '../../support/check-book';
import { workbookOf } from '../../support/grid';
import { cellsOf, misprints } from '../../support/recompute';

const catalogue = buildCatalogue(loadCatalogue());
type Row = readonly (string | number | null)[];

/** A township's figures this year and last: counts below their wholes, zero and equal figures among them. */
const figures = fc.record({
  patients: fc.integer({ min: 0, max: 9000 }),
  managed: fc.double({ min: 0, max: 1, noNaN: true }),
  before: fc.integer({ min: 0, max: 9000 }),
  task: fc.integer({ min: 1, max: 3000 }),
  done: fc.integer({ min: 0, max: 4000 }),
  money: fc.integer({ min: 0, max: 4_000_000 }),
});
type Figures = ReturnType<typeof figures.generate>['value'];
const places = ['东风镇', '红旗镇', '光明乡', '胜利乡', '青山镇', '白水乡', '河口镇'];
const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

function sheets(all: readonly Figures[], decimals: number): { managing: readonly Row[]; tasks: readonly Row[] } {
  const own = all.map((one) => ({ ...one, patients: one.patients + 1, managed: Math.round((one.patients + 1) * one.managed) }));
  const sum = (of: (one: (typeof own)[number]) => number): number => own.reduce((total, one) => total + of(one), 0);
  const rate = (a: number, b: number): number => round((a / b) * 100, decimals);
  const total = { patients: sum((one) => one.patients), managed: sum((one) => one.managed), before: sum((one) => one.before) };
  const line = (name: string, one: { patients: number; managed: number; before: number }): Row => [
    name,
    one.patients,
    one.before,
    one.managed,
    rate(one.managed, one.patients),
    90,
  ];
  const task = { task: sum((one) => one.task), done: sum((one) => one.done), money: sum((one) => one.money) };
  const row = (name: string, one: { task: number; done: number; money: number }): Row => [
    name,
    one.task,
    one.done,
    rate(one.done, one.task),
    one.money,
  ];
  return {
    managing: [
      ['2023年1—10月青山县高血压患者健康管理情况', null, null, null, null, null],
      [
        '乡镇',
        '高血压患者数（人）',
        '上年同期高血压患者数（人）',
        '高血压患者规范管理人数（人）',
        '高血压患者规范管理率（%）',
        '目标值（%）',
      ],
      line('合计', total),
      ...own.map((one, at) => line(places[at] ?? '', one)),
    ],
    tasks: [
      ['2023年1—10月青山县宫颈癌筛查完成情况', null, null, null, null],
      ['乡镇', '宫颈癌筛查任务数（人）', '宫颈癌筛查人数（人）', '宫颈癌筛查完成率（%）', '补助金额（元）'],
      row('合计', task),
      ...own.map((one, at) => row(places[at] ?? '', one)),
    ],
  };
}

const pieces = (narrative: Narrative): readonly TextPiece[] =>
  narrative.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.pieces));

let told = 0;
function look(report: Report, options: NarrativeOptions): void {
  const narrative = narrateReport(report, catalogue, options);
  const all = pieces(narrative);
  told += all.filter((piece) => /[。.] ?$/u.test(piece.text)).length;
  expect(misprints(all, cellsOf(report.observations))).toEqual([]);
  const wrong = new Set(
    report.findings
      .filter((finding) => finding.severity === 'error')
      .flatMap((finding) => finding.cells.map((cell) => `${cell.sheet}!${cell.row},${cell.col}`)),
  );
  for (const piece of all) {
    if (!piece.source) expect(piece.text).not.toMatch(/\d/u);
    for (const cell of piece.source?.cells ?? []) expect(wrong.has(`${cell.sheet}!${cell.row},${cell.col}`)).toBe(false);
    if (piece.source && piece.source.cells.length === 0) expect(piece.source.target).toBeDefined();
  }
  const text = all.map((piece) => piece.text).join('');
  expect(text).not.toMatch(/，，|；；|。。|，。|；。|人人|%%|undefined|NaN|高达/u);
}

const options = fc.record({
  style: fc.constantFrom('summary', 'progress', 'brief'),
  language: fc.constantFrom('zh-CN', 'en-US'),
  rounding: fc.constant('half-up'),
  problems: fc.boolean(),
  targetSources: fc.boolean(),
} satisfies { readonly [K in keyof NarrativeOptions]: fc.Arbitrary<NarrativeOptions[K]> });

test('property: every number is its cells printed, every direction word has their sign, whatever the figures', () => {
  fc.assert(
    fc.property(fc.array(figures, { minLength: 2, maxLength: 7 }), fc.integer({ min: 0, max: 2 }), options, (all, decimals, chosen) => {
      const { managing, tasks } = sheets(all, decimals);
      look(check(workbookOf({ name: '慢病', rows: managing }, { name: '筛查', rows: tasks })), chosen);
    }),
    { numRuns: Number(process.env['NARRATIVE_RUNS'] ?? 60) },
  );
  if (process.env['NARRATIVE_RUNS'] !== undefined) process.stdout.write(`${told} sentences\n`);
  expect(told).toBeGreaterThan(200);
});

test('half-even rounds a tie to the even digit, half-up away from zero', () => {
  const rows: readonly Row[] = [
    ['2023年青山县门诊情况', null, null],
    ['机构', '门诊人次（人次）', '上年门诊人次（人次）'],
    ['合计', 80100, 80000],
    ['县医院', 40050, 40000],
    ['中医院', 40050, 40000],
  ];
  const text = (rounding: NarrativeOptions['rounding']): string =>
    pieces(narrateReport(check(workbookOf({ name: '门诊', rows })), catalogue, { ...SUMMARY, rounding }))
      .map((piece) => piece.text)
      .join('');
  expect(text('half-up')).toContain('比上年增长0.13%');
  expect(text('half-even')).toContain('比上年增长0.12%');
});
