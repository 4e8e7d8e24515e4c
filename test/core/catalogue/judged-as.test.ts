import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue } from '../../../src/core/index';
import { selectTargets } from '../../../src/core/catalogue/select-targets';

const catalogue = buildCatalogue(loadCatalogue());

test('a vaccine of the programme is held against the programme’s rate', () => {
  const own = selectTargets(catalogue, { indicatorId: 'dpt-vaccine-vaccination-rate', area: '明光镇', year: 2022 });
  expect(own.map((chosen) => chosen.target.indicator)).toContain('vaccination-rate');
  expect(own[0]?.target).toMatchObject({ comparator: expect.stringMatching(/^>/u), value: 90 });
});

test('judgedAs names an indicator that is there, of the same kind and unit', () => {
  for (const indicator of catalogue.data.indicators) {
    if (indicator.judgedAs === undefined) continue;
    expect(catalogue.indicator(indicator.judgedAs)).toMatchObject({
      kind: indicator.kind,
      unit: indicator.unit,
      direction: indicator.direction,
    });
  }
});
