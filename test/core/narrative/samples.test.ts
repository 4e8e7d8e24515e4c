import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../../src/adapters/xlsx-file/read-workbook';
import { checkWorkbook } from '../../../src/app/check-workbook';
import { narrateReport, SUMMARY } from '../../../src/app/draft-narrative';
import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue, type Report } from '../../../src/core/index';
import { formatNumber } from '../../../src/core/language/numbers';
import type { Narrative, TextPiece } from '../../../src/core/model/text';

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
    const cells = new Map(
      report.observations.map((observation) => [`${observation.sheet}!${observation.row},${observation.col}`, observation]),
    );
    let compared = 0;
    for (const piece of pieces(narrative)) {
      if (!piece.source) {
        expect(piece.text).not.toMatch(/\d/u);
        continue;
      }
      expect(piece.source.cells.length).toBeGreaterThan(0);
      const [first] = piece.source.cells;
      const observation = first && piece.source.cells.length === 1 ? cells.get(`${first.sheet}!${first.row},${first.col}`) : undefined;
      if (!observation || piece.source.unit === '' || piece.source.relation === 'rank') continue;
      const printed = Number(/\d+(?:\.\d+)?/u.exec(piece.text)?.[0] ?? '0');
      expect(printed).toBe(Math.abs(Number(formatNumber(observation.value, observation.decimals))));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(30);
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
      if (/^(?:增长|提高)/u.test(piece.text)) expect(piece.source?.value).toBeGreaterThan(0);
      if (/^下降/u.test(piece.text)) expect(piece.source?.value).toBeLessThan(0);
      expect(piece.text).not.toMatch(/高达|圆满|显著/u);
    }
  });
});
