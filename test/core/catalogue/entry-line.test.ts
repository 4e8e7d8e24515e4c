import fc from 'fast-check';
import { lineOfEntry } from '../../../src/core/catalogue/entry-line';

const list = '[\n  {\n    "id": "a-1",\n    "name": "] }"\n  },\n  3,\n  { "id": "b" }\n]\n';
const own = '{\n  "schema": "x",\n  "targets": [\n    { "id": "t1", "years": [1, 2] },\n    { "id": "t2" }\n  ],\n  "templates": []\n}\n';

describe('the line of an entry', () => {
  it.each([
    [list, 'a-1', 3],
    [list, 'b', 7],
    [list, '#1', 2],
    [list, '#2', 6],
    [list, '#3', 7],
    [list, '#4', null],
    [list, 'c', null],
    [own, 'targets[0]', 4],
    [own, 'targets[1]', 5],
    [own, 'targets[2]', null],
    [own, 'templates[0]', null],
    [own, 'indicators[0]', null],
  ])('%# %s', (text, entry, line) => expect(lineOfEntry(text, entry)).toBe(line));

  it('finds every element of any list', () => {
    fc.assert(
      fc.property(fc.array(fc.json({ maxDepth: 3 }), { minLength: 1, maxLength: 8 }), (elements) => {
        const text = `[\n${elements.map((element) => JSON.stringify(JSON.parse(element))).join(',\n')}\n]`;
        expect(elements.map((_, index) => lineOfEntry(text, `#${String(index + 1)}`))).toEqual(elements.map((_, index) => index + 2));
      }),
    );
  });
});
