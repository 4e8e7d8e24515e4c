import * as z from 'zod';
import { runCheck, type CheckArguments, type CheckSurroundings } from '../../src/cli/check-command';
import { checkFile } from '../../src/cli/check-file';
import { checkRecordSchema, failureRecord } from '../../src/cli/schemas';
import { EXIT } from '../../src/cli/shell';
import { checkWorkbook } from '../../src/app/check-workbook';
import { loadCatalogue } from '../../src/catalogue/load';
import { buildCatalogue } from '../../src/core/index';
import type { WorkbookSnapshot } from '../../src/core/model/workbook';
import { workbookOf } from '../support/grid';
import { recordingShell } from './shell';

const catalogue = buildCatalogue(loadCatalogue());

const table = (total: number) =>
  workbookOf({
    name: '人口',
    rows: [
      ['2023年某县常住人口情况表'],
      ['单位：人'],
      ['地区', '合计', '男', '女'],
      ['合计', total, 1480, 1520],
      ['甲镇', 1000, 480, 520],
      ['乙镇', 1200, 600, 600],
      ['丙镇', 800, 400, 400],
    ],
  });
const clean = table(3000);
const wrong = table(3100);
const files = { 'clean.xlsx': clean, 'wrong.xlsx': wrong, 'broken.xlsx': new TextEncoder().encode('no workbook at all') };

/** Folders by name; the pool answers later files first, and breaks down over one named so. */
const around = (folders: Readonly<Record<string, readonly string[]>> = {}, shell = recordingShell(files).shell): CheckSurroundings => ({
  list: (path) => Promise.resolve(folders[path] ? { folder: true, files: folders[path] } : { folder: false, files: [path] }),
  pool: () =>
    Promise.resolve({
      async check(task) {
        await new Promise((resolve) => setTimeout(resolve, task.file.startsWith('w') ? 0 : 20));
        if (task.file.startsWith('heavy')) throw new Error('Worker exited unexpectedly');
        return checkFile(task, shell);
      },
      close: () => Promise.resolve(),
    }),
});

const run = async (names: readonly string[], format: CheckArguments['format']) => {
  const recording = recordingShell(files);
  const exit = await runCheck({ files: names, format, options: {} }, recording.shell, around());
  return { exit, ...recording };
};

const sarifSchema = z.object({
  version: z.literal('2.1.0'),
  runs: z.array(
    z.object({
      tool: z.object({ driver: z.object({ rules: z.array(z.object({ id: z.string() })) }) }),
      results: z.array(
        z.object({ ruleId: z.string(), level: z.enum(['error', 'warning', 'note']), message: z.object({ text: z.string().min(1) }) }),
      ),
    }),
  ),
});

describe('check', () => {
  it.each([
    ['a clean workbook', ['clean.xlsx'], EXIT.clean],
    ['a wrong total', ['wrong.xlsx'], EXIT.findings],
    ['a clean one and a wrong one', ['clean.xlsx', 'wrong.xlsx'], EXIT.findings],
    ['a file that is no workbook', ['broken.xlsx'], EXIT.failed],
    ['a file that is not there', ['absent.xlsx'], EXIT.failed],
    ['an unreadable file before a wrong one', ['broken.xlsx', 'wrong.xlsx'], EXIT.failed],
    ['an unreadable file after a wrong one', ['wrong.xlsx', 'broken.xlsx'], EXIT.failed],
  ])('%s gives its exit code', async (_name, names, code) => {
    expect((await run(names, 'json')).exit).toBe(code);
  });

  it('prints one record a workbook in the published shape', async () => {
    const { out } = await run(['clean.xlsx', 'wrong.xlsx'], 'json');
    const records = out.map((line) => checkRecordSchema.parse(JSON.parse(line)));
    expect(records.map((record) => record.workbook)).toEqual(['clean.xlsx', 'wrong.xlsx']);
    expect(records[0]?.findings).toEqual([]);
    expect(records[0]?.observations).toHaveLength(12);
    expect(records[1]?.findings.some((finding) => finding.severity === 'error' && finding.cells.includes('B4'))).toBe(true);
  });

  it('records an unreadable file and goes on with the next', async () => {
    const { out, err } = await run(['broken.xlsx', 'absent.xlsx', 'clean.xlsx'], 'json');
    expect(out).toHaveLength(3);
    const failures = out.slice(0, 2).map((line) => failureRecord.parse(JSON.parse(line)));
    expect(failures.map((failure) => [failure.workbook, failure.error.code])).toEqual([
      ['broken.xlsx', 'not-a-workbook'],
      ['absent.xlsx', 'not-found'],
    ]);
    expect(checkRecordSchema.safeParse(JSON.parse(out[2] ?? '')).success).toBe(true);
    expect(err).toEqual([]);
  });

  it.each(['json', 'text', 'sarif'] as const)('prints the same bytes twice as %s', async (format) => {
    const first = await run(['wrong.xlsx', 'clean.xlsx'], format);
    const second = await run(['wrong.xlsx', 'clean.xlsx'], format);
    expect(first.out.join('\n')).not.toBe('');
    expect(second.out).toEqual(first.out);
  });

  it('gives SARIF one result a finding, each of a listed rule', async () => {
    const records = (await run(['wrong.xlsx', 'clean.xlsx'], 'json')).out.map((line) => checkRecordSchema.parse(JSON.parse(line)));
    const { out } = await run(['wrong.xlsx', 'clean.xlsx'], 'sarif');
    expect(out).toHaveLength(1);
    const log = sarifSchema.parse(JSON.parse(out[0] ?? ''));
    const found = records.flatMap((record) => record.findings.map((finding) => finding.rule));
    expect(found.length).toBeGreaterThan(0);
    expect(log.runs[0]?.results.map((result) => result.ruleId)).toEqual(found);
    const listed = log.runs[0]?.tool.driver.rules.map((rule) => rule.id) ?? [];
    expect(found.filter((rule) => !listed.includes(rule))).toEqual([]);
  });

  it('keeps what a person must read about a failure off the result', async () => {
    const { out, err } = await run(['broken.xlsx'], 'text');
    expect(out).toEqual([]);
    expect(err.join('')).toContain('broken.xlsx');
  });
});

describe('check over folders and in processes', () => {
  const all = ['clean.xlsx', 'wrong.xlsx', 'broken.xlsx', 'heavy.xlsx', 'absent.xlsx'];

  it.each(['json', 'text', 'sarif'] as const)('prints as %s what single runs print, in the order given', async (format) => {
    const recording = recordingShell(files);
    const names = all.filter((name) => name !== 'heavy.xlsx');
    await runCheck({ files: names, format, options: {}, jobs: 3 }, recording.shell, around());
    const single = await run(names, format);
    expect(recording.out).toEqual(single.out);
    expect(recording.err).toEqual(single.err);
  });

  it('goes on when a process breaks down, and says which file it was', async () => {
    const recording = recordingShell(files);
    const exit = await runCheck({ files: all, format: 'json', options: {}, jobs: 2 }, recording.shell, around());
    expect(exit).toBe(EXIT.failed);
    const records = recording.out.map((line) => JSON.parse(line) as { workbook: string; error?: { code: string; message: string } });
    expect(records.map(({ workbook, error }) => [workbook, error?.code ?? null])).toEqual([
      ['clean.xlsx', null],
      ['wrong.xlsx', null],
      ['broken.xlsx', 'not-a-workbook'],
      ['heavy.xlsx', 'process-stopped'],
      ['absent.xlsx', 'not-found'],
    ]);
    expect(records[3]?.error?.message).toContain('heavy.xlsx');
  });

  it('takes the workbooks of a folder and puts the units together on stderr', async () => {
    const recording = recordingShell(files);
    await runCheck(
      { files: ['乡镇'], format: 'text', options: {}, county: 'wrong.xlsx' },
      recording.shell,
      around({ 乡镇: ['clean.xlsx', 'wrong.xlsx'] }),
    );
    expect(recording.out).toEqual((await run(['clean.xlsx', 'wrong.xlsx'], 'text')).out);
    expect(recording.err[0]).toMatch(/^汇总：1个单位/);
  });

  it('says that a folder holds no workbook', async () => {
    const recording = recordingShell(files);
    expect(await runCheck({ files: ['空'], format: 'json', options: {} }, recording.shell, around({ 空: [] }))).toBe(EXIT.failed);
    expect(recording.err.join('')).toContain('空');
    expect(recording.out).toEqual([]);
  });
});

describe('own targets', () => {
  const book = workbookOf({
    name: '慢病',
    rows: [
      ['2023年某县高血压患者健康管理'],
      ['乡镇', '高血压患者在管人数', '高血压患者规范管理率(%)'],
      ['甲镇', 1000, 96.2],
      ['乙镇', 1200, 97.5],
    ],
  });
  const rate = catalogue.data.indicators.find(({ id }) => id === indicatorAt(book));
  const target = {
    id: 'rate',
    indicator: rate?.id,
    comparator: '>=',
    value: 97,
    unit: '%',
    scope: null,
    jurisdiction: '某县',
    years: { from: 2023, to: 2023 },
    nature: 'binding',
    source: { title: '某县2023年目标责任书', number: null, year: 2023 },
  };
  const json = (content: unknown) => new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
  const runWith = async (content: unknown) => {
    const recording = recordingShell({ 'a.xlsx': book, 'own.json': json(content) });
    const exit = await runCheck({ files: ['a.xlsx'], format: 'json', options: {}, targets: 'own.json' }, recording.shell, around());
    return { exit, out: recording.out.map((line) => checkRecordSchema.parse(JSON.parse(line))), err: recording.err };
  };

  it('win over the shipped ones and say so', async () => {
    const { out, err } = await runWith({ schema: 'statbrief.catalogue/1', targets: [target] });
    const missed = out[0]?.findings.filter((finding) => finding.rule === 'target-met') ?? [];
    expect(missed.map(({ cells, target: held }) => [cells, held?.value])).toEqual([[['C3'], 97]]);
    expect(missed[0]?.message.why).toContain('某县2023年目标责任书（自定义目标，优先于内置目标）');
    expect(err.join()).toMatch(/使用其中的1条目标/u);
  });

  it.each([
    ['no JSON', '{"targets":[', /不是JSON文件/u],
    ['a target without a value', { targets: [{ ...target, value: undefined }] }, /targets\[0\]：字段缺失或写法不对/u],
    ['an unknown indicator', { targets: [{ ...target, indicator: 'no-such-indicator' }] }, /指标目录里没有这个指标（no-such-indicator）/u],
    ['another unit', { targets: [{ ...target, unit: '‰' }] }, /单位与该指标的单位不同/u],
    ['nothing in it', {}, /1处不能用/u],
  ])('%s: exit 2, the reason, and no workbook checked', async (_, content, reason) => {
    const { exit, out, err } = await runWith(content);
    expect([exit, out]).toEqual([EXIT.failed, []]);
    expect(err.join('\n')).toMatch(reason);
  });

  it('a missing file is named', async () => {
    const recording = recordingShell({ 'a.xlsx': book });
    expect(await runCheck({ files: ['a.xlsx'], format: 'json', options: {}, targets: 'none.json' }, recording.shell, around())).toBe(
      EXIT.failed,
    );
    expect(recording.err.join()).toContain('none.json');
  });
});

function indicatorAt(book: WorkbookSnapshot): string | null {
  return checkWorkbook(book, catalogue).observations.find((one) => one.col === 2)?.indicator.id ?? null;
}
