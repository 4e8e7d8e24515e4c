import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue } from '../../../src/core/catalogue/catalogue';
import { catalogueOf, placeOf, readOwnSheets } from '../../../src/core/catalogue/own-sheets';
import { ownForm } from '../../../src/core/catalogue/own-forms';
import { readOwnCatalogue } from '../../../src/core/catalogue/own-catalogue';
import { ownCatalogueSchema } from '../../../src/core/catalogue/schema';
import { governingTarget } from '../../../src/core/catalogue/select-targets';
import { check, raised } from '../../support/check-book';
import { workbookOf } from '../../support/grid';

const base = loadCatalogue();
const shipped = buildCatalogue(base);

const duties = (rows: readonly (readonly (string | number)[])[], heads = ['序号', '考核指标', '单位', '目标值', '地区']) =>
  workbookOf({ name: '目标责任书', rows: [['2023年妇幼健康工作目标责任书'], heads, ...rows] });

describe('a sheet 目标责任书', () => {
  it('is read as targets of its year with the sheet as source', () => {
    const { own, problems } = readOwnSheets(
      duties([
        [1, '孕产妇系统管理率', '%', '≥92%'],
        [2, '孕产妇死亡率（1/10万）', '', '控制在15/10万以内'],
        [3, '新生儿听力筛查率（%）', '%', 97],
        [4, '婴儿死亡率', '‰', 4, '东风镇'],
        ['注：完成情况按季通报'],
      ]),
      base,
    );
    expect(problems).toEqual([]);
    expect(own.targets.map((target) => [target.indicator, target.comparator, target.value, target.unit, target.scope])).toEqual([
      ['maternal-systematic-management-rate', '>=', 92, '%', null],
      ['maternal-mortality-ratio', '<=', 15, '/10万', null],
      ['newborn-hearing-screening-rate', '>=', 97, '%', null],
      ['infant-mortality-rate', '<=', 4, '‰', '东风镇'],
    ]);
    expect(own.targets[0]).toMatchObject({
      id: 'own-sheet-1-3',
      evidence: 'stated',
      years: { from: 2023, to: 2023 },
      source: { title: '2023年妇幼健康工作目标责任书', number: null, year: 2023 },
    });
  });

  it.each([
    ['a name that the catalogue does not know', [1, '领导重视程度', '%', '≥90%'], 'unknown-indicator', 'B3'],
    ['a number in words that is no target', [1, '孕产妇系统管理率', '%', '比2022年提高'], 'unreadable-target', 'D3'],
    ['another unit', [1, '孕产妇系统管理率', '%', '≥92人'], 'target-unit', 'D3'],
    ['an indicator without direction and no sign', [1, '活产数', '人', 500], 'target-direction', 'D3'],
  ])('names the cell of %s and takes the rest', (_, broken, code, cell) => {
    const { own, problems } = readOwnSheets(duties([broken, [2, '新生儿听力筛查率', '%', '≥97%']]), base);
    expect(problems.map((problem) => [problem.code, placeOf(problem)])).toEqual([[code, `目标责任书!${cell}`]]);
    expect(own.targets).toHaveLength(1);
  });

  it('counts targets that are words alone', () => {
    const { problems, inWords } = readOwnSheets(duties([[1, '健康教育', '', '按要求完成']]), base);
    expect([problems, inWords]).toEqual([[], [{ sheet: '目标责任书', count: 1 }]]);
  });

  it('leaves a sheet that breaks tasks down by area to the rules of tables', () => {
    const book = workbookOf({ name: '任务分解', rows: [['2023年改厕任务分解表'], ['乡镇', '任务数'], ['东风镇', 300]] });
    expect(readOwnSheets(book, base)).toMatchObject({ problems: [], own: { targets: [] } });
  });

  it('says that heads are lacking', () => {
    const { problems } = readOwnSheets(duties([['一', '二', '三', '四']], ['甲', '乙', '丙', '丁']), base);
    expect(problems.map((problem) => problem.code)).toEqual(['no-target-column']);
  });

  it('turns thousandths into the unit of the indicator', () => {
    const { own } = readOwnSheets(duties([[1, '婴儿死亡率', '', '≤0.5%']]), base);
    expect(own.targets[0]).toMatchObject({ value: 5, unit: '‰' });
  });

  it('wins over the shipped target, for its own area only where it names one', () => {
    const book = duties([
      [1, '婴儿死亡率', '‰', '≤4', '全县'],
      [2, '婴儿死亡率', '‰', '≤3', '东风镇'],
    ]);
    const catalogue = catalogueOf(book, shipped);
    const at = (area: string | null) =>
      governingTarget(catalogue, { indicatorId: 'infant-mortality-rate', area, year: 2023 })?.target.value;
    expect([at('某县'), at(null)]).toEqual([4, 4]);
    expect(at('某县东风镇')).toBe(3);
    expect(catalogueOf(book, shipped)).toBe(catalogue);
    expect(catalogueOf(book, catalogue)).toBe(catalogue);
  });

  it('is what a figure of another sheet is held against', () => {
    const book = workbookOf(
      {
        name: '妇幼',
        rows: [
          ['2023年某县孕产妇系统管理情况'],
          ['乡镇', '活产数（人）', '孕产妇系统管理人数（人）', '孕产妇系统管理率（%）'],
          ['东风镇', 1000, 912, 91.2],
          ['红旗镇', 1000, 951, 95.1],
        ],
      },
      { name: '目标责任书', rows: [['2023年目标责任书'], ['指标', '目标值'], ['孕产妇系统管理率', '≥95%']] },
    );
    const findings = check(book).findings.filter((finding) => finding.rule === 'target-met');
    expect(findings.map((finding) => [finding.target?.value, finding.target?.source, finding.target?.evidence, finding.severity])).toEqual([
      [95, '2023年目标责任书', 'stated', 'warning'],
    ]);
  });
});

describe('a number to be reached', () => {
  const goal = { name: '目标责任书', rows: [['2023年目标责任书'], ['指标', '目标值'], ['宫颈癌筛查人数', '≥1000人']] };
  const data = (title: string, total: number) => ({
    name: '筛查',
    rows: [[title], ['乡镇', '宫颈癌筛查人数（人）'], ['东风镇', 300], ['红旗镇', 320], ['光明乡', total - 620], ['合计', total]],
  });
  it.each([
    ['the total reaches it, no township need', '2023年临江县宫颈癌筛查情况', 1010, []],
    ['the total misses it', '2023年临江县宫颈癌筛查情况', 960, ['warning B6']],
    ['half a year has not missed the year', '2023年1—6月临江县宫颈癌筛查情况', 960, []],
  ])('%s', (_, title, total, expected) => {
    expect(raised(check(workbookOf(data(title, total), goal)), 'target-met')).toEqual(expected);
  });
});

const form = (...more: readonly (readonly (string | number)[])[]) => ({
  name: '表样-两癌月报',
  rows: [
    ['自定义表样'],
    ['名称', '农村妇女两癌检查月报'],
    ['表号', '某县妇幼1表'],
    ['领域', '妇幼健康'],
    ['别名', '两癌检查进度；两癌月报'],
    ['指标', '单位'],
    ['宫颈癌筛查任务数', '人'],
    ['宫颈癌筛查人数', '人'],
    ['宫颈癌筛查完成率', '%'],
    ['复查通知书份数', '份'],
    ...more,
  ],
});

describe('a template written as a sheet', () => {
  it('becomes a template of the bureau, with an indicator of its own', () => {
    const { own, problems } = readOwnSheets(
      workbookOf(
        form(['审核关系', '第1列≥第2列；宫颈癌筛查完成率＝宫颈癌筛查人数÷宫颈癌筛查任务数×100%'], ['', '※※复查通知书份数≤宫颈癌筛查人数']),
      ),
      base,
    );
    expect(problems).toEqual([]);
    expect(own.indicators.map((indicator) => [indicator.id, indicator.name, indicator.unit, indicator.kind])).toEqual([
      ['own-sheet-1-4', '复查通知书份数', '份', 'count'],
    ]);
    expect(own.templates[0]).toMatchObject({
      id: 'own-sheet-1',
      title: '农村妇女两癌检查月报',
      formNumber: '某县妇幼1表',
      domain: 'maternal-child',
      titleAliases: ['两癌检查进度', '两癌月报'],
      indicators: ['cervical-cancer-screening-task', 'cervical-cancer-screened', 'cervical-cancer-screening-completion', 'own-sheet-1-4'],
    });
    expect(
      own.templates[0]?.relations.map((relation) => [relation.kind, relation.left, relation.right, relation.scale, relation.soft]),
    ).toEqual([
      ['at-most', ['col:2'], ['col:1'], undefined, false],
      ['ratio', ['cervical-cancer-screening-completion'], ['cervical-cancer-screened', 'cervical-cancer-screening-task'], 100, false],
      ['at-most', ['own-sheet-1-4'], ['cervical-cancer-screened'], undefined, true],
    ]);
  });

  it.each([
    ['a relation in words that are no names', ['审核关系', '各栏数据应当真实'], 'relation-unread', 'B11'],
    ['a relation to a column that is not there', ['审核关系', '第9列≥第2列'], 'relation-place', 'B11'],
    ['an unknown name without unit', ['神秘指标'], 'unknown-indicator', 'A11'],
  ])('names the cell of %s and takes the rest', (_, row, code, cell) => {
    const { own, problems } = readOwnSheets(workbookOf(form(row)), base);
    expect(problems.map((problem) => [problem.code, placeOf(problem)])).toEqual([[code, `'表样-两癌月报'!${cell}`]]);
    expect(own.templates).toHaveLength(1);
  });

  it('without a title it is refused', () => {
    const { own, problems } = readOwnSheets(
      workbookOf({
        name: '表样',
        rows: [
          ['指标', '单位'],
          ['活产数', '人'],
        ],
      }),
      base,
    );
    expect([own.templates.length, problems.map((problem) => problem.code)]).toEqual([0, ['no-title']]);
  });

  it('is exported and read back', () => {
    const { own } = readOwnSheets(workbookOf(form(['审核关系', '第1列≥第2列'])), base);
    const exported: unknown = JSON.parse(JSON.stringify(own));
    expect(ownCatalogueSchema.safeParse(exported).success).toBe(true);
    expect(readOwnCatalogue(exported, base, 'own.json')).toEqual({ own, problems: [] });
  });
});

describe('printed-relations-hold', () => {
  const data = (screened: number, letters: number) => ({
    name: '3月',
    rows: [
      ['2023年3月农村妇女两癌检查月报'],
      ['乡镇', '宫颈癌筛查任务数（人）', '宫颈癌筛查人数（人）', '宫颈癌筛查完成率（%）', '复查通知书份数（份）'],
      ['东风镇', 500, screened, Math.round((screened / 500) * 10000) / 100, letters],
      ['红旗镇', 400, 320, 80, 12],
    ],
  });
  const book = (screened: number, letters = 5) =>
    workbookOf(data(screened, letters), form(['审核关系', '第1列≥第2列'], ['', '※复查通知书份数<宫颈癌筛查人数']));
  it.each([
    ['all hold', 450, 5, []],
    ['equal is allowed by ≥', 500, 5, []],
    ['more than the first column', 501, 5, ['error C3']],
    ['other units are not compared', 450, 450, []],
  ])('%s', (_, screened, letters, expected) => {
    expect(raised(check(book(screened, letters)), 'printed-relations-hold')).toEqual(expected);
  });

  it('takes the sheet of the template for no data', () => {
    const report = check(book(450));
    expect(report.tables.map((table) => [table.table.sheet, table.template?.id])).toEqual([['3月', 'own-sheet-2']]);
    expect(report.unread.some((region) => region.sheet === '表样-两癌月报')).toBe(true);
  });
});

describe('the forms for own sheets', () => {
  const filled = (id: 'own-targets' | 'own-template', typed: readonly (readonly [row: number, col: number, value: string])[]) => {
    const spec = ownForm(id).sheets[0];
    if (!spec) throw new Error('no sheet');
    const rows: string[][] = [];
    for (const { row, col, value } of [...spec.cells, ...typed.map(([row, col, value]) => ({ row, col, value }))]) {
      while (rows.length <= row) rows.push([]);
      const line = rows[row] ?? [];
      while (line.length <= col) line.push('');
      line[col] = String(value ?? line[col] ?? '');
    }
    return readOwnSheets(workbookOf({ name: spec.name, rows }), base);
  };

  it('hold nothing while they are empty, and say so', () => {
    expect(filled('own-targets', [])).toMatchObject({ own: { targets: [] }, problems: [] });
    expect(filled('own-template', []).problems.map((problem) => problem.code)).toEqual(['no-title', 'no-indicators']);
  });

  it('are read when filled', () => {
    expect(
      filled('own-targets', [
        [2, 0, '孕产妇系统管理率'],
        [2, 2, '≥95%'],
        [2, 3, '2024'],
        [2, 5, '约束性'],
      ]).own.targets,
    ).toMatchObject([{ value: 95, years: { from: 2024, to: 2024 }, nature: 'binding' }]);
    const template = filled('own-template', [
      [1, 1, '某县月报'],
      [8, 0, '活产数'],
      [8, 1, '人'],
      [9, 0, '产妇数'],
      [9, 1, '人'],
      [19, 1, '第2列≤第1列'],
    ]);
    expect([template.problems, template.own.templates[0]?.indicators]).toEqual([[], ['live-births', 'women-delivered']]);
    expect(template.own.templates[0]?.relations).toHaveLength(1);
  });
});

describe('own-sheets-readable', () => {
  it('tells the cell in the list of findings', () => {
    const book = duties([[1, '领导重视程度', '%', '≥90%']]);
    expect(raised(check(book), 'own-sheets-readable')).toEqual(['information B3']);
  });
});
