import { formatAddress } from '../../../../src/core/model/address';
import type { Finding } from '../../../../src/core/model/finding';
import type { WorkbookSnapshot } from '../../../../src/core/model/workbook';
import { check } from '../../../support/check-book';
import { BOOKS } from './books';
import { build, type MadeBook, type Seed } from './made-books';

/** Findings of the formula rules that a person is asked to act on. */
const raised = (book: WorkbookSnapshot): readonly Finding[] =>
  check(book).findings.filter((finding) => finding.category === 'formula' && finding.severity !== 'information');

const cellsOf = (finding: Finding): readonly string[] => finding.cells.map((cell) => `${cell.sheet}!${formatAddress(cell)}`);
const place = (book: MadeBook, cell: string): string => (cell.includes('!') ? cell : `${book.sheets[0]?.name ?? ''}!${cell}`);

describe.each(BOOKS.map((book) => [book.name, book] as const))('%s', (_name, book) => {
  test('clean', () => {
    expect(raised(build(book)).map((finding) => `${finding.rule} ${cellsOf(finding).join(',')}`)).toEqual([]);
  });

  test.each(book.seeds.map((seed): [string, Seed] => [seed.what, seed]))('%s', (_what, seed) => {
    const wanted = place(book, seed.named ?? seed.cell);
    const found = raised(build(book, seed));
    expect(found.filter((finding) => cellsOf(finding).includes(wanted)).map((finding) => finding.rule)).toContain(seed.rule);
    // What a slip entails is said with it, or not at all: no second card for another cell.
    const written = new Set([
      wanted,
      ...[seed.cell, ...Object.keys(seed.also ?? {}), ...(seed.entails === undefined ? [] : [seed.entails])].map((cell) =>
        place(book, cell),
      ),
    ]);
    expect(found.filter((finding) => !cellsOf(finding).some((cell) => written.has(cell)))).toEqual([]);
  });
});
