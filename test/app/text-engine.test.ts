import { BookTeller } from '../../src/app/text-engine';
import type { TextProof } from '../../src/app/text-proof';
import { loadCatalogue } from '../../src/catalogue/load';
import { bookOf, FIRST } from '../support/told-book';

const bytes = new Uint8Array([1]);
const teller = (): BookTeller => new BookTeller(loadCatalogue(), () => Promise.resolve({ ok: true, value: bookOf(FIRST) }));
async function proof(engine: BookTeller, lines: readonly string[]): Promise<TextProof> {
  const answer = await engine.proof(lines);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}
const LINES = ['一、妇幼保健', '全县活产3264人，新生儿疾病筛查3253人，筛查率99.63%。其余另计。', '2023年1—10月，全县活产4195人。'];

test('places are paragraph and position, with the sentence around', async () => {
  const { entries, coverage, against } = await proof(teller(), LINES);
  expect(against).toBe(false);
  expect(coverage.claims).toBe(4);
  const [entry] = entries;
  if (!entry) throw new Error('nothing found');
  expect(LINES[entry.paragraph]?.slice(entry.start, entry.end)).toBe(entry.text);
  expect(entry.text).toBe('99.63%');
  expect(entry.before + entry.text + entry.after).toBe('全县活产3264人，新生儿疾病筛查3253人，筛查率99.63%。');
  expect(entry.message['zh-CN'].why).toContain('99.66');
});

test('with a workbook every number has a state, and its place reads as its text', async () => {
  const engine = teller();
  expect(await engine.open('年报.xlsx', bytes)).toMatchObject({ ok: true, value: { name: '年报.xlsx' } });
  const own = ['标题', '2023年平山县活产数4195人，新生儿疾病筛查率93.83%。'];
  const { numbers, against, coverage } = await proof(engine, own);
  expect(against).toBe(true);
  expect(numbers.length).toBe(coverage.claims);
  for (const { paragraph, start, end, text } of numbers) expect(own[paragraph]?.slice(start, end)).toBe(text);
  expect(numbers.find(({ text }) => text === '4195')).toMatchObject({ state: 'tied', cells: [{ sheet: '妇幼保健', row: 8, col: 1 }] });
});

test('nothing is told without a workbook', async () => {
  const options = { style: 'summary', language: 'zh-CN', rounding: 'half-up', problems: false, targetSources: false } as const;
  expect(await teller().narrate(options, null)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
});
