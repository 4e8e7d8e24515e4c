import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { narrateReport } from '../../src/app/draft-narrative';
import type { NarrativeOptions } from '../../src/app/narrative-manner';
import { loadCatalogue } from '../../src/catalogue/load';
import { buildCatalogue } from '../../src/core/index';
import type { Narrative } from '../../src/core/model/text';
import { check } from './check-book';
import { workbookOf, type GridSheet } from './grid';
import { cellsOf, misprints } from './recompute';

const catalogue = buildCatalogue(loadCatalogue());

const plain = (narrative: Narrative): string =>
  narrative.sections
    .map((section) =>
      [section.heading, ...section.paragraphs.map((paragraph) => `  ${paragraph.pieces.map((piece) => piece.text).join('')}`)].join('\n'),
    )
    .join('\n');

/** The narratives of small workbooks as one text, every number of them held against its cells. */
export function narrated(books: Readonly<Record<string, readonly GridSheet[]>>, options: NarrativeOptions): string {
  return Object.entries(books)
    .map(([name, sheets]) => {
      const report = check(workbookOf(...sheets));
      const narrative = narrateReport(report, catalogue, options);
      const pieces = narrative.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.pieces));
      expect(misprints(pieces, cellsOf(report.observations))).toEqual([]);
      return `# ${name}\n${plain(narrative)}\n`;
    })
    .join('\n');
}

/** Compares with a golden file, which is written only on request and read by a person before it is committed. */
export function expectGolden(name: string, text: string): void {
  const golden = path.join(__dirname, '../golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
  expect(existsSync(golden)).toBe(true);
  expect(text).toBe(readFileSync(golden, 'utf8'));
}
