import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../src/adapters/xlsx-file/read-workbook';
import { BookEngine } from '../../src/app/book-engine';
import { EMPTY_STATE, explanationKey, printState, withTarget, type OwnTarget } from '../../src/app/explanations';
import { FIRST_TEXT, plainText } from '../../src/app/text-draft';
import { loadCatalogue } from '../../src/catalogue/load';
import type { WorkbookSnapshot } from '../../src/core/model/workbook';

// A busy machine may take its time; nothing here waits for a clock.
jest.setTimeout(120_000);

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

it('an audit sheet that we wrote into the workbook is no data', () => {
  const engine = engineOver(county);
  const before = engine.check();
  const [spec] = engine.auditSheet('zh-CN').sheets;
  if (!spec) throw new Error('no audit sheet');
  const lines = [...new Set(spec.cells.map((cell) => cell.row))].sort((one, other) => one - other);
  const rows = lines.map((index) => ({
    index,
    cells: spec.cells
      .filter((cell) => cell.row === index)
      .map((cell) => ({ row: cell.row, col: cell.col, value: cell.value ?? null, style: 0 })),
  }));
  const usedRange = { top: 0, left: 0, bottom: rows.at(-1)?.index ?? 0, right: 8 };
  const sheet = { ...(county.sheets[0] as WorkbookSnapshot['sheets'][0]), name: '审核报告2', rows, usedRange, merges: [] };
  const after = engineOver({ ...county, sheets: [...county.sheets, sheet] }).check();
  expect([after.sheets, after.numbers, after.findings.length]).toEqual([before.sheets, before.numbers, before.findings.length]);
  // A sheet of a person's own that only has the name is data.
  const own = { ...(county.sheets[1] as WorkbookSnapshot['sheets'][0]), name: '审核报告' };
  expect(engineOver({ ...county, sheets: [...county.sheets, own] }).check().sheets).toBe(before.sheets + 1);
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
    const whole = engine.narrate(FIRST_TEXT);
    const [first] = whole.sections;
    if (!first) throw new Error('the sample gives no section');
    const less = engine.narrate({ ...FIRST_TEXT, without: [first.id] });
    expect(less.narrative.sections.map((section) => section.id)).toEqual(whole.sections.slice(1).map((section) => section.id));
    expect(less.sections).toEqual(whole.sections);
    expect(whole.years[0]).toBe(2014);
    expect(plainText(less)).not.toContain(`、${first.heading}\n`);
    expect(plainText(whole)).toContain(`一、${first.heading}\n`);
  });
});

describe('own wordings', () => {
  const wording = { id: 'own-1', title: '建档', section: 'essential-public-health', text: '建档率达到{居民健康档案建档率}。' };

  it('are previewed with their cells, and their faults are named', () => {
    const engine = engineOver(county);
    const { pieces, notes, names } = engine.previewWording(
      '{' + (engine.previewWording('', FIRST_TEXT, 'zh-CN').names[0] ?? '') + '}',
      FIRST_TEXT,
      'zh-CN',
    );
    expect(names.length).toBeGreaterThan(5);
    expect(notes.length > 0 || pieces.some((piece) => piece.source)).toBe(true);
    expect(engine.previewWording('{没有这个指标的名字}', FIRST_TEXT, 'zh-CN').notes).toMatchObject([{ severity: 'error' }]);
  });

  it('stand in their section of the text once they are kept in the workbook', () => {
    const engine = engineOver(county);
    const before = engine.narrate(FIRST_TEXT);
    engine.keep(printState({ ...EMPTY_STATE, wordings: [wording] }));
    const after = engine.narrate(FIRST_TEXT);
    const own = after.narrative.sections
      .flatMap((section) => section.paragraphs)
      .filter((paragraph) => paragraph.pattern === 'user-wording');
    const told = own.map((paragraph) => paragraph.pieces.map((piece) => piece.text).join(''));
    expect(told.length === 1 ? told[0] : after.narrative.withheld.at(-1)?.indicator).toMatch(/^建档/);
    expect(after.narrative.sections.length).toBeGreaterThanOrEqual(before.narrative.sections.length);
  });
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
