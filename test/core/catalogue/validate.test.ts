import { validateCatalogue, type CatalogueFile } from '../../../src/core/catalogue/validate';

const domain = { id: 'blood', name: '血液管理', nameEn: 'Blood', order: 1 };
const count = {
  id: 'donors',
  name: '无偿献血人次',
  nameEn: 'Donors',
  aliases: ['献血人次'],
  domain: 'blood',
  unit: '人次',
  kind: 'count',
  direction: 'up',
  addsOverAreas: true,
  addsOverTime: true,
};
const rate = {
  ...count,
  id: 'donor-rate',
  name: '献血率',
  aliases: [],
  unit: '‰',
  kind: 'rate',
  numerator: 'donors',
  denominator: '常住人口数',
  scale: 1000,
};
const target = {
  id: 'goal',
  indicator: 'donor-rate',
  comparator: '>=',
  value: 15,
  unit: '‰',
  scope: null,
  jurisdiction: 'national',
  years: { from: 2022, to: 2022 },
  nature: null,
  source: { title: '健康中国行动', number: null, year: 2019 },
  evidence: 'known',
};
const template = {
  id: 'form',
  domain: 'blood',
  title: '采供血',
  titleEn: 'Blood',
  titleAliases: [],
  indicators: ['donors'],
  breakdowns: [],
  orientation: 'indicators-across',
  relations: [],
};

const problems = (indicators: unknown[], targets: unknown[] = [], templates: unknown[] = []) => {
  const files: CatalogueFile[] = [
    { file: 'domains.json', part: 'domains', content: [domain] },
    { file: 'indicators/blood.json', part: 'indicators', content: indicators },
    { file: 'targets/national.json', part: 'targets', content: targets },
    { file: 'templates/blood.json', part: 'templates', content: templates },
  ];
  return validateCatalogue(files).problems.map((problem) => `${problem.code} ${problem.file} ${problem.entry}`);
};

describe('validating the catalogue', () => {
  it('accepts a sound one', () => expect(problems([count, rate], [target], [template])).toEqual([]));

  it.each([
    ['a misspelt key', [{ ...count, aliasses: [] }], [], [], ['shape indicators/blood.json donors']],
    ['an entry that is no object', [7], [], [], ['shape indicators/blood.json #1']],
    ['an id twice', [count, { ...count, name: '另一个', aliases: [] }], [], [], ['duplicate-id indicators/blood.json donors']],
    ['an unknown domain', [{ ...count, domain: 'water' }], [], [], ['unknown-domain indicators/blood.json donors']],
    ['an unknown part', [{ ...rate, numerator: 'no-such' }], [], [], ['unknown-indicator indicators/blood.json donor-rate']],
    [
      'a rate without denominator',
      [count, { ...rate, denominator: undefined }],
      [],
      [],
      ['rate-without-parts indicators/blood.json donor-rate'],
    ],
    ['a rate of itself', [{ ...rate, numerator: 'donor-rate' }], [], [], ['cyclic-definition indicators/blood.json donor-rate']],
    [
      'an alias of two',
      [count, { ...count, id: 'givers', name: '献血 人次', aliases: [] }],
      [],
      [],
      ['ambiguous-alias indicators/blood.json givers'],
    ],
    ['one alias told apart by unit', [count, { ...rate, aliases: ['献血人次'] }], [], [], []],
    ['a target of nothing', [count], [target], [], ['unknown-indicator targets/national.json goal']],
    ['a target in another unit', [count, rate], [{ ...target, unit: '%' }], [], ['target-unit targets/national.json goal']],
    [
      'a target without source',
      [count, rate],
      [{ ...target, source: { ...target.source, title: ' ' } }],
      [],
      ['target-without-source targets/national.json goal'],
    ],
    [
      'a target without years',
      [count, rate],
      [{ ...target, years: { from: null, to: null } }],
      [],
      ['target-years targets/national.json goal'],
    ],
    ['a band without end', [count, rate], [{ ...target, comparator: 'range' }], [], ['target-range targets/national.json goal']],
    ['a template of nothing', [count], [], [{ ...template, indicators: ['no-such'] }], ['unknown-indicator templates/blood.json form']],
  ])('refuses %s', (_, indicators, targets, templates, expected) => expect(problems(indicators, targets, templates)).toEqual(expected));
});
