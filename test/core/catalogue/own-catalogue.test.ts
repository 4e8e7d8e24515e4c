import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue } from '../../../src/core/catalogue/catalogue';
import { readOwnCatalogue, withOwn } from '../../../src/core/catalogue/own-catalogue';
import { governingTarget } from '../../../src/core/catalogue/select-targets';

const base = loadCatalogue();
const target = {
  id: 'county-vaccination',
  indicator: 'vaccination-rate',
  comparator: '>=',
  value: 95,
  unit: '%',
  scope: null,
  jurisdiction: '某县',
  years: { from: 2023, to: 2023 },
  nature: 'binding',
  source: { title: '2023年目标责任书', number: null, year: 2023 },
};

describe("a bureau's own catalogue", () => {
  it('wins over the shipped target in its years, and only there', () => {
    const { own, problems } = readOwnCatalogue({ targets: [target] }, base, 'own.json');
    expect(problems).toEqual([]);
    const catalogue = buildCatalogue(withOwn(base, own));
    const at = (year: number) => governingTarget(catalogue, { indicatorId: 'vaccination-rate', area: '某县', year })?.target;
    expect([at(2023)?.id, at(2023)?.value, at(2023)?.evidence]).toEqual(['own-county-vaccination', 95, 'stated']);
    expect(at(2024)?.value).toBe(90);
  });

  it.each([
    ['an unknown indicator', { ...target, indicator: 'no-such' }, 'unknown-indicator'],
    ['another unit', { ...target, unit: '‰' }, 'target-unit'],
    ['no source', { ...target, source: { ...target.source, title: ' ' } }, 'target-without-source'],
    ['a value in words', { ...target, value: '九成' }, 'shape'],
    ['no object', 3, 'shape'],
  ])('refuses %s with its place and loads the rest', (_, broken, code) => {
    const { own, problems } = readOwnCatalogue({ targets: [broken, target] }, base, 'own.json');
    expect(problems.map((problem) => [problem.code, problem.file, problem.entry])).toEqual([[code, 'own.json', 'targets[0]']]);
    expect(own.targets).toHaveLength(1);
  });

  it.each([[null], [[]], ['x'], [{}]])('says that %j holds nothing', (content) => {
    expect(readOwnCatalogue(content, base, 'own.json').problems).toHaveLength(1);
  });

  it('reads back what it writes', () => {
    const { own } = readOwnCatalogue({ targets: [target] }, base, 'own.json');
    expect(readOwnCatalogue(JSON.parse(JSON.stringify(own)), base, 'own.json')).toEqual({ own, problems: [] });
  });
});
