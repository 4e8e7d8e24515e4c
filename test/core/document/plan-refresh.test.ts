import { planRefresh } from '../../../src/core/document/plan-refresh';
import { editsOf, safeChoice } from '../../../src/core/document/refresh-choice';
import { printSourceProperty, readSourceProperty, sourcePropertyName } from '../../../src/core/document/source-property';
import { printTag, readTag } from '../../../src/core/document/tag';
import { tieNarrative } from '../../../src/core/document/tie-narrative';
import type { ControlState, DocumentSnapshot, ReportText } from '../../../src/core/model/document';
import type { Narrative, TextPiece } from '../../../src/core/model/text';
import { bookOf, FIRST, narrativeOf, type Figures } from '../../support/told-book';

const source = { id: 1, workbook: '年报.xlsx', style: 'summary', year: null, area: null };
const tie = (figures: Figures): ReportText => tieNarrative(narrativeOf(bookOf(figures)), { title: null, sections: [] }, source);
const textOf = (pieces: readonly { readonly text: string }[]): string => pieces.map(({ text }) => text).join('');

/** The document right after the report was written into it. */
function documentOf(report: ReportText): DocumentSnapshot {
  let id = 0;
  const pieces = report.passages.flatMap((passage) => passage.pieces);
  return {
    controls: pieces.flatMap(({ text, tie: tied }): ControlState[] => (tied ? [{ id: ++id, tag: tied.tag, text, locked: false }] : [])),
    paragraphs: report.passages.map(({ pieces: all }) => textOf(all)),
    sources: [report.source],
  };
}

const before = tie(FIRST);
const document = documentOf(before);
const control = (text: string): ControlState => document.controls.find((one) => one.text === text) as ControlState;
const withControl = (
  id: number,
  change: Partial<ControlState> | null,
  paragraph: (text: string) => string = (text) => text,
): DocumentSnapshot => ({
  ...document,
  controls: document.controls.flatMap((one) => (one.id !== id ? [one] : change ? [{ ...one, ...change }] : [])),
  paragraphs: document.paragraphs.map(paragraph),
});
const changed = (cases: Figures['cases']): ReportText => tie({ ...FIRST, cases });

describe('tying', () => {
  test('a period is one tie, with its 月; names with digits are words', () => {
    const [, first] = before.passages;
    expect(first?.pieces.slice(0, 3).map(({ text, tie: tied }) => [text, tied?.title ?? null])).toEqual([
      ['2023年1—10月', '医疗服务!A1'],
      ['，全县门诊', null],
      ['43328人次', '医疗服务!C3'],
    ]);
  });

  test('every tie has a tag of its own, short enough for Word, that says what it was made of', () => {
    const tags = document.controls.map(({ tag }) => tag);
    expect(new Set(tags).size).toBe(tags.length);
    for (const tag of tags) {
      expect(tag.length).toBeLessThanOrEqual(64);
      expect(printTag(readTag(tag) as NonNullable<ReturnType<typeof readTag>>)).toBe(tag);
    }
    expect(readTag('sb1-1-abc')).toBeNull();
    expect(readTag('客户名称')).toBeNull();
  });

  test('the same sentence twice on one sheet is told apart by its cells', () => {
    const number = (row: number, value: number): TextPiece => ({
      text: `${value}人`,
      source: { indicator: 'a', cells: [{ sheet: '表', row, col: 1 }], value, unit: '人', relation: 'value', decimals: 0 },
    });
    const paragraph = (row: number, value: number) => ({
      pattern: 'p',
      pieces: [{ text: '参加培训' }, number(row, value), { text: '。' }],
    });
    const narrative: Narrative = {
      sections: [{ id: 's', heading: '培训', paragraphs: [paragraph(1, 5), paragraph(9, 7)] }],
      withheld: [],
      toVerify: [],
    };
    const keys = tieNarrative(narrative, { title: null, sections: [] }, source).passages.flatMap(({ pieces }) =>
      pieces.flatMap((piece) => (piece.tie ? (readTag(piece.tie.tag)?.key ?? '') : [])),
    );
    expect(new Set(keys).size).toBe(2);
  });

  test.each([
    ['plain', { ...source, id: 3 }],
    ['a very long name', { ...source, id: 3, workbook: `${'卫'.repeat(200)}.xlsx` }],
  ])('a source fits into a document property: %s', (_name, full) => {
    const one = { id: full.id, workbook: full.workbook, style: full.style, year: 2023, area: '平山县', ties: 12 };
    const text = printSourceProperty(one);
    expect(text.length).toBeLessThanOrEqual(255);
    const read = readSourceProperty(sourcePropertyName(full.id), text);
    expect(read).toMatchObject({ id: full.id, year: 2023, area: '平山县', ties: 12 });
    expect(one.workbook.endsWith(read?.workbook ?? '?')).toBe(true);
  });

  test.each([['{"workbook":1}'], ['no JSON'], [''], [7]])('a property that is not ours is left alone: %s', (value) => {
    expect(readSourceProperty('StatBrief.1', value)).toBeNull();
    expect(readSourceProperty('Other', '{}')).toBeNull();
  });
});

describe('the plan of a refresh', () => {
  test('nothing changed: nothing to write', () => {
    const plan = planRefresh(document, before);
    expect(plan).toMatchObject({
      updates: [],
      conflicts: [],
      rewordings: [],
      lost: [],
      deleted: [],
      retags: [],
      copied: 0,
      absent: 0,
      missing: null,
    });
    expect(plan.unchanged).toBe(document.controls.length);
    expect(editsOf(plan, safeChoice(plan))).toEqual([]);
  });

  test('old → new number by number, with the direction words that change', () => {
    const plan = planRefresh(document, changed([[38_000, 40_011], [9_600, 9_911], [5_120, 5_120]])); // prettier-ignore
    expect(plan.updates.map(({ from, to, title, words }) => [from, to, title, words])).toEqual([
      ['43328人次', '38000人次', '医疗服务!C3', null],
      ['增长8.29%', '下降5.03%', '医疗服务!E3', { from: '增长%', to: '下降%' }],
    ]);
    expect(plan.rewordings).toEqual([]);
  });

  test('与上年同期持平 → 比上年同期增长: words around the number change too, so the sentence is written anew', () => {
    const plan = planRefresh(document, changed([FIRST.cases[0] ?? [0, 0], FIRST.cases[1] ?? [0, 0], [5_120, 5_000]]));
    expect(plan.rewordings.map(({ to }) => to.pieces.map(({ text }) => text).join(''))).toEqual([
      expect.stringContaining('健康体检5120人次，比上年同期增长2.40%。'),
    ]);
  });

  test('a number that a person changed is a conflict, not chosen by itself; the new number typed by hand is none', () => {
    const next = changed([[38_000, 40_011], ...FIRST.cases.slice(1)]);
    const { id } = control('43328人次');
    const plan = planRefresh(
      withControl(id, { text: '43300人次' }, (text) => text.replace('43328', '43300')),
      next,
    );
    expect(plan.conflicts.map(({ from, to }) => [from, to])).toEqual([['43300人次', '38000人次']]);
    expect(safeChoice(plan).has(plan.conflicts[0]?.id ?? '')).toBe(false);
    expect(editsOf(plan, safeChoice(plan)).some((edit) => edit.kind === 'control' && edit.control === id)).toBe(false);
    expect(editsOf(plan, new Set([`c${id}`]))).toMatchObject([{ kind: 'control', control: id, text: '38000人次' }]);
    const typed = planRefresh(
      withControl(id, { text: '38000人次' }, (text) => text.replace('43328', '38000')),
      next,
    );
    expect(typed.conflicts).toEqual([]);
    expect(typed.retags.map(({ control: at }) => at)).toContain(id);
  });

  test('a locked control is shown and not written', () => {
    const { id } = control('43328人次');
    const plan = planRefresh(withControl(id, { locked: true }), changed([[38_000, 40_011], ...FIRST.cases.slice(1)]));
    expect(plan.locked.map(({ from }) => from)).toEqual(['43328人次']);
    expect(editsOf(plan, new Set([`c${id}`, ...safeChoice(plan)])).some((edit) => 'control' in edit && edit.control === id)).toBe(false);
  });

  test('a deleted control is named with its cell; a copied one is counted and refreshed in both places', () => {
    const { id, ...copied } = control('9600人次');
    const without = planRefresh(
      withControl(id, null, (text) => text.replace('9600人次', '9600 人次')),
      before,
    );
    expect(without.deleted).toEqual([{ text: '9600人次', cells: [{ sheet: '医疗服务', row: 3, col: 2 }] }]);
    expect(without.missing).toEqual({ written: document.controls.length, found: document.controls.length - 1 });
    const twice = planRefresh(
      { ...document, controls: [...document.controls, { ...copied, id: 99 }] },
      changed([FIRST.cases[0] ?? [1, 1], [9_700, 9_911], FIRST.cases[2] ?? [1, 1]]),
    );
    expect(twice.copied).toBe(1);
    expect(twice.updates.filter(({ from }) => from === '9600人次').map(({ control: at }) => at)).toEqual([id, 99]);
  });

  test('another best and worst town: the sentence is rewritten where nobody touched the paragraph, else shown', () => {
    const next = tie({ ...FIRST, screened: [0.98, 0.91, 0.99, 0.8, 0.97, 0.93] });
    const plan = planRefresh(document, next);
    const [change] = plan.rewordings;
    expect(plan.rewordings.length).toBe(1);
    expect(change?.from).toContain('最低的是柳林乡');
    expect(textOf(change?.to.pieces ?? [])).toContain('最低的是河口镇');
    const edits = editsOf(plan, safeChoice(plan));
    expect(edits).toHaveLength(1);
    expect(edits[0]).toMatchObject({ kind: 'passage', expect: change?.from });
    const touched = planRefresh({ ...document, paragraphs: document.paragraphs.map((text) => text.replace('最低', '较低')) }, next);
    expect(touched.rewordings.map(({ from }) => from)).toEqual([null]);
    expect(editsOf(touched, new Set([change?.id ?? ''])).filter(({ kind }) => kind === 'passage')).toEqual([]);
  });

  test('a workbook without the sheet: its numbers are lost and stay', () => {
    const next: ReportText = {
      ...before,
      passages: before.passages.filter(({ pieces }) => !pieces.some((piece) => piece.tie?.title.startsWith('医疗服务'))),
    };
    const plan = planRefresh(document, next);
    expect(plan.lost.map(({ text }) => text)).toContain('43328人次');
    expect(plan.updates).toEqual([]);
    expect(planRefresh(documentOf(next), before).absent).toBe(1);
  });

  test('numbers of another source are left alone and counted', () => {
    const plan = planRefresh(document, { ...before, source: { ...before.source, id: 2 } });
    expect(plan.otherSources).toBe(document.controls.length);
    expect(plan.updates.length + plan.lost.length).toBe(0);
  });
});
