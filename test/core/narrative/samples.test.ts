import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../../src/adapters/xlsx-file/read-workbook';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { narrateReport } from '../../../src/app/draft-narrative';
import { SUMMARY } from '../../../src/app/narrative-manner';
import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue, type Report } from '../../../src/core/index';
import { formatAddress } from '../../../src/core/model/address';
import type { Narrative, TextPiece } from '../../../src/core/model/text';
import { narrateWordings, readWordingSet, wordingReader } from '../../../src/app/own-wording';
import { expectGolden } from '../../support/narrated';
import { cellsOf, misprints, recompute } from '../../support/recompute';

const catalogue = buildCatalogue(loadCatalogue());
const samples = ['县级年报示例', '市级公共卫生示例'];

async function tell(name: string): Promise<{ report: Report; narrative: Narrative }> {
  const bytes = new Uint8Array(readFileSync(path.join(__dirname, '../../../assets/samples', `${name}.xlsx`)));
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) throw new Error(workbook.failure.code);
  const report = checkWorkbook(workbook.value, catalogue);
  return { report, narrative: narrateReport(report, catalogue, SUMMARY) };
}

const pieces = (narrative: Narrative): readonly TextPiece[] =>
  narrative.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.pieces));
const plain = (narrative: Narrative): string =>
  narrative.sections
    .map(
      (section) =>
        `${section.heading}\n${section.paragraphs.map((paragraph) => `  ${paragraph.pieces.map((piece) => piece.text).join('')}\n`).join('')}`,
    )
    .join('');

describe.each(samples)('%s', (name) => {
  test('reads as it did when a person last read it aloud', async () => {
    const { narrative } = await tell(name);
    const golden = path.join(__dirname, '../../golden', `${name}.txt`);
    // A golden file is written only on request and read by a person before it is committed.
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, plain(narrative));
    expect(existsSync(golden)).toBe(true);
    expect(plain(narrative)).toBe(readFileSync(golden, 'utf8'));
  });

  test('every digit has its cells, and a number of one cell is that cell printed', async () => {
    const { report, narrative } = await tell(name);
    const told = pieces(narrative);
    for (const piece of told) {
      if (piece.source) expect(piece.source.cells.length).toBeGreaterThan(0);
      else expect(piece.text).not.toMatch(/\d/u);
    }
    const cells = cellsOf(report.observations);
    expect(misprints(told, cells)).toEqual([]);
    expect(told.filter((piece) => piece.source && recompute(piece.source, cells) !== null).length).toBeGreaterThan(30);
  });

  test('says nothing of a cell with an error, and the direction that the number has', async () => {
    const { report, narrative } = await tell(name);
    const wrong = new Set(
      report.findings
        .filter((finding) => finding.severity === 'error')
        .flatMap((finding) => finding.cells.map((cell) => `${cell.sheet}!${cell.row},${cell.col}`)),
    );
    for (const piece of pieces(narrative)) {
      for (const cell of piece.source?.cells ?? []) expect(wrong.has(`${cell.sheet}!${cell.row},${cell.col}`)).toBe(false);
      expect(piece.text).not.toMatch(/高达|圆满|显著/u);
    }
  });
});

test.each([
  ['县级年报示例', ['红十字!D4']],
  ['市级公共卫生示例', ['传染病!B5', '传染病!D5', '传染病!B6']],
])('%s: what is told of doubtful cells is named; a missed target is told, not doubted', async (name, cells) => {
  const { report, narrative } = await tell(name);
  expect(narrative.toVerify.map(({ cells: [cell] }) => cell && `${cell.sheet}!${formatAddress(cell)}`)).toEqual(cells);
  // Where the finding is answered, nothing is left to verify.
  const answered = { ...report, findings: report.findings.filter(({ severity }) => severity !== 'warning') };
  expect(narrateReport(answered, catalogue, SUMMARY).toVerify).toEqual([]);
});

describe.each(samples)('%s in other manners', (name) => {
  test.each([
    ['progress', { style: 'progress', problems: true }],
    ['brief', { style: 'brief' }],
    ['english', { language: 'en-US' }],
  ] as const)('%s reads as it did when a person last read it aloud', async (manner, options) => {
    const { report } = await tell(name);
    const narrative = narrateReport(report, catalogue, { ...SUMMARY, ...options });
    expectGolden(`${name}.${manner}.txt`, plain(narrative));
  });
});

test('the sample of own wordings is told from the sample workbook, without a note', async () => {
  const { report } = await tell('市级公共卫生示例');
  const set = readWordingSet(readFileSync(path.join(__dirname, '../../../assets/samples/句式示例.json'), 'utf8'));
  if (!set.ok) throw new Error(set.failure.detail);
  const narrative = narrateWordings(set.value, wordingReader(report, catalogue, SUMMARY), catalogue, 'zh-CN');
  expect(narrative.withheld).toEqual([]);
  expectGolden('句式示例.txt', plain(narrative));
});
