import { liveDocument } from '../../../src/adapters/officejs-word/live-document';
import type { DocumentMark, DocumentText, HostResult } from '../../../src/core/ports';
import { bootWord, type SimulatedWord } from '../../host/boot-office';

const LINES = ['一、妇幼保健', '全县活产3264人，筛查3253人，筛查率99.63%，另有3253人次。', '两次^写法：3253。'];
let word: SimulatedWord;

beforeAll(async () => {
  word = await bootWord({ WordApi: '1.3', RichApiRuntime: '1.2' });
});
beforeEach(() => word.open(LINES));
afterEach(async () => {
  await word.settle();
  expect(word.host.references.size).toBe(0);
});

function value<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}
/** A mark on the nth time that words stand in a paragraph. */
function markOn(text: DocumentText, paragraph: number, words: string, nth = 0): DocumentMark {
  const line = text.paragraphs[paragraph] ?? '';
  let start = -1;
  for (let n = 0; n <= nth; n++) start = line.indexOf(words, start + 1);
  return { paragraph, start, end: start + words.length, severity: 'error', text: '请核对' };
}
const marked = (): string[] => word.document.controlsIn({ start: 0, end: 9999 }).map((one) => word.document.textOf(one));

test('marks the very place, also where the same number stands twice, and takes the marks away without trace', async () => {
  word.document.highlights.push({ start: 0, end: 3, color: '#00FF00' });
  const text = value(await liveDocument.readText('document'));
  const marks = [markOn(text, 1, '3253', 1), markOn(text, 1, '99.63%'), markOn(text, 2, '^写法'), markOn(text, 0, '一、')];
  expect(value(await liveDocument.mark(text, marks))).toBe(4);
  expect(marked()).toEqual(['一、', '99.63%', '3253', '^写法']);
  const second = word.document.controls.find((one) => word.document.textOf(one) === '3253');
  expect(word.document.text.slice(second?.end, (second?.end ?? 0) + 2)).toBe('人次');
  expect(word.document.highlightAt(second ?? { start: 0, end: 0 })).toBe('#FF8080');
  expect(word.host.requests.length).toBe(5); // text; paragraphs, search, colours, write
  expect(value(await liveDocument.unmark())).toBe(4);
  expect(word.document.lines()).toEqual(LINES);
  expect(word.document.controls).toEqual([]);
  expect(word.document.highlightAt({ start: 0, end: 1 })).toBe('#00FF00');
  expect(word.document.highlightAt(second ?? { start: 0, end: 0 })).toBeNull();
});

test('a selection’s positions lead to its place in the document', async () => {
  const [, second] = word.document.paragraphs();
  Object.assign(word.document.selection, { start: second?.start, end: (second?.end ?? 1) - 1 });
  const text = value(await liveDocument.readText('selection'));
  expect(text.paragraphs).toEqual([LINES[1]]);
  value(await liveDocument.revealStretch(text, markOn(text, 0, '3253', 1)));
  expect(word.document.selection.start).toBe((second?.start ?? 0) + (LINES[1] ?? '').lastIndexOf('3253'));
});

test.each([
  ['inside a number', 1, 5],
  ['at the very start of a paragraph', 1, 0],
  ['at the start of the document', 0, 0],
  ['at the end of the last paragraph', 2, (LINES[2] ?? '').length],
])('the cursor %s is found in the text', async (_name, paragraph, position) => {
  const text = value(await liveDocument.readText('document'));
  const start = word.document.paragraphs()[paragraph]?.start ?? 0;
  Object.assign(word.document.selection, { start: start + position, end: start + position });
  expect(value(await liveDocument.cursor(text))).toEqual({ paragraph, position });
  word.document.type(LINES[paragraph] ?? '', '别的话');
  expect(value(await liveDocument.cursor(text))).toBeNull();
});

test('a paragraph that was edited after it was read gets no mark and is not shown', async () => {
  const text = value(await liveDocument.readText('document'));
  word.document.type('全县', '我县');
  expect(value(await liveDocument.mark(text, [markOn(text, 1, '3264'), markOn(text, 2, '3253')]))).toBe(1);
  expect(marked()).toEqual(['3253']);
  expect(await liveDocument.revealStretch(text, markOn(text, 1, '3264'))).toMatchObject({
    ok: false,
    failure: { code: 'changed-meanwhile' },
  });
});

test('other people’s controls stay when the marks go', async () => {
  const text = value(await liveDocument.readText('document'));
  word.document.addControl(0, 2).tag = '客户名称';
  value(await liveDocument.mark(text, [markOn(text, 1, '3264')]));
  expect(value(await liveDocument.unmark())).toBe(1);
  expect(word.document.controls.map(({ tag }) => tag)).toEqual(['客户名称']);
});
