import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { narrateReport } from '../../../src/app/draft-narrative';
import { SUMMARY } from '../../../src/app/narrative-manner';
import { loadCatalogue } from '../../../src/catalogue/load';
import { buildCatalogue } from '../../../src/core/index';
import type { Narrative } from '../../../src/core/model/text';
import { check } from '../../support/check-book';
import { workbookOf } from '../../support/grid';

const catalogue = buildCatalogue(loadCatalogue());
const folder = path.join(__dirname, '../../fixtures/templates');
const golden = path.join(__dirname, '../../golden/templates.txt');

interface Fixture {
  readonly template: string;
  readonly sample: readonly (readonly (string | number)[])[];
}
const fixtures = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Fixture);

type Row = readonly (string | number | null)[];

/** The sample with a total line, as a bureau's sheet has it: counts added up, rates from the columns that they are made of. */
function withTotal(sample: Fixture['sample']): readonly Row[] {
  const [title = [], heads = [], ...members] = sample;
  // A form whose rows are indicators has no total line.
  if (heads.some((head) => /单位$/u.test(String(head)))) return sample.map((row) => row.map((cell) => (cell === '' ? null : cell)));
  const column = (col: number): readonly number[] => members.map((row) => Number(row[col]));
  const sum = (col: number): number => column(col).reduce((total, value) => total + value, 0);
  const total = heads.map((head, col): string | number | null => {
    if (col === 0) return '合计';
    const scale = /[（(]‰[)）]/u.test(String(head)) ? 1000 : /[（(]%[)）]/u.test(String(head)) ? 100 : null;
    if (scale === null) return /10万|[（(]天[)）]|单位|人均|次均/u.test(String(head)) ? null : Math.round(sum(col) * 100) / 100;
    for (let numerator = col - 1; numerator > 0; numerator--)
      for (let denominator = 1; denominator < col; denominator++)
        if (
          denominator !== numerator &&
          members.every((row) => Math.abs((Number(row[numerator]) / Number(row[denominator])) * scale - Number(row[col])) < 0.0051)
        )
          return Math.round((sum(numerator) / sum(denominator)) * scale * 100) / 100;
    return null;
  });
  return [title, heads, total, ...members].map((row) => row.map((cell) => (cell === '' ? null : cell)));
}

function narrate({ sample, template }: Fixture): Narrative {
  return narrateReport(check(workbookOf({ name: template, rows: withTotal(sample) })), catalogue, SUMMARY);
}

const plain = (narrative: Narrative): string =>
  narrative.sections
    .flatMap((section) => section.paragraphs.map((paragraph) => paragraph.pieces.map((piece) => piece.text).join('')))
    .join('\n');

const told = fixtures.map((fixture) => ({ id: fixture.template, text: plain(narrate(fixture)) }));

describe('a paragraph for every template', () => {
  test('reads as it did when a person last read it aloud', () => {
    const text = told.map(({ id, text: paragraph }) => `${id}\n${paragraph}\n`).join('\n');
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, text);
    expect(existsSync(golden)).toBe(true);
    expect(text).toBe(readFileSync(golden, 'utf8'));
  });

  test.each(told.map(({ id, text }) => [id, text] as const))('%s: nothing doubled, nothing unsaid', (_id, text) => {
    expect(text).not.toBe('');
    expect(text).not.toMatch(/(人次人次|人人|%%|‰‰|全县.*全县，|高达|，，|；；|。。)/u);
  });
});
