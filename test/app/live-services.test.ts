import { MemoryHost } from '../../src/adapters/memory/memory-host';
import { BookEngine } from '../../src/app/book-engine';
import { engineAnswers } from '../../src/app/engine-here';
import { firstThatWorks } from '../../src/app/engine-fallback';
import { EMPTY_STATE, printState } from '../../src/app/explanations';
import { YearBefore } from '../../src/app/year-before';
import { servicesOver } from '../../src/app/live-services';
import type { Engine, LiveCell, LiveWorkbook, PaneFailure, SheetArea } from '../../src/app/pane-services';
import { loadCatalogue } from '../../src/catalogue/load';
import { formatRange } from '../../src/core/model/address';
import { DEFAULT_STYLE, type SheetSnapshot, type WorkbookSnapshot } from '../../src/core/model/workbook';
import type { Progress } from '../../src/core/ports';

// A busy machine may take its time; nothing here waits for a clock.
jest.setTimeout(120_000);

const sheet = (name: string, total: number): SheetSnapshot => ({
  name,
  visibility: 'visible',
  usedRange: { top: 0, left: 0, bottom: 4, right: 1 },
  rows: [
    ['2024年门诊情况', null],
    ['机构', '诊疗人次'],
    ['甲院', 10],
    ['乙院', 20],
    ['合计', total],
  ].map((cells, row) => ({ index: row, cells: cells.map((value, col) => ({ row, col, value: value ?? null, style: 0 })) })),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  comments: [],
  protected: false,
  listObjects: [],
});
const book: WorkbookSnapshot = {
  origin: 'memory',
  sheets: [sheet('一季度', 31), sheet('二季度', 30)],
  styles: [DEFAULT_STYLE],
  definedNames: [],
  dateSystem: '1900',
  calculation: 'auto',
  externalLinks: [],
  state: null,
  notes: [],
};

const totalOf = (name: string): SheetArea => ({ sheet: name, range: { top: 4, left: 1, bottom: 4, right: 1 } });

/** A host that counts what is asked of it; sheets are edited by `put`. */
class CountingHost extends MemoryHost {
  readonly asked: string[] = [];
  sheets = book.sheets;
  styles = book.styles;
  gone = false;
  format = 'General';
  changed: (area: SheetArea | null) => void = () => undefined;
  cellAt(name: string, row: number, col: number): LiveCell {
    const cell = this.sheets.find((one) => one.name === name)?.rows[row]?.cells[col];
    return { sheet: name, row, col, value: cell?.value ?? null, formula: cell?.formula ?? null, numberFormat: this.format };
  }
  readonly live: LiveWorkbook = {
    read: async () => {
      this.asked.push('read');
      return { ok: true, value: { ...book, sheets: this.sheets, styles: this.styles } };
    },
    readCells: async (areas) => {
      this.asked.push(`cells ${areas.map((area) => `${area.sheet} ${formatRange(area.range)}`).join()}`);
      if (this.gone) return { ok: false, failure: { code: 'not-found', detail: '' } };
      return { ok: true, value: areas.map(({ sheet: name, range }) => this.cellAt(name, range.top, range.left)) };
    },
    apply: (edits) => this.apply(edits),
    reveal: (cells) => this.reveal(cells),
    readState: () => this.readState(),
    writeState: (state) => this.writeState(state),
    watch: async (changed) => {
      this.changed = changed;
      return { ok: true, value: () => undefined };
    },
    watchSelection: async () => ({ ok: true, value: () => undefined }),
    mark: async (marks) => ({ ok: true, value: { marked: marks.length, skipped: 0 } }),
    unmark: async () => ({ ok: true, value: 0 }),
    writeSheet: async () => ({ ok: true, value: undefined }),
    openCopy: async () => ({ ok: true, value: undefined }),
    bookName: () => '门诊.xlsx',
    downloads: () => true,
  };
  put(name: string, total: number): void {
    this.sheets = this.sheets.map((one) => (one.name === name ? sheet(name, total) : one));
    this.changed(totalOf(name));
  }
}

const data = loadCatalogue();
const engineHere = (): Engine => ({
  ...engineAnswers(async () => {
    const engine = new BookEngine(data);
    const files = {
      // Last year's file is a book of its total alone.
      workbook: async (bytes: Uint8Array) => ({ ok: true, value: { ...book, sheets: [sheet('一季度', bytes[0] ?? 0)] } }) as const,
      text: (bytes: Uint8Array) => ({ ok: true, value: new TextDecoder().decode(bytes) }) as const,
      write: () => new Uint8Array(),
    };
    return { engine, write: files.write, before: new YearBefore(files, () => engine.inspect()) };
  }),
  cancel: () => undefined,
});
const quiet = (): Progress => ({ report: () => undefined, cancelled: false });

async function opened() {
  const host = new CountingHost(book);
  const services = servicesOver(host.live, engineHere(), async () => '');
  await services.watch(() => undefined);
  const findings = async (from: 'fresh' | 'edited' | 'kept') => {
    const checked = await services.check(quiet(), from);
    if (!checked.ok) throw new Error(checked.failure.detail);
    return checked.value.findings.map(({ finding }) => `${finding.rule} ${finding.sheet}`);
  };
  return { host, services, findings };
}

const WRONG = 'total-equals-parts 一季度';

it('reads the whole once, then only the cells that were edited, and finds the same as a fresh reading', async () => {
  const { host, findings } = await opened();
  expect(await findings('fresh')).toContain(WRONG);
  host.put('二季度', 31);
  host.put('一季度', 30);
  const after = await findings('edited');
  expect(after).toContain('total-equals-parts 二季度');
  expect(after).not.toContain(WRONG);
  expect(host.asked).toEqual(['read', 'cells 二季度 B5,一季度 B5']);
  expect(await findings('fresh')).toEqual(after);
});

it('reads nothing when only a mapping or target was given', async () => {
  const { host, services, findings } = await opened();
  await findings('fresh');
  await services.writeState(printState(EMPTY_STATE));
  await findings('kept');
  expect(host.asked).toEqual(['read']);
});

it.each([
  ['rows or sheets came or went', (host: CountingHost) => host.changed(null), ['read', 'read']],
  [
    'an edited sheet is gone',
    (host: CountingHost) => ((host.gone = true), host.changed(totalOf('一季度'))),
    ['read', 'cells 一季度 B5', 'read'],
  ],
  [
    'more was edited than is read cell by cell',
    (host: CountingHost) => host.changed({ sheet: '一季度', range: { top: 0, left: 0, bottom: 999, right: 9 } }),
    ['read', 'read'],
  ],
  [
    'a number format is new',
    (host: CountingHost) => ((host.format = '0.00%'), host.put('一季度', 31)),
    ['read', 'cells 一季度 B5', 'read'],
  ],
])('%s: the whole is read', async (_, happen, asked) => {
  const { host, findings } = await opened();
  await findings('fresh');
  happen(host);
  expect(await findings('edited')).toContain(WRONG);
  expect(host.asked).toEqual(asked);
});

it('reads the cells of its own writes anew', async () => {
  const { host, services, findings } = await opened();
  await findings('fresh');
  await services.apply([{ sheet: '一季度', row: 4, col: 1, expect: 31, value: 30 }]);
  await findings('edited');
  expect(host.asked).toEqual(['read', 'cells 一季度 B5']);
});

it('a cell that could not be read is asked for again', async () => {
  const { host, services, findings } = await opened();
  await findings('fresh');
  const readCells = host.live.readCells.bind(host.live);
  Object.assign(host.live, { readCells: async () => ({ ok: false, failure: { code: 'cell-in-edit-mode', detail: '' } }) });
  host.put('一季度', 30);
  expect(await services.check(quiet(), 'edited')).toMatchObject({ ok: false, failure: { code: 'cell-in-edit-mode' } });
  Object.assign(host.live, { readCells });
  expect(await findings('edited')).not.toContain(WRONG);
});

it('text asked for before any check opens the workbook by itself', async () => {
  const { host, services } = await opened();
  expect((await services.targets()).ok).toBe(true);
  expect(host.asked).toEqual(['read']);
});

describe('an engine that cannot start', () => {
  const failing = (failure: PaneFailure): Engine => ({ ...engineHere(), open: async () => ({ ok: false, failure }) });

  it('gives its place to the other, for good', async () => {
    let second = 0;
    const engine = firstThatWorks(
      () => failing({ code: 'worker-failed', detail: '' }),
      () => {
        second += 1;
        return engineHere();
      },
    );
    expect((await engine.open(book)).ok).toBe(true);
    expect((await engine.open(book)).ok).toBe(true);
    expect((await engine.check()).ok).toBe(true);
    expect(second).toBe(1);
  });

  it('does so too where the page refuses to make a worker', async () => {
    const engine = firstThatWorks(() => {
      throw new Error('SecurityError');
    }, engineHere);
    expect((await engine.open(book)).ok).toBe(true);
  });

  it('keeps its place where the trouble is another', async () => {
    const engine = firstThatWorks(
      () => failing({ code: 'cancelled', detail: '' }),
      () => {
        throw new Error('not asked for');
      },
    );
    expect(await engine.open(book)).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
  });
});

describe('last year’s report in the live workbook', () => {
  const blob = (bytes: Uint8Array<ArrayBuffer>) => new Blob([bytes]);
  const files = { report: blob(new TextEncoder().encode('合计30人。')), workbook: blob(Uint8Array.of(30)) };

  it('reads last year’s workbook once, and again when the engine may be another one', async () => {
    const told: string[] = [];
    const host = new CountingHost(book);
    const engine = engineHere();
    const counted: Engine = {
      ...engine,
      lastYear: (last) => {
        told.push(last === null ? 'none' : 'a book');
        return engine.lastYear(last);
      },
    };
    const services = servicesOver(host.live, counted, async () => '');
    expect(await services.renewal?.renew(files)).toMatchObject({ ok: true, value: { roundTrip: true } });
    expect(await services.renewal?.write(files)).toMatchObject({ ok: true });
    expect(told).toEqual(['a book']);
    await services.check(quiet(), 'fresh');
    expect(await services.renewal?.renew(files)).toMatchObject({ ok: true });
    expect(told).toEqual(['a book', 'a book']);
  });

  it('asks for it again after the engine broke down', async () => {
    const engine = engineHere();
    let broken = true;
    const told: number[] = [];
    const failing: Engine = {
      ...engine,
      lastYear: (last) => {
        told.push(1);
        return engine.lastYear(last);
      },
      renewal: async (document) => (broken ? { ok: false, failure: { code: 'worker-failed', detail: '' } } : engine.renewal(document)),
    };
    const services = servicesOver(new CountingHost(book).live, failing, async () => '');
    expect(await services.renewal?.renew(files)).toMatchObject({ ok: false });
    broken = false;
    expect(await services.renewal?.renew(files)).toMatchObject({ ok: true });
    expect(told).toHaveLength(2);
  });
});
