import { SUMMARY } from '../../src/app/narrative-manner';
import { editTiedDocument, readTiedDocument } from '../../src/adapters/docx-file/tied-document';
import { writeReport } from '../../src/adapters/docx-file/write-report';
import { runNarrate, type NarrateArguments } from '../../src/cli/narrate-command';
import { bookOf, FIRST } from '../support/told-book';
import { keptIn, recordingShell } from './shell';

const files = { write: writeReport, readTies: readTiedDocument, edit: editTiedDocument };
const changed = bookOf({ ...FIRST, cases: [[38_000, 40_011], ...FIRST.cases.slice(1)] });

/** Runs `narrate` with these files and gives what it printed and wrote. */
async function narrate(
  given: Parameters<typeof recordingShell>[0],
  file: string,
  document: Partial<NarrateArguments['document']>,
  request: Partial<NarrateArguments['request']> = {},
) {
  const { shell, out, err } = recordingShell(given);
  const written = new Map<string, Uint8Array>();
  const writing = { ...shell, writeBytes: keptIn(written) };
  const exit = await runNarrate(
    {
      files: [file],
      json: false,
      request: { ...SUMMARY, year: null, area: null, ...request },
      lastYear: null,
      wording: null,
      document: { out: null, refresh: null, sources: false, ...document },
    },
    writing,
    files,
  );
  return { exit, out, err, written };
}

async function writtenReport(request: Partial<NarrateArguments['request']> = {}): Promise<Uint8Array> {
  const { written } = await narrate({ 'x/年报.xlsx': bookOf(FIRST) }, 'x/年报.xlsx', { out: 'r.docx', sources: true }, request);
  return written.get('r.docx') ?? new Uint8Array();
}

test('a refresh without --out only shows old and new; with --out it writes a copy', async () => {
  const given = { 'y/年报.xlsx': changed, 'r.docx': await writtenReport() };
  const shown = await narrate(given, 'y/年报.xlsx', { refresh: 'r.docx' });
  expect(shown.exit).toBe(0);
  expect(shown.written.size).toBe(0);
  expect(shown.out.slice(1, 3)).toEqual(['  43328人次 → 38000人次（医疗服务!C3）', '  增长8.29% → 下降5.03%（医疗服务!E3），用词一并改变']);
  expect(shown.out.at(-1)).toContain('没有写入任何文件');
  const done = await narrate(given, 'y/年报.xlsx', { refresh: 'r.docx', out: 'n.docx' });
  expect(done.out.at(-1)).toBe('已写出 n.docx，原文件未改动。');
  const again = await narrate({ ...given, 'n.docx': done.written.get('n.docx') ?? new Uint8Array() }, 'y/年报.xlsx', { refresh: 'n.docx' });
  expect(again.out[0]).toMatch(/^刷新：更新 0 个数，改写 0 段，\d+ 个数不变，冲突 0 个/u);
});

test('a report is refreshed in the style in which it was written, whatever is asked', async () => {
  const given = { '年报.xlsx': changed, 'r.docx': await writtenReport({ style: 'brief' }) };
  const { out } = await narrate(given, '年报.xlsx', { refresh: 'r.docx' }, { style: 'summary' });
  expect(out.join('\n')).toContain('43328人次 → 38000人次');
  expect(out.join('\n')).not.toContain('失去来源');
});

test('a renamed workbook is taken for the only source, and remembered', async () => {
  const given = { '年报定稿.xlsx': changed, 'r.docx': await writtenReport() };
  const { written } = await narrate(given, '年报定稿.xlsx', { refresh: 'r.docx', out: 'n.docx' });
  const read = readTiedDocument(written.get('n.docx') ?? new Uint8Array());
  expect(read.ok && read.value.sources.map(({ workbook }) => workbook)).toEqual(['年报定稿.xlsx']);
});

test.each([
  [
    'a document without our numbers',
    writeReport({ source: { id: 1, workbook: '', style: '', year: null, area: null, ties: 0 }, passages: [] }),
    '没有由卫统助手写入的数字',
  ],
  ['no document', new Uint8Array([1, 2, 3]), '不完整'],
])('%s: said in a sentence, exit code 2', async (_name, bytes, sentence) => {
  const { exit, out, err } = await narrate({ '年报.xlsx': changed, 'r.docx': bytes }, '年报.xlsx', { refresh: 'r.docx', out: 'n.docx' });
  expect(exit).toBe(2);
  expect([...out, ...err].join('\n')).toContain(sentence);
});
