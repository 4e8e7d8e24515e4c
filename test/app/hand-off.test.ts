import { copiedText, readHandOff } from '../../src/app/hand-off';
import { FIRST_TEXT, type TextDraft } from '../../src/app/text-draft';

const source = {
  indicator: '筛查率',
  cells: [{ sheet: '妇 & 幼', row: 7, col: 4 }],
  value: 99.63,
  unit: '%',
  relation: 'value',
  decimals: 2,
} as const;
const pieces = [{ text: '筛查率<b>为' }, { text: '99.63%', source }, { text: '。' }];
const sections = [{ id: 'maternal', heading: '妇幼保健', paragraphs: [{ pattern: 'lead', pieces }] }];
const draft: TextDraft = {
  narrative: { sections, withheld: [], toVerify: [] },
  title: '工作总结',
  headings: ['一、妇幼保健'],
  sections,
  years: [],
};
const copied = copiedText(draft, '妇幼.xlsx', FIRST_TEXT);

it('reads back what was copied, also out of the document that the clipboard wraps it in', () => {
  const wrapped = `<html><body><!--StartFragment-->${copied.html}<!--EndFragment--></body></html>`;
  expect(readHandOff(wrapped)).toMatchObject({ workbook: '妇幼.xlsx', style: 'summary', year: null, title: '工作总结', sections });
});

it('shows plain words to whoever pastes it elsewhere, without a markup of its own getting in', () => {
  expect(copied.plain).toBe('一、妇幼保健\n筛查率<b>为99.63%。');
  expect(copied.html).toContain('筛查率&lt;b&gt;为99.63%。');
  expect(copied.html).not.toContain('妇 & 幼');
});

it.each([
  ['nothing of ours', '<p>筛查率为99.63%</p>'],
  ['a payload that was cut', copied.html.replace(/(data-statbrief="[^"]{40})[^"]*/, '$1')],
  ['another version', `<div data-statbrief="${btoa('{"schema":"statbrief.hand-off/2"}')}"></div>`],
  ['bytes that are no UTF-8', `<div data-statbrief="${btoa('\u00ff\u00fe')}"></div>`],
])('takes %s for no text of ours', (_, html) => expect(readHandOff(html)).toBeNull());
