// Figures, not assertions about time: MEASURE=1 node_modules/.bin/jest test/measure/document-cost
import { liveDocument } from '../../src/adapters/officejs-word/live-document';
import { insertNarrative } from '../../src/app/insert-narrative';
import { previewRefresh, refreshEdits } from '../../src/app/refresh-narrative';
import { safeChoice } from '../../src/core/index';
import type { Narrative } from '../../src/core/model/text';
import { bootWord, type SimulatedWord } from '../host/boot-office';
import { workbookOf, type GridSheet, type Literal } from '../support/grid';
import { narrativeOf } from '../support/told-book';

const measured = process.env['MEASURE'] === '1' ? describe : describe.skip;
const origin = { workbook: 'a.xlsx', style: 'summary', year: null, area: null };

/** Paragraphs of ten numbers each. */
function many(count: number, from: number): Narrative {
  const paragraph = (at: number) => ({
    pattern: 'p',
    pieces: Array.from({ length: 10 }, (_, n) => {
      const value = from + at * 10 + n;
      const cells = [{ sheet: '表', row: at, col: n }];
      return [
        { text: `第${'甲乙丙丁戊己庚辛壬癸'[n] ?? ''}项指标` },
        { text: `${value}人`, source: { indicator: 'x', cells, value, unit: '人', relation: 'value' as const, decimals: 0 } },
        { text: n === 9 ? '。' : '，' },
      ];
    }).flat(),
  });
  const sections = Array.from({ length: count / 10 }, (_, at) => ({ id: `s${at}`, heading: `第${at}节`, paragraphs: [paragraph(at)] }));
  return { sections, withheld: [], toVerify: [] };
}

/** Thirty tables of twenty towns and eight columns. */
function thirtyTables(): GridSheet[] {
  const names = ['活产数', '产妇数', '住院分娩数', '产前检查人数', '产后访视人数', '新生儿访视人数', '建卡人数', '筛查人数'];
  return Array.from({ length: 30 }, (_, table): GridSheet => {
    const value = (town: number, column: number): number => 100 + ((town * 37 + column * 11 + table * 7) % 900);
    const towns = Array.from({ length: 20 }, (_, town): Literal[] => [
      `第${town + 1}镇`,
      ...names.map((_name, column) => value(town, column)),
    ]);
    const totals = names.map((_, column) => towns.reduce((sum, _line, town) => sum + value(town, column), 0));
    const head = ['地区', ...names.map((name) => `${name}（人）`)];
    return { name: `表${table + 1}`, rows: [['2023年平山县妇幼保健情况表'], head, ...towns, ['合计', ...totals]] };
  });
}

measured('cost of text in a document', () => {
  let word: SimulatedWord;
  beforeAll(async () => {
    word = await bootWord({ WordApi: '1.3', RichApiRuntime: '1.2' });
  });
  const lines: string[] = [];
  afterAll(() => process.stdout.write(`${lines.join('\n')}\n`));
  async function timed(what: string, run: () => Promise<unknown>): Promise<void> {
    word.host.requests.length = 0;
    const start = performance.now();
    await run();
    const bytes = word.host.requests.reduce((sum, request) => sum + request.bytes, 0);
    lines.push(
      `${what}: ${Math.round(performance.now() - start)} ms, ${word.host.requests.length} requests, ${Math.round(bytes / 1024)} kB`,
    );
  }

  test('one control a number', async () => {
    for (const count of [100, 300]) {
      word.open(['']);
      const told = many(count, 1000);
      const sections = told.sections.map(({ id }) => id);
      await timed(`insert ${count} numbers, a control each`, () =>
        insertNarrative(liveDocument, told, origin, { form: 'paragraphs', sections, headings: { title: null, sections: [] } }),
      );
      await timed(`refresh all ${count}`, async () => {
        const read = await liveDocument.read();
        const [source] = read.ok ? read.value.sources : [];
        if (!read.ok || !source) throw new Error('not read');
        const plan = previewRefresh(read.value, many(count, 2000), source);
        await liveDocument.apply(refreshEdits(plan, safeChoice(plan), source, origin));
      });
    }
  });

  test('one control a paragraph, its text written as one', async () => {
    word.open(['']);
    await timed('insert 300 numbers, a control a paragraph', () =>
      Word.run(async (context) => {
        let paragraph = context.document.body.paragraphs.getLast();
        for (const section of many(300, 1000).sections) {
          paragraph = paragraph.insertParagraph(section.paragraphs[0]?.pieces.map(({ text }) => text).join('') ?? '', 'After');
          const control = paragraph.insertContentControl();
          control.tag = section.id;
          control.title = section.heading;
        }
        await context.sync();
      }),
    );
  });

  test('thirty tables told', () => {
    const book = workbookOf(...thirtyTables());
    narrativeOf(workbookOf(...thirtyTables().slice(0, 1)));
    const start = performance.now();
    const told = narrativeOf(book);
    const numbers = told.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ pieces }) => pieces.filter(({ source }) => source)),
    ).length;
    lines.push(
      `check and narrate 30 tables (${30 * 21 * 8} numbers): ${Math.round(performance.now() - start)} ms, ${numbers} numbers told`,
    );
  });
});
