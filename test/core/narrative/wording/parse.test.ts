import { parseWording } from '../../../../src/core/narrative/wording/parse';

/** Notes as `code words@from-to`. */
const notes = (text: string): readonly string[] =>
  parseWording(text).notes.map((note) => `${note.code} ${note.words}@${note.start}-${note.end}`);

describe('reading a wording', () => {
  test('fields name indicator, sheet, place and item; marks may be full-width', () => {
    const { nodes, notes: none } = parseWording('建档率{建档率}，{基本公卫！建档率＠东风镇：较上年}');
    expect(none).toEqual([]);
    expect(nodes).toMatchObject([
      { kind: 'text', text: '建档率' },
      { kind: 'field', name: '建档率', sheet: null, place: null, item: 'value', start: 3, end: 8 },
      { kind: 'text', text: '，' },
      { kind: 'field', name: '建档率', sheet: '基本公卫', place: '东风镇', item: 'compared' },
    ]);
  });

  test('optional parts nest', () => {
    expect(parseWording('甲[，乙{丙}[（{丁}）]]').nodes).toMatchObject([
      { kind: 'text' },
      { kind: 'optional', nodes: [{ kind: 'text' }, { kind: 'field', name: '丙' }, { kind: 'optional', nodes: [{}, {}, {}] }] },
    ]);
  });

  test('marks behind a backslash are letters', () => {
    expect(parseWording(String.raw`（见\{表\}\[一\]）`).nodes).toMatchObject([{ kind: 'text', text: '（见{表}[一]）' }]);
  });

  test.each([
    ['建档率{建档率', ['brace-not-closed {建档率@3-7']],
    ['建档率{建档{率}', ['brace-not-closed {建档{率}@3-9']],
    ['建档率}', ['brace-not-opened }@3-4']],
    ['建[档', ['bracket-not-closed [@1-2']],
    ['建]档', ['bracket-not-opened ]@1-2']],
    ['甲{ }', ['empty-field { }@1-4']],
    ['甲{:上年}', ['empty-field {:上年}@1-6']],
    ['甲{建档率:较去年}', ['unknown-item 较去年@6-9']],
  ])('%s', (text, expected) => expect(notes(text)).toEqual(expected));

  test('an unknown item is answered with the nearest', () => {
    expect(parseWording('{建档率:最高的地区}').notes[0]?.suggestions[0]).toBe('最高地区');
  });
});
