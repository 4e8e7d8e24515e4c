import { wholeArea } from '../language/zh/words';
import type { CellRef } from '../model/address';
import type { Direction } from '../model/catalogue';
import type { BoundTable, Observation } from '../model/observation';
import type { Narrative, Paragraph, Section, TextPiece, Withheld } from '../model/text';
import type { NarrativeInput } from './input';
import { bestAndWorst, largestPart, mainMember, memberList, missedTargets, parallelMembers, topThree } from './members';
import { labelPieces, words } from './pieces';
import { realiseFact, sentences, type Trusted } from './realise';
import { indexSums, key, type SumIndex } from './sum-index';
import { selectFacts, type Fact, type TableFacts } from './select-facts';

type WrongCell = (cell: CellRef) => boolean;

/** How many quantities of a table a style tells, and how many clauses make a sentence. */
const STYLE = {
  summary: { facts: 60, perSentence: 4, members: 12 },
  progress: { facts: 60, perSentence: 4, members: 12 },
  brief: { facts: 3, perSentence: 3, members: 0 },
} as const;

/** select → plan → realise: a paragraph a table, a section a domain, in the order of a report. Nothing is told of a cell with an error finding. */
export function draftNarrative(input: NarrativeInput): Narrative {
  const wrong = new Set(input.findings.filter((finding) => finding.severity === 'error').flatMap((finding) => finding.cells.map(key)));
  const trusted: Trusted = (observation): observation is Observation => observation !== undefined && !wrong.has(key(observation));
  const shared: Shared = {
    input,
    trusted,
    wrongCell: (cell) => wrong.has(key(cell)),
    sums: indexSums(input.sums),
    missed: missedOf(input),
  };
  const sections = new Map<string, { order: number; heading: string; paragraphs: Paragraph[] }>();
  const withheld: Withheld[] = [];
  for (const table of input.tables) {
    const facts = selectFacts(table);
    const told = paragraphOf(facts, shared);
    for (const observation of table.observations)
      if (wrong.has(key(observation)))
        withheld.push({ indicator: observation.indicator.name, cells: [pick(observation)], reason: 'cell-has-error-finding' });
    if (!told) {
      if (table.observations.length > 0)
        withheld.push({
          indicator: table.table.sheet,
          cells: table.observations.slice(0, 1).map(pick),
          reason: 'table-without-total-or-too-many-lines',
        });
      continue;
    }
    const domain = domainOf(table, input);
    const section = sections.get(domain.id) ?? { ...domain, paragraphs: [] };
    section.paragraphs.push(told);
    sections.set(domain.id, section);
  }
  const ordered: Section[] = [...sections]
    .sort((a, b) => a[1].order - b[1].order)
    .map(([id, section]) => ({ id, heading: section.heading, paragraphs: section.paragraphs }));
  return { sections: ordered, withheld };
}

const pick = (observation: Observation) => ({ sheet: observation.sheet, row: observation.row, col: observation.col });

/** What every paragraph of a run looks up. */
interface Shared {
  readonly input: NarrativeInput;
  readonly trusted: Trusted;
  readonly wrongCell: WrongCell;
  readonly sums: SumIndex;
  /** Cells that miss a target. */
  readonly missed: ReadonlySet<string>;
}

function missedOf(input: NarrativeInput): ReadonlySet<string> {
  const findings = input.findings.filter((finding) => finding.category === 'target' && finding.severity === 'warning');
  return new Set(findings.flatMap((finding) => finding.cells.map(key)));
}

function paragraphOf(facts: TableFacts, shared: Shared): Paragraph | null {
  const { input, trusted } = shared;
  const style = STYLE[input.style];
  const direction = (fact: Fact): Direction => input.catalogue.indicator(fact.main.indicator.id ?? '')?.direction ?? guessDirection(fact);
  const every = new Map(facts.table.observations.map((observation) => [key(observation), observation]));
  const whole = facts.whole.filter((fact) => trusted(fact.main)).slice(0, style.facts);
  const body: TextPiece[] = [];
  if (whole.length > 0) {
    body.push(
      ...sentences(
        whole.map((fact) => [...realiseFact(fact, trusted, direction(fact)), ...largestPart(fact.main, every, shared.sums, trusted)]),
        style.perSentence,
      ),
    );
  }
  const three = topThree(facts, shared.sums, trusted);
  if (input.style !== 'brief') body.push(...parallelMembers(facts, trusted, style.members, three.length === 0));
  body.push(...three, ...(three.length === 0 ? mainMember(facts, shared.sums, trusted) : []), ...bestAndWorst(facts, trusted));
  body.push(...missedTargets(facts, shared.missed, 5));
  if (body.length === 0) body.push(...memberList(facts, trusted, style.members));
  if (body.length === 0) return null;
  return {
    pattern: facts.whole.length > 0 ? 'total-with-parts' : 'member-list',
    pieces: [...leadOf(facts.table, shared.wrongCell), ...body],
  };
}

/** A lower death rate is better, a higher management rate is: what the catalogue does not know, the noun tells; else neutral. */
function guessDirection(fact: Fact): Direction {
  if (/死亡率|发病率|患病率|感染率|投诉|不合格|流行率|吸烟率/u.test(fact.name)) return 'down';
  return /率$|人数$|数$|人次$/u.test(fact.name) && fact.target !== undefined ? 'up' : 'neutral';
}

/** 2023年1—10月，全市: said once, at the head of the paragraph. */
function leadOf(table: BoundTable, wrongCell: WrongCell): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  const at = table.table.frame.find((line) => line.kind === 'title') ?? table.table.frame[0];
  const { period } = table;
  const first = table.observations[0];
  // A title held to name the wrong year dates nothing.
  const misdated = at !== undefined && wrongCell({ sheet: table.table.sheet, ...at.at });
  if (period?.year && first && !misdated) {
    const cell = at ? { sheet: table.table.sheet, ...at.at } : pick(first);
    const source = (value: number) => ({
      indicator: 'period',
      cells: [{ sheet: cell.sheet, row: cell.row, col: cell.col }],
      value,
      unit: '',
      relation: 'period' as const,
      decimals: 0,
    });
    pieces.push({ text: String(period.year), source: source(period.year) }, words('年'));
    if (period.months && !(period.months.first === 1 && period.months.last === 12)) {
      const { first: from, last: to } = period.months;
      if (period.kind === 'half') pieces.push(words(from === 1 ? '上半年' : '下半年'));
      else if (period.kind === 'quarter') pieces.push(words(`第${['一', '二', '三', '四'][(from - 1) / 3] ?? ''}季度`));
      else if (from === to) pieces.push({ text: String(from), source: source(from) }, words('月'));
      else pieces.push({ text: String(from), source: source(from) }, words('—'), { text: String(to), source: source(to) }, words('月'));
    }
    pieces.push(words('，'));
  }
  const area = table.area ? (wholeArea(table.area) ?? table.area) : null;
  if (area && first) pieces.push(...labelPieces(area, first));
  return pieces;
}

function domainOf(table: BoundTable, input: NarrativeInput): { id: string; order: number; heading: string } {
  const votes = new Map<string, number>();
  const template = table.template ? input.catalogue.template(table.template.id)?.domain : undefined;
  if (template) votes.set(template, 3);
  for (const id of new Set(table.observations.map((observation) => observation.indicator.id))) {
    const domain = id === null ? undefined : input.catalogue.indicator(id)?.domain;
    if (domain) votes.set(domain, (votes.get(domain) ?? 0) + 1);
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
  const domain = best === undefined ? undefined : input.catalogue.domain(best);
  return domain ? { id: domain.id, order: domain.order, heading: domain.name } : { id: 'other', order: 999, heading: '其他工作' };
}
