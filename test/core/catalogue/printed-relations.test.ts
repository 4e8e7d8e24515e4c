import { readPrintedRelations } from '../../../src/core/catalogue/printed-relations';

const shape = (text: string): string => {
  const { relations, unread } = readPrintedRelations(text);
  return [
    ...relations.map((relation) => `${relation.soft ? '※' : ''}${relation.left.join('+')} ${relation.kind} ${relation.right.join('+')}`),
    ...unread.map((piece) => `unread ${piece.reason} [${piece.start},${piece.end}]`),
  ].join(' | ');
};

describe('reading printed relations', () => {
  it.each([
    ['2行=(3+13)行', 'row:2 sum row:3+row:13'],
    ['A4<A8', 'cell:A4 less-than cell:A8'],
    ['第5列≥第6列+第7列', 'col:6+col:7 at-most col:5'],
    ['※※3列≤2列', '※col:3 at-most col:2'],
    ['1行=2行', 'row:1 equals row:2'],
    ['3栏=4栏至7栏之和', 'col:3 sum col:4+col:5+col:6+col:7'],
    ['2行－3行=4行', 'row:2 sum row:4+row:3'],
    ['１行＝２行＋３行', 'row:1 sum row:2+row:3'],
    ['(1) 1列>2列；2、3列=4列+5列', 'col:2 less-than col:1 | col:3 sum col:4+col:5'],
  ])('reads %s', (text, expected) => expect(shape(text)).toBe(expected));

  it.each([
    ['活产数应与出生登记一致', 'unread no-comparison [0,11]'],
    ['1行=2列', 'unread mixed-axes [0,5]'],
    ['1行<2行<3行', 'unread more-than-one-comparison [0,8]'],
    ['活产数≥住院分娩数', 'unread unknown-term [0,9]'],
    ['1行=2行-(3+4)行', 'unread unknown-term [0,12]'],
    ['2=3', 'unread unknown-term [0,3]'],
  ])('shows %s as unread', (text, expected) => expect(shape(text)).toBe(expected));

  it('keeps the place of an unread piece within a longer text', () => {
    const text = '1行=2行+3行；另见说明；4列≤5列';
    const { relations, unread } = readPrintedRelations(text);
    expect(relations).toHaveLength(2);
    expect(unread.map((piece) => text.slice(piece.start, piece.end))).toEqual(['另见说明']);
  });
});

describe('relations in names of indicators', () => {
  const names = new Map([
    ['应种人数', 'due'],
    ['实种人数', 'given'],
    ['接种率', 'rate'],
    ['a+c流脑疫苗实种人次', 'men-ac'],
    ['0-36个月儿童数', 'under-3'],
    ['7岁以下儿童数', 'under-7'],
  ]);
  const named = (text: string): string => {
    const { relations, unread } = readPrintedRelations(text, names);
    return [
      ...relations.map((relation) =>
        `${relation.left.join('+')} ${relation.kind} ${relation.right.join('+')} ${relation.scale ?? ''}`.trim(),
      ),
      ...unread.map((piece) => `unread ${piece.reason}`),
    ].join(' | ');
  };
  it.each([
    ['应种人数≥实种人数', 'given at-most due'],
    ['接种率＝实种人数÷应种人数×100%', 'rate ratio given+due 100'],
    ['接种率=实种人数/应种人数*1000', 'rate ratio given+due 1000'],
    ['0-36个月儿童数<7岁以下儿童数', 'under-3 less-than under-7'],
    ['应种人数=实种人数+A+C流脑疫苗实种人次', 'due sum given+men-ac'],
    ['应种人数≥死亡人数', 'unread unknown-term'],
    ['2行=(3+13)行', 'row:2 sum row:3+row:13'],
  ])('%s', (text, expected) => expect(named(text)).toBe(expected));
});
