import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue } from '../../../src/core/catalogue/catalogue';
import { governingTarget, meetsTarget, selectTargets } from '../../../src/core/catalogue/select-targets';
import type { Target } from '../../../src/core/model/catalogue';

const shipped = buildCatalogue(loadCatalogue());
const base: Target = {
  id: 't',
  indicator: 'vaccination-rate',
  comparator: '>=',
  value: 90,
  unit: '%',
  scope: null,
  jurisdiction: 'national',
  years: { from: 2021, to: 2025 },
  nature: null,
  source: { title: '某规划', number: null, year: 2021 },
  evidence: 'verified',
};
const withTargets = (...targets: Target[]) => buildCatalogue({ ...loadCatalogue(), targets });
const ids = (targets: Target[], query: { area?: string; year?: number | null; scopes?: string[] }) =>
  selectTargets(withTargets(...targets), {
    indicatorId: 'vaccination-rate',
    area: query.area ?? null,
    year: query.year === undefined ? 2023 : query.year,
    ...(query.scopes ? { scopes: query.scopes } : {}),
  }).map((chosen) => `${chosen.target.id} ${chosen.severity}${chosen.sourcePending ? ' pending' : ''}`);

describe('selecting targets', () => {
  it.each([
    ['verified judges', [base], {}, ['t warning']],
    ['expected only informs', [{ ...base, nature: 'expected' as const }], {}, ['t information']],
    ['known only informs', [{ ...base, evidence: 'known' as const }], {}, ['t information pending']],
    ['unsure stays out', [{ ...base, evidence: 'unsure' as const }], {}, []],
    ['a goal for 2030 does not judge 2023', [{ ...base, years: { from: 2030, to: 2030 } }], {}, []],
    ['without a year nothing is held against a target', [base], { year: null }, []],
    ['another province', [{ ...base, jurisdiction: '云南省' }], { area: '河南省驻马店市' }, []],
    ['its own province', [{ ...base, jurisdiction: '云南省' }], { area: '云南省腾冲市' }, ['t warning']],
    ['a hospital type not named', [{ ...base, scope: '综合医院' }], {}, []],
    ['a hospital type named', [{ ...base, scope: '综合医院' }], { scopes: ['综合医院'] }, ['t warning']],
    ['counted by township', [{ ...base, scope: '以乡（镇、街道）为单位' }], {}, ['t warning']],
    ['a planning ratio judges nobody', [{ ...base, comparator: '~' as const }], {}, []],
    [
      'a known figure seen in print elsewhere judges',
      [base, { ...base, id: 'k', evidence: 'known' as const, years: { from: 2011, to: 2020 } }],
      { year: 2015 },
      ['k warning pending'],
    ],
  ])('%s', (_, targets, query, expected) => expect(ids(targets, query)).toEqual(expected));

  it.each([2010, 2012, 2016, 2017, 2020, 2021, 2023, 2025])('warns of vaccination below 90%% in %i', (year) => {
    const chosen = governingTarget(shipped, { indicatorId: 'vaccination-rate', area: '明光镇', year });
    expect([chosen?.severity, chosen?.target.value]).toEqual(['warning', 90]);
  });

  it('never judges by the goals of 2030 before 2030', () => {
    for (const indicator of shipped.data.indicators) {
      for (const chosen of selectTargets(shipped, { indicatorId: indicator.id, area: '某县', year: 2009 }))
        expect(chosen.target.years.from ?? 0).toBeLessThanOrEqual(2009);
    }
  });

  it.each([
    ['>=', 90, 90, true],
    ['>', 90, 90, false],
    ['<=', 18, 53.97, false],
    ['<', 7, 6.9, true],
    ['~', 6, 7, null],
  ] as const)('%s %d against %d', (comparator, value, figure, met) => expect(meetsTarget({ comparator, value }, figure)).toBe(met));
});
