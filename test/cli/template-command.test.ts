import { commentDocument } from '../../src/adapters/docx-file/comment-document';
import { readDocument } from '../../src/adapters/docx-file/read-document';
import { writeReport } from '../../src/adapters/docx-file/write-report';
import { runFromTemplate, runTemplate } from '../../src/cli/template-command';
import { templateRecordSchema } from '../../src/cli/schemas';
import { bookOf, FIRST } from '../support/told-book';
import { keptIn, recordingShell } from './shell';

const documents = { read: readDocument, comment: commentDocument };
const REPORT =
  '2023年1—10月，全县活产数7610人。\n门诊人次39000人次，比上年同期增长2.6%。全年义诊12次。\n新生儿疾病筛查率最高的是青石镇。\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const changed = bookOf({ ...FIRST, cases: [[38_000, 40_000], ...FIRST.cases.slice(1)] });

/** Makes the template of a report and writes the reports of the workbooks from it. */
async function fromTemplate(report: string, books: Readonly<Record<string, typeof changed>>, last: string, json = false) {
  const written = new Map<string, Uint8Array>();
  const files: Record<string, typeof changed | Uint8Array> = { 'last.txt': utf8(report), ...books };
  const one = recordingShell(files);
  const writing = { ...one.shell, writeBytes: keptIn(written) };
  const made = await runTemplate({ report: 'last.txt', workbook: last, json: true, out: 't.json' }, writing, documents);
  const two = recordingShell({ ...files, 't.json': written.get('t.json') ?? new Uint8Array() });
  const again = { ...two.shell, writeBytes: keptIn(written) };
  const names = Object.keys(books);
  const exit = await runFromTemplate({ files: names, template: 't.json', json, out: 'new.docx' }, again, (text) => writeReport(text, null));
  return { made, exit, record: JSON.parse(one.out[0] ?? '{}') as unknown, out: two.out, err: two.err, written };
}

const first = {
  ...FIRST,
  births: [1000, 1200, 1410, 1500, 1300, 1200],
  cases: [[39_000, 38_011], ...FIRST.cases.slice(1)] as typeof FIRST.cases,
};

test('last period gives its own text back; another period changes numbers and words, and marks what is left', async () => {
  const { made, exit, record, out, err } = await fromTemplate(REPORT, { 'last.xlsx': bookOf(first), 'this.xlsx': changed }, 'last.xlsx');
  expect([made, exit]).toEqual([0, 0]);
  const parsed = templateRecordSchema.parse(record);
  expect(parsed.roundTrip).toBe(true);
  expect(parsed.unbound.map(({ text }) => text)).toContain('12');
  expect(out[0]).toBe(REPORT.replace(/\n$/u, ''));
  expect(out[1]).toContain('门诊人次38000人次，比上年同期下降5.0%');
  expect(out[1]).toContain('义诊【待核：12】次');
  expect(err).toEqual([expect.stringMatching(/“new\.docx”只为第一个（last\.xlsx）写出/u), expect.stringMatching(/^有\d+处需人工填写/u)]);
});

test('as JSON: the narrative contract, its spans on the cells, and the whole text', async () => {
  const { out } = await fromTemplate(REPORT, { 'this.xlsx': changed, 'last.xlsx': bookOf(first) }, 'last.xlsx', true);
  const record = JSON.parse(out[0] ?? '{}') as {
    text: string;
    sections: { paragraphs: { text: string; spans: { start: number; end: number; cells: unknown[] }[] }[] }[];
  };
  const paragraphs = record.sections[0]?.paragraphs ?? [];
  expect(paragraphs.map(({ text }) => text).join('\n')).toBe(record.text);
  const spans = paragraphs.flatMap(({ text, spans: all }) => all.map(({ start, end, cells }) => [text.slice(start, end), cells.length]));
  expect(spans).toContainEqual(['下降5.0%', 1]);
});

test('the .docx of the new report has its lines', async () => {
  const { written } = await fromTemplate(REPORT, { 'this.xlsx': changed, 'last.xlsx': bookOf(first) }, 'last.xlsx');
  const read = readDocument(written.get('new.docx') ?? new Uint8Array());
  expect(read.ok && read.value).toContain('门诊人次38000人次，比上年同期下降5.0%');
});

test.each([
  ['no report', {}, '找不到'],
  ['a broken document', { 'last.txt': new Uint8Array([0x50, 0x4b, 3, 4, 1, 2]) }, '不完整'],
  ['a workbook that is none', { 'last.txt': utf8(REPORT), 'last.xlsx': utf8('no workbook') }, 'last.xlsx'],
])('template: %s is said', async (_name, files, words) => {
  const { shell, err } = recordingShell(files);
  expect(await runTemplate({ report: 'last.txt', workbook: 'last.xlsx', json: false, out: null }, shell, documents)).toBe(2);
  expect(err.join()).toContain(words);
});

test.each([
  ['no template', {}],
  ['no JSON', { 't.json': utf8('{') }],
  ['another JSON', { 't.json': utf8('{"schema":"statbrief.check/1"}') }],
])('narrate --template: %s is said', async (_name, files) => {
  const { shell, err } = recordingShell(files);
  const exit = await runFromTemplate({ files: ['this.xlsx'], template: 't.json', json: false, out: null }, shell, (text) =>
    writeReport(text, null),
  );
  expect(exit).toBe(2);
  expect(err.join()).toContain('t.json');
});
