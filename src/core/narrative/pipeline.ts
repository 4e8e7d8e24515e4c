import type { CellRef } from '../model/address';
import type { Narrative, Paragraph, Section, Withheld } from '../model/text';
import { briefSection } from './brief/realise';
import type { TableFacts } from './fact';
import type { NarrativeInput } from './input';
import { leadPieces, type Lead } from './lead/realise';
import { blocksOf, type Block } from './plan/blocks';
import { contextOf, type Context } from './plan/context';
import { isEmpty, layOut } from './plan/lay-out';
import { mergeRepeated } from './plan/merge-repeated';
import { subjectOf } from './plan/subject';
import { problemsSection } from './problems/realise';
import { collectFacts } from './select/fact-base';
import { toVerify } from './to-verify';

/** select → plan → aggregate → realise: a section a field of work, in the order of a report. Nothing is told of a cell with an error finding. */
export function draftNarrative(input: NarrativeInput): Narrative {
  const facts = collectFacts(input.tables, input.lastYear);
  const context = contextOf(input, facts);
  const blocks = mergeRepeated(facts, context).flatMap((table) => blocksOf(table, context));
  const told = blocks.filter((block) => block.layers.some((layer) => !isEmpty(layer)));
  const sections = input.style === 'brief' ? briefSection(facts, context) : sectionsOf(told, context);
  const problems = input.problems ? problemsSection(facts, context) : [];
  const written = [...sections, ...problems];
  return {
    subject: subjectOf(
      told.map(({ lead }) => lead),
      context,
    ),
    sections: written,
    withheld: [...wrongCells(facts, context), ...untold(facts, blocks, told), ...told.flatMap(beyondParagraph)],
    toVerify: toVerify(written, context.doubted),
  };
}

/** Blocks by field of work; period and area are said where a section begins and where they change. */
function sectionsOf(blocks: readonly Block[], context: Context): readonly Section[] {
  const { catalogue, writer } = context;
  const byDomain = new Map<string, Block[]>();
  for (const block of blocks) {
    const id = block.domain ?? 'other';
    byDomain.set(id, [...(byDomain.get(id) ?? []), block]);
  }
  const order = (id: string): number => catalogue.domain(id)?.order ?? 999;
  return [...byDomain]
    .sort((a, b) => order(a[0]) - order(b[0]))
    .map(([id, own]) => {
      let said: Lead | null = null;
      // What has no period of its own stands first, or it would be read as of the period before it.
      const ordered = [...own].sort((a, b) => Number(a.lead.period !== null) - Number(b.lead.period !== null));
      const paragraphs: Paragraph[] = ordered.map((block) => {
        const lead = leadPieces(block.facts.table, block.lead, said, context);
        said = { period: block.lead.period ?? said?.period ?? null, area: block.lead.area ?? said?.area ?? null };
        return { pattern: block.pattern, pieces: [...lead, ...layOut(block.layers, writer.voice)] };
      });
      const domain = catalogue.domain(id);
      const named = writer.voice.locale === 'zh-CN' ? domain?.name : domain?.nameEn;
      return { id, heading: id === 'other' || named === undefined ? writer.voice.headings.other : named, paragraphs };
    });
}

function wrongCells(facts: readonly TableFacts[], context: Context): readonly Withheld[] {
  return facts.flatMap(({ table }) =>
    table.observations
      .filter((observation) => context.wrong(observation))
      .map((observation) => ({ indicator: observation.indicator.name, cells: [placeOf(observation)], reason: 'cell-has-error-finding' })),
  );
}

/** Tables of which no sentence was made. */
function untold(facts: readonly TableFacts[], blocks: readonly Block[], told: readonly Block[]): readonly Withheld[] {
  const tables = new Set(told.map((block) => block.facts.table));
  const merged = new Set(blocks.map((block) => block.facts.table));
  return facts
    .filter(({ table, whole }) => !tables.has(table) && table.observations.length > 0 && (merged.has(table) || whole.length === 0))
    .map(({ table }) => ({
      indicator: table.table.sheet,
      cells: table.observations.slice(0, 1).map(placeOf),
      reason: 'table-without-total-or-too-many-lines',
    }));
}

/** What stands behind the first lines of a long list. */
function beyondParagraph({ beyond }: Block): readonly Withheld[] {
  const [first] = beyond;
  return first ? [{ indicator: first.main.sheet, cells: beyond.map((fact) => placeOf(fact.main)), reason: 'only-first-lines-told' }] : [];
}

const placeOf = ({ sheet, row, col }: CellRef): CellRef => ({ sheet, row, col });
