import { SUMMARY } from '../../src/app/narrative-manner';
import { runNarrate, type NarrateArguments } from '../../src/cli/narrate-command';
import { narrativeRecordSchema } from '../../src/cli/schemas';
import { workbookOf } from '../support/grid';
import { recordingShell } from './shell';

const of = (year: number, total: number, managed: number) =>
  workbookOf({
    name: '慢病',
    rows: [
      [`${year}年青山县高血压患者健康管理情况`, null, null, null],
      ['乡镇', '高血压患者数（人）', '高血压患者规范管理人数（人）', '高血压患者规范管理率（%）'],
      ['合计', total, managed, Math.round((managed / total) * 10_000) / 100],
      ['东风镇', total - 400, managed - 300, Math.round(((managed - 300) / (total - 400)) * 10_000) / 100],
      ['红旗镇', 400, 300, 75],
    ],
  });
const books = { 'a.xlsx': of(2023, 1000, 860), '上年.xlsx': of(2022, 950, 760) };
const wordings = (text: string): Uint8Array =>
  new TextEncoder().encode(
    JSON.stringify({ schema: 'statbrief.wording/1', wordings: [{ id: 'bp', title: '高血压', section: 'essential-public-health', text }] }),
  );

async function narrate(files: Parameters<typeof recordingShell>[0], args: Partial<NarrateArguments> = {}) {
  const { shell, out, err } = recordingShell(files);
  const unexpected = (): never => {
    throw new Error('no document is written here');
  };
  const exit = await runNarrate(
    {
      files: ['a.xlsx'],
      json: true,
      request: { ...SUMMARY, year: null, area: null },
      lastYear: null,
      wording: null,
      document: { out: null, refresh: null, sources: false },
      ...args,
    },
    shell,
    { write: unexpected, readTies: unexpected, edit: unexpected },
  );
  return { exit, out, err };
}
const first = (out: readonly string[]) => narrativeRecordSchema.parse(JSON.parse(out[0] ?? '')).sections[0]?.paragraphs[0];

test('the workbook of last year gives the changes, and its cells name its file', async () => {
  const { exit, out } = await narrate(books, { lastYear: '上年.xlsx' });
  expect(exit).toBe(0);
  const paragraph = first(out);
  expect(paragraph?.text).toContain(
    '高血压患者1000人，比上年增长5.26%；规范管理860人，比上年增长13.16%；规范管理率86%，比上年提高6个百分点',
  );
  expect(paragraph?.spans.find((span) => span.relation === 'growth')).toMatchObject({
    cells: [
      { sheet: '慢病', cell: 'B3' },
      { sheet: '慢病', cell: 'B3', workbook: '上年.xlsx' },
    ],
  });
});

test('a missing workbook of last year stops the run with a sentence', async () => {
  const { exit, out } = await narrate(books, { lastYear: '没有.xlsx' });
  expect(exit).toBe(2);
  expect(JSON.parse(out[0] ?? '')).toMatchObject({ workbook: '没有.xlsx', error: { code: 'not-found' } });
});

test('own wordings take the place of the patterns, with the same spans', async () => {
  const files = { ...books, '句式.json': wordings('{全域}规范管理{高血压患者规范管理人数}[，{高血压患者规范管理人数:较上年}]。') };
  const { exit, out } = await narrate(files, { wording: '句式.json' });
  expect(exit).toBe(0);
  expect(first(out)).toMatchObject({
    pattern: 'user-wording',
    text: '全县规范管理860人。',
    spans: [{ start: 6, end: 10, cells: [{ sheet: '慢病', cell: 'C3' }], value: 860, unit: '人', relation: 'value' }],
  });
});

test('a wording with a fault is not written; its sentence says where and what', async () => {
  const { out } = await narrate({ ...books, '句式.json': wordings('管理{高血压患者规范管理人次}') }, { wording: '句式.json' });
  const record = narrativeRecordSchema.parse(JSON.parse(out[0] ?? ''));
  expect(record.sections).toEqual([]);
  expect(record.withheld.map((item) => item.reason).join()).toContain('第4字的“高血压患者规范管理人次”在工作簿里找不到');
});

test('a file that is no set of wordings stops the run with a sentence', async () => {
  const { exit, err } = await narrate({ ...books, '句式.json': new TextEncoder().encode('{"wordings":[]}') }, { wording: '句式.json' });
  expect(exit).toBe(2);
  expect(err.join()).toMatch(/^句式\.json：不是句式文件（schema/u);
});

test('English text has English headings and numbers in threes', async () => {
  const { out } = await narrate(
    { 'a.xlsx': of(2023, 48_610, 47_487) },
    { json: false, request: { ...SUMMARY, language: 'en-US', year: null, area: null } },
  );
  expect(out[0]).toBe('1. Essential public health services');
  expect(out[1]).toMatch(/Hypertension patients: 48,610; .*47,487; .*97\.69%/u);
});
