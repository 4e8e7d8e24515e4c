import { checkWorkbook } from '../../src/app/check-workbook';
import { EMPTY_STATE, parseState, printState, type PaneState } from '../../src/app/explanations';
import { BookEngine } from '../../src/app/book-engine';
import { withConfirmed, withName, withoutName, withoutTemplate, withTemplate } from '../../src/app/mapping-corrections';
import { loadCatalogue } from '../../src/catalogue/load';
import { buildCatalogue } from '../../src/core/index';
import type { WorkbookSnapshot } from '../../src/core/model/workbook';
import { grid } from '../support/grid';

// A busy machine may take its time; nothing here waits for a clock.
jest.setTimeout(120_000);

const data = loadCatalogue();
const catalogue = buildCatalogue(data);
const engine = new BookEngine(data);
const judge = (workbook: WorkbookSnapshot) => {
  engine.open(workbook);
  return engine.check();
};

/** The same form in two years, with another row in the second. */
const book = (year: number, extra: readonly (readonly (string | number)[])[] = []): WorkbookSnapshot =>
  grid(
    [
      [`${String(year)}年清溪县儿童保健情况表`],
      ['乡镇', '娃娃数', '活产数', '体检率(%)'],
      ['东镇', 120, 118, 95.1],
      ['西镇', 80, 79, 93.2],
      ...extra,
    ],
    { name: `儿保${String(year)}` },
  );
const withState = (workbook: WorkbookSnapshot, state: PaneState): WorkbookSnapshot => ({ ...workbook, state: printState(state) });
const columnB = (workbook: WorkbookSnapshot) =>
  checkWorkbook(workbook, catalogue).observations.filter((one) => one.col === 1 && one.row >= 2)[0];
const table = (workbook: WorkbookSnapshot) => {
  const [first] = judge(workbook).tables;
  if (!first) throw new Error('no table');
  return first;
};

describe('a mapping that a person corrected', () => {
  const key = table(book(2023)).key;
  const said = withName(EMPTY_STATE, { table: key, name: '娃娃数' }, { indicator: 'live-births', unit: '人' });

  it('was not guessed before', () => {
    expect(columnB(book(2023))?.indicator).toEqual({ id: null, name: '娃娃数' });
  });

  it('wins, and no other name of the table keeps the indicator', () => {
    const summary = table(withState(book(2023), said));
    expect(summary.names.map(({ name, by, indicator }) => [name, by, indicator?.id ?? null])).toEqual([
      ['娃娃数', 'person', 'live-births'],
      ['活产数', 'none', null],
      ['体检率', 'none', null],
    ]);
    expect(columnB(withState(book(2023), said))).toMatchObject({
      indicator: { id: 'live-births', name: '娃娃数' },
      unit: '人',
      confidence: 1,
    });
  });

  it("holds in next year's workbook with other rows", () => {
    expect(columnB(withState(book(2024, [['南镇', 60, 58, 91]]), said))?.indicator.id).toBe('live-births');
  });

  it('is counted, used or not', () => {
    const stray = withName(said, { table: 'elsewhere', name: '娃娃数' }, { indicator: null });
    expect(checkWorkbook(withState(book(2023), stray), catalogue).corrections).toEqual({ applied: 1, unused: 1 });
    const gone = withName(EMPTY_STATE, { table: key, name: '娃娃数' }, { indicator: 'no-such-indicator' });
    expect(checkWorkbook(withState(book(2023), gone), catalogue).corrections).toEqual({ applied: 0, unused: 1 });
  });

  it('for the whole workbook gives way to the one for the table', () => {
    const both = withName(said, { table: null, name: '娃娃数' }, { indicator: null });
    expect(columnB(withState(book(2023), both))?.indicator.id).toBe('live-births');
    expect(columnB(withState(book(2023), withoutName(both, { table: key, name: '娃娃数' })))?.indicator.id).toBeNull();
  });

  it('can say that the catalogue has no such indicator, and be taken back', () => {
    const none = withName(EMPTY_STATE, { table: key, name: '活产数' }, { indicator: null });
    const name = (state: PaneState) => table(withState(book(2023), state)).names[1];
    expect(name(none)).toMatchObject({ indicator: null, by: 'person' });
    expect(name(withoutName(none, { table: key, name: '活产数' }))).toMatchObject({ indicator: { id: 'live-births' }, by: 'name' });
  });

  it('keeps the unit said before when the indicator is said after', () => {
    const unit = withName(EMPTY_STATE, { table: key, name: '娃娃数' }, { unit: '例' });
    const then = withName(unit, { table: key, name: '娃娃数' }, { indicator: 'live-births' });
    expect(columnB(withState(book(2023), then))).toMatchObject({ unit: '例', indicator: { id: 'live-births' } });
  });

  it('sets and clears the template', () => {
    const template = data.templates[0]?.id ?? '';
    const set = withTemplate(EMPTY_STATE, key, template);
    expect(table(withState(book(2023), set))).toMatchObject({ template, templateConfirmed: true });
    expect(table(withState(book(2023), withTemplate(set, key, null)))).toMatchObject({ template: null, templateConfirmed: false });
    expect(withoutTemplate(set, key)).toEqual(EMPTY_STATE);
  });

  it('confirming a table keeps what was found and leaves open what was asked', () => {
    const confirmed = withConfirmed(EMPTY_STATE, table(book(2023)));
    expect(confirmed.mapping.names.map((entry) => entry.name)).toEqual(['活产数']);
  });

  it('survives being printed and parsed; older states without a mapping are read', () => {
    expect(parseState(printState(said))).toEqual({ ok: true, state: said });
    expect(parseState('{"version":1,"explanations":{}}')).toEqual({ ok: true, state: EMPTY_STATE });
    expect(parseState('{"version":1,"explanations":{},"mapping":{"tables":[],"names":[{"name":5}]}}')).toEqual({
      ok: false,
      reason: 'unreadable',
    });
  });
});

describe('searching for an indicator', () => {
  const search = (words: string) => engine.searchIndicators(words);
  it.each([
    ['活产', 'live-births'],
    ['活产数', 'live-births'],
  ])('%s', (words, id) => expect(search(words).map((choice) => choice.id)).toContain(id));
  it('nothing typed, nothing found', () => expect(search('  ')).toEqual([]));
});
