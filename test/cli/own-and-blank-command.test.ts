import { writeBook } from '../../src/adapters/xlsx-file/write-book';
import { readWorkbook } from '../../src/adapters/xlsx-file/read-workbook';
import { runBlank } from '../../src/cli/blank-command';
import { runOwn } from '../../src/cli/own-command';
import { EXIT, type Shell } from '../../src/cli/shell';
import { ownCatalogueSchema } from '../../src/core/catalogue/schema';
import { workbookOf } from '../support/grid';
import { recordingShell } from './shell';

/** A recording shell that keeps what is written. */
function writingShell(files: Parameters<typeof recordingShell>[0], locale: Shell['locale'] = 'zh-CN') {
  const recording = recordingShell(files, locale);
  const written = new Map<string, Uint8Array>();
  const shell: Shell = {
    ...recording.shell,
    writeBook,
    writeBytes(path, bytes) {
      written.set(path, bytes);
      return Promise.resolve(null);
    },
  };
  return { ...recording, shell, written };
}

const duties = workbookOf({
  name: '目标责任书',
  rows: [['2024年目标责任书'], ['指标', '目标值'], ['孕产妇系统管理率', '≥93%'], ['领导满意率', '≥90%']],
});
const files = { 'own.xlsx': duties, 'none.xlsx': workbookOf({ rows: [['说明']] }), 'broken.xlsx': new TextEncoder().encode('no workbook') };

describe('statbrief own', () => {
  it("writes the bureau's targets as JSON and tells the cell that was not read", async () => {
    const { shell, written, out, err } = writingShell(files);
    expect(await runOwn('own.xlsx', 'own.json', shell)).toBe(EXIT.clean);
    const own = ownCatalogueSchema.parse(JSON.parse(new TextDecoder().decode(written.get('own.json'))));
    expect(own.targets?.map((target) => [target.indicator, target.value])).toEqual([['maternal-systematic-management-rate', 93]]);
    expect(err).toEqual(['目标责任书!A4 “领导满意率”不在指标目录中，这一行没有采用。']);
    expect(out).toEqual(['已写出目标1个、表样0个：own.json']);
  });

  it.each([
    ['none.xlsx', '没有读到本单位的目标或表样'],
    ['broken.xlsx', 'broken.xlsx'],
    ['absent.xlsx', 'absent.xlsx'],
  ])('%s: says why and writes nothing', async (file, words) => {
    const { shell, written, err } = writingShell(files);
    expect(await runOwn(file, 'own.json', shell)).toBe(EXIT.failed);
    expect([written.size, err.join('\n')]).toEqual([0, expect.stringContaining(words)]);
  });
});

describe('statbrief blank', () => {
  it('writes forms of templates and those for own sheets into one workbook', async () => {
    const { shell, written } = writingShell({});
    expect(await runBlank(['petitions', 'own-targets', 'own-template'], 'forms.xlsx', shell)).toBe(EXIT.clean);
    const book = await readWorkbook(written.get('forms.xlsx') ?? new Uint8Array());
    expect(book.ok && book.value.sheets.map((sheet) => sheet.name)).toEqual(['信访工作情况', '目标责任书', '表样']);
  });

  it('names the template that does not exist, and those that do', async () => {
    const { shell, written, err } = writingShell({});
    expect(await runBlank(['petitions', 'no-such'], 'forms.xlsx', shell)).toBe(EXIT.failed);
    expect([written.size, err.join('')]).toEqual([
      0,
      expect.stringMatching(/没有模板“no-such”。.*own-targets, own-template, .*maternal-annual/u),
    ]);
  });
});
