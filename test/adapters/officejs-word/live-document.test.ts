import fc from 'fast-check';
import { liveDocument } from '../../../src/adapters/officejs-word/live-document';
import { SUMMARY } from '../../../src/app/narrative-manner';
import { insertNarrative, type Insertion } from '../../../src/app/insert-narrative';
import { previewRefresh, refreshEdits, sourceOf } from '../../../src/app/refresh-narrative';
import { reportHeadings } from '../../../src/app/report-document';
import { safeChoice, type RefreshPlan } from '../../../src/core/index';
import type { AppliedDocumentEdits, DocumentSnapshot } from '../../../src/core/model/document';
import type { Narrative } from '../../../src/core/model/text';
import type { HostResult } from '../../../src/core/ports';
import { bootWord, type SimulatedWord } from '../../host/boot-office';
import { RefusedRequest } from '../../host/rich-api-host';
import { bookOf, figures, FIRST, narrativeOf, type Figures } from '../../support/told-book';

const origin = { workbook: '年报.xlsx', style: 'summary', year: null, area: null };
const CHANGED: Figures = { ...FIRST, cases: [[38_000, 40_011], ...FIRST.cases.slice(1)] };
const OTHER_WORST: Figures = { ...FIRST, screened: [0.98, 0.91, 0.99, 0.8, 0.97, 0.93] };
const told = (of: Figures): Narrative => narrativeOf(bookOf(of));
// Whole conversations with office.js take their time on a busy machine.
jest.setTimeout(60_000);
let word: SimulatedWord;

beforeAll(async () => {
  word = await bootWord({ WordApi: '1.3', RichApiRuntime: '1.2' });
});
afterEach(async () => {
  await word.settle();
  expect(word.host.references.size).toBe(0); // nothing that the adapter tracked stays behind in Word
});

function value<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.detail}`);
  return result.value;
}
function insertionOf(narrative: Narrative, form: Insertion['form']): Insertion {
  const headings = reportHeadings(narrative, { ...SUMMARY, year: null, area: null });
  return { form, sections: narrative.sections.map(({ id }) => id), headings };
}
async function insert(of: Figures, form: Insertion['form'] = 'report'): Promise<AppliedDocumentEdits> {
  return value(await insertNarrative(liveDocument, told(of), origin, insertionOf(told(of), form)));
}
const read = async (): Promise<DocumentSnapshot> => value(await liveDocument.read());
async function preview(of: Figures): Promise<RefreshPlan> {
  const document = await read();
  const [source] = document.sources;
  if (!source) throw new Error('no source');
  return previewRefresh(document, told(of), source);
}
async function refresh(of: Figures, chosen?: ReadonlySet<string>): Promise<AppliedDocumentEdits> {
  const document = await read();
  const [source] = document.sources;
  if (!source) throw new Error('no source');
  const plan = previewRefresh(document, told(of), source);
  return value(await liveDocument.apply(refreshEdits(plan, chosen ?? safeChoice(plan), source, origin)));
}
const plain = (of: Figures): string[] =>
  told(of).sections.flatMap(({ paragraphs }) => paragraphs.map(({ pieces }) => pieces.map(({ text }) => text).join('')));

describe('inserting', () => {
  test('a report fills a blank document and leaves its one empty paragraph behind it', async () => {
    word.open(['']);
    await insert(FIRST);
    const title = '平山县2023年1—10月卫生健康统计分析';
    expect(word.document.lines()).toEqual([title, '一、医疗服务与质量', plain(FIRST)[0], '二、妇幼健康', plain(FIRST)[1], '']);
    expect(word.document.looks.filter(({ member }) => member === 'StyleBuiltIn').map(({ value: style }) => style)).toEqual([
      'Title', 'Heading1', 'Normal', 'Heading1', 'Normal',
    ]); // prettier-ignore
  });

  test('every number has one control with tag and cells, and no control takes in the words beside it', async () => {
    word.open(['甲', '乙']);
    await insert(FIRST);
    const texts = told(FIRST).sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ pieces }) =>
        pieces.flatMap((piece) => (piece.source && piece.source.relation !== 'period' ? [piece.text] : [])),
      ),
    );
    const controls = word.document.controlsIn({ start: 0, end: word.document.text.length });
    expect(controls.map((one) => word.document.textOf(one)).filter((text) => !text.startsWith('2023'))).toEqual(texts);
    expect(controls.map(({ title }) => title)).toContain('医疗服务!C3');
    expect([...word.document.properties]).toEqual([['StatBrief.1', JSON.stringify({ ...origin, ties: controls.length })]]);
  });

  test('at the cursor: paragraphs without headings behind the cursor’s own, in the format that is there', async () => {
    word.open(['一、概况', '二、其他']);
    word.document.selection.start = word.document.selection.end = 2;
    await insert(FIRST, 'paragraphs');
    expect(word.document.lines()).toEqual(['一、概况', ...plain(FIRST), '二、其他']);
    expect(word.document.looks).toEqual([]);
  });

  test.each([
    ['into a blank document', [''], 'report'],
    ['behind the last paragraph', ['旧文。'], 'report'],
    ['between two paragraphs', ['甲', '乙'], 'paragraphs'],
  ] as const)('%s, and taken back: the text as it was, no control, no property', async (_name, lines, form) => {
    word.open(lines);
    const { undo } = await insert(FIRST, form);
    const done = value(await liveDocument.apply(undo));
    expect(done.skipped).toEqual([]);
    expect(word.document.lines()).toEqual(lines);
    expect(word.document.controls).toEqual([]);
    expect(word.document.properties.size).toBe(0);
  });

  test('an insertion that a person edited meanwhile is not taken out', async () => {
    word.open(['']);
    const { undo } = await insert(FIRST);
    word.document.type('全县活产', '我县活产');
    const before = word.document.text;
    expect(value(await liveDocument.apply(undo)).skipped.map(({ reason }) => reason)).toContain('changed-meanwhile');
    expect(word.document.text).toBe(before);
  });

  test.each([0, 1, 2])('Word refuses request %i of an insertion: nothing of it stays', async (at) => {
    word.open(['甲', '乙']);
    await word.settle();
    const from = word.host.requests.length + 1; // behind the reading
    word.host.before = (index) => {
      if (index !== from + at) return;
      word.host.before = () => undefined;
      throw new RefusedRequest(5102);
    };
    const done = await insertNarrative(liveDocument, told(FIRST), origin, insertionOf(told(FIRST), 'paragraphs'));
    expect(done).toMatchObject({ ok: false, failure: { code: 'unknown' } });
    expect(word.document.lines()).toEqual(['甲', '乙']);
    expect(word.document.controls).toEqual([]);
  });

  test('another workbook becomes another source; the same one again is the same source', async () => {
    word.open(['']);
    await insert(FIRST);
    await insert(FIRST, 'paragraphs');
    value(await insertNarrative(liveDocument, told(FIRST), { ...origin, workbook: '乡镇.xlsx' }, insertionOf(told(FIRST), 'paragraphs')));
    expect((await read()).sources.map(({ id, workbook }) => [id, workbook])).toEqual([[1, '年报.xlsx'], [2, '乡镇.xlsx']]); // prettier-ignore
  });
});

describe('refreshing', () => {
  beforeEach(async () => {
    word.open(['前言。', '结尾。']);
    await insert(FIRST, 'paragraphs');
  });

  test('writes the new numbers with their direction words and nothing else, and takes them back', async () => {
    const before = word.document.text;
    const { undo, asRevision } = await refresh(CHANGED);
    expect(asRevision).toBe(0);
    expect(word.document.text).toBe(before.replace('43328人次', '38000人次').replace('增长8.29%', '下降5.03%'));
    expect((await preview(CHANGED)).updates).toEqual([]);
    value(await liveDocument.apply(undo));
    expect(word.document.text).toBe(before);
    expect((await preview(FIRST)).unchanged).toBe(word.document.controls.length);
  });

  test('keeps what a person wrote around a number', async () => {
    word.document.type('，全县门诊', '，据统计，我县门诊');
    await refresh(CHANGED);
    expect(word.document.text).toContain('，据统计，我县门诊38000人次，比上年同期下降5.03%；');
  });

  test('a number typed over by hand is a conflict and stays until it is chosen', async () => {
    word.document.type('43328', '43000');
    const plan = await preview(CHANGED);
    expect(plan.conflicts.map(({ from, to }) => [from, to])).toEqual([['43000人次', '38000人次']]);
    await refresh(CHANGED);
    expect(word.document.text).toContain('43000人次，比上年同期下降5.03%');
    await refresh(CHANGED, new Set(plan.conflicts.map(({ id }) => id)));
    expect(word.document.text).toContain('38000人次，比上年同期下降5.03%');
  });

  test('a sentence with another worst town is written anew, and comes back with its controls', async () => {
    const before = { text: word.document.text, tags: word.document.controlsIn({ start: 0, end: 9999 }).map(({ tag }) => tag) };
    const { undo } = await refresh(OTHER_WORST);
    expect(word.document.lines()).toEqual(['前言。', ...plain(OTHER_WORST), '结尾。']);
    const plan = await preview(OTHER_WORST);
    expect(plan).toMatchObject({ updates: [], rewordings: [], lost: [], conflicts: [] });
    value(await liveDocument.apply(undo));
    expect(word.document.text).toBe(before.text);
    expect(word.document.controlsIn({ start: 0, end: 9999 }).map(({ tag }) => tag)).toEqual(before.tags);
  });

  test('deleted and copied controls are noticed', async () => {
    const [period, first] = word.document.controlsIn({ start: 0, end: 9999 });
    if (!first || !period) throw new Error('no control');
    word.document.copyControl(first);
    word.document.drop(period);
    const plan = await preview(CHANGED);
    expect(plan.copied).toBe(1);
    expect(plan.deleted.map(({ text }) => text)).toEqual(['2023年1—10月']);
    await refresh(CHANGED);
    expect(word.document.lines().filter((line) => line === '38000人次')).toHaveLength(1);
  });

  test('a sentence that falls away with its numbers is no loss, and what was inserted twice is refreshed twice', async () => {
    await insert(FIRST, 'paragraphs');
    const same: Figures = { ...FIRST, screened: [1, 1, 1, 1, 1, 1] };
    expect((await preview(same)).rewordings).toHaveLength(2);
    await refresh(same);
    expect(word.document.lines().filter((line) => plain(same).includes(line))).toHaveLength(4);
    expect(await preview(same)).toMatchObject({ updates: [], rewordings: [], missing: null });
  });

  test('text copied into a document that knows nothing of its workbook is refreshed, and the document then knows', async () => {
    word.document.properties.clear();
    const document = await read();
    const source = sourceOf(document, origin);
    expect(source).toMatchObject({ id: 1, workbook: '' });
    if (!source) return;
    const plan = previewRefresh(document, told(CHANGED), source);
    value(await liveDocument.apply(refreshEdits(plan, safeChoice(plan), source, origin)));
    expect((await read()).sources).toEqual([{ id: 1, ...origin, ties: word.document.controls.length }]);
    expect(word.document.text).toContain('38000人次');
  });

  test('a locked control is left alone and shown', async () => {
    const locked = word.document.controls.find((one) => word.document.textOf(one) === '43328人次');
    if (locked) locked.cannotEdit = true;
    expect((await preview(CHANGED)).locked.map(({ from }) => from)).toEqual(['43328人次']);
    await refresh(CHANGED);
    expect(word.document.text).toContain('43328人次');
  });

  test('what changed between preview and writing is left alone and reported', async () => {
    const plan = await preview(CHANGED);
    word.document.type('43328', '43000');
    const [source] = (await read()).sources;
    if (!source) throw new Error('no source');
    const done = value(await liveDocument.apply(refreshEdits(plan, safeChoice(plan), source, origin)));
    expect(done.skipped.map(({ reason }) => reason)).toEqual(['changed-meanwhile']);
    expect(word.document.text).toContain('43000人次，比上年同期下降5.03%');
  });

  test('with revisions on the old text stays beside the new, is said, and is a conflict until accepted', async () => {
    word.document.tracking = true;
    const { asRevision } = await refresh(CHANGED);
    expect(asRevision).toBe(2);
    expect(word.document.text).toContain('43328人次38000人次');
    expect((await preview(CHANGED)).conflicts.length).toBe(2);
  });

  test.each([
    [7000, 'read-only'],
    [5103, 'request-too-large'],
    [5102, 'unknown'],
  ])('office error %i is %s, at whichever request it comes, and no number is half written', async (number, code) => {
    const plan = await preview(CHANGED);
    const before = word.document.text;
    for (const at of [0, 1]) {
      const from = word.host.requests.length;
      word.host.before = (index) => {
        if (index === from + at) throw new RefusedRequest(number);
      };
      const [source] = [{ id: 1, ...origin, ties: 0 }];
      expect(await liveDocument.apply(refreshEdits(plan, safeChoice(plan), source, origin))).toMatchObject({
        ok: false,
        failure: { code },
      });
      word.host.before = () => undefined;
      expect(word.document.text).toBe(before);
    }
  });

  test('a control that is gone cannot be shown', async () => {
    expect(await liveDocument.revealControl(999)).toMatchObject({ ok: false, failure: { code: 'not-found' } });
    const first = word.document.controls[0];
    if (!first) throw new Error('no control');
    value(await liveDocument.revealControl(first.id));
    expect(word.document.textOf(word.document.selection)).toBe(word.document.textOf(first));
  });
});

describe('cost', () => {
  /** As many ties as wanted, in paragraphs of ten. */
  function many(count: number, from: number): Narrative {
    const paragraph = (at: number) => ({
      pattern: 'p',
      pieces: Array.from({ length: 10 }, (_, n) => [
        { text: `第${'甲乙丙丁戊己庚辛壬癸'[n] ?? ''}项指标` },
        {
          text: `${from + at * 10 + n}人`,
          source: {
            indicator: 'x',
            cells: [{ sheet: '表', row: at, col: n }],
            value: from + at * 10 + n,
            unit: '人',
            relation: 'value' as const,
            decimals: 0,
          },
        },
        { text: n === 9 ? '。' : '，' },
      ]).flat(),
    });
    const sections = Array.from({ length: count / 10 }, (_, at) => ({ id: `s${at}`, heading: `第${at}节`, paragraphs: [paragraph(at)] }));
    return { sections, withheld: [], toVerify: [] };
  }

  test('300 numbers: inserted in 5 requests, refreshed in 3, well below the limit of the web', async () => {
    word.open(['']);
    value(await insertNarrative(liveDocument, many(300, 1000), origin, insertionOf(many(300, 1000), 'paragraphs')));
    expect(word.document.controls.length).toBe(300);
    expect(word.host.requests.length).toBe(5); // read, place, two portions, source
    expect(Math.max(...word.host.requests.map(({ bytes }) => bytes))).toBeLessThan(1_000_000);
    word.host.requests.length = 0;
    const document = await read();
    const [source] = document.sources;
    if (!source) throw new Error('no source');
    const plan = previewRefresh(document, many(300, 2000), source);
    expect(plan.updates.length).toBe(300);
    const done = value(await liveDocument.apply(refreshEdits(plan, safeChoice(plan), source, origin)));
    expect(done.applied.length).toBe(300);
    expect(word.host.requests.length).toBeLessThanOrEqual(3);
  });
});

test('property: insert, edit around, refresh, take back: the text byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(figures, fc.stringMatching(/^[一-龥，、]{1,4}$/u), async (is, words) => {
      word.open(['前言。', '结尾。']);
      await insert(FIRST, 'paragraphs');
      word.document.type('，全县门诊', `，${words}全县门诊`);
      const before = word.document.text;
      const { undo, skipped } = await refresh(is);
      expect(skipped).toEqual([]);
      const plan = await preview(is);
      expect(plan.updates).toEqual([]);
      expect(plan.conflicts).toEqual([]);
      expect(word.document.text).toContain(words);
      value(await liveDocument.apply(undo));
      expect(word.document.text).toBe(before);
    }),
    { numRuns: 12 },
  );
}, 60_000);
