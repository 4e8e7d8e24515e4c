import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../src/adapters/xlsx-file/read-workbook';
import { BookEngine } from '../../src/app/book-engine';
import { EMPTY_STATE, explanationKey, printState, withTarget, type OwnTarget } from '../../src/app/explanations';
import { plainText, sectionHeading } from '../../src/app/text-draft';
import { loadCatalogue } from '../../src/catalogue/load';
import type { WorkbookSnapshot } from '../../src/core/model/workbook';

const data = loadCatalogue();
const sample = async (name: string): Promise<WorkbookSnapshot> => {
  const read = await readWorkbook(readFileSync(path.join(__dirname, '../../assets/samples', name)));
  if (!read.ok) throw new Error(read.failure.code);
  return read.value;
};
const engineOver = (workbook: WorkbookSnapshot): BookEngine => {
  const engine = new BookEngine(data);
  engine.open(workbook);
  return engine;
};

/** The same book a year on: every year that a text names is one greater. */
const nextYear = (book: WorkbookSnapshot): WorkbookSnapshot => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        typeof cell.value === 'string'
          ? { ...cell, value: cell.value.replace(/(?<!\d)(20\d\d)(?!\d)/g, (year) => String(Number(year) + 1)) }
          : cell,
      ),
    })),
  })),
});

let county: WorkbookSnapshot;
let city: WorkbookSnapshot;
beforeAll(async () => {
  county = await sample('县级年报示例.xlsx');
  city = await sample('市级公共卫生示例.xlsx');
});

it("next year's findings are found by the same keys", () => {
  const keys = (book: WorkbookSnapshot) =>
    engineOver(book)
      .check()
      .findings.filter(({ finding }) => finding.category !== 'target')
      .map(({ finding }) => explanationKey(finding));
  const now = keys(county);
  expect(now.length).toBeGreaterThan(5);
  expect(keys(nextYear(county))).toEqual(now);
});

it('draws a small picture of every table, with texts that stand in its cells', () => {
  for (const table of engineOver(county).check().tables) {
    expect(table.picture.rows.length).toBeGreaterThan(1);
    expect(new Set(table.picture.rows.map((row) => row.cells.length)).size).toBe(1);
    expect(table.picture.rows.flatMap((row) => row.cells).join('')).not.toBe('');
  }
});

describe('text', () => {
  it('leaves out the sections that a person unticked, and still offers them', () => {
    const engine = engineOver(county);
    const whole = engine.narrate({ style: 'summary', year: null, without: [] });
    const [first] = whole.sections;
    if (!first) throw new Error('the sample gives no section');
    const less = engine.narrate({ style: 'summary', year: null, without: [first.id] });
    expect(less.narrative.sections.map((section) => section.id)).toEqual(whole.sections.slice(1).map((section) => section.id));
    expect(less.sections).toEqual(whole.sections);
    expect(whole.years[0]).toBe(2014);
    expect(plainText(less.narrative)).not.toContain(`（一）${first.heading}`);
  });

  it.each([
    [0, '（一）甲'],
    [9, '（十）甲'],
    [10, '（十一）甲'],
    [20, '（二十一）甲'],
    [29, '（三十）甲'],
  ])('heading %i is %s', (position, heading) => expect(sectionHeading('甲', position)).toBe(heading));
});

describe('targets', () => {
  it('lists each with document and figures, and agrees with the findings of the target rule', () => {
    const engine = engineOver(city);
    const { applied, year } = engine.targets();
    expect(year).not.toBeNull();
    expect(applied.length).toBeGreaterThan(0);
    for (const one of applied) {
      expect(one.target.source.title).not.toBe('');
      expect(one.met.length + one.missed.length).toBeGreaterThan(0);
    }
    const missed = applied.flatMap((one) => one.missed).length;
    const found = engine.check().findings.filter(({ finding }) => finding.rule === 'target-met' && finding.messageId === 'official');
    expect(missed).toBeGreaterThanOrEqual(found.length);
  });

  it('an own target kept in the workbook judges before the published one', () => {
    const engine = engineOver(city);
    const [published] = engine.targets().applied;
    if (!published) throw new Error('no target applies to the sample');
    const own: OwnTarget = {
      indicator: published.target.indicator,
      name: published.name,
      comparator: '>=',
      value: published.target.value + 0.5,
      unit: published.target.unit,
      from: null,
      to: null,
      source: '本局2014年目标责任书',
    };
    engine.keep(printState(withTarget(EMPTY_STATE, own)));
    const now = engine.targets().applied.find((one) => one.name === published.name);
    expect(now?.target).toMatchObject({ value: own.value, evidence: 'stated', source: { title: own.source } });
    engine.keep(printState(EMPTY_STATE));
    expect(engine.targets().applied[0]?.target).toEqual(published.target);
  });
});

it('offers every template with what it holds', () => {
  const choices = engineOver(county).templates();
  expect(choices).toHaveLength(data.templates.length);
  expect(choices.every((choice) => choice.title['zh-CN'] !== '' && choice.holds.length > 0)).toBe(true);
});
