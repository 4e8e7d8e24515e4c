import fc from 'fast-check';
import { checkWorkbook } from '../../src/app/check-workbook';
import { narrateReport } from '../../src/app/draft-narrative';
import { SUMMARY } from '../../src/app/narrative-manner';
import { loadCatalogue } from '../../src/catalogue/load';
import { buildCatalogue, type Catalogue, type NarrativeStyle } from '../../src/core/index';
import type { Narrative } from '../../src/core/model/text';
import type { WorkbookSnapshot } from '../../src/core/model/workbook';
import { workbookOf, type Literal } from './grid';

/** What a county reports: per town live births, screened newborns; per disease this year's cases and last year's. */
export interface Figures {
  readonly births: readonly number[];
  readonly screened: readonly number[];
  readonly cases: readonly (readonly [now: number, before: number])[];
}

const TOWNS = ['青石镇', '白水镇', '柳林乡', '河口镇', '石门镇', '东坡乡'];
const SERVICES = ['门诊人次', '出院人次', '健康体检人次'];

export const figures: fc.Arbitrary<Figures> = fc.record({
  births: fc.array(fc.integer({ min: 50, max: 4000 }), { minLength: 6, maxLength: 6 }),
  screened: fc.array(fc.double({ min: 0.7, max: 1, noNaN: true }), { minLength: 6, maxLength: 6 }),
  cases: fc.array(fc.tuple(fc.integer({ min: 100, max: 90_000 }), fc.integer({ min: 100, max: 90_000 })), { minLength: 3, maxLength: 3 }),
});

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const percent = (value: number): Literal => ({ v: value, style: { numberFormat: '0.00%' } });

/** The figures as a workbook that holds together: totals add up, rates are those of their parts. */
export function bookOf({ births, screened, cases }: Figures): WorkbookSnapshot {
  const done = births.map((count, at) => Math.round(count * (screened[at] ?? 1)));
  const lines = TOWNS.map((town, at): Literal[] => [town, births[at] ?? 0, done[at] ?? 0, percent((done[at] ?? 0) / (births[at] ?? 1))]);
  return workbookOf(
    {
      name: '妇幼保健',
      rows: [
        ['2023年1—10月平山县妇幼保健情况表'],
        ['地区', '活产数（人）', '新生儿疾病筛查人数（人）', '新生儿疾病筛查率'],
        ...lines,
        ['合计', sum(births), sum(done), percent(sum(done) / sum(births))],
      ],
      merges: ['A1:D1'],
    },
    {
      name: '医疗服务',
      rows: [
        ['2023年1—10月平山县医疗服务情况表'],
        ['指标', '单位', '本期', '上年同期', '增长'],
        ...SERVICES.map((name, at): Literal[] => {
          const [now = 0, before = 1] = cases[at] ?? [];
          return [name, '人次', now, before, percent((now - before) / before)];
        }),
      ],
      merges: ['A1:E1'],
    },
  );
}

let shipped: Catalogue | undefined;

export function narrativeOf(book: WorkbookSnapshot, style: NarrativeStyle = 'summary'): Narrative {
  shipped ??= buildCatalogue(loadCatalogue());
  return narrateReport(checkWorkbook(book, shipped), shipped, { ...SUMMARY, style });
}

export const FIRST: Figures = {
  births: [812, 1204, 455, 620, 233, 871],
  screened: [0.98, 0.91, 0.86, 0.995, 0.97, 0.93],
  cases: [
    [43_328, 40_011],
    [9_600, 9_911],
    [5_120, 5_120],
  ],
};
