import { formatAddress } from '../../src/core/model/address';
import type { CellRef } from '../../src/core/model/address';
import { formatPeriod, type Report } from '../../src/core/index';
import type { Narrative } from '../../src/core/model/text';
import type { Truth } from './truth';

/** Counts over all held-out books; a name says whether more or fewer is better in `HIGHER`. */
export interface Figures {
  observations: number;
  found: number;
  value: number;
  unit: number;
  indicator: number;
  area: number;
  period: number;
  extra: number;
  findings: number;
  caught: number;
  falseAlarms: number;
  facts: number;
  told: number;
  untraced: number;
}
export const NOTHING: Figures = {
  observations: 0,
  found: 0,
  value: 0,
  unit: 0,
  indicator: 0,
  area: 0,
  period: 0,
  extra: 0,
  findings: 0,
  caught: 0,
  falseAlarms: 0,
  facts: 0,
  told: 0,
  untraced: 0,
};

const half = (text: string): string => text.replace(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));
const plain = (text: string): string =>
  half(text)
    .replace(/[\s()、,:·.“”"'‘’\-—/]/g, '')
    .replace(/患者|其中|总数|人数|例数/g, '')
    .toLowerCase();
const pairs = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [pairs(a), pairs(b)];
  return x.size > 0 && y.size > 0 && (2 * [...x].filter((pair) => y.has(pair)).length) / (x.size + y.size) >= 0.8;
}
const near = (a: number, b: number | undefined): boolean =>
  b !== undefined && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
const keyOf = (cell: CellRef): string => `${cell.sheet}!${formatAddress(cell)}`;

/** Every cell of A1, A1:B9 or 表名!A1, on `sheet` where it names none. */
function spread(sheet: string, list: readonly string[]): Set<string> {
  const column = (letters: string): number => [...letters].reduce((all, one) => all * 26 + one.charCodeAt(0) - 64, 0);
  const letters = (n: number): string => (n > 26 ? letters(Math.floor((n - 1) / 26)) : '') + String.fromCharCode(65 + ((n - 1) % 26));
  const cells = list.flatMap((text) => {
    const match = /^(?:(.*)!)?([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(text);
    if (!match) return [];
    const [, own, c1 = '', r1 = '', c2 = c1, r2 = r1] = match;
    const out: string[] = [];
    for (let r = Number(r1); r <= Number(r2); r++)
      for (let c = column(c1); c <= column(c2); c++) out.push(`${own ?? sheet}!${letters(c)}${r}`);
    return out;
  });
  return new Set(cells);
}
const meets = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((one) => b.has(one));

/** What the product says of one book. */
export interface Answer {
  readonly report: Report;
  readonly narrative: Narrative;
}

/** What is counted over all books, and every difference in words. */
export interface Tally {
  readonly figures: Figures;
  readonly notes: string[];
}

/** Compares what was read, raised and told of one book with its truth; adds to `figures` and writes every difference to `notes`. */
export function scoreBook(book: string, truth: Truth, { report, narrative }: Answer, { figures, notes }: Tally): void {
  const note = (text: string): number => notes.push(`${book}: ${text}`);
  const produced = new Map(report.observations.map((one) => [keyOf(one), one]));
  for (const wanted of truth.observations) {
    const key = `${wanted.sheet}!${wanted.cell}`;
    const read = produced.get(key);
    produced.delete(key);
    figures.observations += 1;
    if (!read) {
      note(`no observation at ${key} (${wanted.indicator})`);
      continue;
    }
    const close = !Number.isInteger(wanted.value) && Math.abs(read.value - wanted.value) <= 0.0501;
    const names = [wanted.indicator, ...wanted.accept].map(plain);
    const judged = {
      value: near(read.value, wanted.value) || near(read.value, wanted.exact) || close,
      unit: read.unit === wanted.unit,
      indicator: names.some((name) => alike(name, plain(read.indicator.name))),
      area: plain(read.area ?? '') === plain(wanted.area),
      period: (formatPeriod(read.period) ?? '').startsWith(wanted.period.slice(0, 4)),
    };
    figures.found += 1;
    for (const [name, right] of Object.entries(judged) as [keyof typeof judged, boolean][])
      if (right) figures[name] += 1;
      else
        note(
          `${name} of ${key}: ${read.value} ${read.unit} ${read.indicator.name} ${read.area ?? ''}, not ${wanted.value} ${wanted.unit} ${wanted.indicator}`,
        );
  }
  for (const [key, read] of produced) note(`extra observation ${key} ${read.indicator.name}`);
  figures.extra += produced.size;
  scoreFindings(truth, report, figures, note);
  scoreNarrative(truth, narrative, figures, note);
}

function scoreFindings(truth: Truth, report: Report, figures: Figures, note: (text: string) => void): void {
  const raised = report.findings
    .filter((one) => one.severity !== 'information')
    .map((one) => ({ one, cells: new Set(one.cells.map(keyOf)), evidence: new Set(one.evidence.map(keyOf)) }));
  const planted = truth.findings.map((one) => ({
    one,
    own: spread(one.sheet, one.cells),
    all: spread(one.sheet, [...one.cells, ...one.related]),
  }));
  for (const { one, own, all } of planted.filter((entry) => entry.one.optional !== true)) {
    figures.findings += 1;
    if (raised.some((r) => meets(r.cells, own) || (meets(r.evidence, own) && meets(r.cells, all)))) figures.caught += 1;
    else note(`missed ${one.kind} ${one.sheet}!${one.cells.join(' ')}: ${one.note}`);
  }
  const spared = truth.doubtful.map((one) => spread(one.sheet, one.cells));
  for (const { one, cells } of raised)
    if (one.category !== 'target' && ![...planted.map((p) => p.all), ...spared].some((set) => meets(cells, set))) {
      figures.falseAlarms += 1;
      note(`false alarm ${one.rule} ${[...cells].join(' ')}`);
    }
}

function scoreNarrative(truth: Truth, narrative: Narrative, figures: Figures, note: (text: string) => void): void {
  const pieces = narrative.sections.flatMap((section) => section.paragraphs.flatMap((paragraph) => paragraph.pieces));
  for (const piece of pieces)
    if (!piece.source && /[0-9]/.test(half(piece.text))) {
      figures.untraced += 1;
      note(`number without a cell in “${piece.text}”`);
    }
  const spans = pieces.flatMap((piece) =>
    piece.source ? [{ text: half(piece.text).replaceAll(' ', ''), cells: new Set(piece.source.cells.map(keyOf)) }] : [],
  );
  for (const fact of truth.narrative_facts) {
    figures.facts += 1;
    const cells = new Set(fact.cells);
    if (spans.some((span) => meets(span.cells, cells) && fact.value_text.some((text) => span.text.includes(text)))) figures.told += 1;
    else note(`not told: ${fact.indicator} ${fact.value_text.join('|')}`);
  }
}
