import { nothingChecked } from '../../src/app/nothing-checked';
import { checkWorkbook } from '../../src/app/check-workbook';
import { loadCatalogue } from '../../src/catalogue/load';
import { buildCatalogue } from '../../src/core/index';
import { workbookOf, type GridSheet } from '../support/grid';

const catalogue = buildCatalogue(loadCatalogue());
const said = (...sheets: GridSheet[]): string | null => nothingChecked(checkWorkbook(workbookOf(...sheets), catalogue), 'zh-CN');
const TABLE = [['2024年各镇卫生工作情况表'], ['单位', '常住人口（人）'], ['东镇', 1000], ['西镇', 2000], ['合计', 3000]];

test.each<[string, readonly GridSheet[], RegExp | null]>([
  ['a table', [{ name: '甲', rows: TABLE }], null],
  ['empty sheets', [{ name: '甲', rows: [] }], /工作表是空的/u],
  ['text only', [{ name: '甲', rows: [['填报说明'], ['请于10日前报送。']] }], /只有文字/u],
])('%s', (_name, sheets, sentence) => {
  const found = said(...sheets);
  if (sentence === null) expect(found).toBeNull();
  else expect(found).toMatch(sentence);
});

test('sheets that are all hidden are counted, one that is not is not passed over', () => {
  const hidden = { sheet: '甲', range: { top: 0, left: 0, bottom: 1, right: 1 }, reason: 'hidden-sheet' } as const;
  expect(nothingChecked({ tables: [], unread: [hidden, { ...hidden, sheet: '乙' }] }, 'zh-CN')).toMatch(/2 张工作表都被隐藏/u);
  expect(nothingChecked({ tables: [], unread: [hidden, { ...hidden, sheet: '乙', reason: 'text-only' }] }, 'zh-CN')).toMatch(/只有文字/u);
});
